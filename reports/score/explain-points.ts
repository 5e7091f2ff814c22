import type { Measure } from "../../checks/outcome.ts";
import type { Report, ReportedResult, ScoredCriterion } from "../model.ts";
import type { Reader } from "../reader.ts";

type Rubric = Report["ruleSet"]["rubric"];

/** The arithmetic of a criterion's points, term by term, in the reader's language; null where nothing was decided. */
export function explainPoints(
  criterion: ScoredCriterion,
  { measure }: Pick<ReportedResult, "measure">,
  rubric: Rubric,
  reader: Reader,
): string | null {
  const { credit, points, max, state } = criterion;
  if (credit === null || points === null || max === 0) return null;
  const product = `${reader.number(credit, 2)} × ${reader.number(max, 2)} = ${reader.number(points, 2)}`;
  const total = reader.t({ vi: `${product} điểm`, en: `${product} points` });
  const terms = state === "partly-met" && measure ? creditTerms(measure, credit, rubric, reader) : null;
  return terms ? `${terms}; ${total}.` : `${total}.`;
}

function creditTerms(measure: Measure, credit: number, rubric: Rubric, reader: Reader): string {
  const { number, percent, t } = reader;
  const result = number(credit, 2);
  if (measure.by === "fields") {
    const { met, required } = measure;
    return t({
      vi: `Có ${met}/${required} thành phần: ${met} ÷ ${required} = ${result}`,
      en: `${met} of ${required} parts are there: ${met} ÷ ${required} = ${result}`,
    });
  }
  if (measure.by === "threshold") {
    const [value, limit, slack] = [measure.value, measure.limit, rubric.thresholdSlack].map((n) =>
      decimal(n, reader),
    );
    return t({
      vi: `Giá trị ${value}, ngưỡng ${limit}: vượt ngưỡng nhưng không quá ${slack} lần, tính ${result}`,
      en: `Value ${value}, limit ${limit}: beyond the limit by no more than ${slack} times, counts ${result}`,
    });
  }
  if (measure.by === "lateness") {
    const { taken, limit } = measure;
    const inTime = taken.filter((days) => days !== null && days <= limit).length;
    return t({
      vi: `${inTime}/${taken.length} mục đúng hạn ${limit} ngày; trễ không quá ${limit} ngày tính nửa, trễ hơn không tính; bình quân ${result}`,
      en: `${inTime} of ${taken.length} items within ${limit} days; up to ${limit} days late counts half, later nothing; mean ${result}`,
    });
  }
  const { compliant, counted } = measure;
  const share = percent(compliant / counted);
  if (credit === 1) {
    return t({
      vi: `Tỷ lệ đạt ${decimal(compliant, reader)}/${counted} = ${share}, từ ${percent(rubric.share.full)} trở lên không trừ điểm`,
      en: `Compliant share ${decimal(compliant, reader)}/${counted} = ${share}; from ${percent(rubric.share.full)} on no points are lost`,
    });
  }
  const { none, full } = rubric.share;
  const linear = `(${share} − ${percent(none)}) ÷ (${percent(full)} − ${percent(none)}) = ${result}`;
  return t({
    vi: `Tỷ lệ đạt ${decimal(compliant, reader)}/${counted} = ${share}; ${linear}`,
    en: `Compliant share ${decimal(compliant, reader)}/${counted} = ${share}; ${linear}`,
  });
}

/** As many decimals as the number has, two at most. */
function decimal(value: number, reader: Reader): string {
  return reader.number(value, Number.isInteger(value) ? 0 : 2);
}

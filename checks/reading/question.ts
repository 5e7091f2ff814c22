import { findDates } from "../knowledge/dates.ts";
import { answerOpening } from "./answer-opening.ts";
import type { LabelledValue } from "./labelled-values.ts";
import type { MainText } from "./main-text.ts";
import { foldedLine } from "./readable-text.ts";

const answerWords = /^(?:noi dung )?(?:cau )?(?:tra loi|phan hoi|giai dap|dap|answer|reply)\b/;
const longestMeta = 90;

/** When the page's (first) question was asked and answered, as far as the page says. */
export function readQuestion({ own, labelled }: MainText): {
  askedOn: string | null;
  answeredOn: string | null;
} {
  const askedOn = labelledDate(labelled, "askedOn");
  const answeredOn = labelledDate(labelled, "answeredOn");
  if (askedOn !== null && answeredOn !== null) return { askedOn, answeredOn };
  const opensAnswer = (folded: string) => answerWords.test(folded) || answerOpening.test(folded);
  const answerAt = own.findIndex((line) => opensAnswer(foldedLine(line)));
  const metaDates = own.flatMap(({ text }, index) =>
    metaParts(text)
      .flatMap((part) => findDates(part).slice(0, 1))
      .map(({ date }) => ({ date, index })),
  );
  const before = metaDates.find(({ index }) => answerAt < 0 || index < answerAt);
  const after = answerAt < 0 ? undefined : metaDates.find(({ index }) => index >= answerAt);
  return { askedOn: askedOn ?? before?.date ?? null, answeredOn: answeredOn ?? after?.date ?? null };
}

/** A short line, or what a long one says in brackets: "(Gửi lúc 09:10, 02/09/2025)". */
function metaParts(text: string): string[] {
  if (text.length <= longestMeta) return [text];
  return Array.from(text.matchAll(/[([]([^()[\]]{8,60})[)\]]/g), (match) => match[1] ?? "");
}

function labelledDate(labelled: readonly LabelledValue[], field: "askedOn" | "answeredOn"): string | null {
  for (const one of labelled) {
    const [date] = one.field === field ? findDates(one.value) : [];
    if (date) return date.date;
  }
  return null;
}

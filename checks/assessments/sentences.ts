import type { GuidedCriterion } from "../accessibility/guided-criteria.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { Text } from "../text.ts";
import type { Assessment } from "./assessment.ts";
import { outcomeWords } from "./outcome-words.ts";

/** What a report says where a person concluded instead of the machine. The person's own words stay as written. */
export function conclusion(assessment: Assessment, machine: Text): Text {
  const { author, outcome, reason } = assessment;
  const [day, words] = [spellDate(assessment.at.slice(0, 10)), outcomeWords[outcome]];
  const why = reason === null ? "" : `: “${reason}”`;
  return {
    vi: `Người đánh giá ${author} kết luận ${words.vi}, ngày ${day.vi}${why}. Máy ghi nhận trước đó: ${machine.vi}`,
    en: `Assessed as ${words.en} by ${author} on ${day.en}${why}. The machine had noted: ${machine.en}`,
  };
}

export function falseAlarm({ author, at, reason }: Assessment, machine: Text): Text {
  const day = spellDate(at.slice(0, 10));
  return {
    vi: `Người đánh giá ${author} xác nhận máy báo sai, ngày ${day.vi}: “${reason}”. Máy đã nêu: ${machine.vi}`,
    en: `${author} found on ${day.en} that this is a false alarm: “${reason}”. The machine had said: ${machine.en}`,
  };
}

/** A fault of a WCAG criterion that a person saw and no rule found. */
export function personFoundFault(
  { author, at, reason, page }: Assessment,
  { id, name }: GuidedCriterion,
): Text {
  const day = spellDate(at.slice(0, 10));
  return {
    vi: `Người đánh giá ${author} thấy không đạt tiêu chí WCAG ${id} (${name.vi}) tại ${page}, ngày ${day.vi}: “${reason}”.`,
    en: `${author} found WCAG criterion ${id} (${name.en}) not met at ${page} on ${day.en}: “${reason}”.`,
  };
}

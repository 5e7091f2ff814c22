import { z } from "zod";
import { defineSiteCheck, type Gathered, say, Untestable } from "../define-check.ts";
import type { Place } from "../outcome.ts";
import type { Text } from "../text.ts";
import { findBarriers } from "./find-barriers.ts";
import { ownRules } from "./own-rules.ts";

/** Rules, axe-core's among them, whose findings a person without a mouse meets. */
const keyboardRules = new Set([
  "aria-hidden-focus",
  "focus-in-hidden",
  "focus-not-visible",
  "focus-thrown-off",
  "forced-tab-order",
  "frame-focusable-content",
  "hover-only-menu",
  "hover-only-note",
  "keyboard-trap",
  "mouse-only-control",
  "scrollable-region-focusable",
]);
const placesShown = 20;

type Kind = { rule: string; pages: number };
type Facts = {
  /** Stops of the focus in the walk through the page. */
  stops: number;
  found: { rule: string; outcome: "failed" | "cantTell"; places: Place[] }[];
};
type Walk = { pages: number; stops: number };

const nameOf = (rule: string, language: keyof Text) => ownRules.get(rule)?.name[language] ?? rule;
const spelled = (kinds: readonly Kind[], language: keyof Text) =>
  kinds.map(({ rule, pages }) => `${nameOf(rule, language)} (${rule}): ${pages}`).join("; ");

export default defineSiteCheck({
  id: "accessibility/keyboard",
  measures: {
    vi: "Đi hết trang bằng phím Tab trên một trang của mỗi mẫu: có bị kẹt không, có thấy đang ở đâu không, có rơi vào phần bị giấu không; chỗ bấm và thực đơn con nào chỉ dùng được bằng chuột.",
    en: "Walks through one page of each template with Tab: traps, invisible focus, focus in hidden parts; and controls and submenus that only a mouse reaches.",
  },
  limits: {
    vi: "Máy không bấm Enter, không gửi biểu mẫu, nên không biết chức năng có chạy bằng bàn phím hay không: người đánh giá thử.",
    en: "Nothing is activated and no form is sent, so whether functions work by keyboard is for a person to try.",
  },
  needs: [],
  params: z.object({ wcag: z.array(z.string()) }),
  passed: {},
  failed: {
    found: say<Walk & { kinds: Kind[] }>(
      ({ pages, stops, kinds }) =>
        `Đi bằng phím Tab qua ${stops} điểm dừng trên ${pages} trang mẫu, gặp lỗi (số trang): ${spelled(kinds, "vi")}.`,
      ({ pages, stops, kinds }) =>
        `A walk with Tab over ${stops} stops on ${pages} sample pages met faults (pages): ${spelled(kinds, "en")}.`,
    ),
  },
  cantTell: {
    doubtful: say<Walk & { kinds: Kind[] }>(
      ({ kinds }) =>
        `Những chỗ này có thể không dùng được bằng bàn phím (số trang): ${spelled(kinds, "vi")}. Chỉ dùng phím Tab và Enter có tới và dùng được không?`,
      ({ kinds }) =>
        `These may not work by keyboard (pages): ${spelled(kinds, "en")}. Can they be reached and used with Tab and Enter alone?`,
    ),
    walked: say<Walk>(
      ({ pages, stops }) =>
        `Đi bằng phím Tab qua ${stops} điểm dừng trên ${pages} trang mẫu không gặp lỗi. Thực đơn, tìm kiếm và biểu mẫu có dùng được bằng Enter, Esc không?`,
      ({ pages, stops }) =>
        `A walk with Tab over ${stops} stops on ${pages} sample pages met no fault. Do menu, search and forms work with Enter and Esc?`,
    ),
  },
  inapplicable: {},

  gather(page): Facts | null {
    const walk = page.rendered?.probes?.find(({ name }) => name === "keyboard");
    if (!walk || walk.stopped !== null) return null;
    const found = findBarriers(page)
      .filter(({ rule }) => keyboardRules.has(rule))
      .map(({ rule, outcome, at }) => ({
        rule,
        outcome,
        places: at.map((where) => ("type" in where ? page.place(where) : where)),
      }));
    return { stops: walk.counts.stops ?? 0, found };
  },

  judge(_site, _params, _context, gathered) {
    if (gathered.length === 0) throw new Untestable("needs-rendering");
    const walk = { pages: gathered.length, stops: gathered.reduce((sum, { facts }) => sum + facts.stops, 0) };
    const faults = kindsOf(gathered, "failed");
    if (faults.length > 0)
      return {
        outcome: "failed",
        reason: "found",
        data: { ...walk, kinds: faults },
        at: placesOf(gathered, "failed"),
      };
    const doubts = kindsOf(gathered, "cantTell");
    if (doubts.length > 0)
      return {
        outcome: "cantTell",
        reason: "doubtful",
        data: { ...walk, kinds: doubts },
        at: placesOf(gathered, "cantTell"),
      };
    return { outcome: "cantTell", reason: "walked", data: walk };
  },
});

/** Rules by the number of pages on which they were broken, most first. */
function kindsOf(gathered: readonly Gathered<Facts>[], outcome: "failed" | "cantTell"): Kind[] {
  const rules = gathered.flatMap(({ facts }) => [
    ...new Set(facts.found.filter((each) => each.outcome === outcome).map(({ rule }) => rule)),
  ]);
  return [...Map.groupBy(rules, (rule) => rule)]
    .map(([rule, same]) => ({ rule, pages: same.length }))
    .toSorted((a, b) => b.pages - a.pages || a.rule.localeCompare(b.rule));
}

function placesOf(gathered: readonly Gathered<Facts>[], outcome: "failed" | "cantTell"): Place[] {
  return gathered
    .flatMap(({ facts }) => facts.found)
    .filter((each) => each.outcome === outcome)
    .flatMap(({ places }) => places)
    .slice(0, placesShown);
}

import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { PageView } from "../page-view.ts";
import type { Text } from "../text.ts";
import data from "./axe-rules.json" with { type: "json" };
import { type Barrier, findBarriers } from "./find-barriers.ts";
import { ownRules } from "./own-rules.ts";
import type { Level } from "./rule.ts";
import { ruleName } from "./rule-name.ts";

/** The page's language is a requirement of its own. */
const judgedElsewhere: ReadonlySet<string> = new Set(data.judgedElsewhere);
const listed = 10;
const asked = 3;
const placesShown = 20;
const quotedLetters = 80;

type Rule = {
  id: string;
  criteria: readonly string[];
  count: number;
  /** What stands at the first place, of a question beside faults: the evidence holds the places of these. */
  first?: string;
};
type Findings = {
  level: Level;
  count: number;
  rules: Rule[];
  /** Criteria found broken that the law makes binding; the others are recommended. */
  binding: string[];
  /** Rules that ask a person besides. */
  questions: Rule[];
};
type Questions = { level: Level; questions: Rule[] };

type Language = keyof Text;
const nameOf = (id: string, language: Language) => ruleName(id)[language];
const spelled = (rules: readonly Rule[], language: Language) =>
  rules
    .map(({ id, criteria, count }) => `${nameOf(id, language)} (${[...criteria, id].join(", ")}): ${count}`)
    .join("; ");
const fallback: Text = {
  vi: "Quy tắc này có khi báo nhầm: xem những chỗ được nêu, có đúng là lỗi không?",
  en: "This rule is sometimes wrong: are the places named really faults?",
};
const firstPlace: Text = { vi: "chỗ thứ nhất", en: "the first" };
const questionOf = ({ id, criteria, count, first }: Rule, language: Language) => {
  const quoted = first ? `; ${firstPlace[language]}: “${first}”` : "";
  return `${nameOf(id, language)} (${[...criteria, id].join(", ")}: ${count}${quoted}): ${(ownRules.get(id)?.question ?? fallback)[language]}`;
};
const spelledQuestions = (rules: readonly Rule[], language: Language) =>
  rules
    .slice(0, asked)
    .map((rule) => questionOf(rule, language))
    .join(" ");

export default definePageCheck({
  id: "accessibility/barriers",
  measures: {
    vi: "Rào cản tiếp cận trên trang đã hiển thị, theo tiêu chí và mức WCAG: bộ quy tắc axe-core cùng các quy tắc riêng (ngôn ngữ, tên liên kết, mô tả ảnh, nhãn ô nhập, chuyển động, âm thanh), và ở mỗi mẫu trang thử bằng bàn phím, phóng to, giãn chữ, màn hình hẹp.",
    en: "Barriers on the rendered page by WCAG criterion and level: axe-core's rules and the product's own (language, link names, image descriptions, field labels, motion, sound), and on one page of each template trials by keyboard, zoom, wider spacing and narrow windows.",
  },
  limits: {
    vi: "Máy chỉ kiểm được một phần tiêu chí WCAG: không thấy lỗi không có nghĩa là trang tuân thủ. Ngôn ngữ của trang và bàn phím xét ở yêu cầu riêng.",
    en: "A machine tests only part of the WCAG criteria: no finding does not mean conformance. The page's language and the keyboard are other requirements.",
  },
  on: "every page",
  needs: ["axe"],
  params: z.object({ level: z.enum(["A", "AA"]), bindingCriteria: z.array(z.string()) }),
  passed: {
    "none-found": say<{ level: Level; version: string; toReview: number }>(
      ({ level, version, toReview }) =>
        `Các quy tắc mức ${level} (axe-core ${version} và quy tắc riêng) không tìm thấy lỗi nào (${toReview} quy tắc cần người xem thêm). Máy chỉ kiểm được một phần tiêu chí.`,
      ({ level, version, toReview }) =>
        `The level ${level} rules (axe-core ${version} and our own) found no fault (${toReview} rules need a person's look). A machine tests only part of the criteria.`,
    ),
  },
  failed: {
    found: say<Findings>(
      ({ level, count, rules, binding, questions }) =>
        `Phát hiện ${count} lỗi mức ${level}: ${spelled(rules, "vi")}.${binding.length > 0 ? ` Thuộc tiêu chí bắt buộc (tương đương WCAG 1.0, Thông tư 26/2020/TT-BTTTT): ${binding.join(", ")}.` : " Các tiêu chí này là khuyến nghị áp dụng."}${questions.length > 0 ? ` Cần người xem thêm: ${spelledQuestions(questions, "vi")}` : ""}`,
      ({ level, count, rules, binding, questions }) =>
        `${count} faults of level ${level} were found: ${spelled(rules, "en")}.${binding.length > 0 ? ` Binding criteria among them (the equivalent of WCAG 1.0, Circular 26/2020/TT-BTTTT): ${binding.join(", ")}.` : " These criteria are recommended."}${questions.length > 0 ? ` For a person to look at: ${spelledQuestions(questions, "en")}` : ""}`,
    ),
  },
  cantTell: {
    questions: say<Questions>(
      ({ questions }) => `Máy không tự kết luận được. ${spelledQuestions(questions, "vi")}`,
      ({ questions }) => `The machine cannot decide. ${spelledQuestions(questions, "en")}`,
    ),
    "scan-stopped": say<{ level: Level }>(
      ({ level }) =>
        `Quét chưa hết trang nên chưa kết luận về mức ${level}. Kiểm bằng Lighthouse trong trình duyệt có thấy lỗi không?`,
      ({ level }) =>
        `The page was not scanned to its end, so level ${level} is open. Does Lighthouse in a browser find faults?`,
    ),
  },
  inapplicable: {},

  judge(page, { level, bindingCriteria }) {
    const axe = page.rendered?.axe;
    if (!axe) throw new Error("axe findings are needed");
    const found = findBarriers(page).filter(
      (barrier) => barrier.level === level && !judgedElsewhere.has(barrier.rule),
    );
    const faults = found.filter(({ outcome }) => outcome === "failed");
    const [toReview, asking] = partition(
      found.filter(({ outcome }) => outcome === "cantTell"),
      isOpenToAxe,
    );
    const questions = countByRule(asking);
    if (faults.length > 0) {
      const quoted = questions.map((rule) => ({ ...rule, first: quoteFirst(page, asking, rule) }));
      const findings = { level, ...summarise(faults, bindingCriteria), questions: quoted };
      return { outcome: "failed", reason: "found", data: findings, at: placesOf(faults) };
    }
    if (axe.stopped) return { outcome: "cantTell", reason: "scan-stopped", data: { level } };
    if (asking.length > 0)
      return { outcome: "cantTell", reason: "questions", data: { level, questions }, at: placesOf(asking) };
    return {
      outcome: "passed",
      reason: "none-found",
      data: { level, version: axe.version, toReview: toReview.length },
    };
  },
});

/** What axe-core itself could not decide is counted; what the product asks is asked. */
function isOpenToAxe({ rule, isDoubtful }: Barrier): boolean {
  return !isDoubtful && !ownRules.has(rule);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function summarise(faults: readonly Barrier[], bindingCriteria: readonly string[]) {
  const rules = countByRule(faults);
  const broken = new Set(rules.flatMap(({ criteria }) => criteria));
  return {
    count: rules.reduce((sum, rule) => sum + rule.count, 0),
    rules: rules.slice(0, listed),
    binding: bindingCriteria.filter((criterion) => broken.has(criterion)),
  };
}

/** Most frequent first. */
function countByRule(barriers: readonly Barrier[]): Rule[] {
  const byRule = Map.groupBy(barriers, ({ rule }) => rule);
  return [...byRule]
    .map(([id, same]) => ({
      id,
      criteria: same[0]?.criteria ?? [],
      count: same.reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}

function quoteFirst(page: PageView, barriers: readonly Barrier[], { id }: Rule): string {
  const [first] = barriers.find(({ rule }) => rule === id)?.at ?? [];
  if (!first) return "";
  const excerpt = ("url" in first ? first : page.place(first)).excerpt ?? "";
  return excerpt.length <= quotedLetters ? excerpt : `${excerpt.slice(0, quotedLetters - 1)}…`;
}

/** The first elements of each rule, rule by rule. */
function placesOf(barriers: readonly Barrier[]) {
  return barriers.flatMap(({ at }) => at).slice(0, placesShown);
}

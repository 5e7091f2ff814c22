import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { Place } from "../outcome.ts";
import { type PageView, stamp } from "../page-view.ts";
import type { AxeRule } from "../snapshot.ts";
import type { Text } from "../text.ts";
import data from "./axe-rules.json" with { type: "json" };

const levels = { A: /^wcag2\d?a$/, AA: /^wcag2\d?aa$/ };
type Level = keyof typeof levels;
const names: Readonly<Record<string, Text>> = data.rules;
/** Rules that were wrong on pages of the W3C's own test cases. */
const doubtful: ReadonlySet<string> = new Set(data.doubtful);
/** The page's language is a requirement of its own. */
const judgedElsewhere: ReadonlySet<string> = new Set(data.judgedElsewhere);
const listed = 10;
const placesShown = 20;

type Rule = {
  id: string;
  criteria: string[];
  count: number;
};
type Findings = {
  level: Level;
  count: number;
  rules: Rule[];
  /** Criteria found broken that the law makes binding. */
  binding: string[];
};

const spelled = (rules: readonly Rule[], language: "vi" | "en") =>
  rules.map(({ id, count }) => `${names[id]?.[language] ?? id} (${id}): ${count}`).join("; ");

export default definePageCheck({
  id: "accessibility/axe-findings",
  measures: {
    vi: "Lỗi tiếp cận mà bộ quy tắc axe-core tìm thấy trên trang đã hiển thị, theo mức WCAG của từng quy tắc.",
    en: "Accessibility faults that axe-core's rules find on the rendered page, by each rule's WCAG level.",
  },
  limits: {
    vi: "Máy chỉ kiểm được một phần tiêu chí WCAG: không thấy lỗi không có nghĩa là trang tuân thủ. Ngôn ngữ của trang xét ở yêu cầu riêng.",
    en: "A machine tests only part of the WCAG criteria: no finding does not mean conformance. The page's language is another requirement.",
  },
  on: "every page",
  needs: ["axe"],
  params: z.object({ level: z.enum(["A", "AA"]), bindingCriteria: z.array(z.string()) }),
  passed: {
    "none-found": say<{ level: Level; version: string; toReview: number }>(
      ({ level, version, toReview }) =>
        `Các quy tắc mức ${level} của axe-core ${version} không tìm thấy lỗi nào (${toReview} quy tắc cần người xem thêm). Máy chỉ kiểm được một phần tiêu chí.`,
      ({ level, version, toReview }) =>
        `The level ${level} rules of axe-core ${version} found no fault (${toReview} rules need a person's look). A machine tests only part of the criteria.`,
    ),
  },
  failed: {
    found: say<Findings>(
      ({ level, count, rules, binding }) =>
        `Phát hiện ${count} lỗi mức ${level}: ${spelled(rules, "vi")}.${binding.length > 0 ? ` Thuộc tiêu chí bắt buộc: ${binding.join(", ")}.` : ""}`,
      ({ level, count, rules, binding }) =>
        `${count} faults of level ${level} were found: ${spelled(rules, "en")}.${binding.length > 0 ? ` Binding criteria among them: ${binding.join(", ")}.` : ""}`,
    ),
  },
  cantTell: {
    "doubtful-only": say<Findings>(
      ({ rules }) =>
        `Máy nghi có lỗi nhưng các quy tắc này có khi báo nhầm: ${spelled(rules, "vi")}. Xem những chỗ được nêu, có đúng là lỗi không?`,
      ({ rules }) =>
        `Possible faults, by rules that are sometimes wrong: ${spelled(rules, "en")}. Are they faults at the places named?`,
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
    const isOfLevel = ({ id, tags }: AxeRule) =>
      tags.some((tag) => levels[level].test(tag)) && !judgedElsewhere.has(id);
    const found = axe.violations.filter(isOfLevel);
    const certain = found.filter(({ id }) => !doubtful.has(id));
    if (certain.length > 0) {
      const findings = findingsOf(level, certain, bindingCriteria);
      return { outcome: "failed", reason: "found", data: findings, at: placesOf(page, certain) };
    }
    if (found.length > 0) {
      const findings = findingsOf(level, found, bindingCriteria);
      return { outcome: "cantTell", reason: "doubtful-only", data: findings, at: placesOf(page, found) };
    }
    if (axe.stopped) return { outcome: "cantTell", reason: "scan-stopped", data: { level } };
    const toReview = axe.incomplete.filter(isOfLevel).length;
    return { outcome: "passed", reason: "none-found", data: { level, version: axe.version, toReview } };
  },
});

function findingsOf(level: Level, found: readonly AxeRule[], bindingCriteria: readonly string[]): Findings {
  const rules = found
    .map(({ id, tags, total }) => ({ id, criteria: tags.flatMap(criterionOf), count: total }))
    .toSorted((a, b) => b.count - a.count || a.id.localeCompare(b.id));
  const broken = new Set(rules.flatMap(({ criteria }) => criteria));
  return {
    level,
    count: rules.reduce((sum, rule) => sum + rule.count, 0),
    rules: rules.slice(0, listed),
    binding: bindingCriteria.filter((criterion) => broken.has(criterion)),
  };
}

/** "wcag1412" → "1.4.12". */
function criterionOf(tag: string): string[] {
  const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? [];
  return principle && guideline && criterion ? [`${principle}.${guideline}.${criterion}`] : [];
}

/** The first elements of each rule, rule by rule; those without a stamp as axe names them. */
function placesOf(page: PageView, found: readonly AxeRule[]): (Element | Place)[] {
  const url = page.snapshot.finalUrl;
  return found
    .flatMap(({ nodes }) => nodes)
    .slice(0, placesShown)
    .map(({ node, selector, excerpt }) => {
      const [element] = node === null ? [] : page.find(`[${stamp}="${node}"]`);
      return element ?? { url, selector, excerpt };
    });
}

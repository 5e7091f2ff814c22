import { load as parseYaml } from "js-yaml";
import { z } from "zod";
import { UsageError } from "../usage-error.ts";
import { type Assessment, type AssessmentsFile, assessmentsFileSchema, type Entry } from "./assessment.ts";
import { outcomeOf, outcomeWords } from "./outcome-words.ts";

/** What an entry may be about. */
export interface Judgeable {
  requirements: ReadonlySet<string>;
  /** WCAG success criteria of the guided list. */
  criteria: ReadonlySet<string>;
}

interface Problem {
  field: string;
  vi: string;
  en: string;
}

/**
 * Reads an assessments file (YAML or JSON). Entries without an outcome were not answered and are left out.
 * @param file its name, for messages
 * @throws UsageError that names every wrong field
 */
export function readAssessments(file: string, text: string, judgeable: Judgeable): Assessment[] {
  const content = contentOf(file, text);
  const problems: Problem[] = [];
  const assessments = content.entries.flatMap((entry, index) => {
    if (isBlank(entry)) return [];
    const found = problemsOf(entry, content, judgeable);
    problems.push(...found.map((problem) => ({ ...problem, field: `entries.${index}.${problem.field}` })));
    return found.length > 0 ? [] : [complete(entry, content)];
  });
  if (problems.length > 0) throw wrongFields(file, problems);
  return assessments;
}

const vietnamese = z.locales.vi().localeError;
const english = z.locales.en().localeError;

function contentOf(file: string, text: string): AssessmentsFile {
  const content = parse(file, text);
  const read = assessmentsFileSchema.safeParse(content, { error: vietnamese });
  if (read.success) return read.data;
  const other = assessmentsFileSchema.safeParse(content, { error: english });
  const problems = read.error.issues.map(({ path, message }, index) => ({
    field: path.join("."),
    vi: message,
    en: other.error?.issues[index]?.message ?? message,
  }));
  throw wrongFields(file, problems);
}

function parse(file: string, text: string): unknown {
  try {
    return parseYaml(text) ?? null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${file}: sai cú pháp YAML. Sửa dòng được nêu rồi chạy lại. ${detail}`,
      `${file}: invalid YAML. Mend the line named and run again. ${detail}`,
    );
  }
}

function isBlank({ outcome, reason, falseAlarm }: Entry): boolean {
  return !outcome?.trim() && !reason?.trim() && !falseAlarm;
}

function problemsOf(entry: Entry, file: AssessmentsFile, judgeable: Judgeable): Problem[] {
  return [...subjectProblems(entry, judgeable), ...answerProblems(entry, file)];
}

function subjectProblems({ requirement, criterion, page, fingerprint }: Entry, known: Judgeable): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, vi: string, en: string) => problems.push({ field, vi, en });
  if (Boolean(requirement) === Boolean(criterion)) {
    say(
      "requirement",
      "ghi một trong hai: requirement hoặc criterion",
      "give either requirement or criterion",
    );
  }
  if (requirement && !known.requirements.has(requirement)) {
    say("requirement", `không có yêu cầu “${requirement}”`, `there is no requirement “${requirement}”`);
  }
  if (criterion && !known.criteria.has(criterion)) {
    say(
      "criterion",
      `“${criterion}” không phải tiêu chí WCAG mức A, AA`,
      `“${criterion}” is no WCAG criterion of level A or AA`,
    );
  }
  if (criterion && !page) {
    say(
      "page",
      "tiêu chí WCAG được xét trên một trang: ghi địa chỉ trang",
      "a WCAG criterion is judged on a page: give its address",
    );
  }
  if (!fingerprint?.trim()) {
    say(
      "fingerprint",
      "thiếu dấu vân bằng chứng: chép từ phiếu do kiemcong lập",
      "the fingerprint of the evidence is missing: copy it from the sheet kiemcong wrote",
    );
  }
  return problems;
}

function answerProblems(entry: Entry, file: AssessmentsFile): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, vi: string, en: string) => problems.push({ field, vi, en });
  const outcome = entry.outcome ? outcomeOf(entry.outcome) : null;
  if (outcome === null) {
    const words = Object.values(outcomeWords);
    say(
      "outcome",
      `ghi một trong: ${words.map(({ vi }) => vi).join(", ")}`,
      `write one of: ${words.map(({ en }) => en).join(", ")}`,
    );
  }
  if (entry.falseAlarm && (outcome === "failed" || entry.criterion)) {
    say(
      "falseAlarm",
      "báo sai chỉ dùng cho kết luận không đạt của máy, ở requirement, với outcome là đạt hoặc không áp dụng",
      "a false alarm is said of a machine's failed requirement, with the outcome passed or inapplicable",
    );
  }
  const mustExplain = outcome === "failed" || outcome === "inapplicable" || entry.falseAlarm;
  if (mustExplain && !entry.reason?.trim()) {
    say("reason", "cần nêu lý do", "a reason is needed");
  }
  if (!(entry.author ?? file.author)?.trim()) {
    say(
      "author",
      "thiếu tên người đánh giá, ở mục này hoặc đầu tệp",
      "the assessor's name is missing, here or at the top",
    );
  }
  if (!(entry.at ?? file.at)) {
    say(
      "at",
      "thiếu ngày đánh giá (YYYY-MM-DD), ở mục này hoặc đầu tệp",
      "the day of assessment (YYYY-MM-DD) is missing, here or at the top",
    );
  }
  return problems;
}

function complete(entry: Entry, file: AssessmentsFile): Assessment {
  const outcome = outcomeOf(entry.outcome ?? "");
  const at = entry.at ?? file.at;
  if (outcome === null || !at) throw new Error("an entry with problems was taken for complete");
  return {
    requirement: entry.requirement ?? null,
    criterion: entry.criterion ?? null,
    page: entry.page ?? null,
    outcome,
    falseAlarm: entry.falseAlarm ?? false,
    reason: entry.reason?.trim() || null,
    evidence: entry.evidence ?? [],
    author: (entry.author ?? file.author ?? "").trim(),
    at,
    validUntil: entry.validUntil ?? null,
    fingerprint: (entry.fingerprint ?? "").trim(),
  };
}

function wrongFields(file: string, problems: readonly Problem[]): UsageError {
  const lines = (lang: "vi" | "en") =>
    problems.map((problem) => `  ${problem.field || "–"}: ${problem[lang]}`).join("\n");
  return new UsageError(
    `Tệp đánh giá ${file} có ${problems.length} chỗ cần sửa:\n${lines("vi")}`,
    `The assessments file ${file} has ${problems.length} places to mend:\n${lines("en")}`,
  );
}

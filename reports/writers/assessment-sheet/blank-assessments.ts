import type { Text } from "../../../checks/text.ts";
import type { Report } from "../../model.ts";
import { createReader, type Reader } from "../../reader.ts";
import { type OpenCriterion, type OpenRequirement, questionsForPeople } from "./questions-for-people.ts";
import { sheetWords } from "./sheet-sentences.ts";

/**
 * The assessments file with nothing answered yet: one entry for each thing a person may decide, tied to the
 * evidence of this audit. Read back with `--assessments`.
 */
export function writeBlankAssessments(report: Report): string {
  const r = createReader(report.audit.lang);
  const { criteria, undecided, papers, failed } = questionsForPeople(report);
  const part = (heading: Text, entries: readonly string[][]) =>
    entries.length > 0 ? ["", comment(`== ${r.t(heading)} ==`), ...entries.flat()] : [];
  const lines = [
    ...sheetWords.fileHead.map((line) => comment(r.t(line))),
    'format: "kiemcong/assessments"',
    "version: 1",
    `portal: ${scalar(report.agency.url)}`,
    `audit: ${scalar(report.audit.id)}`,
    `author: ${comment(r.t(sheetWords.authorSlot))}`,
    `at: ${comment(r.t(sheetWords.daySlot))}`,
    "",
    "entries:",
    ...part(
      sheetWords.undecidedHeading,
      undecided.map((each) => requirementEntry(each, r, [])),
    ),
    ...part(
      sheetWords.papersHeading,
      papers.map((each) => requirementEntry(each, r, ["validUntil:"])),
    ),
    ...part(
      sheetWords.criteriaHeading,
      criteria.map((each) => criterionEntries(each, r)),
    ),
    ...part(
      sheetWords.failedHeading,
      failed.map((each) => requirementEntry(each, r, ["falseAlarm: false"])),
    ),
  ];
  const nothing = lines.at(-1) === "entries:";
  return `${(nothing ? [...lines.slice(0, -1), "entries: []"] : lines).join("\n")}\n`;
}

function requirementEntry(
  { requirement, result }: OpenRequirement,
  r: Reader,
  slots: readonly string[],
): string[] {
  return [
    "",
    comment(r.t(requirement.title)),
    comment(r.t(requirement.evidence ?? sheetWords.meets(r.t(requirement.title)))),
    comment(`${r.t(sheetWords.machine)}: ${r.t(result.message)}`),
    `  - requirement: ${scalar(requirement.id)}`,
    `    fingerprint: ${scalar(result.fingerprint)}`,
    "    outcome:",
    ...slots.map((slot) => `    ${slot}`),
    "    reason:",
    "    evidence: []",
  ];
}

function criterionEntries({ criterion, looked }: OpenCriterion, r: Reader): string[] {
  const open = looked.asked.filter(({ answered }) => !answered);
  if (open.length === 0) return [];
  return [
    "",
    comment(`${criterion.id} ${r.t(criterion.name)} (${criterion.level})`),
    comment(r.t(criterion.question)),
    ...open.map(
      ({ url, fingerprint }) =>
        `  - { criterion: ${scalar(criterion.id)}, page: ${scalar(url)}, fingerprint: ${scalar(fingerprint)}, outcome: , reason: , evidence: [] }`,
    ),
  ];
}

/** JSON strings are YAML; nothing a portal wrote can end one. */
function scalar(text: string): string {
  return JSON.stringify(text);
}

function comment(text: string): string {
  return `# ${text.replace(/[\s\p{Cc}]+/gu, " ").trim()}`;
}

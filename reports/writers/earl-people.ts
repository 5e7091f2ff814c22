import { guidedCriterion } from "../../checks/accessibility/guided-criteria.ts";
import type { OutcomeValue } from "../../checks/outcome.ts";
import type { AccessibilityOverview, Report } from "../model.ts";
import { languageStrings } from "./language-strings.ts";

type Looked = AccessibilityOverview["criteria"][number];
type Standing = Report["assessments"][number]["assessment"];

/**
 * What people concluded, each answer asserted by the person who gave it, and for the WCAG criteria they are asked
 * about the pages on which nobody has answered yet. Only answers that stand: one whose evidence has changed says
 * nothing of this audit.
 */
export function peopleInEarl({ assessments, accessibility, agency, audit }: Report, tool: string) {
  const standing = assessments.flatMap((each) => (each.standing === "stands" ? each.assessment : []));
  const authors = [...new Set(standing.map(({ author }) => author))];
  const idOf = (author: string) => `_:assessor-${authors.indexOf(author) + 1}`;
  const criteria = accessibility?.criteria ?? [];
  const scanned = (accessibility?.scannedPages ?? 0) > 0;
  return [
    ...authors.map((name) => ({ "@id": idOf(name), "@type": ["earl:Assertor", "foaf:Person"], name })),
    ...criteria.map(criterionNode),
    ...standing.map((assessment, index) => ({
      "@id": `urn:kiemcong:audit:${audit.id}:person:${index}`,
      "@type": ["earl:Assertion"],
      assertedBy: idOf(assessment.author),
      subject: assessment.page ?? agency.url,
      test: testOf(assessment),
      mode: "earl:manual",
      result: resultOf(assessment),
    })),
    ...criteria.flatMap((looked) =>
      looked.asked
        .filter(({ answered }) => !answered)
        .map(({ url }, index) => ({
          "@id": `urn:kiemcong:audit:${audit.id}:open:${looked.criterion}:${index}`,
          "@type": ["earl:Assertion"],
          assertedBy: tool,
          subject: url,
          test: criterionUrn(looked.criterion),
          mode: "earl:automatic",
          result: {
            "@type": ["earl:TestResult"],
            outcome: `earl:${withoutPeople(looked, url, scanned)}`,
            date: audit.finishedAt,
          },
        })),
    ),
  ];
}

function criterionNode({ criterion, requirement }: Looked) {
  const known = guidedCriterion(criterion);
  return {
    "@id": criterionUrn(criterion),
    "@type": ["earl:TestCriterion"],
    title: languageStrings({
      vi: `WCAG ${criterion} ${known?.name.vi ?? ""}`.trim(),
      en: `WCAG ${criterion} ${known?.name.en ?? ""}`.trim(),
    }),
    partOf: `urn:kiemcong:requirement:${requirement}`,
  };
}

const criterionUrn = (criterion: string) => `urn:kiemcong:wcag:${criterion}`;

function testOf({ criterion, requirement }: Standing): string {
  return criterion === null ? `urn:kiemcong:requirement:${requirement}` : criterionUrn(criterion);
}

function resultOf({ outcome, reason, evidence, at, validUntil, falseAlarm }: Standing) {
  return {
    "@type": ["earl:TestResult"],
    outcome: `earl:${outcome}`,
    ...(falseAlarm
      ? { title: languageStrings({ vi: "Máy báo sai", en: "False alarm of the machine" }) }
      : {}),
    info: reason === null ? [] : [reason],
    pointer: evidence,
    date: { "@value": at, "@type": at.includes("T") ? "xsd:dateTime" : "xsd:date" },
    ...(validUntil === null ? {} : { valid: validUntil }),
  };
}

/** Rules that find no fault do not show that a criterion is met: that is for a person. */
function withoutPeople({ criterion, machine }: Looked, url: string, scanned: boolean): OutcomeValue {
  if (machine.failedPages.includes(url)) return "failed";
  return scanned && guidedCriterion(criterion)?.machine === "part" ? "cantTell" : "untested";
}

import type { Report, ReportedResult } from "../../reports/model.ts";
import type { Answer, Decision } from "../decisions.ts";

const context = {
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  doap: "http://usefulinc.com/ns/doap#",
  ptr: "http://www.w3.org/2009/pointers#",
};

/** The page's results as EARL 1.0 assertions in JSON-LD. */
export function writePageEarl(report: Report, version: string): string {
  const ofPage = report.results.filter(({ scope }) => scope === "page");
  const graph = [
    {
      "@id": "urn:kiemcong",
      "@type": "earl:Software",
      "doap:name": "Kiểm Cổng",
      "doap:release": { "doap:revision": version },
    },
    { "@id": "urn:kiemcong:editor", "@type": "earl:Assertor" },
    ...ofPage.flatMap((result) => [assertion(result, report), ...answersTo(result, report)]),
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph }, null, 2)}\n`;
}

const outcomeOf: Partial<Record<Answer, string>> = {
  met: "earl:passed",
  "not-met": "earl:failed",
  "not-applicable": "earl:inapplicable",
  wrong: "earl:cantTell",
};

/** What the editor said beside it: another assertion, by a person. */
function answersTo(result: ReportedResult, report: Report) {
  const said = (result.data.editorSaid ?? []) as readonly Decision[];
  return said.flatMap(({ answer, reason, at }) => {
    const outcome = outcomeOf[answer];
    return outcome
      ? [
          {
            ...assertion(result, report),
            "earl:assertedBy": { "@id": "urn:kiemcong:editor" },
            "earl:mode": { "@id": "earl:manual" },
            "earl:result": {
              "@type": "earl:TestResult",
              "earl:outcome": { "@id": outcome },
              "dct:date": at,
              "dct:description": reason,
            },
          },
        ]
      : [];
  });
}

function assertion(result: ReportedResult, { audit, ruleSet }: Report) {
  const title = (text: { vi: string; en: string }) => [
    { "@language": "vi", "@value": text.vi },
    { "@language": "en", "@value": text.en },
  ];
  return {
    "@type": "earl:Assertion",
    "earl:assertedBy": { "@id": "urn:kiemcong" },
    "earl:subject": { "@id": result.url, "@type": "earl:TestSubject" },
    "earl:test": { "@id": `urn:kiemcong:${ruleSet.regulation}:${result.requirement}` },
    "earl:mode": { "@id": "earl:automatic" },
    "earl:result": {
      "@type": "earl:TestResult",
      "earl:outcome": { "@id": `earl:${result.outcome}` },
      "dct:date": audit.finishedAt,
      "dct:description": title(result.message),
      "earl:pointer": result.places.flatMap(({ selector }) =>
        selector === null ? [] : [{ "@type": "ptr:CSSSelectorPointer", "ptr:expression": selector }],
      ),
    },
  };
}

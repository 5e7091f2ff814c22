import { XMLBuilder } from "fast-xml-parser";
import type { Report, ReportedResult } from "../model.ts";
import { createReader, type Reader } from "../reader.ts";

/** JUnit XML as CI servers read it: a suite for each group of criteria, a case for each criterion. */
export function writeJunit(report: Report): string {
  const { startedAt, finishedAt, lang } = report.audit;
  const r = createReader(lang);
  const resultOf = new Map(
    report.results.filter(({ scope }) => scope === "site").map((each) => [each.requirement, each]),
  );
  const annex = { title: { vi: "Ngoài thang điểm", en: "Outside the score" }, criteria: report.score.annex };
  const suites = [...report.score.groups, annex].map(({ title, criteria }) => {
    const results = criteria.flatMap(({ requirement }) => resultOf.get(requirement) ?? []);
    return {
      "@name": r.t(title),
      "@tests": results.length,
      "@failures": results.filter(({ outcome }) => outcome === "failed").length,
      "@errors": 0,
      "@skipped": results.filter(isSkipped).length,
      "@time": untimed,
      "@timestamp": startedAt.slice(0, 19),
      testcase: results.map((result) => testCase(result, report.agency.url, r)),
    };
  });
  const total = (name: "@tests" | "@failures" | "@skipped") =>
    suites.reduce((sum, suite) => sum + suite[name], 0);
  const root = {
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@name": "kiemcong",
      "@tests": total("@tests"),
      "@failures": total("@failures"),
      "@errors": 0,
      "@skipped": total("@skipped"),
      "@time": ((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000).toFixed(3),
      testsuite: suites,
    },
  };
  return new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  }).build(root);
}

/** Schemas ask for a time; the audit is timed as a whole, since its criteria are judged together. */
const untimed = "0";

function isSkipped({ outcome }: ReportedResult): boolean {
  return outcome === "untested" || outcome === "inapplicable" || outcome === "cantTell";
}

function testCase(result: ReportedResult, url: string, r: Reader) {
  const { requirement, message, reason, places, outcome, fix } = result;
  const base = { "@name": requirement, "@classname": new URL(url).hostname, "@time": untimed };
  if (isSkipped(result)) return { ...base, skipped: { "@message": `${outcome}: ${r.t(message)}` } };
  if (outcome === "passed") return base;
  const where = places.map((place) => [place.url, place.selector ?? ""].join(" ").trim());
  return {
    ...base,
    failure: { "@message": r.t(message), "@type": reason, "#text": [r.t(fix), ...where].join("\n") },
  };
}

import type { Report, ReportedResult } from "../model.ts";

/**
 * EARL 1.0 (W3C) as JSON-LD with its context inside, so that it can be expanded without a network. The words of
 * our outcomes are EARL's own.
 */
export function writeEarl(report: Report): string {
  const { tool, results, requirements, agency, audit } = report;
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const assertor = `urn:kiemcong:tool:${tool.version}`;
  const graph = [
    { "@id": assertor, "@type": ["earl:Assertor", "earl:Software"], title: `kiemcong ${tool.version}` },
    { "@id": agency.url, "@type": ["earl:TestSubject"], title: agency.name ?? agency.url },
    ...requirements.map(({ id, title, provisions }) => ({
      "@id": `urn:kiemcong:requirement:${id}`,
      "@type": ["earl:TestRequirement"],
      title: [
        { "@value": title.vi, "@language": "vi" },
        { "@value": title.en, "@language": "en" },
      ],
      description: provisions.map(({ citation }) => ({ "@value": citation.vi, "@language": "vi" })),
    })),
    ...results.map((result, index) =>
      assertion(result, index, { assertor, audit: audit.id, finishedAt: audit.finishedAt, titles }),
    ),
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph }, null, 2)}\n`;
}

const context = {
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  title: "dct:title",
  description: "dct:description",
  date: { "@id": "dct:date", "@type": "xsd:dateTime" },
  assertedBy: { "@id": "earl:assertedBy", "@type": "@id" },
  subject: { "@id": "earl:subject", "@type": "@id" },
  test: { "@id": "earl:test", "@type": "@id" },
  mode: { "@id": "earl:mode", "@type": "@id" },
  result: "earl:result",
  outcome: { "@id": "earl:outcome", "@type": "@id" },
  info: "earl:info",
  pointer: "earl:pointer",
};

interface Facts {
  assertor: string;
  audit: string;
  finishedAt: string;
  titles: ReadonlyMap<string, { vi: string; en: string }>;
}

function assertion(result: ReportedResult, index: number, { assertor, audit, finishedAt, titles }: Facts) {
  const { requirement, url, outcome, message, reason, places, confidence } = result;
  return {
    "@id": `urn:kiemcong:audit:${audit}:${index}`,
    "@type": ["earl:Assertion"],
    assertedBy: assertor,
    subject: url,
    test: `urn:kiemcong:requirement:${requirement}`,
    mode: confidence === "high" ? "earl:automatic" : "earl:semiAuto",
    result: {
      "@type": ["earl:TestResult"],
      outcome: `earl:${outcome}`,
      title: `${titles.get(requirement)?.vi ?? requirement}: ${reason}`,
      info: [
        { "@value": message.vi, "@language": "vi" },
        { "@value": message.en, "@language": "en" },
      ],
      pointer: places.map((place) => [place.url, place.selector ?? ""].join(" ").trim()),
      date: finishedAt,
    },
  };
}

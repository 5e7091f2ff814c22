import { z } from "zod";
import { outcomes } from "../../checks/outcome.ts";
import type { Text } from "../../checks/text.ts";
import type { Report, ReportedResult } from "../model.ts";
import { peopleInEarl } from "./earl-people.ts";
import { languageStrings } from "./language-strings.ts";

/**
 * EARL 1.0 (W3C) as JSON-LD with its context inside, so that it can be expanded without a network. The words of
 * our outcomes are EARL's own. What people concluded stands beside what the machine said, each asserted by whoever
 * said it.
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
      title: languageStrings(title),
      description: provisions.map(({ citation }) => ({ "@value": citation.vi, "@language": "vi" })),
    })),
    ...results.map((result, index) =>
      assertion(result, index, { assertor, audit: audit.id, finishedAt: audit.finishedAt, titles }),
    ),
    ...peopleInEarl(report, assertor),
  ];
  return `${JSON.stringify({ "@context": context, "@graph": graph }, null, 2)}\n`;
}

const context = {
  earl: "http://www.w3.org/ns/earl#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  title: "dct:title",
  description: "dct:description",
  name: "foaf:name",
  date: { "@id": "dct:date", "@type": "xsd:dateTime" },
  valid: { "@id": "dct:valid", "@type": "xsd:date" },
  partOf: { "@id": "dct:isPartOf", "@type": "@id" },
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
  titles: ReadonlyMap<string, Text>;
}

function assertion(result: ReportedResult, index: number, { assertor, audit, finishedAt, titles }: Facts) {
  const { requirement, url, message, places, confidence, assessment } = result;
  const { outcome, reason } = saidByMachine(result);
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
      // Where a person decided, the message is the person's.
      ...(assessment === null ? { info: languageStrings(message) } : {}),
      pointer: places.map((place) => [place.url, place.selector ?? ""].join(" ").trim()),
      date: finishedAt,
    },
  };
}

const overruledSchema = z.object({ outcome: z.enum(outcomes), reason: z.string() });

/** A result that a person decided keeps in its data what the machine had said. */
function saidByMachine({ assessment, data, outcome, reason }: ReportedResult) {
  return assessment === null ? { outcome, reason } : overruledSchema.parse(data.machine);
}

import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../checks/assessments/assessment.ts";
import { buildReport } from "../../../reports/build-report.ts";
import type { Report } from "../../../reports/model.ts";
import { writeReportCsv } from "../../../reports/writers/csv.ts";
import { writeEarl } from "../../../reports/writers/earl.ts";
import { writeJunit } from "../../../reports/writers/junit.ts";
import { writeSarif } from "../../../reports/writers/sarif.ts";
import { judgementWith, levelA, resultOf, ruleSet } from "../../checks/assessments/sample-accessibility.ts";
import { auditFacts, sampleReport, sampleSite } from "../sample-report.ts";

const report = sampleReport("many-findings");
const undecided = "tim-kiem-co-chuc-nang";
const answer = {
  requirement: null,
  criterion: null,
  page: null,
  falseAlarm: false,
  reason: null,
  evidence: [],
  validUntil: null,
};

/** A report under real law on which people have answered. */
function assessedReport(assessments: readonly Assessment[]): Report {
  const judgement = judgementWith([...levelA(null), resultOf(undecided, { outcome: "cantTell" })]);
  return buildReport(judgement, ruleSet, sampleSite("typical"), { ...auditFacts("vi"), assessments });
}

const siteResults = ({ results }: Report) => results.filter(({ scope }) => scope === "site");
const earl = "http://www.w3.org/ns/earl#";

interface Node {
  [key: string]: unknown;
}

describe("EARL", () => {
  it("expands without a network to one assertion a result, each with EARL's own outcome", async () => {
    const refuse = () => Promise.reject(new Error("nothing is loaded"));
    const nodes: Node[] = await jsonld.expand(JSON.parse(writeEarl(report)), { documentLoader: refuse });
    const assertions = nodes.filter((node) => (node["@type"] as string[]).includes(`${earl}Assertion`));
    expect(assertions).toHaveLength(report.results.length);
    const outcomes = assertions.map((node) => {
      const [result] = node[`${earl}result`] as Node[];
      const [outcome] = (result?.[`${earl}outcome`] ?? []) as Node[];
      return String(outcome?.["@id"]).replace(earl, "");
    });
    expect(outcomes).toEqual(report.results.map(({ outcome }) => outcome));
    for (const node of assertions) {
      for (const name of ["assertedBy", "subject", "test", "mode"]) expect(node[earl + name]).toHaveLength(1);
    }
  });

  it("carries each answer of a person beside what the machine had said, and the pages nobody looked at", async () => {
    const asked = assessedReport([]);
    const open = asked.results.find(({ requirement }) => requirement === undecided);
    const [looked] = asked.accessibility?.criteria ?? [];
    const [page] = looked?.asked ?? [];
    if (!open?.fingerprint || !looked || !page) throw new Error("the sample asks nothing");
    const by = { ...answer, author: "Người đánh giá mẫu", at: "2026-11-22" };
    const told = assessedReport([
      { ...by, requirement: undecided, outcome: "passed", fingerprint: open.fingerprint },
      {
        ...by,
        criterion: looked.criterion,
        page: page.url,
        outcome: "inapplicable",
        at: "2026-11-22T09:30:00+07:00",
        fingerprint: page.fingerprint,
      },
      { ...by, requirement: "in-tin-bai", outcome: "failed", fingerprint: "of evidence that has changed" },
    ]);
    const refuse = () => Promise.reject(new Error("nothing is loaded"));
    const nodes: Node[] = await jsonld.expand(JSON.parse(writeEarl(told)), { documentLoader: refuse });
    const idOf = (node: Node | undefined, name: string) =>
      String(((node?.[earl + name] ?? []) as Node[])[0]?.["@id"]);
    const resultIn = (node: Node | undefined) => ((node?.[`${earl}result`] ?? []) as Node[])[0];
    const [person, ...others] = nodes.filter((node) =>
      (node["@type"] as string[]).includes("http://xmlns.com/foaf/0.1/Person"),
    );
    expect(others).toEqual([]);
    expect(person?.["http://xmlns.com/foaf/0.1/name"]).toEqual([{ "@value": "Người đánh giá mẫu" }]);
    const manual = nodes.filter((node) => idOf(node, "mode") === `${earl}manual`);
    expect(
      manual.map((node) => [
        idOf(node, "assertedBy"),
        idOf(node, "subject"),
        idOf(resultIn(node), "outcome").replace(earl, ""),
        (resultIn(node)?.["http://purl.org/dc/terms/date"] as Node[] | undefined)?.[0]?.["@value"],
      ]),
    ).toEqual([
      [person?.["@id"], told.agency.url, "passed", "2026-11-22"],
      [person?.["@id"], page.url, "inapplicable", "2026-11-22T09:30:00+07:00"],
    ]);

    const machine = nodes.find(
      (node) =>
        idOf(node, "mode") === `${earl}automatic` &&
        idOf(node, "test") === `urn:kiemcong:requirement:${undecided}`,
    );
    expect(idOf(resultIn(machine), "outcome")).toBe(`${earl}${open.outcome}`);
    const unseen = nodes.filter((node) => idOf(node, "test") === `urn:kiemcong:wcag:${looked.criterion}`);
    expect(unseen.filter((node) => idOf(node, "mode") !== `${earl}manual`)).toHaveLength(
      looked.asked.length - 1,
    );
  });
});

describe("SARIF", () => {
  it("names a rule for each finding, and its extent", () => {
    const { version, runs } = JSON.parse(writeSarif(report));
    expect(version).toBe("2.1.0");
    const [run] = runs;
    expect(run.results).toHaveLength(report.findings.length);
    for (const [index, result] of run.results.entries()) {
      const finding = report.findings[index];
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(finding?.requirement);
      expect(result.properties.pages).toBe(finding?.pages);
      expect(result.kind).toBe(finding?.outcome === "failed" ? "fail" : "review");
      for (const { physicalLocation } of result.locations) {
        expect(URL.canParse(physicalLocation.artifactLocation.uri)).toBe(true);
      }
    }
  });
});

describe("JUnit", () => {
  it("counts as many failures as there are criteria not met", () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      isArray: (name) => name === "testcase" || name === "testsuite",
    });
    const { testsuites } = parser.parse(writeJunit(report));
    expect(Number(testsuites["@tests"])).toBe(siteResults(report).length);
    expect(Number(testsuites["@failures"])).toBe(
      siteResults(report).filter(({ outcome }) => outcome === "failed").length,
    );
    const cases = testsuites.testsuite.flatMap((suite: Node) => suite.testcase as Node[]);
    expect(cases.filter((one: Node) => "failure" in one)).toHaveLength(Number(testsuites["@failures"]));
  });
});

describe("CSV", () => {
  it("gives each criterion's points as numbers that are the report's", () => {
    const lines: string[][] = parse(writeReportCsv(report), { bom: true });
    const criteria = [...report.score.groups.flatMap((group) => group.criteria), ...report.score.annex];
    expect(lines.slice(1).map(([code, , , points, max]) => [code, points, Number(max)])).toEqual(
      criteria.map(({ requirement, points, max }) => [
        requirement,
        points === null ? "" : String(points),
        max,
      ]),
    );
  });
});

import { parse } from "csv-parse/sync";
import { XMLParser } from "fast-xml-parser";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../reports/model.ts";
import { writeReportCsv } from "../../../reports/writers/csv.ts";
import { writeEarl } from "../../../reports/writers/earl.ts";
import { writeJunit } from "../../../reports/writers/junit.ts";
import { writeSarif } from "../../../reports/writers/sarif.ts";
import { sampleReport } from "../sample-report.ts";

const report = sampleReport("many-findings");
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

import { describe, expect, it } from "vitest";
import { reportSchema } from "../../../reports/model.ts";
import { reportJsonSchema, writeJson } from "../../../reports/writers/json.ts";
import { kinds, sampleReport } from "../sample-report.ts";

describe("report.json", () => {
  it.each(kinds)("reads back as the report it was: %s", (kind) => {
    const report = sampleReport(kind);
    expect(reportSchema.parse(JSON.parse(writeJson(report)))).toEqual(report);
  });

  it("keeps the contract's parts at their places", () => {
    const report = JSON.parse(writeJson(sampleReport("typical")));
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: "kiemcong", version: "0.1.0" },
      ruleSet: { regulation: "ca-mau", date: "2026-11-22", hash: ruleSetHash },
      audit: { lang: "vi", seed: "somauthu-2026-q4" },
      agency: { kind: "so-nganh" },
      score: { rank: null },
    });
    expect(report.results[0]).toMatchObject({
      requirement: "van-ban-truong-thong-tin",
      provisions: [{ instrument: "ca-mau-2026", article: "10", clause: "1", point: "b", verified: true }],
      severity: "critical",
      owner: "editor",
    });
  });

  it("is described by a JSON Schema that names every part", () => {
    const schema = reportJsonSchema();
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(sampleReport("typical")));
    expect(schema.additionalProperties).toBe(false);
  });
});

const ruleSetHash = "5f3a9c0d7e1b4a6688f2c9d0e4b7a1c35f3a9c0d7e1b4a6688f2c9d0e4b7a1c3";

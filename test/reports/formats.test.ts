import { describe, expect, it } from "vitest";
import { UsageError } from "../../checks/usage-error.ts";
import { formats, parseFormats } from "../../reports/formats.ts";
import { sampleReport } from "./sample-report.ts";

describe("report formats", () => {
  it("are chosen by a list of names, each once", () => {
    expect(parseFormats("html, json,html").map(({ fileName }) => fileName)).toEqual([
      "report.html",
      "report.json",
    ]);
  });

  it("tell in both languages what is unknown and what there is", () => {
    expect(() => parseFormats("html,docs")).toThrow(UsageError);
    expect(() => parseFormats("html,docs")).toThrow(/“docs”.*html, json.*\n.*“docs”.*html, json/);
    expect(() => parseFormats("toString")).toThrow(UsageError);
    expect(() => parseFormats("")).toThrow(UsageError);
  });

  it("write something of a report, each", async () => {
    const report = sampleReport("typical");
    for (const format of Object.values(formats)) {
      const content = await format.write(report, {});
      expect(content.length).toBeGreaterThan(1000);
      expect(await format.write(report, {})).toEqual(content);
    }
  });
});

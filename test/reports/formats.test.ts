import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../../checks/usage-error.ts";
import { openPress } from "../../crawler/browser/press.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { formats, parseFormats } from "../../reports/formats.ts";
import { sampleReport } from "./sample-report.ts";

const press = openPress();
afterAll(() => press.close());

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
    const extras = { press, law: shippedLaw() };
    for (const format of Object.values(formats)) {
      const content = await format.write(report, extras);
      expect(content.length).toBeGreaterThan(1000);
      // DOCX and PDF hold the moment at which they were made.
      if (typeof content === "string") expect(await format.write(report, extras)).toEqual(content);
    }
  });
});

import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../../extension/decisions.ts";
import { exportJudgement } from "../../../extension/exports/export-judgement.ts";
import { writeIssuesCsv } from "../../../extension/exports/issues-csv.ts";
import { reportSchema } from "../../../reports/model.ts";
import { judged, sampleAddress, seenPage } from "../sample-judgement.ts";
import { article } from "../sample-pages.ts";

const judgement = judged(
  seenPage(article, { violations: { "image-alt": ["#anh"] }, tags: { "image-alt": ["wcag2a", "wcag111"] } }),
);
const { report } = judgement;
const review = report.issues.find(({ level }) => level === "look");
const decisions: Decision[] = review
  ? [
      {
        issue: review.key,
        page: report.canonical,
        fingerprint: review.fingerprint,
        answer: "met",
        reason: "Bài tự viết <của Sở>.",
        at: "2026-11-22T09:10:00+07:00",
        author: "Người mẫu",
      },
    ]
  : [];
const write = (format: Parameters<typeof exportJudgement>[1], lang: "vi" | "en" = "vi") =>
  exportJudgement(judgement, format, lang, { decisions, pictures: {} });

describe("a file of a checked page", () => {
  it("is, as JSON, the crawler's own report with the editor's answers beside the outcomes", () => {
    const { name, text } = write("json");
    expect(name).toBe("kiemcong-sokhcn.camau.gov.vn-20261122-0905.json");
    const full = reportSchema.parse(JSON.parse(text));
    const answered = full.results.filter(({ data }) => "editorSaid" in data);
    expect(answered.map(({ requirement }) => requirement)).toContain(review?.requirement);
    expect(answered.every(({ outcome }) => outcome === "cantTell")).toBe(true);
  });

  it("has, as a table, one line a finding and no cell that a spreadsheet would compute", () => {
    const { text } = write("csv");
    expect(text.startsWith("\uFEFFTrang,")).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(report.issues.length + 1);
    const [issue] = report.issues;
    const sly = issue ? { ...report, issues: [{ ...issue, title: { vi: '=cmd("x")', en: "" } }] } : report;
    expect(writeIssuesCsv(sly, [], "vi")).toContain(`"'=cmd(""x"")"`);
  });

  it("names, as EARL, who said what: the program, and the editor by hand", () => {
    const graph: { "@type": string[]; mode?: string; subject?: string; name?: string }[] = JSON.parse(
      write("earl").text,
    )["@graph"];
    const assertions = graph.filter((one) => one["@type"].includes("earl:Assertion"));
    const modes = Map.groupBy(assertions, ({ mode }) => mode);
    expect(modes.get("earl:manual")).toHaveLength(1);
    expect(modes.get("earl:automatic")?.length).toBeGreaterThan(5);
    expect(assertions.every(({ subject }) => subject === sampleAddress)).toBe(true);
    expect(graph.some(({ name }) => name === "Người mẫu")).toBe(true);
  });

  it.each(["vi", "en"] as const)(
    "is a sheet to sign, and a report, in %s and in that language alone",
    (lang) => {
      for (const format of ["sheet", "html"] as const) {
        const $ = load(write(format, lang).text);
        expect($("html").attr("lang")).toBe(lang);
        expect($("script").length).toBe(0);
        expect($("body").text()).toContain(sampleAddress);
        expect($("body").text()).toContain("Bài tự viết <của Sở>.");
        const other = lang === "vi" ? /To fix|Checked at|Legal basis/ : /Phải sửa|Thời điểm|Căn cứ:/;
        expect($("body").text()).not.toMatch(other);
      }
    },
  );

  it("gives a page's report no score: that is for portals", () => {
    expect(write("html").text).not.toMatch(/trên 100|\d điểm/);
  });
});

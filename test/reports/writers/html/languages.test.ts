import { type CheerioAPI, load } from "cheerio";
import { describe, expect, it } from "vitest";
import { resolve } from "../../../../checks/regulations/resolve.ts";
import { type Text, textSchema } from "../../../../checks/text.ts";
import { shippedLaw } from "../../../../crawler/law-files.ts";
import { buildReport } from "../../../../reports/build-report.ts";
import type { Report } from "../../../../reports/model.ts";
import * as wording from "../../../../reports/wording.ts";
import { limits } from "../../../../reports/writers/html/limits.ts";
import { words } from "../../../../reports/writers/html/sentences.ts";
import { writeHtml } from "../../../../reports/writers/html/write-html.tsx";
import { auditFacts, kinds, sampleJudgement, sampleReport, sampleSite } from "../../sample-report.ts";

const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** Names of provinces and of a prescribed form are the same in both languages. */
const names =
  /Mẫu 01|Cà Mau|Bình Định|Bến Tre|Quảng Bình|Bắc Ninh|Bắc Giang|Gia Lai|Vĩnh Long|Quảng Trị|Việt Nam/g;
const noNames = (text: string) => text.replace(names, "");

/** Text of one half: what people see and what is read to them; quotations and official names left out. */
function textOf($: CheerioAPI, half: "vi" | "en"): string {
  const root = $(`[data-half="${half}"]`).clone();
  if (half === "en") root.find('[lang="vi"]').remove();
  const labels = root
    .find("[aria-label]")
    .toArray()
    .map((element) => $(element).attr("aria-label") ?? "");
  return [root.text(), ...labels].join("\n").normalize("NFC");
}

function textNodes($: CheerioAPI, half: "vi" | "en"): Set<string> {
  const nodes = $(`[data-half="${half}"] *`).contents().toArray();
  return new Set(nodes.map((node) => (node.type === "text" ? node.data.trim().toLowerCase() : "")));
}

/** Every pair of texts somewhere in a value. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== "object" || value === null) return [];
  const text = textSchema.safeParse(value);
  return text.success ? [text.data] : Object.values(value).flatMap(textsIn);
}

const own = [...textsIn(words), ...textsIn(limits), ...textsIn({ ...wording })];

function realReport(): Report {
  const ruleSet = resolve(shippedLaw(), {
    regulation: "bac-ninh",
    agencyKind: "ubnd-tinh",
    date: "2026-11-22",
  });
  return buildReport(sampleJudgement("typical", ruleSet), ruleSet, sampleSite("typical"), auditFacts("vi"));
}

describe.each([...kinds, "real law" as const])("both languages of the page: %s", (kind) => {
  const report = kind === "real law" ? realReport() : sampleReport(kind);
  const $ = load(writeHtml(report));
  const [vi, en] = [textOf($, "vi"), textOf($, "en")];

  it("has no Vietnamese in the English half but quotations and official names", () => {
    const words = noNames(en).split(/\s+/);
    expect(words.filter((word) => vietnamese.test(word))).toEqual([]);
  });

  it("has no English sentence in the Vietnamese half", () => {
    const sentences = [...own, ...textsIn(report)].filter(
      (text) => text.vi !== text.en && text.en.length > 12,
    );
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((text) => vi.includes(text.en)).map((text) => text.en)).toEqual([]);
  });

  it("says in English whatever it says in Vietnamese", () => {
    const [saidVi, saidEn] = [textNodes($, "vi"), textNodes($, "en")];
    const byVietnamese = Map.groupBy(own, ({ vi }) => vi.toLowerCase());
    const said = [...byVietnamese.values()].filter(([text]) => text && saidVi.has(text.vi.toLowerCase()));
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((texts) => !texts.some(({ en }) => saidEn.has(en.toLowerCase())))).toEqual([]);
  });

  it("has the same parts in both halves", () => {
    const parts = (half: string) =>
      $(`[data-half="${half}"] [id]`)
        .toArray()
        .map((element) =>
          $(element)
            .attr("id")
            ?.replace(/^(vi|en)-/, ""),
        );
    expect(parts("en")).toEqual(parts("vi"));
  });
});

describe("the reader's first language", () => {
  it("is the page's and is chosen in the switch", () => {
    for (const lang of ["vi", "en"] as const) {
      const $ = load(writeHtml(sampleReport("typical", lang)));
      expect($("html").attr("lang")).toBe(lang);
      expect($("input[checked]").attr("value")).toBe(lang);
      expect($("title").text()).toMatch(lang === "vi" ? /^Báo cáo/ : /^Portal audit report/);
    }
  });
});

describe("the report's claims", () => {
  it("never are that a portal conforms to WCAG or is free of vulnerabilities", () => {
    const text = load(writeHtml(sampleReport("no-findings")))("body").text();
    expect(text).not.toMatch(/đạt chuẩn WCAG|WCAG compliant|conforms to WCAG/i);
    expect(text).toContain("Báo cáo không khẳng định cổng không có lỗ hổng.");
  });
});

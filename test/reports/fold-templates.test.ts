import { describe, expect, it } from "vitest";
import type { PageDigest } from "../../checks/page-digest.ts";
import { inapplicable, type Result, untested } from "../../checks/result.ts";
import { foldTemplates } from "../../reports/fold-templates.ts";
import { host, sampleJudgement } from "./sample-report.ts";

const { pages, results } = sampleJudgement("typical");
const articles = pages.filter(({ kind }) => kind === "article");
const [first, second] = articles;
if (!first || !second) throw new Error("the sample has articles");

function fault(page: PageDigest, selector: string | null, change: Partial<Result> = {}): Result {
  return {
    requirement: "in-tin-bai",
    check: "layout/in-tin-bai",
    scope: "page",
    url: page.url,
    outcome: "failed",
    confidence: "high",
    reason: "missing",
    message: { vi: "Thiếu.", en: "Missing." },
    data: {},
    places: selector === null ? [] : [{ url: page.url, selector, excerpt: null }],
    pagesAffected: 1,
    measure: null,
    ...change,
  };
}

describe("folding by template", () => {
  it("makes one finding of a fault repeated over the pages of a template, with pages and instances", () => {
    const folded = foldTemplates(results, pages).filter(
      ({ requirement }) => requirement === "tiep-can-van-ban-thay-the",
    );
    expect(folded).toMatchObject([
      {
        pages: 42,
        instances: 84,
        template: "article",
        selector: "main > p:nth-of-type(n) > img#anh-n",
      },
    ]);
    expect(folded[0]?.places).toHaveLength(10);
  });

  it("keeps faults apart that differ in template, reason, outcome or kind of element", () => {
    const base = fault(first, "main > p:nth-of-type(1)");
    const elsewhere = { ...second, url: `${host}/khac`, finalUrl: `${host}/khac`, template: "other" };
    const others = [
      fault(elsewhere, "main > p:nth-of-type(2)"),
      fault(second, "main > p:nth-of-type(2)", { reason: "wrong" }),
      fault(second, "main > p:nth-of-type(2)", { outcome: "cantTell" }),
      fault(second, "main > h1:nth-of-type(2)"),
      fault(second, "main > h2:nth-of-type(2)"),
      fault(second, null),
    ];
    for (const other of others) {
      expect(foldTemplates([base, other], [first, second, elsewhere])).toHaveLength(2);
    }
    expect(foldTemplates([base, fault(second, "main > p:nth-of-type(9)")], pages)).toHaveLength(1);
  });

  it("takes a page without a place as one instance of the whole page", () => {
    expect(foldTemplates([fault(first, null), fault(second, null)], pages)).toMatchObject([
      { pages: 2, instances: 2, selector: null, places: [{ url: first.url }, { url: second.url }] },
    ]);
  });

  it("folds the places of a portal's verdict where no page was judged by itself", () => {
    const site = fault(first, null, {
      scope: "site",
      url: `${host}/`,
      places: [first, second].map(({ url }) => ({ url, selector: "a", excerpt: "liên kết hỏng" })),
    });
    expect(foldTemplates([site], pages)).toMatchObject([{ pages: 2, instances: 2, template: "article" }]);
    const withPages = foldTemplates([site, fault(first, "a")], pages);
    expect(withPages).toMatchObject([{ pages: 1, instances: 1 }]);
  });

  it("leaves the template unknown for addresses that were not read", () => {
    const elsewhere = fault(first, null, {
      scope: "site",
      places: [{ url: "https://example.gov.vn/", selector: null, excerpt: null }],
    });
    expect(foldTemplates([elsewhere], pages)[0]?.template).toBeNull();
  });

  it("finds nothing in what passed, does not apply or was not tested", () => {
    const subject = fault(first, null);
    const text = { vi: "Không áp dụng.", en: "Does not apply." };
    const quiet = [
      { ...subject, outcome: "passed" as const },
      untested(subject, "timeout-render"),
      inapplicable(subject, "no-clause", text),
    ];
    expect(foldTemplates(quiet, pages)).toEqual([]);
  });

  it("gives the widest fault of a requirement first, and the same order for any order of pages", () => {
    const narrow = fault(first, "main > h1");
    const wide = [fault(first, "main > p"), fault(second, "main > p")];
    const folded = foldTemplates([narrow, ...wide], pages);
    expect(folded.map((finding) => finding.pages)).toEqual([2, 1]);
    expect(foldTemplates([...wide.toReversed(), narrow], pages)).toEqual(folded);
  });
});

import { describe, expect, it } from "vitest";
import type { LabelledPage } from "./labelled-pages.ts";
import { perturbations } from "./perturbations.ts";
import { readPerturbed, tally } from "./perturbed.ts";
import { takeApart } from "./perturbed-page.ts";
import { shippedSets } from "./reading.ts";

/** Every so many pages: all of them take a minute, which `npm run measure -- perturbed` is for. */
const step = 29;
const sample = Object.values(shippedSets)
  .flatMap((load) => load())
  .filter((_, index) => index % step === 0);

/** Shares of titles and dates read as on the page before the change, over all changes. */
const bars = { title: 0.97, date: 0.95 };

const title = "Khai mạc hội thi tay nghề năm 2026";
const page: LabelledPage = {
  name: "trang.html",
  url: "https://mau.gov.vn/tin/12.html",
  home: "https://mau.gov.vn/",
  html: `<title>Tin</title><div>Sở Mẫu</div><div><h1 class="ten">${title}</h1><p>02/07/2026</p></div>`,
  labels: { kind: "article", title, publishedAt: "2026-07-02" },
};

function changed(name: string): string {
  const parts = takeApart(page);
  if (!parts || perturbations[name]?.(parts) !== true) throw new Error(`${name} does not apply`);
  return parts.$("body").html() ?? "";
}

describe("pages rebuilt as other makers would have built them", () => {
  it("are read as well as the product promises of titles and dates", () => {
    const tallies = Object.values(perturbations).map((change) => tally(readPerturbed(sample, change)));
    for (const field of ["title", "date"] as const) {
      const right = tallies.reduce((sum, one) => sum + one[field].right, 0);
      const n = tallies.reduce((sum, one) => sum + one[field].n, 0);
      expect(right / n, field).toBeGreaterThanOrEqual(bars[field]);
    }
  }, 120_000);

  it("keep their title and date whatever is changed", () => {
    for (const name of Object.keys(perturbations)) {
      const parts = takeApart(page);
      if (!parts || !perturbations[name]?.(parts)) continue;
      expect(parts.$("body").text(), name).toContain(title);
      expect(parts.$("body").text(), name).toMatch(/0?2\/0?7\/2026/);
    }
  });

  it("are the same in each run", () => {
    expect(changed("meaningless names")).toBe(changed("meaningless names"));
    expect(changed("meaningless names")).not.toContain("ten");
  });

  it("lose the heading that made their title plain", () => {
    expect(changed("title as div")).toContain(`<div>${title}</div>`);
    expect(changed("title above the columns")).toMatch(/^<div>Sở Mẫu<\/div><h1/);
  });

  it("are left out where no element shows the title", () => {
    expect(takeApart({ ...page, labels: { title: "Tên khác" } })).toBeNull();
  });
});

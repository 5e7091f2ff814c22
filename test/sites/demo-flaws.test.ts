import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { resolve } from "../../checks/regulations/resolve.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { evidence } from "./demo/flaw-evidence.ts";
import { flaws, manifestOf } from "./demo/flaws.ts";
import { type Exhibit, exhibits, flawedPortal } from "./demo/portals.ts";
import { buildSite } from "./demo/site.ts";

const today = "2026-11-22";
const all = exhibits(today);
const named = (host: string): Exhibit => {
  const found = all.find(({ name }) => name === host);
  if (!found) throw new Error(`no portal ${host}`);
  return found;
};
const flawed = named(flawedPortal.host);
const careful = named("sokhcn.camau.gov.vn");
/** The flawed portal as it would be without its flaws, hosted with care. */
const site = buildSite(flawedPortal, today);
const unspoiled: Exhibit = { ...careful, name: flawedPortal.host, site, answer: site.answer };

describe("the manifest of flaws", () => {
  const manifest = manifestOf(flawed.site, today);

  it("names at least thirty flaws that bind, each once, in both languages", () => {
    expect(manifest.filter(({ expected }) => expected !== "inapplicable").length).toBeGreaterThanOrEqual(30);
    expect(new Set(manifest.map(({ id }) => id)).size).toBe(manifest.length);
    for (const { vi, en } of manifest) expect([vi, en].every((text) => text.endsWith("."))).toBe(true);
  });

  it("places each flaw on pages that are there", () => {
    for (const { where } of manifest) {
      if (typeof where === "string") continue;
      expect(where.length).toBeGreaterThan(0);
      for (const address of where) expect(flawed.answer(address).status, address).toBe(200);
    }
  });

  it.each(["2026-06-15", "2026-11-22"])("expects of an audit on %s what binds a department then", (date) => {
    const { requirements } = resolve(shippedLaw(), { regulation: "ca-mau", date, agencyKind: "so-nganh" });
    const bound = new Map(requirements.map(({ id, notApplicable }) => [id, notApplicable === null]));
    for (const { id, requirement, expected } of manifestOf(flawed.site, date)) {
      expect(bound.get(requirement), id).toBe(expected !== "inapplicable");
    }
  });
});

describe.each(flaws)("$id", ({ id }) => {
  const entry = manifestOf(flawed.site, today).find((one) => one.id === id);
  const where = typeof entry?.where === "object" ? entry.where : [];
  const present = evidence[id];

  it("is on the flawed portal and nowhere else", () => {
    expect(present).toBeDefined();
    expect(present?.(flawed, where)).toBe(true);
    expect(present?.(unspoiled, where)).toBe(false);
    if (where.length === 0) expect(present?.(careful, where)).toBe(false);
  });
});

describe("the flawed portal", () => {
  it("has no broken link but those of the manifest", () => {
    const targets = new Set<string>();
    for (const { address } of flawed.site.pages) {
      const $ = load(flawed.answer(address).body.toString("utf8"));
      for (const link of $("a[href^='/']").toArray()) targets.add(link.attribs.href ?? "");
    }
    const broken = [...targets].filter((target) => flawed.answer(target).status === 404);
    expect(broken.toSorted()).toEqual([
      "/tep/van-ban/tep-da-xoa.pdf",
      "/vi/chuyen-de-an-toan-giao-thong/",
      "/vi/tin-tuc/thong-bao-da-go-bo-990.html",
    ]);
  });

  it("says on each page that it is sample data", () => {
    for (const { address } of flawed.site.pages) {
      const label = flawed.answer(address).headers["content-type"]?.split("charset=")[1];
      expect(new TextDecoder(label).decode(flawed.answer(address).body).normalize()).toContain(
        "Dữ liệu mẫu phục vụ trình diễn",
      );
    }
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ParsedPage } from "../../../checks/parsed-page.ts";
import { staticSnapshot } from "./static-snapshot.ts";

/** Pages in the manner of each maker, and what a visitor says of them; fields left out are not looked at. */
const folder = join(import.meta.dirname, "pages");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""));

interface Labels {
  url: string;
  homeUrl: string | null;
  expect: Record<string, unknown>;
}

function open(name: string, change: (html: string) => string = (html) => html) {
  const labels: Labels = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const html = change(readFileSync(join(folder, `${name}.html`), "utf8"));
  const { reading } = new ParsedPage(staticSnapshot(labels.url, html), labels.homeUrl);
  return { labels, reading };
}

function seen({ labels, reading }: ReturnType<typeof open>, fields = Object.keys(labels.expect)) {
  return Object.fromEntries(fields.map((field) => [field, reading[field as keyof typeof reading]]));
}

describe("reading a page", () => {
  it.each(names)("reads %s as a visitor does", (name) => {
    const page = open(name);
    expect(seen(page)).toEqual(page.labels.expect);
  });

  it.each(names)("reads %s alike when its letters are decomposed", (name) => {
    expect(open(name, (html) => html.normalize("NFD")).reading).toEqual(open(name).reading);
  });

  it.each(names)("reads %s alike without landmark elements and roles", (name) => {
    const plain = open(name, withoutLandmarks);
    const fields = ["kind", "title", "publishedAt", "document"].filter(
      (field) => field in plain.labels.expect,
    );
    expect(seen(plain, fields)).toEqual(seen(open(name), fields));
  });

  it("has pages of every kind", () => {
    const kinds = new Set(names.map((name) => open(name).reading.kind));
    expect(kinds.size).toBe(17);
  });
});

function withoutLandmarks(html: string): string {
  return html
    .replace(/<(\/?)(?:header|nav|main|aside|footer|section|article)\b/gi, "<$1div")
    .replace(/ role="(?:banner|navigation|main|complementary|contentinfo)"/g, "");
}

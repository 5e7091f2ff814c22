import { describe, expect, it } from "vitest";
import { openPage } from "./static-snapshot.ts";

const metadata = (head: string) =>
  openPage(`<html lang="vi"><head>${head}</head><body></body></html>`).metadata;

describe("metadata", () => {
  it("reads title, description, language, generator and canonical address", () => {
    const found = metadata(`<title> Sở  Mẫu </title><meta name="Description" content="Mô tả">
      <meta name="generator" content="NukeViet v4.5"><link rel="canonical" href="/a">`);
    expect(found).toMatchObject({
      documentTitle: "Sở Mẫu",
      description: "Mô tả",
      declaredLanguage: "vi",
      generator: "NukeViet v4.5",
      canonical: "/a",
    });
  });

  it("takes entities that were encoded twice for what they stand for", () => {
    expect(metadata("<title>A &amp;#x002F; B</title>").documentTitle).toBe("A / B");
  });

  it("keeps the first of several values and reads property as name", () => {
    const { meta } = metadata('<meta property="og:title" content="Một"><meta name="og:title" content="Hai">');
    expect(meta.get("og:title")).toBe("Một");
  });

  it("lays JSON-LD graphs flat and passes over what does not parse", () => {
    const { jsonLd } =
      metadata(`<script type="application/ld+json">{"@graph":[{"@type":"Article"},{"@type":"WebSite"}]}</script>
      <script type="application/ld+json">{"@type":</script>`);
    expect(jsonLd.map((node) => node["@type"])).toEqual([undefined, "Article", "WebSite"]);
  });

  it("does not take the title of a drawing for the page's", () => {
    expect(openPage("<body><svg><title>Biểu tượng</title></svg></body>").metadata.documentTitle).toBeNull();
  });
});

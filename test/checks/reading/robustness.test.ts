import { describe, expect, it } from "vitest";
import { digest } from "../../../checks/digest.ts";
import { pageDigestSchema } from "../../../checks/page-digest.ts";
import { openPage } from "./static-snapshot.ts";

const pages: Record<string, string> = {
  "nothing at all": "",
  "text alone": "xin chào",
  "a page cut off": "<html><body><div class='a",
  "frames instead of a body": "<frameset><frame src=a></frameset>",
  "elements nested thousands deep": `${"<div>".repeat(60_000)}x`,
  "inline elements nested thousands deep": `<p>${"<span>".repeat(20_000)}Sở`,
  "tables nested deep": `${"<table><tr><td>".repeat(20_000)}x`,
  "16,000 paragraphs": "<p>Số ký hiệu: 12/QĐ-UBND ngày 12/05/2024</p>".repeat(16_000),
  "8,000 links": `<ul>${"<li><a href='/a'>Tin tức một hai ba bốn năm sáu</a> (12/05/2024)</li>".repeat(8000)}</ul>`,
  "one endless line": `<p>${"Số: 12/QĐ-UBND, ngày 12/05/2024; ".repeat(20_000)}</p>`,
  "an endless title": `<title>${" - a".repeat(20_000)}</title><h1>a</h1>`,
  "brackets without end": `<p>${"(".repeat(100_000)}</p>`,
  "JSON-LD nested deep": `<script type="application/ld+json">${"[".repeat(50_000)}</script>`,
  "unpaired surrogates and zero bytes": "<p>\u0000\u0001\uD800x</p>",
  "broken addresses":
    "<base href='javascript:x'><a href='http://[::1'>x</a><a href='%%%'>y</a><option value='//'>z",
  "an endless script": `<script>${"_govaq.push(['setSiteId', id]); /*".repeat(20_000)}</script>`,
};

describe("hostile and broken pages", () => {
  it.each(Object.keys(pages))("reads %s without failing", (name) => {
    const page = openPage(pages[name] ?? "", "https://mau.gov.vn/%E0%A4%A");
    expect(() => pageDigestSchema.parse(digest(page))).not.toThrow();
  });
});

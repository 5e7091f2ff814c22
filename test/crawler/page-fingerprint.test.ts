import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../crawler/page-fingerprint.ts";

const body = (more: string) =>
  `<html><head><meta name="csrf-token" content="a"></head><body><h1>Tin mẫu</h1>${more}</body></html>`;
const base = fingerprintOf(body(""));

describe("fingerprintOf", () => {
  it.each([
    ["clocks", "<p>Hôm nay 08:05:31 AM</p>", "<p>Hôm nay 17:40:02 PM</p>"],
    ["counters", "<p>Lượt truy cập: <b>1.234.567</b></p>", "<p>Lượt truy cập: <b>1.234.999</b></p>"],
    ["readers online", "<p>Đang trực tuyến: 12</p>", "<p>Đang trực tuyến: 7</p>"],
    [
      "tokens in fields",
      `<input type="hidden" name="t" value="1">`,
      `<input type="hidden" name="t" value="2">`,
    ],
    ["tokens in scripts", "<script>var token='a'</script>", "<script>var token='b'</script>"],
    ["nonces", `<script nonce="a" src="/a.js"></script>`, `<script nonce="b" src="/a.js"></script>`],
    ["session ids", `<a href="/x;jsessionid=AB1?y">x</a>`, `<a href="/x;jsessionid=CD2?y">x</a>`],
    ["comments and white space", "<!-- 12 ms --> <p>a</p>", "<!-- 13 ms -->\n\n<p>a</p>"],
    ["the Unicode form", "<p>Tỉnh</p>".normalize("NFC"), "<p>Tỉnh</p>".normalize("NFD")],
  ])("leaves %s aside", (_, one, other) => {
    expect(fingerprintOf(body(one))).toBe(fingerprintOf(body(other)));
  });

  it.each([
    ["text", "<p>thêm</p>"],
    ["a date", "<p>Ngày 01/06/2026</p>"],
    ["a link", `<a href="/x"></a>`],
    ["a script's address", `<script src="/b.js"></script>`],
    ["a style sheet", `<link rel="stylesheet" href="/b.css">`],
  ])("changes with %s", (_, more) => {
    expect(fingerprintOf(body(more))).not.toBe(base);
  });
});

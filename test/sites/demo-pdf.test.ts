import { describe, expect, it } from "vitest";
import { writePdf } from "./demo/pdf.ts";

const sentence = "Điều 1. Ban hành Quy chế tiếp công dân; hiệu lực từ ngày ký – “toàn văn”.";

/** Text of the content streams through the ToUnicode map, as a reader gives it back. */
function textOf(pdf: string): string {
  const characters = new Map(
    Array.from(pdf.matchAll(/^<([0-9a-f]{2})> <([0-9A-F]{4})>$/gm), ([, code = "", unicode = ""]) => [
      code,
      String.fromCharCode(Number.parseInt(unicode, 16)),
    ]),
  );
  const strings = Array.from(pdf.matchAll(/<([0-9a-f]*)> Tj/g), ([, hex = ""]) => hex);
  return strings.map((hex) => (hex.match(/../g) ?? []).map((code) => characters.get(code)).join("")).join("");
}

describe("PDF files of the demonstration", () => {
  const pdf = writePdf("Quyết định", [sentence, sentence]).toString("latin1");

  it("hold their Vietnamese text as text", () => {
    expect(textOf(pdf)).toBe(`Quyết định${sentence}${sentence}`);
  });

  it("are tagged, in Vietnamese, with a heading and paragraphs", () => {
    expect(pdf).toContain("/MarkInfo << /Marked true >>");
    expect(pdf).toContain("/Lang (vi-VN)");
    expect(pdf.match(/\/S \/H1 /g)).toHaveLength(1);
    expect(pdf.match(/\/S \/P /g)).toHaveLength(2);
  });

  it("have a cross-reference table that points at every object", () => {
    const start = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    const offsets = Array.from(pdf.slice(start).matchAll(/^(\d{10}) 00000 n /gm), ([, offset]) =>
      Number(offset),
    );
    expect(offsets.length).toBeGreaterThan(10);
    for (const [index, offset] of offsets.entries()) {
      expect(pdf.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    }
  });

  it("break long texts over pages", () => {
    const long = writePdf(
      "Quy chế",
      Array.from({ length: 60 }, () => sentence),
    ).toString("latin1");
    expect(Number(/\/Type \/Pages .*?\/Count (\d+)/.exec(long)?.[1])).toBeGreaterThan(1);
  });
});

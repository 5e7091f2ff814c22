import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { heading, paragraph, table } from "../../../reports/catalogue/terminal.ts";

const vi = { lang: "vi", width: 30 } as const;
const sentence = "Ủy ban nhân dân tỉnh công khai thông tin về cơ cấu tổ chức, chức năng, nhiệm vụ.";

describe("a paragraph", () => {
  it("breaks between words and keeps its indent", () => {
    const lines = paragraph(sentence, vi, 4).split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line.startsWith("    ")).toBe(true);
      expect(stringWidth(line)).toBeLessThanOrEqual(30);
    }
    expect(lines.map((line) => line.trim()).join(" ")).toBe(sentence);
  });

  it("breaks decomposed Vietnamese at the same places as composed", () => {
    expect(paragraph(sentence.normalize("NFD"), vi)).toBe(paragraph(sentence.normalize("NFC"), vi));
  });
});

describe("a heading", () => {
  it("is underlined as wide as it is seen", () => {
    expect(heading({ vi: "Điều lệ".normalize("NFD"), en: "Rules" }, vi)).toBe("Điều lệ\n───────");
  });
});

describe("a table", () => {
  it("aligns columns under accented letters", () => {
    const lines = table(
      [
        ["Cà Mau", "1"],
        ["Quảng Bình", "2"],
        ["Bến Tre".normalize("NFD"), "3"],
      ],
      vi,
    ).split("\n");
    expect(lines).toEqual(["  Cà Mau      1", "  Quảng Bình  2", "  Bến Tre     3"]);
  });

  it("continues long cells below and stays within the width", () => {
    const lines = table([["ten-mien", sentence]], vi).split("\n");
    expect(lines[0]?.startsWith("  ten-mien  ")).toBe(true);
    expect(lines[1]?.startsWith("            ")).toBe(true);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(30);
  });

  it("breaks sentences before it breaks ids", () => {
    const lines = table([["thoi-han-de-tai", sentence, "minor"]], { lang: "vi", width: 40 }).split("\n");
    expect(lines[0]).toContain("thoi-han-de-tai");
  });

  it("breaks ids where nothing else helps", () => {
    const lines = table([["thoi-han-van-ban-quan-ly-hanh-chinh", "thoi-han-van-ban-quan-ly"]], vi).split(
      "\n",
    );
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(30);
  });
});

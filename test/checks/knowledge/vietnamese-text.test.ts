import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clean,
  containsPhrase,
  fold,
  foldAligned,
  foldedIncludes,
  isAccented,
  phraseIndex,
  slug,
  wordsOf,
} from "../../../checks/knowledge/vietnamese-text.ts";

describe("clean", () => {
  it.each([
    ["  Ủy ban\u00A0nhân  dân\n tỉnh ", "Ủy ban nhân dân tỉnh"],
    ["Thông\u200B báo\uFEFF", "Thông báo"],
    ["cộng\u00ADđồng", "cộngđồng"],
    ["Hỏi\tđáp\r\n", "Hỏi đáp"],
    ["\u2003Tin\u3000tức", "Tin tức"],
    ["", ""],
  ])("makes %j one line", (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it("composes decomposed letters", () => {
    expect(clean("Điều kiện tự nhiên".normalize("NFD"))).toBe("Điều kiện tự nhiên");
  });
});

describe("fold", () => {
  it.each([
    ["Ủy ban nhân dân", "uy ban nhan dan"],
    ["ĐẶC KHU PHÚ QUỐC", "dac khu phu quoc"],
    ["Ðắk Lắk", "dak lak"],
    ["Sở Khoa học và Công nghệ", "so khoa hoc va cong nghe"],
    ["  Hỏi –  Đáp ", "hoi – dap"],
    ["Người Ê Đê", "nguoi e de"],
    ["THƯỜNG TRỰC", "thuong truc"],
  ])("folds %j", (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(text.normalize("NFD"))).toBe(expected);
    expect(fold(text.toUpperCase())).toBe(expected);
  });

  it.each([
    ["hòa", "hoà"],
    ["thủy", "thuỷ"],
    ["khỏe", "khoẻ"],
    ["Ủy ban", "Uỷ ban"],
  ])("puts %s and %s together, whatever the place of the tone mark", (newer, older) => {
    expect(fold(newer)).toBe(fold(older));
  });

  it("does not change what is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("does not depend on the Unicode form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
      }),
    );
  });
});

describe("foldAligned", () => {
  it("keeps every offset of the composed text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldAligned(text)).toHaveLength(text.normalize("NFC").length);
      }),
    );
  });

  it("folds letter by letter and keeps spaces where they are", () => {
    expect(foldAligned("Ngày  đăng:\u00A005".normalize("NFD"))).toBe("ngay  dang: 05");
  });
});

describe("phrases", () => {
  it.each([
    ["thong ke truy cap", "thong ke", true],
    ["thong ke", "thong ke", true],
    ["cong thong ket", "thong ke", false],
    ["(thong ke)", "thong ke", true],
    ["dathong ke", "thong ke", false],
    ["thong kem thong ke", "thong ke", true],
    ["thong ke", "", false],
  ])("in %j looks for %j between word boundaries", (text, phrase, expected) => {
    expect(containsPhrase(text, phrase)).toBe(expected);
  });

  it("tells where the phrase stands", () => {
    expect(phraseIndex("thong kem thong ke", "thong ke")).toBe(10);
    expect(phraseIndex("thong kem", "thong ke")).toBe(-1);
  });

  it("ignores case, diacritics and Unicode form when asked to fold", () => {
    expect(foldedIncludes("CHỈ ĐẠO ĐIỀU HÀNH".normalize("NFD"), "chỉ đạo")).toBe(true);
    expect(foldedIncludes("Chỉ đạo", "điều hành")).toBe(false);
  });
});

describe("slug", () => {
  it.each([
    ["Sở Khoa học và Công nghệ", "", "sokhoahocvacongnghe"],
    ["Hỏi – Đáp", "-", "hoi-dap"],
    ["Đặc khu Phú Quốc", "-", "dac-khu-phu-quoc"],
    ["  ", "-", ""],
    ["Đắk R'Lấp", "", "dakrlap"],
  ])("makes a label of %j", (text, separator, expected) => {
    expect(slug(text, separator)).toBe(expected);
    expect(slug(text.normalize("NFD"), separator)).toBe(expected);
  });
});

describe("wordsOf", () => {
  it("takes runs of letters and digits", () => {
    expect(wordsOf("tin tuc - su kien, 2026")).toEqual(["tin", "tuc", "su", "kien", "2026"]);
    expect(wordsOf(" – ")).toEqual([]);
  });
});

describe("isAccented", () => {
  it.each([
    ["Liên hệ", true],
    ["DỊCH VỤ", true],
    ["đ", true],
    ["Lien he", false],
    ["2026", false],
    ["Müller", false],
  ])("of %j is %s", (text, expected) => {
    expect(isAccented(text)).toBe(expected);
    expect(isAccented(text.normalize("NFD"))).toBe(expected);
  });
});

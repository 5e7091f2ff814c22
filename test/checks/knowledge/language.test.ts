import { describe, expect, it } from "vitest";
import { blocksByLanguage, languageOf } from "../../../checks/knowledge/language.ts";
import samples from "./fixtures/language-samples.json" with { type: "json" };

const expectedOf = (group: string) => (group === "vi-unaccented" ? "vi" : group);
const cases = Object.entries(samples).flatMap(([group, texts]) =>
  texts.map((text): [string, string] => [text, expectedOf(group)]),
);

describe("languageOf", () => {
  it("is measured on 120 texts and more", () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cases)("of %j is %s", (text, expected) => {
    expect(languageOf(text)).toBe(expected);
    expect(languageOf(text.normalize("NFD"))).toBe(expected);
  });

  it("reads a long text by all its sentences, not by its beginning", () => {
    const english = "The delegation visited several enterprises in the industrial park. ".repeat(20);
    const vietnamese = "Đoàn công tác đã đến thăm một số doanh nghiệp trong khu công nghiệp. ".repeat(20);
    expect(languageOf(english + vietnamese)).toBe("mixed");
    expect(languageOf(english + vietnamese.slice(0, 140))).toBe("en");
    expect(languageOf(vietnamese + english.slice(0, 140))).toBe("vi");
  });
});

describe("blocksByLanguage", () => {
  it("goes by the characters, not by the number of blocks", () => {
    const result = blocksByLanguage([
      "Home",
      "About us",
      "Contact us",
      "Ủy ban nhân dân tỉnh ban hành kế hoạch chuyển đổi số năm 2026 với nhiều nhiệm vụ trọng tâm được giao cho các sở, ban, ngành.",
    ]);
    expect(result.language).toBe("vi");
    expect(result.vi).toBeGreaterThan(0.8);
  });

  it("tells short labels together where one alone says nothing", () => {
    expect(languageOf("Contact us")).toBe("unknown");
    expect(blocksByLanguage(["Home", "News", "Contact us", "Departments", "Public services"])).toMatchObject({
      language: "en",
      en: 1,
    });
  });

  it("calls mixed what has a real share of both", () => {
    const { language, vi, en } = blocksByLanguage([
      "Sở Ngoại vụ tỉnh thông báo tuyển dụng các vị trí sau đây trong năm nay.",
      "The department announces the following vacancies for this year.",
    ]);
    expect(language).toBe("mixed");
    expect(vi + en).toBeCloseTo(1);
  });

  it("says unknown of nothing", () => {
    expect(blocksByLanguage([])).toEqual({ language: "unknown", vi: 0, en: 0, other: 0 });
    expect(blocksByLanguage(["05/07/2026", "1 2 3"])).toMatchObject({ language: "unknown" });
  });
});

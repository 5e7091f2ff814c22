import english from "axe-core/locales/_template.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { axeCheckMessage, axeRuleHelp } from "../../../checks/accessibility/axe-locale.ts";
import vietnamese from "../../../checks/accessibility/locales/axe-vi.json" with { type: "json" };
import { axeLocalePage } from "../../../reports/catalogue/axe-locale-page.ts";

type Tree = string | { readonly [key: string]: Tree };
const leavesOf = (tree: Tree, path: string): [string, string][] =>
  typeof tree === "string"
    ? [[path, tree]]
    : Object.entries(tree).flatMap(([key, below]) => leavesOf(below, `${path}/${key}`));
const holesOf = (text: string) => [...new Set(text.match(/\$\{[^}]*\}/g) ?? [])].sort();

describe("axe-core in Vietnamese", () => {
  const { lang: _en, ...original } = english;
  const { lang, ...translated } = vietnamese;
  const translations = new Map(leavesOf(translated, ""));

  it("has every message of the installed version, and no other", () => {
    expect(lang).toBe("vi");
    expect([...translations.keys()].sort()).toEqual(
      leavesOf(original, "")
        .map(([path]) => path)
        .sort(),
    );
  });

  it.each(leavesOf(original, ""))("keeps what is filled in: %s", (path, text) => {
    const translation = translations.get(path) ?? "";
    expect(holesOf(translation)).toEqual(holesOf(text));
    expect(translation === "").toBe(text === "");
    if (text !== "") expect(translation).not.toBe(text);
  });

  it("can be reviewed side by side", async () => {
    await expect(axeLocalePage()).toMatchFileSnapshot("../../../docs/axe-tieng-viet.md");
  });
});

describe("what a rule and a check say", () => {
  it("is given in both languages", () => {
    expect(axeRuleHelp("image-alt")).toEqual({
      vi: "Ảnh phải có văn bản thay thế",
      en: "Images must have alternative text",
    });
    expect(axeRuleHelp("khong-co")).toBeNull();
  });

  it.each([
    ["has-alt", "fail", null, "Không có thuộc tính alt"],
    ["aria-required-attr", "fail", ["aria-checked"], "Thiếu thuộc tính ARIA bắt buộc: aria-checked"],
    ["aria-required-attr", "fail", ["a", "b"], "Thiếu các thuộc tính ARIA bắt buộc: a, b"],
    ["deprecatedrole", "fail", "directory", "Vai trò đã bị loại bỏ: directory"],
    ["color-contrast", "incomplete", { messageKey: "bgImage" }, "Không xác định được màu nền vì có ảnh nền"],
    [
      "color-contrast",
      "fail",
      {
        contrastRatio: 2.5,
        fgColor: "#aaa",
        bgColor: "#fff",
        fontSize: "12px",
        fontWeight: "normal",
        expectedContrastRatio: "4.5:1",
      },
      "Tương phản giữa chữ và nền chỉ đạt 2.5 (màu chữ: #aaa, màu nền: #fff, cỡ chữ: 12px, độ đậm: normal). Cần ít nhất 4.5:1",
    ],
  ] as const)("fills in what was measured: %s, %s", (check, state, data, sentence) => {
    expect(axeCheckMessage(check, state, data)?.vi).toBe(sentence);
  });

  it("is nothing where the check has no such message", () => {
    expect(axeCheckMessage("tabindex", "incomplete", null)).toBeNull();
    expect(axeCheckMessage("khong-co", "fail", null)).toBeNull();
  });
});

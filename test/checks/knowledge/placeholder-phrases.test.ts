import { describe, expect, it } from "vitest";
import { findPlaceholder } from "../../../checks/knowledge/placeholder-phrases.ts";

describe("a phrase that stands for missing content", () => {
  it.each([
    ["Nội dung đang được cập nhật...", "updating"],
    ["DANG CAP NHAT", "updating"],
    ["Hiện chưa có dữ liệu", "nothing"],
    ["Lorem ipsum dolor sit amet", "sample"],
  ] as const)("is found in %s", (text, kind) => {
    expect(findPlaceholder(text)?.kind).toBe(kind);
    expect(findPlaceholder(text.normalize("NFD"))?.kind).toBe(kind);
  });

  it("is told from other words by its diacritics", () => {
    expect(findPlaceholder("Đảng xây dựng, chỉnh đốn")).toBeNull();
  });

  it("may be added by an office", () => {
    expect(findPlaceholder("Mục này tạm đóng")).toBeNull();
    expect(findPlaceholder("Mục này tạm đóng", ["tạm đóng"])?.phrase).toBe("tạm đóng");
  });
});

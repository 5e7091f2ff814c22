import { describe, expect, it } from "vitest";
import {
  countPersonalDetails,
  hidesEmailAddress,
  namesUnit,
  officialTitleIn,
  personNameIn,
} from "../../../checks/knowledge/official-words.ts";

describe("the name of a person", () => {
  it.each([
    ["Ông Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"],
    ["1. Đ/c TRẦN THỊ MẪU - Phó Giám đốc", "TRẦN THỊ MẪU"],
    ["Họ và tên: Lê Văn Mẫu", "Lê Văn Mẫu"],
    ["Lê Văn Mẫu Điện thoại: 0290 3831 001", "Lê Văn Mẫu"],
    ["ThS. Phạm Thị Thử Nghiệm", "Phạm Thị Thử Nghiệm"],
    ["Mr. Nguyen Van Mau", "Nguyen Van Mau"],
  ])("is found in %s", (text, name) => {
    expect(personNameIn(text)).toBe(name);
    expect(personNameIn(text.normalize("NFD"))).toBe(name);
  });

  it.each(["Trưởng Ban Biên tập", "VĂN PHÒNG SỞ", "Danh Bạ", "Hà Nội", "Giám đốc Sở", "Lý lịch tư pháp"])(
    "is not %s",
    (text) => {
      expect(personNameIn(text)).toBeNull();
    },
  );
});

describe("the title of an official", () => {
  it("is the longest that fits", () => {
    expect(officialTitleIn("Phó Giám đốc Sở")).toBe("Phó Giám đốc");
    expect(officialTitleIn("Chief of Office")).toBe("Chief of Office");
  });

  it("may be abbreviated only where nothing else stands beside it", () => {
    expect(officialTitleIn("PGĐ")).toBe("PGĐ");
    expect(officialTitleIn("TP Cà Mau")).toBeNull();
  });
});

it("tells a unit by its diacritics", () => {
  expect(namesUnit("Sở Khoa học và Công nghệ")).toBe(true);
  expect(namesUnit("Số điện thoại")).toBe(false);
});

it("counts words of duties and of a life", () => {
  expect(countPersonalDetails("Sinh năm: 1970. Phụ trách chung.")).toBe(2);
  expect(countPersonalDetails("Nguyễn Văn Mẫu")).toBe(0);
});

it("knows what stands in place of a protected address", () => {
  expect(hidesEmailAddress("Địa chỉ email này đang được bảo vệ từ spam bots.")).toBe(true);
  expect(hidesEmailAddress("mau@camau.gov.vn")).toBe(false);
});

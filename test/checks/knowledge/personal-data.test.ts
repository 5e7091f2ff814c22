import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData, maskPersonalData } from "../../../checks/knowledge/personal-data.ts";

describe("findPersonalData", () => {
  it.each([
    ["Điện thoại 0912.345.678", ["phone"]],
    ["(0256) 3822 123", ["phone"]],
    ["CCCD 036099012345", ["identity-number"]],
    ["căn cước công dân số 036 099 012 345", ["identity-number"]],
    ["036199012345", ["identity-number"]],
    ["CMND số 211234567", ["identity-number"]],
    ["Số CMND/CCCD: 211 234 567", ["identity-number"]],
    ["Hộ chiếu số: C1234567", ["identity-number"]],
    ["nguoihoi@gmail.com", ["email"]],
    ["nguoihoi(a)gmail.com", ["email"]],
    ["thẻ 4111 1111 1111 1111", ["bank-card"]],
    ["0912345678, nguoihoi@gmail.com, 036099012345", ["phone", "email", "identity-number"]],
  ])("finds that of %j", (text, kinds) => {
    expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(kinds);
    expect(findPersonalData(text.normalize("NFD")).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    "banbientap@example.gov.vn",
    "thongtin@chinhphu.vn",
    "Tổng đài 1022, 1900 1234, 1800 6898",
    "12/2024/QĐ-UBND ngày 05/07/2025",
    "1.234.567.890.123 đồng",
    "036.099.012.345 đồng",
    "Mã số thuế: 0312345678",
    "MST 4100123456",
    "Mã hồ sơ H08.10-250705-0012",
    "Tài khoản 0123456789012",
    "211234567 lượt truy cập",
    "999999999999",
    "097099012345",
    "036499012345",
    "4111 1111 1111 1112",
    "Kỳ họp 2021 - 2026, Nghị quyết 57-NQ/TW",
    "ISBN 978-604-1-00000-1",
    "",
  ])("finds none in %j", (text) => {
    expect(findPersonalData(text)).toEqual([]);
    expect(maskPersonalData(text)).toBe(text);
  });
});

describe("maskPersonalData", () => {
  it.each([
    ["SĐT 0912.345.678, xin hỏi", "SĐT ••••.•••.•78, xin hỏi"],
    ["CCCD 036099012345.", "CCCD ••••••••••45."],
    ["Hộ chiếu C1234567", "Hộ chiếu ••••••67"],
    ["email nguoihoi@gmail.com", "email ••••••••@gmail.com"],
    ["email nguoihoi (a) gmail.com", "email •••••••• (a) gmail.com"],
    ["thẻ 4111 1111 1111 1111", "thẻ •••• •••• •••• ••11"],
    ["bbt@example.gov.vn, 1022", "bbt@example.gov.vn, 1022"],
  ])("masks %j", (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  const separator = fc.constantFrom("", " ", ".", "-");
  const digit = fc.integer({ min: 0, max: 9 }).map(String);
  const phone = fc
    .tuple(
      fc.constantFrom("09", "08", "07", "05", "03"),
      fc.array(digit, { minLength: 8, maxLength: 8 }),
      separator,
    )
    .map(([start, rest, gap]) =>
      [start + rest.slice(0, 2).join(""), rest.slice(2, 5).join(""), rest.slice(5).join("")].join(gap),
    );
  const around = fc.constantFrom("", "Ông A, ", " (gọi giờ hành chính)", "; ", "\n", "xin cảm ơn ");

  it("leaves no telephone number, and nothing else changes", () => {
    fc.assert(
      fc.property(around, phone, around, (before, number, after) => {
        const text = `${before}${before && " "}${number} ${after}`;
        const masked = maskPersonalData(text);
        expect(findPersonalData(masked)).toEqual([]);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain(number);
        expect(masked.startsWith(before)).toBe(true);
        expect(masked.endsWith(after)).toBe(true);
      }),
    );
  });

  it("masks what is masked no further", () => {
    fc.assert(
      fc.property(fc.string(), phone, (noise, number) => {
        const once = maskPersonalData(`${noise} ${number}, nguoihoi@example.com`);
        expect(maskPersonalData(once)).toBe(once);
      }),
    );
  });
});

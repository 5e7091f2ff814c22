import { describe, expect, it } from "vitest";
import { findPhoneNumbers } from "../../../checks/knowledge/phone-numbers.ts";

describe("findPhoneNumbers", () => {
  it.each([
    ["0912345678", "0912345678", "mobile"],
    ["0912 345 678", "0912345678", "mobile"],
    ["0912.345.678", "0912345678", "mobile"],
    ["09 12 34 56 78", "0912345678", "mobile"],
    ["0912-345-678", "0912345678", "mobile"],
    ["(0912) 345678", "0912345678", "mobile"],
    ["+84 912 345 678", "+84912345678", "mobile"],
    ["+84 (0) 912345678", "+84912345678", "mobile"],
    ["84912345678", "+84912345678", "mobile"],
    ["SĐT:0912345678.", "0912345678", "mobile"],
    ["Lê Thị Thử - 0912 000 111 - 22/06/2026", "0912000111", "mobile"],
    ["(0256) 3822 123", "02563822123", "landline"],
    ["0256.3822123", "02563822123", "landline"],
    ["024.38.512.345", "02438512345", "landline"],
    ["(028) 38.000.000", "02838000000", "landline"],
    ["(+84) 256 3822 123", "+842563822123", "landline"],
    ["(84-256) 3822123", "+842563822123", "landline"],
    ["+84-24-85872007", "+842485872007", "landline"],
    ["0256.3822123 (máy lẻ 12)", "02563822123", "landline"],
    ["1900 1234", "19001234", "hotline"],
    ["1800.6898", "18006898", "hotline"],
    ["1900 123 456", "1900123456", "hotline"],
    ["Tổng đài 1022", "1022", "hotline"],
  ])("reads %j", (text, number, kind) => {
    expect(findPhoneNumbers(text)).toMatchObject([{ number, kind }]);
    expect(findPhoneNumbers(text.normalize("NFD"))).toMatchObject([{ number, kind }]);
  });

  it.each([
    ["0256.3822123 - 0912345678", ["02563822123", "0912345678"]],
    ["0912345678/0987654321", ["0912345678", "0987654321"]],
    ["0912345678, 0987 654 321 và 0256 3822 123", ["0912345678", "0987654321", "02563822123"]],
  ])("reads the several of %j", (text, numbers) => {
    expect(findPhoneNumbers(text).map(({ number }) => number)).toEqual(numbers);
  });

  it.each([
    "12/2024/QĐ-UBND",
    "05/07/2025 08:00",
    "02.500.000.000 đồng",
    "0912345678 đồng",
    "MST: 0312345678",
    "Mã số thuế 0312345678",
    "Số tài khoản: 0371234567",
    "CCCD số 036099012345",
    "CMND 091234567",
    "năm 1022",
    "H08.10-250705-0012",
    "0978 123 4567",
    "10.0912345678.2",
    "https://example.vn/0912345678x",
    "3822123",
    "",
  ])("finds none in %j", (text) => {
    expect(findPhoneNumbers(text)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { findMisprintedDates, findMonths } from "../../../checks/knowledge/partial-dates.ts";

describe("findMonths", () => {
  it.each([
    ["Tình hình kinh tế - xã hội tháng 7/2025", ["2025-07"]],
    ["tháng 7 năm 2025", ["2025-07"]],
    ["Tháng Bảy, 2025", ["2025-07"]],
    ["tháng 07-2025", ["2025-07"]],
    ["Báo cáo 6/2025", ["2025-06"]],
    ["July 2025", ["2025-07"]],
    ["từ tháng 1/2025 đến tháng 3/2025", ["2025-01", "2025-03"]],
    ["tháng năm năm 2024", ["2024-05"]],
  ])("reads %j", (text, expected) => {
    expect(findMonths(text).map(({ month }) => month)).toEqual(expected);
    expect(findMonths(text.normalize("NFD")).map(({ month }) => month)).toEqual(expected);
  });

  it.each([
    "05/07/2025",
    "ngày 05 tháng 7 năm 2025",
    "12/2024/QĐ-UBND",
    "số 07/2025",
    "Nghị định 13/2025",
    "tháng 13/2025",
    "ngày 31 tháng 02 năm 2024",
    "5 July 2025",
    "ngày    tháng    năm 2025",
    "24/7",
  ])("finds none in %j", (text) => {
    expect(findMonths(text)).toEqual([]);
  });
});

describe("findMisprintedDates", () => {
  it.each([
    ["Ngày đăng: 08/01/218", "08/01/218"],
    ["16/72/2020", "16/72/2020"],
    ["ban hành 31/02/2024", "31/02/2024"],
    ["05/07/20255", "05/07/20255"],
    ["29-02-2023", "29-02-2023"],
    ["01/01/0001", "01/01/0001"],
    ["Ngày 31 tháng 6 năm 2024", "Ngày 31 tháng 6 năm 2024"],
    ["2024-13-05", "2024-13-05"],
  ])("finds the one in %j", (text, misprint) => {
    expect(findMisprintedDates(text).map((found) => found.text)).toEqual([misprint]);
    expect(findMisprintedDates(text.normalize("NFD")).map((found) => found.text)).toEqual([misprint]);
  });

  it.each([
    "05/07/2025",
    "07/25/2025",
    "12/2024/QĐ-UBND",
    "thửa đất 12/34/567",
    "1/2/300",
    "0256-38-2202",
    "98/99/1000 hộ",
    "kỷ lục 10/10/123",
    "2024-02-29",
  ])("finds none in %j", (text) => {
    expect(findMisprintedDates(text)).toEqual([]);
  });
});

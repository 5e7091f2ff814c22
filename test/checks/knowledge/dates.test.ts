import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates, isRealDate } from "../../../checks/knowledge/dates.ts";

const read = (text: string, language?: "vi" | "en") =>
  findDates(text, language ? { language } : {}).map(({ date, time }) => (time ? `${date} ${time}` : date));

describe("findDates", () => {
  it.each([
    ["Thứ Ba, 14/07/2026, 08:05 (GMT+7)", "2026-07-14 08:05"],
    ["Thứ hai, 06/07/2026, 08:05 (GMT+7)", "2026-07-06 08:05"],
    ["25/05/2017 | 4:54 PM", "2017-05-25 16:54"],
    ["25/05/2017 | 12:00 AM", "2017-05-25 00:00"],
    ["25/05/2017 12:30 CH", "2017-05-25 12:30"],
    ["25/05/2017 8:05:12 SA", "2017-05-25 08:05:12"],
    ["14:22 01-03-2024", "2024-03-01 14:22"],
    ["27/03/2024 - 22:25", "2024-03-27 22:25"],
    ["27/03/2024-22:25", "2024-03-27 22:25"],
    ["19 Tháng Ba, 2019", "2019-03-19"],
    ["19 tháng 3, 2019", "2019-03-19"],
    ["Tháng Mười Hai 5, 2025", "2025-12-05"],
    ["Th7 05, 2025", "2025-07-05"],
    ["05/Th7/2025", "2025-07-05"],
    ["ngày 05 tháng 7 năm 2025", "2025-07-05"],
    ["Quy Nhơn, ngày 1 tháng 12 năm 2024", "2024-12-01"],
    ["NGÀY 05 THÁNG 7 NĂM 2025", "2025-07-05"],
    ["ngày 15 tháng năm năm 2024", "2024-05-15"],
    ["ngày 2 tháng tư năm 2024", "2024-04-02"],
    ["ngày 30 tháng mười một năm 2024", "2024-11-30"],
    ["ngày 5/7/2025", "2025-07-05"],
    ["ngày 5-7-2025", "2025-07-05"],
    ["05.07.2025", "2025-07-05"],
    ["05 / 07 / 2025", "2025-07-05"],
    ["05 /07/2025", "2025-07-05"],
    ["05. 07. 2025", "2025-07-05"],
    ["14/07/2026 lúc 08:05", "2026-07-14 08:05"],
    ["08:05 SA 14/07/2026", "2026-07-14 08:05"],
    ["Ngày đăng:14/07/2026", "2026-07-14"],
    ["2025-07-05", "2025-07-05"],
    ["2025/07/05 09:30", "2025-07-05 09:30"],
    ["2025-07-05T08:00:00+07:00", "2025-07-05 08:00"],
    ["2025-07-05T20:00:00Z", "2025-07-06 03:00"],
    ["2025-07-05T20:00:00.123+0000", "2025-07-06 03:00"],
    ["Jul 05, 2025", "2025-07-05"],
    ["July 5th, 2025", "2025-07-05"],
    ["5 July 2025", "2025-07-05"],
    ["Sat, 05 Jul 2025 08:00:00 +0700", "2025-07-05 08:00"],
    ["Mon, 28 Jun 2010 02:06:00 GMT", "2010-06-28 09:06"],
    ["Mon, 28 Jun 2010 20:06:00 +0000", "2010-06-29 03:06"],
    ["05-Jul-2025", "2025-07-05"],
    ["the 5th of July, 2025", "2025-07-05"],
    ["12/5/2026", "2026-05-12"],
    ["29/02/2024", "2024-02-29"],
    ["8h30 ngày 5/7/2025", "2025-07-05 08:30"],
    ["8 giờ 30 phút, ngày 05/7/2025", "2025-07-05 08:30"],
    ["lúc 7 giờ ngày 05/7/2025", "2025-07-05 07:00"],
    ["Cập nhật lúc: 17:05, Chủ nhật, 05/07/2026", "2026-07-05 17:05"],
    ["Đăng lúc: 09:08 - 05/07/2025", "2025-07-05 09:08"],
    ["(05/07/2025)", "2025-07-05"],
    ["05/07/2025.", "2025-07-05"],
    ["từ ngày 29-30/4/2025", "2025-04-30"],
    ["7/25/2025 12:00:00 AM", "2025-07-25 00:00"],
    ["ngày 05/07/25", "2025-07-05"],
    ["Ngày đăng: 05/07/25", "2025-07-05"],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(read(text.normalize("NFD"))).toEqual([expected]);
  });

  it("reads several in order, each with its own time", () => {
    expect(read("05/07/2025 08:00 06/07/2025 09:00")).toEqual(["2025-07-05 08:00", "2025-07-06 09:00"]);
    expect(read("08:00 05/07/2025 09:00 06/07/2025")).toEqual(["2025-07-05 08:00", "2025-07-06 09:00"]);
    expect(read("Ban hành 01/07/2025, đăng 03/07/2025")).toEqual(["2025-07-01", "2025-07-03"]);
    expect(read("từ 01/07/2025-05/07/2025")).toEqual(["2025-07-01", "2025-07-05"]);
  });

  it.each([
    "12/2024/QĐ-UBND",
    "Quyết định số 1234/QĐ-UBND",
    "0256.3822.202",
    "(0256) 3.82.2023",
    "0912.345.678",
    "phiên bản v1.2.2024",
    "phiên bản 10.2.1",
    "tỷ số 2-1",
    "1/2 diện tích, 3/4 số hộ",
    "24/7",
    "16/72/2020",
    "31/02/2024",
    "29/02/2023",
    "08/01/218",
    "ngày 31 tháng 6 năm 2024",
    "2024-13-05",
    "01/01/0001",
    "10/3/2025 (âm lịch)",
    "10/3/2025 âm lịch",
    "05/07/25",
    "1.234.567,05",
    "thửa 12/34/567",
    "tháng 7/2025",
    "máy 5, 2024 chiếc",
    "192.168.1.2024",
    "12/5/2024/HĐ-CT",
    "QĐ-12/5/2024",
    "Nghị quyết 57-NQ/TW",
    "ngày    tháng    năm 2025",
    "ngày 05 tháng      năm 2025",
    "",
  ])("finds no date in %j", (text) => {
    expect(findDates(text)).toEqual([]);
    expect(findDates(text.normalize("NFD"))).toEqual([]);
  });

  it("takes d/m for Vietnamese pages and doubts it on English ones", () => {
    expect(findDates("05/07/2025")).toMatchObject([{ date: "2025-07-05", certain: true }]);
    expect(findDates("05/07/2025", { language: "en" })).toMatchObject([
      { date: "2025-07-05", certain: false },
    ]);
    expect(findDates("25/07/2025", { language: "en" })).toMatchObject([
      { date: "2025-07-25", certain: true },
    ]);
    expect(findDates("07/25/2025", { language: "en" })).toMatchObject([
      { date: "2025-07-25", form: "month-day-year", certain: true },
    ]);
    expect(findDates("07/07/2025", { language: "en" })).toMatchObject([{ certain: true }]);
    expect(findDates("05.07.2025", { language: "en" })).toMatchObject([{ certain: true }]);
    expect(findDates("07/25/2025")).toMatchObject([{ date: "2025-07-25", certain: false }]);
  });

  it("is certain of the order where the day of the week fits one only, on pages of either language", () => {
    expect(findDates("Thứ Năm, 7/2/2026")).toMatchObject([
      { date: "2026-07-02", form: "month-day-year", certain: true },
    ]);
    expect(findDates("Thứ Bảy, 7/2/2026")).toMatchObject([{ date: "2026-02-07", certain: true }]);
    expect(findDates("Saturday, 7/2/2026", { language: "en" })).toMatchObject([
      { date: "2026-02-07", form: "day-month-year", certain: true },
    ]);
  });

  it("learns nothing from a day of the week that fits neither order, and doubts what a clock alone hints at", () => {
    expect(findDates("Thứ Hai, 7/2/2026")).toMatchObject([{ date: "2026-02-07", certain: true }]);
    expect(findDates("Monday, 7/2/2026", { language: "en" })).toMatchObject([{ certain: false }]);
    expect(findDates("7/2/2026 3:15:00 PM")).toMatchObject([{ date: "2026-07-02", certain: false }]);
  });

  it("never is certain of a year of two digits", () => {
    expect(findDates("ngày 05/07/98")).toMatchObject([{ date: "1998-07-05", certain: false }]);
  });

  it("tells the range with the time that belongs to it", () => {
    const text = "Đăng lúc 08:05, 14/07/2026 (Thứ Ba)";
    const [found] = findDates(text.normalize("NFD"));
    expect(text.slice(found?.start, found?.end)).toBe("08:05, 14/07/2026");
  });

  it("takes no impossible time", () => {
    expect(read("25:70 05/07/2025")).toEqual(["2025-07-05"]);
  });

  it("reads back every day of a century in every common form", () => {
    const day = fc.date({
      min: new Date("1950-01-01T00:00:00Z"),
      max: new Date("2050-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const [year, month, of] = date.split("-");
        const written = [
          `${of}/${month}/${year}`,
          `${Number(of)}-${Number(month)}-${year}`,
          `ngày ${of} tháng ${Number(month)} năm ${year}`,
          date,
        ];
        expect(written.flatMap((text) => read(text))).toEqual(written.map(() => date));
      }),
    );
  });

  it("never finds a day that does not exist", () => {
    const part = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 9999 }), (a, b, year) => {
        for (const { date } of findDates(`${a}/${b}/${year}`)) expect(isRealDate(date)).toBe(true);
      }),
    );
  });
});

describe("isRealDate", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2024-04-31", false],
    ["2024-00-10", false],
    ["hôm nay", false],
  ])("of %s is %s", (date, expected) => {
    expect(isRealDate(date)).toBe(expected);
  });
});

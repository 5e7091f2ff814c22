import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadline, isWorkingDay, workingDaysAfter } from "../../../checks/knowledge/working-days.ts";
import type { Calendar } from "../../../checks/regulations/schema.ts";

const day = (date: string) => ({
  date,
  name: { vi: "Ngày mẫu", en: "Sample day" },
  status: "confirmed" as const,
  source: "mẫu",
});
const year = (of: number, complete: boolean, daysOff: string[], worked: string[]) => ({
  year: of,
  complete,
  daysOff: daysOff.map((date) => day(`${of}-${date}`)),
  workedWeekends: worked.map((date) => day(`${of}-${date}`)),
});

/** Days off of officials in 2025 and 2026; 2027 not wholly announced. */
const calendar: Calendar = [
  year(
    2025,
    true,
    [
      "01-01",
      "01-27",
      "01-28",
      "01-29",
      "01-30",
      "01-31",
      "04-07",
      "04-30",
      "05-01",
      "05-02",
      "09-01",
      "09-02",
    ],
    ["04-26"],
  ),
  year(
    2026,
    true,
    [
      "01-01",
      "01-02",
      "02-16",
      "02-17",
      "02-18",
      "02-19",
      "02-20",
      "04-27",
      "04-30",
      "05-01",
      "08-31",
      "09-01",
      "09-02",
      "11-24",
    ],
    ["01-10", "08-22"],
  ),
  year(2027, false, ["01-01", "04-30", "09-02", "11-24"], []),
];

describe("isWorkingDay", () => {
  it.each([
    ["2026-02-13", true, "the Friday before Tết"],
    ["2026-02-16", false, "New Year's Eve"],
    ["2026-02-20", false, "the fourth day of Tết"],
    ["2026-02-21", false, "the Saturday after Tết"],
    ["2026-02-23", true, "the Monday after Tết"],
    ["2026-01-02", false, "swapped with a Saturday"],
    ["2026-01-10", true, "the Saturday worked instead"],
    ["2026-08-22", true, "the Saturday worked for 31/8"],
    ["2026-08-31", false, "swapped with 22/8"],
    ["2026-04-27", false, "in place of the Sunday of the Hùng Kings"],
    ["2026-11-24", false, "the new culture day"],
    ["2026-07-04", false, "a common Saturday"],
    ["2026-07-05", false, "a common Sunday"],
    ["2027-01-01", false, "announced already"],
    ["2027-02-07", false, "a Sunday of a year not wholly announced"],
    ["2027-02-08", null, "perhaps Tết"],
    ["2027-03-06", null, "a Saturday that may be swapped"],
    ["2030-01-02", null, "a year without a calendar"],
  ])("of %s is %s: %s", (date, expected, _why) => {
    expect(isWorkingDay(date, calendar)).toBe(expected);
  });
});

describe("workingDaysAfter", () => {
  it.each([
    ["2026-07-06", "2026-07-06", 0, "the same day"],
    ["2026-07-06", "2026-07-07", 1, "the next day is day 1"],
    ["2026-07-03", "2026-07-06", 1, "over a weekend"],
    ["2026-07-03", "2026-07-05", 0, "to the Sunday"],
    ["2026-02-13", "2026-02-23", 1, "over Tết"],
    ["2026-02-13", "2026-02-22", 0, "within Tết"],
    ["2026-01-09", "2026-01-10", 1, "to a Saturday that is worked"],
    ["2026-08-21", "2026-08-24", 2, "a worked Saturday between"],
    ["2026-08-28", "2026-09-03", 1, "over the National Day"],
    ["2025-12-31", "2026-01-05", 1, "over the turn of the year"],
    ["2026-12-31", "2027-01-01", 0, "to an announced day off of an incomplete year"],
    ["2026-12-31", "2027-01-04", null, "into days not announced"],
    ["2023-12-29", "2024-01-03", null, "a year without a calendar"],
    ["2026-07-06", "2026-07-01", 0, "backwards"],
  ])("from %s to %s is %s: %s", (from, to, expected, _why) => {
    expect(workingDaysAfter(from, to, calendar)).toBe(expected);
  });
});

describe("deadline", () => {
  it.each([
    ["2026-07-06", 2, "2026-07-08"],
    ["2026-07-02", 2, "2026-07-06"],
    ["2026-02-13", 2, "2026-02-24"],
    ["2026-01-08", 2, "2026-01-10"],
    ["2025-04-25", 1, "2025-04-26"],
    ["2025-04-29", 1, "2025-05-05"],
    ["2026-12-30", 15, null],
    ["2026-07-06", 0, "2026-07-06"],
  ])("from %s in %i working days is %s", (from, days, expected) => {
    expect(deadline(from, days, calendar)).toBe(expected);
  });
});

describe("both together", () => {
  const start = fc
    .integer({ min: 0, max: 600 })
    .map((days) => new Date(Date.UTC(2025, 0, 2) + days * 86_400_000).toISOString().slice(0, 10));

  it("count to the deadline exactly the days allowed", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 20 }), (from, days) => {
        const last = deadline(from, days, calendar);
        expect(last && workingDaysAfter(from, last, calendar)).toBe(days);
        expect(last && isWorkingDay(last, calendar)).toBe(true);
      }),
    );
  });

  it("add up over a day between", () => {
    fc.assert(
      fc.property(start, start, start, (...days) => {
        const [a = "", b = "", c = ""] = days.toSorted();
        const between = (from: string, to: string) => workingDaysAfter(from, to, calendar) ?? Number.NaN;
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });
});

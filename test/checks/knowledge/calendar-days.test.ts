import { expect, it } from "vitest";
import { daysBetween, plusDays } from "../../../checks/knowledge/calendar-days.ts";

it("counts calendar days over the ends of months and years, and backwards", () => {
  expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
  expect(daysBetween("2024-12-31", "2025-01-01")).toBe(1);
  expect(daysBetween("2026-11-20", "2026-11-13")).toBe(-7);
});

it("finds a date so many days later or earlier", () => {
  expect(plusDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(plusDays("2026-01-01", -1)).toBe("2025-12-31");
});

import { describe, expect, it } from "vitest";
import { spellDate } from "../../../checks/regulations/spell-date.ts";

const english = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

describe("a spelled date", () => {
  it("is in English what the browser's own British spelling is, on every day of a leap year", () => {
    for (let day = Date.UTC(2028, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      expect(spellDate(date.toISOString().slice(0, 10)).en).toBe(english.format(date));
    }
  });

  it("keeps the zero before January, February and single days only, as offices write", () => {
    expect(spellDate("2026-02-03").vi).toBe("03/02/2026");
    expect(spellDate("2026-07-01").vi).toBe("01/7/2026");
  });
});

import { describe, expect, it } from "vitest";
import { createReader } from "../../reports/reader.ts";

const [vi, en] = [createReader("vi"), createReader("en")];

describe("how each language writes", () => {
  it("numbers and shares", () => {
    expect([vi.number(72.84, 1), en.number(72.84, 1)]).toEqual(["72,8", "72.8"]);
    expect([vi.number(0, 2), en.number(1234)]).toEqual(["0,00", "1,234"]);
    expect([vi.percent(0.8312), en.percent(0.85)]).toEqual(["83,1%", "85%"]);
    expect(vi.percent(0.5997)).toBe("60%");
    expect([vi.percentBelow(0.6, 0.5997), vi.percentBelow(0.6, 0.5897)]).toEqual(["59,9%", "59%"]);
  });

  it("days as offices write them", () => {
    expect([vi.date("2026-07-01"), en.date("2026-07-01")]).toEqual(["01/7/2026", "1 July 2026"]);
    expect(vi.date("2026-02-09")).toBe("09/02/2026");
  });

  it("periods in the time of Việt Nam, the day once where it is one", () => {
    const [from, to] = ["2026-11-22T08:05:12+07:00", "2026-11-22T01:19:47Z"];
    expect(vi.period(from, to)).toBe("08:05 đến 08:19 ngày 22/11/2026");
    expect(en.period(from, to)).toBe("08:05 to 08:19 on 22 November 2026");
    expect(vi.period("2026-11-22T23:50:00+07:00", "2026-11-23T00:10:00+07:00")).toBe(
      "23:50 ngày 22/11/2026 đến 00:10 ngày 23/11/2026",
    );
  });
});

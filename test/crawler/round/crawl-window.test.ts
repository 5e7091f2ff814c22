import { describe, expect, it } from "vitest";
import { minutesLeft } from "../../../crawler/round/crawl-window.ts";

const night = { from: "18:30", to: "06:00", weekends: false };
/** Vietnamese time; 23/11/2026 is a Monday. */
const at = (time: string) => Date.parse(`2026-11-${time}:00+07:00`);

describe("the hours in which portals may be visited", () => {
  it("has no bound where none is set", () => {
    expect(minutesLeft(null, at("23T10:00"))).toBe(Number.POSITIVE_INFINITY);
  });

  it("runs over midnight, and is closed in office hours", () => {
    expect(minutesLeft(night, at("23T18:29"))).toBe(0);
    expect(minutesLeft(night, at("23T18:30"))).toBe(11.5 * 60);
    expect(minutesLeft(night, at("24T05:59"))).toBe(1);
    expect(minutesLeft(night, at("24T06:00"))).toBe(0);
  });

  it("is open all day at the weekend where that is allowed", () => {
    const weekend = { ...night, weekends: true };
    expect(minutesLeft(weekend, at("21T10:00"))).toBe((38 + 6) * 60);
    expect(minutesLeft(night, at("21T10:00"))).toBe(0);
  });

  it("may lie within one day", () => {
    const noon = { from: "11:30", to: "13:00", weekends: false };
    expect(minutesLeft(noon, at("23T12:00"))).toBe(60);
    expect(minutesLeft(noon, at("23T13:00"))).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { findRelativeTimes, resolveRelativeTime } from "../../../checks/knowledge/relative-times.ts";

describe("findRelativeTimes", () => {
  it.each([
    ["2 giờ trước", 2, "hour"],
    ["Đăng 15 phút trước", 15, "minute"],
    ["3 ngày trước", 3, "day"],
    ["1 tuần trước", 1, "week"],
    ["5 tháng trước", 5, "month"],
    ["2 năm trước đây", 2, "year"],
    ["hôm qua", 1, "day"],
    ["Hôm nay lúc 8:00", 0, "day"],
    ["2 hours ago", 2, "hour"],
    ["an hour ago", 1, "hour"],
    ["Yesterday", 1, "day"],
    ["VỪA XONG", 0, "day"],
  ])("reads %j", (text, amount, unit) => {
    expect(findRelativeTimes(text)).toMatchObject([{ amount, unit }]);
    expect(findRelativeTimes(text.normalize("NFD"))).toMatchObject([{ amount, unit }]);
  });

  it.each([
    "nộp hồ sơ 3 ngày trước khi họp",
    "2 ngày trước đó",
    "5 ngày trước Tết",
    "trước 2 giờ",
    "05/07/2025",
    "12 trước",
  ])("finds none in %j", (text) => {
    expect(findRelativeTimes(text)).toEqual([]);
  });
});

describe("resolveRelativeTime", () => {
  const resolved = (text: string, readAt: string) =>
    findRelativeTimes(text).map((time) => resolveRelativeTime(time, readAt));

  it("tells the day in local time", () => {
    expect(resolved("2 giờ trước", "2026-07-05T01:00:00+07:00")).toEqual(["2026-07-04"]);
    expect(resolved("2 giờ trước", "2026-07-04T20:00:00Z")).toEqual(["2026-07-05"]);
    expect(resolved("hôm qua", "2026-03-01T10:00:00+07:00")).toEqual(["2026-02-28"]);
    expect(resolved("3 ngày trước", "2026-01-02T10:00:00+07:00")).toEqual(["2025-12-30"]);
  });

  it("does not guess the day of what portals round", () => {
    expect(resolved("2 tuần trước", "2026-07-05T01:00:00+07:00")).toEqual([null]);
    expect(resolved("1 tháng trước", "2026-07-05T01:00:00+07:00")).toEqual([null]);
  });
});

import { describe, expect, it } from "vitest";
import type { Language } from "../../../checks/text.ts";
import type { RoundEvent } from "../../../crawler/round/round-event.ts";
import { roundProgress } from "../../../crawler/round/round-progress.ts";

const url = "https://somau.camau.gov.vn/";
const page: RoundEvent = {
  type: "audit",
  url,
  event: { type: "page", url, visit: "static", position: 0, discovered: 9, maxPages: 12, failure: null },
};
const ended = (
  end: "read" | "interrupted" | "tool-failed",
  failure: "connection-timeout" | null,
): RoundEvent => ({
  type: "portal-ended",
  url,
  end,
  failure,
  detail: null,
});
const started: RoundEvent = {
  type: "round-started",
  round: "2026-11-22-1",
  portals: 12,
  done: 4,
  resumed: true,
};

/** What stands on the terminal after each event; ten minutes pass between two. */
function linesOf(lang: Language, events: readonly RoundEvent[], isTTY = true): string[] {
  const lines: string[] = [];
  let minutes = 0;
  const write = (text: string) => lines.push(text.replace("\r\x1b[2K", "")) > 0;
  const progress = roundProgress({ isTTY, columns: 120, write }, lang, () => minutes * 60_000);
  for (const event of events) {
    minutes += 10;
    progress.onEvent(event);
  }
  progress.end();
  return lines;
}

describe("the line that tells where a night stands", () => {
  it("counts portals, pages and failures, and guesses the time left from those of this run", () => {
    const events = [started, page, ended("read", null), ended("read", "connection-timeout")];
    expect(linesOf("vi", events)).toEqual([
      "Xong 4/12 cổng · 0 trang · 0 cổng không đọc được",
      "Xong 4/12 cổng · 1 trang · 0 cổng không đọc được",
      "Xong 5/12 cổng · 1 trang · 0 cổng không đọc được · còn khoảng 3 giờ 30 phút",
      "Xong 6/12 cổng · 1 trang · 1 cổng không đọc được · còn khoảng 2 giờ 0 phút",
      "",
    ]);
    expect(linesOf("en", events).at(-2)).toBe(
      "Done: 6/12 portals · pages: 1 · portals not readable: 1 · about 2 h 0 min left",
    );
  });

  it("does not count a portal that was broken off as done, but one at which the tool failed", () => {
    const [, broken, failed] = linesOf("vi", [
      started,
      ended("interrupted", null),
      ended("tool-failed", null),
    ]);
    expect(broken).toContain("Xong 4/12 cổng · 0 trang · 0 cổng không đọc được");
    expect(failed).toContain("Xong 5/12 cổng · 0 trang · 1 cổng không đọc được");
  });

  it("goes on while portals are judged and reports written", () => {
    const judged: RoundEvent = { type: "portal-judged", url, fault: null };
    const over: RoundEvent = { type: "round-ended", round: "2026-11-22-1", finished: true };
    const lines = linesOf("vi", [started, ended("read", null), judged, over]);
    expect(lines.slice(-3)).toEqual([
      "Đang chấm những cổng đã đọc · xong 1 cổng",
      "Đang lập báo cáo của đợt…",
      "",
    ]);
  });

  it("says nothing where nobody looks", () => {
    expect(linesOf("vi", [started, page], false)).toEqual([]);
  });
});

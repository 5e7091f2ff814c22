import type { Language } from "../../checks/text.ts";
import type { RoundEvent } from "./round-event.ts";

/** Numbers of a night so far. */
interface Count {
  portals: number;
  done: number;
  pages: number;
  failed: number;
  judged: number;
  /** Null before the first portal of this run is done. */
  minutesLeft: number | null;
}

const duration = {
  vi: (minutes: number) =>
    minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`,
  en: (minutes: number) =>
    minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
};

const words = {
  vi: {
    reading: ({ portals, done, pages, failed }: Count) =>
      `Xong ${done}/${portals} cổng · ${pages} trang · ${failed} cổng không đọc được`,
    left: (minutes: number) => ` · còn khoảng ${duration.vi(minutes)}`,
    judging: ({ judged }: Count) => `Đang chấm những cổng đã đọc · xong ${judged} cổng`,
    writing: "Đang lập báo cáo của đợt…",
  },
  en: {
    reading: ({ portals, done, pages, failed }: Count) =>
      `Done: ${done}/${portals} portals · pages: ${pages} · portals not readable: ${failed}`,
    left: (minutes: number) => ` · about ${duration.en(minutes)} left`,
    judging: ({ judged }: Count) => `Judging the portals read · done: ${judged}`,
    writing: "Writing the reports of the round…",
  },
};

/** Where a night stands, as one line of a terminal: portals done, pages, failures, time left. */
export function roundProgress(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">,
  lang: Language,
  now: () => number = Date.now,
) {
  const startedAt = now();
  const say = words[lang];
  const count: Count = { portals: 0, done: 0, pages: 0, failed: 0, judged: 0, minutesLeft: null };
  let doneBefore = 0;

  function note(event: RoundEvent): void {
    if (event.type === "round-started") {
      count.portals = event.portals;
      count.done = doneBefore = event.done;
    }
    if (event.type === "audit" && event.event.type === "page") count.pages += 1;
    if (event.type === "portal-ended") noteEnd(event);
    if (event.type === "portal-judged") count.judged += 1;
  }

  function noteEnd({ end, failure }: Extract<RoundEvent, { type: "portal-ended" }>): void {
    if (end !== "interrupted") count.done += 1;
    if (failure !== null || end === "tool-failed") count.failed += 1;
    count.minutesLeft = minutesLeft();
  }

  function minutesLeft(): number | null {
    const finished = count.done - doneBefore;
    if (finished === 0) return null;
    return Math.ceil((((now() - startedAt) / finished) * (count.portals - count.done)) / 60_000);
  }

  function lineAfter(event: RoundEvent): string {
    if (event.type === "round-ended") return say.writing;
    if (event.type === "portal-judged") return say.judging(count);
    return say.reading(count) + (count.minutesLeft ? say.left(count.minutesLeft) : "");
  }

  return {
    onEvent(event: RoundEvent): void {
      note(event);
      if (!stream.isTTY) return;
      stream.write(`\r\x1b[2K${lineAfter(event).slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: () => void (stream.isTTY && stream.write("\r\x1b[2K")),
  };
}

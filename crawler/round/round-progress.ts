import type { RoundEvent } from "./round-event.ts";

/** Where a night stands, as one line: agencies done, pages, failures, time left. */
export function roundProgress(stream: NodeJS.WriteStream, now: () => number = Date.now) {
  const startedAt = now();
  let [portals, done, doneBefore, pages, failures] = [0, 0, 0, 0, 0];
  const draw = () => {
    if (!stream.isTTY) return;
    const line = `${done}/${portals} cổng · ${pages} trang · ${failures} lỗi${timeLeft()}`;
    stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  function timeLeft(): string {
    const finished = done - doneBefore;
    if (finished === 0 || done === portals) return "";
    const minutes = Math.ceil((((now() - startedAt) / finished) * (portals - done)) / 60_000);
    return ` · còn khoảng ${minutes} phút`;
  }
  return {
    onEvent(event: RoundEvent): void {
      if (event.type === "round-started")
        [portals, done, doneBefore] = [event.portals, event.done, event.done];
      if (event.type === "audit" && event.event.type === "page") pages += 1;
      if (event.type === "portal-ended") {
        done += event.end === "read" ? 1 : 0;
        failures += event.failure !== null || event.end === "tool-failed" ? 1 : 0;
      }
      draw();
    },
    end: () => void (stream.isTTY && stream.write("\r\x1b[2K")),
  };
}

import type { FoundDate } from "../knowledge/dates.ts";
import { findRelativeTimes } from "../knowledge/relative-times.ts";
import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import { declaredDate } from "./iso-instant.ts";
import { elementsNamed, type Line } from "./readable-text.ts";

/** The instants that `<time datetime="…">` tells machines, by the line in which it stands. */
const machineDates = oncePer(({ readable }: PageView): ReadonlyMap<Line, FoundDate> => {
  const told = new Map<Line, FoundDate>();
  for (const time of elementsNamed(readable, "time")) {
    const date = declaredDate(time.attribs.datetime);
    const line = readable.lines[readable.extents.get(time)?.firstLine ?? -1];
    if (date && line && !told.has(line)) told.set(line, date);
  }
  return told;
});

/** The dates of a line as its markup makes them exact: with the hour of the day shown, with the day of "3 ngày trước". */
export function exactDates(page: PageView, line: Line, shown: readonly FoundDate[]): readonly FoundDate[] {
  const told = machineDates(page).get(line);
  if (!told) return shown;
  const [relative] = shown.length === 0 ? findRelativeTimes(line.text) : [];
  if (relative) return [{ ...told, start: relative.start, end: relative.end }];
  return shown.map((date) =>
    date.time === null && date.date === told.date ? { ...date, time: told.time } : date,
  );
}

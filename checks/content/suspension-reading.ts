import { findDates } from "../knowledge/dates.ts";
import { clean, containsPhrase } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";
import words from "./suspension-words.json" with { type: "json" };

/** What a notice says of a planned stop of the portal itself. */
export type SuspensionNotice = {
  title: string;
  /** Day of posting as the page claims; null where it shows none. */
  postedOn: string | null;
  /** First day named in the notice that is not before the posting; null where none is named. */
  stopsOn: string | null;
  /** The notice says when the portal works again. */
  saysRestored: boolean;
};

const longestTitle = 300;
const lower = (text: string) => clean(text).toLowerCase();
const has = (text: string, list: readonly string[]) => list.some((word) => containsPhrase(text, lower(word)));

/** Whether a title announces that the portal stops for maintenance; other systems and other stops do not count. */
export function announcesSuspension(title: string): boolean {
  const text = lower(title);
  if (text.length > longestTitle) return false;
  return has(text, words.stops) && has(text, words.objects) && !has(text, words.others);
}

/** Null where the page is no notice of that kind. */
export function readSuspensionNotice(page: PageView): SuspensionNotice | null {
  const { kind, title, publishedAt } = page.reading;
  if (title === null || kind === "home" || kind === "list" || !announcesSuspension(title)) return null;
  const postedOn = publishedAt?.slice(0, 10) ?? null;
  const lines = readMainText(page).own.map(({ text }) => text);
  const days = lines.flatMap((line) => findDates(line).map(({ date }) => date));
  const stopsOn =
    days.filter((day) => postedOn !== null && day > postedOn).toSorted()[0] ??
    days.find((day) => day === postedOn && days.filter((one) => one === day).length > 1) ??
    null;
  return { title, postedOn, stopsOn, saysRestored: has(lower(lines.join(" ")), words.restores) };
}

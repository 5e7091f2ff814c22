import { spellDate } from "../checks/regulations/spell-date.ts";
import type { Language, Text } from "../checks/text.ts";

/** How one language writes what the report holds. Local time is that of Việt Nam. */
export interface Reader {
  lang: Language;
  t(text: Text): string;
  /** With exactly so many decimals: "72,8" in Vietnamese, "72.8" in English. */
  number(value: number, decimals?: number): string;
  /** Of a ratio between 0 and 1. */
  percent(ratio: number): string;
  /** Of a ratio that misses a bound: not rounded where it would look as if it reached it. */
  percentBelow(bound: number, ratio: number): string;
  /** Of YYYY-MM-DD: "01/7/2026", "1 July 2026". */
  date(day: string): string;
  /** Between two ISO 8601 instants: "08:05 đến 08:19 ngày 22/11/2026", "08:05 to 08:19 on 22 November 2026". */
  period(from: string, to: string): string;
}

const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };
const timeZone = "Asia/Ho_Chi_Minh";
/** Swedish writes YYYY-MM-DD. */
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });

export function createReader(lang: Language): Reader {
  const locale = locales[lang];
  const oneDecimal = { style: "percent", maximumFractionDigits: 1 } as const;
  const percent = new Intl.NumberFormat(locale, oneDecimal);
  const cutOff = new Intl.NumberFormat(locale, { ...oneDecimal, roundingMode: "floor" });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const date = (day: string) => spellDate(day)[lang];
  const dayOf = (instant: string) => date(isoDay.format(new Date(instant)));
  const timeOn = (instant: string, day: string) => {
    const time = clock.format(new Date(instant));
    return lang === "vi" ? `${time} ngày ${day}` : `${time} on ${day}`;
  };
  return {
    lang,
    t: (text) => text[lang],
    number: (value, decimals = 0) =>
      value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    percent: (ratio) => percent.format(ratio),
    percentBelow: (bound, ratio) => {
      const rounded = percent.format(ratio);
      return rounded === percent.format(bound) ? cutOff.format(ratio) : rounded;
    },
    date,
    period: (from, to) => {
      const [first, last] = [dayOf(from), dayOf(to)];
      const start = first === last ? clock.format(new Date(from)) : timeOn(from, first);
      return lang === "vi" ? `${start} đến ${timeOn(to, last)}` : `${start} to ${timeOn(to, last)}`;
    },
  };
}

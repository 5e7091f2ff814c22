import { foldAligned } from "./vietnamese-text.ts";

type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** "2 giờ trước", "hôm qua": a time told from the moment of reading, never a date by itself. */
export interface FoundRelativeTime {
  /** As written. */
  text: string;
  amount: number;
  unit: TimeUnit;
  /** Offsets in `text.normalize("NFC")`. */
  start: number;
  end: number;
}

const units: Readonly<Record<string, TimeUnit>> = {
  giay: "minute",
  second: "minute",
  phut: "minute",
  min: "minute",
  minute: "minute",
  gio: "hour",
  tieng: "hour",
  hour: "hour",
  ngay: "day",
  day: "day",
  tuan: "week",
  week: "week",
  thang: "month",
  month: "month",
  nam: "year",
  year: "year",
};
const namedDays: Readonly<Record<string, number>> = {
  "vua xong": 0,
  "just now": 0,
  "hom nay": 0,
  today: 0,
  "hom qua": 1,
  yesterday: 1,
  "hom kia": 2,
};

/** Not "3 ngày trước khi …", "2 ngày trước đó": those are told from another event. */
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?<amount>\\d{1,3}|an?) (?<unit>${Object.keys(units).join("|")})s? (?:truoc(?! (?:khi|do|ngay|han|tet|thoi))|ago)(?![\\p{L}\\p{N}])`,
  "gu",
);
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>${Object.keys(namedDays).join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Relative times in a text, in order. */
export function findRelativeTimes(text: string): FoundRelativeTime[] {
  const original = text.normalize("NFC");
  const folded = foldAligned(text);
  const at = (match: RegExpExecArray) => ({
    text: original.slice(match.index, match.index + match[0].length),
    start: match.index,
    end: match.index + match[0].length,
  });
  const found = [
    ...Array.from(folded.matchAll(counted), (match) => ({
      ...at(match),
      amount: Number(match.groups?.amount) || 1,
      unit: units[match.groups?.unit ?? ""] ?? "day",
    })),
    ...Array.from(folded.matchAll(named), (match) => ({
      ...at(match),
      amount: namedDays[match.groups?.name ?? ""] ?? 0,
      unit: "day" as const,
    })),
  ];
  return found.sort((a, b) => a.start - b.start);
}

const minutesOf: Readonly<Partial<Record<TimeUnit, number>>> = { minute: 1, hour: 60, day: 1440 };
const localOffsetMinutes = 7 * 60;

/**
 * The day ("YYYY-MM-DD", +07:00) a relative time means, told from the instant the page was read (ISO 8601 with
 * offset). Null for weeks and longer: portals round them, so the day cannot be said.
 */
export function resolveRelativeTime(time: FoundRelativeTime, readAt: string): string | null {
  const unit = minutesOf[time.unit];
  if (unit === undefined) return null;
  const minutes = Date.parse(readAt) / 60_000 + localOffsetMinutes - time.amount * unit;
  return new Date(minutes * 60_000).toISOString().slice(0, 10);
}

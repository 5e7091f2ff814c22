import type { Element } from "domhandler";
import { type FoundDate, findDates } from "../knowledge/dates.ts";
import { findDocumentNumbers } from "../knowledge/document-numbers.ts";
import type { ContentLanguage } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import { isDateIcon } from "./date-icon.ts";
import { parentOf } from "./element-path.ts";
import { articleTypes } from "./headline.ts";
import { declaredDate, earliestYear, isoInstant } from "./iso-instant.ts";
import { datesOf, mayHoldDate } from "./line-dates.ts";
import { exactDates } from "./machine-dates.ts";
import type { MainText } from "./main-text.ts";
import { markupWords } from "./markup-names.ts";
import { isOfType } from "./metadata.ts";
import { isPlaceAndDay } from "./place-and-day.ts";
import { elementsWithin, foldedLine, type Line, linesOf, type ReadableText } from "./readable-text.ts";
import { weigh } from "./signs.ts";
import { isTimeSpan } from "./time-span.ts";

const leastScore = 4;
const dateWords =
  / (?:\w*date\w*|time|timer|ngay\w*|thoi ?gian|created|published|posted|post|meta|info|clock) /;
/** A longer line that ends like a sentence tells of something on that day. */
const longestRemark = 60;
/** Lines beside the main content in an element that holds little more than it. */
const mostAround = 4;
/** Lines above and below the title that may tell of it. */
const linesNear = 3;
/** Elements of a block that holds little but a day. */
const mostBesideIcon = 20;
/** Lines that stand over the main content where an element begins with them: name of the section, day, reads. */
const mostOver = 3;
const clockMinutes = 10;
/** Lines below the main content that may still tell of it. */
const mostUnder = 3;
/** "4:38 chiều", "09 giờ 15 phút": an item of a list beside the one that holds the day. */
const longestClock = 16;
/** What the opening words of a decision and of sentences about one begin with. */
const citation =
  /^[-–+*\s]*(?:can cu|theo de nghi|xet de nghi|theo to trinh|thuc hien (?:luat|nghi|quyet|chi|ke|cong))\b/;

/**
 * When the page says it was published: the date shown beside the title, else, of an article, the one its
 * metadata declares.
 * ISO 8601, +07:00; null where the page shows none.
 */
export function readPublicationDate(
  page: PageView,
  main: MainText,
  title: Line | null,
  language: ContentLanguage | null,
  isArticle: boolean,
): string | null {
  const shown = shownDate(page, main, title, language === "en" ? "en" : "vi");
  const declared = declaredPublication(page);
  if (!shown) return declared && isArticle ? isoInstant(declared) : null;
  const isSwapped =
    !shown.certain &&
    (declared ? declared.date === swapped(shown.date) : language === "en" && writesMonthFirst(page));
  return isoInstant(isSwapped ? { ...shown, date: swapped(shown.date) } : shown);
}

/** Whether dates of the page that can be read one way only are written month first, and none day first. */
function writesMonthFirst({ readable }: PageView): boolean {
  const forms = readable.lines
    .filter(({ text }) => mayHoldDate(text))
    .flatMap(({ text }) => findDates(text, { language: "en" }))
    .filter(({ certain }) => certain)
    .map(({ form }) => form);
  return forms.includes("month-day-year") && !forms.includes("day-month-year");
}

function swapped(date: string): string {
  const [year, month, day] = date.split("-");
  return `${year}-${day}-${month}`;
}

function shownDate(
  page: PageView,
  main: MainText,
  title: Line | null,
  language: "vi" | "en",
): FoundDate | null {
  const search = { page, main, title, language };
  return (
    bestDate(search, linesAround(page, main, title)) ??
    bestDate(search, [...linesAbove(page), ...main.own, ...linesBelow(page)])
  );
}

interface DateSearch {
  page: PageView;
  main: MainText;
  title: Line | null;
  language: "vi" | "en";
}

function bestDate(search: DateSearch, lines: readonly Line[]): FoundDate | null {
  const place: TitlePlace = {
    titleAt: search.title ? lines.indexOf(search.title) : -1,
    today: search.page.snapshot.fetchedAt.slice(0, 10),
  };
  let best: { found: FoundDate; score: number; index: number } | null = null;
  for (const [index, line] of lines.entries()) {
    for (const found of exactDates(search.page, line, datesIn(line, search.language))) {
      const score = scoreOf(search, place, lines, index, found);
      if (score !== null && (!best || score > best.score)) best = { found, score, index };
    }
  }
  return best && best.score >= leastScore ? withClock(best.found, lines, best.index) : null;
}

/** Null for dates that are none of publication. */
function scoreOf(
  { page, main, title }: DateSearch,
  place: TitlePlace,
  lines: readonly Line[],
  index: number,
  found: FoundDate,
): number | null {
  const line = lines[index];
  const label = line ? labelScore(main, line, found) : null;
  if (!line || label === null) return null;
  const isBelowTitle = place.titleAt >= 0 && index > place.titleAt;
  if (label === 0 && !isBelowTitle && isClock(page, found)) return null;
  const { length } = lines;
  return (
    label + lineScore(page, line, found, line === title) + placeScore(place, length, index, found, label)
  );
}

/** What shows the very minutes of the visit is a clock; below a title it may be an item just posted. */
function isClock({ snapshot }: PageView, { date, time }: FoundDate): boolean {
  if (time === null) return false;
  const apart = Date.parse(`${date}T${time}+07:00`) - Date.parse(snapshot.fetchedAt);
  return Math.abs(apart) <= clockMinutes * 60_000;
}

/** A day alone in its line, with the time that stands alone in the line after or before it. */
function withClock(found: FoundDate, lines: readonly Line[], index: number): FoundDate {
  const { text } = lines[index] ?? { text: "" };
  if (found.time !== null || text.length - (found.end - found.start) > longestClock) return found;
  const isShort = (line: Line | undefined) => line !== undefined && line.text.length <= longestClock;
  const [next, previous] = [lines[index + 1], lines[index - 1]];
  const joined = [
    ...(next && isShort(next) ? [`${text} ${next.text}`] : []),
    ...(previous && isShort(previous) ? [`${previous.text} ${text}`] : []),
  ];
  const timed = joined
    .flatMap((both) => findDates(both))
    .find(({ date, time }) => date === found.date && time !== null);
  return timed ? { ...found, time: timed.time } : found;
}

function datesIn(line: Line, language: "vi" | "en"): readonly FoundDate[] {
  const dates =
    language === "vi" || !mayHoldDate(line.text) ? datesOf(line) : findDates(line.text, { language });
  return dates.filter(({ date }) => Number(date.slice(0, 4)) >= earliestYear);
}

/**
 * The lines of the item itself and those just above and below its title, whatever part of the page they are in; the
 * day in the head of the page is a clock's, unless the title stands there too.
 */
function linesAround(page: PageView, { own }: MainText, title: Line | null): readonly Line[] {
  if (!title) return own;
  const { lines } = page.readable;
  const at = lines.indexOf(title);
  const isInHead = page.regionOf(title.element) === "header";
  const isElsewhere = ({ element }: Line) => {
    const region = page.regionOf(element);
    return region === "navigation" || (region === "header" && !isInHead);
  };
  const near = lines
    .slice(Math.max(0, at - linesNear), at + 1 + linesNear)
    .filter((line) => !line.hidden && !isElsewhere(line));
  const searched = new Set([...near, ...own]);
  return lines.filter((line) => searched.has(line));
}

/**
 * Lines that stand together with the main content in an element of little more, or in one that begins with them,
 * above it: blogs put the day over all that was posted on it, others beside the name of the section.
 */
function linesAbove(page: PageView): Line[] {
  const { readable, main } = page;
  const start = readable.extents.get(main)?.order ?? 0;
  const most = linesOf(readable, main).length + mostAround;
  const over = (lines: readonly Line[]) => lines.filter(({ order }) => order < start);
  const isOver = (lines: readonly Line[]) =>
    lines.length <= mostOver && lines.every(({ element }) => page.regionOf(element) !== "header");
  let around: readonly Line[] = [];
  for (let at = parentOf(main); at; at = parentOf(at)) {
    const lines = linesOf(readable, at);
    if (lines.length > most && !isOver(over(lines))) break;
    around = lines;
  }
  return over(around).filter(({ element }) => page.regionOf(element) !== "navigation");
}

/** What follows the main content at once, up to a link: makers put the day and the reads there. */
function linesBelow(page: PageView): readonly Line[] {
  const { readable, main } = page;
  const end = readable.extents.get(main)?.endLine ?? readable.lines.length;
  const after = readable.lines.slice(end, end + mostUnder).filter(({ hidden }) => !hidden);
  const stop = after.findIndex(({ linked, element }) => linked > 0 || page.regionOf(element) === "footer");
  return stop < 0 ? after : after.slice(0, stop);
}

/** A label that says "posted" speaks for the date; one that says something else rules it out (null). */
function labelScore(main: MainText, line: Line, found: FoundDate): number | null {
  const at = main.own.indexOf(line);
  const labelled = main.labelled.find(({ line: labelLine, value }) => {
    const isHere = labelLine === at || main.own[labelLine + 1] === line;
    return isHere && value !== "" && findDates(value).some(({ date }) => date === found.date);
  });
  if (!labelled) return 0;
  if (labelled.field === "author" && !labelled.value.startsWith(line.text.slice(found.start, found.end)))
    return 3;
  if (labelled.field !== "postedOn") return null;
  const isOfDocument = main.labelled.some(
    ({ field, line: other }) => field === "number" && other === labelled.line,
  );
  if (isOfDocument && labelled.label === "ngay") return null;
  if (/cuoi|gan nhat|last/.test(labelled.label)) return 3;
  return /dang|post|publi|xuat ban|dua/.test(labelled.label) ? 6.5 : 6;
}

/** What the line says for its date: little else beside it, a time, markup; against: prose, a link, another document. */
function lineScore(page: PageView, line: Line, found: FoundDate, isTitle: boolean): number {
  const { text } = line;
  const rest = text.length - (found.end - found.start);
  const before = text.slice(0, found.start);
  const elements = [...upTo(line.element, line.block)];
  return weigh([
    [rest <= 40, 1],
    [rest <= 80, 1],
    [rest > 80 && rest <= 140, -1],
    [rest > 140, -5],
    [found.time !== null, 2],
    [elements.some(({ name }) => name === "time"), 2],
    [
      elements.some((element) => dateWords.test(markupWords(element))) || isBesideIcon(page.readable, line),
      2,
    ],
    [line.linked >= text.length / 2, -5],
    [isTitle && !/[([]\s*[^()[\]]*$/.test(before), -6],
    [isPlaceAndDay(text) || isTimeSpan(text), -6],
    [citation.test(foldedLine(line)), -6],
    [rest > longestRemark && /[.!?…]$/.test(text), -4],
    [before !== "" && findDocumentNumbers(before).length > 0, -6],
  ]);
}

/** The picture of a calendar in the same small block. */
function isBesideIcon(readable: ReadableText, { block }: Line): boolean {
  const { order = 0, last = 0 } = readable.extents.get(block) ?? {};
  return last - order <= mostBesideIcon && elementsWithin(readable, block).some(isDateIcon);
}

function* upTo(element: Element, block: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    yield at;
    if (at === block) return;
  }
}

interface TitlePlace {
  titleAt: number;
  /** The day the page was read: a clock above the title shows it too. */
  today: string;
}

/** How near the title the date stands: below it best, above it next, at the end of the item still. */
function placeScore(
  { titleAt, today }: TitlePlace,
  count: number,
  index: number,
  found: FoundDate,
  label: number,
): number {
  if (titleAt < 0) return index < 4 ? 2 : 0;
  const after = index - titleAt;
  if (after < 0) return (found.date === today && label === 0 ? -4 : 0) + (after >= -3 ? 3 + after / 2 : 0);
  if (after <= 4) return 4 - after / 2;
  if (after <= 10) return 1;
  return index >= count - 4 ? 0.5 : 0;
}

const metaNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "publishdate",
  "pubdate",
  "publish_date",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "date",
];

/** The date that structured data or metadata declares; malformed values are passed over. */
function declaredPublication(page: PageView): FoundDate | null {
  const { jsonLd, meta } = page.metadata;
  const nodes = jsonLd.filter((node) => isOfType(node, articleTypes));
  const values = [
    ...nodes.map(({ datePublished }) => (typeof datePublished === "string" ? datePublished : undefined)),
    ...metaNames.map((name) => meta.get(name)),
    ...page.readable.elements
      .filter(
        ({ name, attribs }) =>
          attribs.itemprop === "datePublished" || (name === "time" && "pubdate" in attribs),
      )
      .filter((element) => page.isVisible(element))
      .map((element) => element.attribs.content ?? element.attribs.datetime ?? page.text(element)),
  ];
  return values.map(declaredDate).find((found) => found !== null) ?? null;
}

import { endedAgenciesIn } from "../knowledge/agency-names.ts";
import { clean, containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { readPageFoot } from "../reading/page-foot.ts";
import historyWords from "./history-words.json" with { type: "json" };

/** A line of standing text that names what no longer exists, and the words that say so. */
export interface Outdated {
  phrase: string;
  line: string;
}

const standing: ReadonlySet<PageKind> = new Set(["about", "organisation", "contact"]);
const history = historyWords.map((word) => clean(word).toLowerCase());
/** A year other than this one dates a line: a career, a decision, the story of the agency. */
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const longestLine = 300;
/** The district level ended on the same day: such an address is of the time before. */
const districtAddress = /(?:^|[\s,;–-])(?:huyện|thị xã|quận)\s+(?=\p{Lu})[^,;.]{2,30}/u;
const addressLabel = /^(?:\W{0,3})(?:địa chỉ|trụ sở|đ\/c|trụ sở chính)(?:\s[^:]{0,40})?\s*:/iu;

/**
 * Lines of text that stands until someone changes it and names a body of `bodies`, an agency that had ended by
 * `asOf`, or a district in the agency's own address. Lines that tell of the past are left out; null on pages that
 * hold no standing text.
 */
export function readOutdated(page: PageView, bodies: readonly string[], asOf: string): Outdated[] | null {
  const lines = standingLines(page);
  if (lines === null) return null;
  return lines.flatMap((line) => {
    const phrase = isOfThePast(line, asOf) ? null : outdatedIn(line, bodies, asOf);
    return phrase === null ? [] : [{ phrase, line: line.slice(0, longestLine) }];
  });
}

/** Of the home page, whose middle is news, the foot and the links around; of pages about the agency all lines. */
function standingLines(page: PageView): string[] | null {
  const { kind, sections } = page.reading;
  const foot = readPageFoot(page).lines.map(({ text }) => text);
  if (kind === "home") {
    if (foot.length === 0) return null;
    const around = page.links.filter(({ region, visible }) => visible && region !== "main");
    return [...new Set([...foot, ...around.map(({ text }) => text)].map(clean))];
  }
  if (!standing.has(kind) || sections.includes("history")) return null;
  const own = page.readable.lines.filter(
    ({ hidden, element }) => !hidden && page.regionOf(element) === "main",
  );
  return [...new Set(own.map(({ text }) => clean(text)))];
}

function isOfThePast(line: string, asOf: string): boolean {
  const lower = line.toLowerCase();
  if (history.some((word) => containsPhrase(lower, word))) return true;
  return (line.match(year) ?? []).some((found) => found < asOf.slice(0, 4));
}

function outdatedIn(line: string, bodies: readonly string[], asOf: string): string | null {
  const written = writtenOut(line);
  const body = bodies.find((one) => containsPhrase(written, writtenOut(one)));
  if (body !== undefined) return body;
  const [department] = endedAgenciesIn(line, asOf).filter((name) => fold(name).startsWith("so "));
  if (department !== undefined) return department;
  return addressLabel.test(line) ? (districtAddress.exec(line)?.[0].replace(/^[\s,;–-]+/, "") ?? null) : null;
}

function writtenOut(text: string): string {
  return fold(text).replace(/\bubnd\b/g, "uy ban nhan dan");
}

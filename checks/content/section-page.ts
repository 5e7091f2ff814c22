import type { Element } from "domhandler";
import {
  mentionsSection,
  type NamedSection,
  type Section,
  sectionsInPath,
  sectionsNamed,
} from "../knowledge/sections.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { readBreadcrumb } from "../reading/breadcrumb.ts";
import { parentOf } from "../reading/element-path.ts";
import type { Line } from "../reading/readable-text.ts";
import { mayLackContent, readSubstance, type SubstanceState, stateOf } from "../reading/substance.ts";
import counterWords from "./counter-words.json" with { type: "json" };
import { isEnglish } from "./section-evidence.ts";
import widerSections from "./wider-sections.json" with { type: "json" };

/**
 * How a page belongs to a section. `itself`: its title, the end of the way to it or of its address names the
 * section · `below`: the way leads through it · `within`: a heading inside names it · `close`: a similar name ·
 * `mention`: the words stand on a page where the section may be hidden · `unlinked`: the name stands there like a
 * menu item, without an address to follow · `other-name`: a link names the section, the page another one · `none`:
 * not named, but known to have no content · `other-subject`: a counter of visits called statistics.
 */
export type Relation =
  | "itself"
  | "below"
  | "within"
  | "close"
  | "mention"
  | "unlinked"
  | "other-name"
  | "none"
  | "other-subject";

/** What a page has to do with a section, as noted while it was open. */
export interface SectionPage {
  relation: Relation;
  state: SubstanceState;
  /** What the page says instead of content, or its first words. */
  statement: string | null;
  characters: number;
  pictures: number;
  files: number;
  items: number;
  /** The page was seen as a browser shows it, with nothing of it failing to load. */
  isWhole: boolean;
}

const standing: ReadonlySet<PageKind> = new Set([
  "home",
  "about",
  "organisation",
  "contact",
  "budget",
  "other",
  "sitemap",
]);
const items: ReadonlySet<PageKind> = new Set(["article", "document"]);
const longestHeading = 80;
const fewestCounterWords = 2;
const looksAfter = 200;
const counters = counterWords.map(fold);

/** Null where the page has nothing to do with the section. English pages stand for no Vietnamese section. */
export function readSectionPage(page: PageView, section: Section, minimum: number): SectionPage | null {
  const relation = relationTo(page, section, minimum);
  const { state, statement } = stateOf(page, minimum);
  const isHome = page.reading.kind === "home";
  if (relation === "none" && (state === "content" || state === "form" || isHome)) return null;
  const { characters, pictures, files, items: links } = readSubstance(page);
  const counts = { characters, pictures: pictures.length, files: files.length, items: links.length };
  return { relation, state, statement, ...counts, isWhole: !mayLackContent(page) };
}

function relationTo(page: PageView, section: Section, minimum: number): Relation {
  const { reading } = page;
  if (isEnglish(reading)) return "none";
  if (reading.sections.includes(section)) {
    if (section === "statistics" && isCounter(page)) return "other-subject";
    return namedRelation(page, section);
  }
  if (!standing.has(reading.kind) && !isWider(page, section)) return "none";
  const headings = headingsOn(page)
    .get(section)
    ?.filter(({ after }) => section !== "statistics" || counterWordsIn(after) === 0);
  if (headings?.some(({ following }) => following >= Math.max(minimum, 1)) && reading.kind !== "home")
    return "within";
  if (headings && headings.length > 0) return "unlinked";
  return isWider(page, section) && mentionsSection(page.text(page.main), section) ? "mention" : "none";
}

function namedRelation(page: PageView, section: Section): Relation {
  const { parts } = readBreadcrumb(page);
  const path = page.url.pathname.split("/").filter((part) => part !== "");
  const names = (found: readonly NamedSection[]) =>
    found.some((named) => named.section === section && named.strength === "exact");
  const ownNames = [page.reading.title ?? "", items.has(page.reading.kind) ? "" : (parts.at(-1) ?? "")];
  if (ownNames.some((name) => names(sectionsNamed(name)))) return "itself";
  if (!items.has(page.reading.kind) && names(sectionsInPath(`/${path.at(-1) ?? ""}`))) return "itself";
  const isBelow =
    parts.some((part) => names(sectionsNamed(part))) || names(sectionsInPath(page.url.pathname));
  return isBelow ? "below" : "close";
}

/** Words of a visit counter, at least two of them: "Thống kê" then is no statistics of the field. */
function isCounter(page: PageView): boolean {
  return counterWordsIn(page.text(page.main)) >= fewestCounterWords;
}

function counterWordsIn(text: string): number {
  const folded = fold(text);
  return counters.filter((word) => containsPhrase(folded, word)).length;
}

function isWider(page: PageView, section: Section): boolean {
  const wider: Readonly<Record<string, readonly string[]>> = widerSections;
  return wider[section]?.some((other) => page.reading.sections.includes(other)) ?? false;
}

interface Heading {
  /** Characters of main text between it and the next heading that names a section. */
  following: number;
  /** The text of the lines just after it. */
  after: string;
}

/** Short lines that name a section exactly and lead nowhere: headings, and menu items without an address. */
const headingsOn = oncePer(findHeadings);

function findHeadings(page: PageView): ReadonlyMap<Section, readonly Heading[]> {
  const linked = new Set(page.links.map(({ element }) => element));
  const found = new Map<Section, Heading[]>();
  let open: Heading[] = [];
  for (const line of page.readable.lines) {
    const named = line.text.length <= longestHeading && !isLinked(line, linked) ? exactNames(line.text) : [];
    if (named.length === 0) {
      const counted = !line.hidden && page.regionOf(line.element) === "main" ? line.text.length : 0;
      for (const heading of open) addLine(heading, line.text, counted);
      continue;
    }
    open = named.map((section) => {
      const heading = { following: 0, after: "" };
      found.set(section, [...(found.get(section) ?? []), heading]);
      return heading;
    });
  }
  return found;
}

function addLine(heading: Heading, text: string, counted: number): void {
  heading.following += counted;
  if (heading.after.length < looksAfter) heading.after += ` ${text}`;
}

function exactNames(text: string): Section[] {
  return sectionsNamed(text)
    .filter(({ strength }) => strength === "exact")
    .map(({ section }) => section);
}

function isLinked({ element, block }: Line, linked: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (linked.has(at)) return true;
    if (at === block) break;
  }
  return block.parent !== null && "name" in block.parent && linked.has(block.parent);
}

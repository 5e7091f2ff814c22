import { z } from "zod";
import type { PageKind } from "../page-kind.ts";
import type { Text } from "../text.ts";
import abbreviations from "./abbreviations.json" with { type: "json" };
import headlines from "./headline-words.json" with { type: "json" };
import { decodePercent } from "./percent-decoding.ts";
import data from "./sections.json" with { type: "json" };
import { fold, slug, wordsOf } from "./vietnamese-text.ts";

/** Id of a section of the lexicon. */
export type Section = keyof typeof data;
export const sections: readonly Section[] = Object.keys(data).filter(isSection);

export interface NamedSection {
  section: Section;
  /** `exact`: the label is one of the names; `close`: it holds one among other words. */
  strength: "exact" | "close";
}

interface Entry {
  /** What a page about the section is likely to be. */
  page: PageKind;
  /** Names that Vietnamese portals give it. */
  names: readonly string[];
  english: readonly string[];
  /** Parts of addresses that name it, besides the names of two and more words. */
  paths: readonly string[];
  /** Phrases that name it among other words. */
  fragments: readonly string[];
  /** Phrases beside which the label is about something else. */
  excludes: readonly string[];
}
/** So many words take long to validate at each start: a test does. */
const lexicon = data as Readonly<Record<Section, Entry>>;

/** Longer labels are headlines, unless they begin with a long name as the circulars write them. */
const longestLabel = 10;
const longName = 6;
const longestPathPart = 6;
/** Shorter names say too little among other words ("Kế hoạch", "Dự án"). */
const shortestPhrase = 3;

const connectors = new Set(["va", "and", "cac"]);
const expansions = new Map(
  Object.entries(z.record(z.string(), z.string()).parse(abbreviations)).map(([short, long]) => [
    fold(short),
    wordsOf(fold(long)),
  ]),
);
const headline = readHeadlineWords();

const keyedNames = keysOfEach(({ names, english }) => [...names, ...english]);
const keyedFragments = keysOfEach(({ fragments }) => fragments);
const exclusions = keysOfEach(({ excludes }) => excludes);
const keysOf = (section: Section) => keyedNames.get(section) ?? [];
const wordCount = (name: string) => name.split(" ").length;

const byName = bySection(keysOf);
const byPath = bySection((section) => {
  const { names, paths } = lexicon[section];
  const ofNames = foldAll(names).map(wordsOf);
  return [...paths.map((path) => slug(path)), ...ofNames.filter(({ length }) => length > 1).map(joined)];
});
const byPhrase = bySection((section) => [
  ...keysOf(section).filter((name) => wordCount(name) >= shortestPhrase),
  ...(keyedFragments.get(section) ?? []),
]);
const longestPhrase = Math.max(...[...byPhrase.keys()].map(wordCount));
const byOpening = bySection((section) => keysOf(section).filter((name) => wordCount(name) >= longName));
const longestOpening = Math.max(...[...byOpening.keys()].map(wordCount));

function keysOfEach(labelsOf: (entry: Entry) => readonly string[]): ReadonlyMap<Section, readonly string[]> {
  return new Map(sections.map((section) => [section, foldAll(labelsOf(lexicon[section])).map(keyOfFolded)]));
}

/** Folds many labels as one text, which takes a fraction of the time. */
function foldAll(labels: readonly string[]): string[] {
  return labels.length === 0 ? [] : fold(labels.join("|")).split("|");
}

function joined(words: readonly string[]): string {
  return words.join("");
}

function readHeadlineWords(): RegExp {
  const list = z.array(z.string().min(1));
  const { openings, anywhere } = z.strictObject({ openings: list, anywhere: list }).parse(headlines);
  return new RegExp(
    `^(?:${openings.map(key).join("|")}) |(?<![^ ])(?:${anywhere.map(key).join("|")})(?![^ ])`,
  );
}

function bySection(
  namesOf: (section: Section) => readonly string[],
): ReadonlyMap<string, readonly Section[]> {
  const named = new Map<string, Section[]>();
  for (const section of sections) {
    for (const name of new Set(namesOf(section))) named.set(name, [...(named.get(name) ?? []), section]);
  }
  return named;
}

function isSection(id: string): id is Section {
  return id in data;
}

/** A label reduced to its words: folded, abbreviations written out, numbering and connecting words dropped. */
function key(label: string): string {
  return keyOfFolded(fold(label));
}

function keyOfFolded(folded: string): string {
  const text = folded.replace(/\b(kt-xh|kh&cn)\b/g, (pair) => slug(pair));
  return wordsOf(text)
    .flatMap((word) => expansions.get(word) ?? [word])
    .filter((word) => !connectors.has(word))
    .join(" ");
}

/** Menus and headings repeat from page to page: what labels name is kept, up to a bound. */
const knownLabels = new Map<string, readonly NamedSection[]>();
const mostKnownLabels = 5_000;
/** Longer texts are prose, of which no two are alike. */
const longestKnownLabel = 120;

/** Sections that a menu label, heading or breadcrumb part names, exact ones first. */
export function sectionsNamed(label: string): readonly NamedSection[] {
  if (label.length > longestKnownLabel) return findSections(label);
  let sectionsOfLabel = knownLabels.get(label);
  if (!sectionsOfLabel) {
    if (knownLabels.size >= mostKnownLabels) knownLabels.clear();
    sectionsOfLabel = findSections(label);
    knownLabels.set(label, sectionsOfLabel);
  }
  return sectionsOfLabel;
}

function findSections(label: string): NamedSection[] {
  const text = withoutDecoration(label);
  const parts = text.split(/\s[-–—&]\s|[/|»›>:;,–—]/).map((part) => byName.get(keyOfFolded(part)) ?? []);
  const isAllNames = parts.every((part) => part.length > 0);
  const exact = [...(byName.get(keyOfFolded(text)) ?? []), ...(isAllNames ? parts.flat() : [])];
  return exact.length > 0 ? named(exact, []) : named([], closely(text, longestLabel));
}

/** Sections that the parts of an address's path name ("/vi/tin-tuc/…"), exact ones first. */
export function sectionsInPath(pathname: string): NamedSection[] {
  const parts = pathname
    .split("/")
    .map(readablePart)
    .filter((part) => part !== "");
  const exact = parts.flatMap((part) => byPath.get(slug(part)) ?? byPath.get(slug(withoutId(part))) ?? []);
  return named(
    exact,
    parts.flatMap((part) => closely(fold(part), longestPathPart)),
  );
}

function named(exact: readonly Section[], close: readonly Section[]): NamedSection[] {
  return [...new Set([...exact, ...close])].map((section) => ({
    section,
    strength: exact.includes(section) ? "exact" : "close",
  }));
}

/** What a page about that section is likely to be. */
export function pageKindOfSection(section: Section): PageKind {
  return lexicon[section].page;
}

/** What the section is commonly called, in both languages. */
export function titleOfSection(section: Section): Text {
  const { names, english } = lexicon[section];
  return { vi: names[0] ?? section, en: english[0] ?? section };
}

/** A page's text is asked for one section after another. */
let lastText = { text: "", words: " " };

/** Whether a running text holds one of the section's names of two words or more. */
export function mentionsSection(text: string, section: Section): boolean {
  if (text !== lastText.text) lastText = { text, words: ` ${key(text)} ` };
  const { words } = lastText;
  return keysOf(section).some((name) => name.includes(" ") && words.includes(` ${name} `));
}

/** Folded, without numbering ("1.", "II.") in front, a count ("(12)") behind, or its own repetition. */
function withoutDecoration(label: string): string {
  const text = fold(label)
    .replace(/^(?:\d{1,2}|[ivx]{1,4})[.)]\s*/, "")
    .replace(/\s*\(\d+\)$/, "");
  const half = text.slice(0, text.length / 2).trim();
  return half.length > 3 && text.slice(text.length / 2).trim() === half ? half : text;
}

/** Sections that a folded label names among other words. */
function closely(folded: string, longest: number): Section[] {
  const labelKey = keyOfFolded(folded);
  if (headline.test(labelKey)) return [];
  const isShort = wordsOf(folded).length <= longest;
  const close = new Set(isShort ? sectionsAmong(labelKey) : sectionsOpening(labelKey));
  if (close.size === 0) return [];
  const isExcluded = (section: Section) =>
    exclusions.get(section)?.some((phrase) => ` ${labelKey} `.includes(` ${phrase} `));
  return sections.filter((section) => close.has(section) && !isExcluded(section));
}

/** Sections that any run of the words names. */
function sectionsAmong(labelKey: string): Section[] {
  const words = labelKey.split(" ");
  return words.flatMap((_, from) =>
    beginningsOf(words.slice(from, from + longestPhrase)).flatMap((run) => byPhrase.get(run) ?? []),
  );
}

/** Sections with whose name the words begin. */
function sectionsOpening(labelKey: string): Section[] {
  return beginningsOf(labelKey.split(" ", longestOpening)).flatMap((run) => byOpening.get(run) ?? []);
}

/** The first word, the first two, and so on. */
function beginningsOf(words: readonly string[]): string[] {
  return words.map((_, last) => words.slice(0, last + 1).join(" "));
}

/** A part of a path: decoded, without extension. */
function readablePart(part: string): string {
  return decodePercent(part).replace(/\.(?:[sx]?html?|aspx?|jsp|php|cpx)$/i, "");
}

/** Without the trailing id of many systems: "gioi-thieu-12", "tin-tuc-c1". */
function withoutId(part: string): string {
  return part.replace(/[-_.](?:c|p|cat|pid|id)?\d+$/i, "");
}

import { z } from "zod";
import { type AgencyKind, agencyKindSchema } from "../agency.ts";
import data from "./agencies.json" with { type: "json" };
import { clean, fold, foldAligned, isAccented, slug, wordsOf } from "./vietnamese-text.ts";

export interface NamedAgency {
  name: string;
  kind: AgencyKind;
  /** Day it was merged into another or dissolved in most provinces; null while it exists. */
  endedOn: string | null;
}

const lists = z
  .strictObject({
    agencies: z.array(
      z.strictObject({
        name: z.string().min(1),
        /** Shorter writings ("Sở KH&CN"). */
        aliases: z.array(z.string().min(1)).default([]),
        kind: agencyKindSchema.default("so-nganh"),
        /** Host labels in use besides those that follow from the name. */
        labels: z.array(z.string().regex(/^[a-z0-9-]+$/)),
        english: z.array(z.string().regex(/^[a-z0-9-]+$/)),
        endedOn: z.iso.date().nullable().default(null),
      }),
    ),
    /** Cities of provincial rank. */
    centralCities: z.array(z.string()),
    /** Names of provinces before and after the mergers of 2025. */
    provinces: z.array(z.string()),
    /** Beginnings of names of public units. */
    unitOpenings: z.array(z.string()),
  })
  .parse(data);
type Listed = (typeof lists)["agencies"][number];

const byKey = new Map(
  lists.agencies.flatMap((agency) => [agency.name, ...agency.aliases].map((name) => [nameKey(name), agency])),
);
/** Longest first: "Ban Quản lý Khu kinh tế và các khu công nghiệp" before "Ban Quản lý Khu kinh tế". */
const keys = [...byKey.keys()].sort((a, b) => b.length - a.length);

function writtenOut(folded: string): string {
  return folded.replace(/\bubnd\b/g, "uy ban nhan dan").replace(/\bhdnd\b/g, "hoi dong nhan dan");
}

/** A name as its words: folded, abbreviations written out, "và" dropped. */
function nameKey(name: string): string {
  return wordsOf(writtenOut(fold(name)))
    .filter((word) => word !== "va")
    .join(" ");
}

function listedAtStart(key: string): Listed | null {
  const found = keys.find((listed) => key === listed || key.startsWith(`${listed} `));
  return found === undefined ? null : (byKey.get(found) ?? null);
}

/**
 * Host labels an agency of that name may use: its full name without diacritics, joined or hyphenated, its
 * initials ("skhcn", "sokhcn") and, for those listed, the abbreviations and English ones in use.
 */
export function hostLabelsOf(name: string): string[] {
  const ownName = fold(name).replace(/,? (?:tinh|thanh pho|tp\.?) (?=\S).*$/, "");
  const listed = listedAtStart(nameKey(name));
  const listedName = listed === null ? [] : labelsFromName(fold(listed.name));
  return [
    ...new Set([
      ...labelsFromName(ownName),
      ...listedName,
      ...(listed?.labels ?? []),
      ...(listed?.english ?? []),
    ]),
  ];
}

function labelsFromName(name: string): string[] {
  const all = wordsOf(writtenOut(name));
  const words = all.filter((word) => word !== "va");
  const initials = words.map((word) => word.charAt(0)).join("");
  const [first = ""] = words;
  return [
    all.join(""),
    words.join(""),
    all.join("-"),
    words.join("-"),
    initials,
    first + initials.slice(1),
  ].filter((label) => label.length > 2);
}

let byLabel: ReadonlyMap<string, Listed | null> | undefined;

/** Labels in use come before labels that only follow from a name; what stands for two agencies says nothing. */
function labelIndex(): ReadonlyMap<string, Listed | null> {
  const index = new Map<string, Listed | null>();
  const add = (label: string, agency: Listed) => {
    const key = slug(label);
    const known = index.get(key);
    index.set(key, known === undefined || known === agency ? agency : null);
  };
  for (const agency of lists.agencies) {
    for (const label of [...agency.labels, ...agency.english]) add(label, agency);
  }
  const inUse = new Set(index.keys());
  for (const agency of lists.agencies) {
    for (const label of labelsFromName(fold(agency.name))) if (!inUse.has(slug(label))) add(label, agency);
  }
  return index;
}

/** The agency a host label stands for; null where the lists do not say or it may stand for several. */
export function agencyOfLabel(label: string): NamedAgency | null {
  byLabel ??= labelIndex();
  const agency = byLabel.get(slug(label));
  return agency ? { name: agency.name, kind: agency.kind, endedOn: agency.endedOn } : null;
}

/** The listed agency of exactly that name, with or without its province; null where the lists do not know it. */
export function agencyOfName(name: string): NamedAgency | null {
  const agency = byKey.get(nameKey(fold(name).replace(/,? (?:tinh|thanh pho|tp\.?) (?=\S).*$/, "")));
  return agency ? { name: agency.name, kind: agency.kind, endedOn: agency.endedOn } : null;
}

export interface CommuneLabels {
  /** The full name without diacritics, as the rules ask. */
  exact: string[];
  /** With the prefix of its kind, hyphens or UBND: to be noted, not blamed. */
  tolerated: string[];
  /** Initials, which some regulations allow. */
  abbreviated: string[];
}

const communePrefixes: Readonly<Record<string, readonly string[]>> = {
  xa: ["xa", "x"],
  phuong: ["phuong", "p"],
  "dac khu": ["dackhu", "dk"],
  "thi tran": ["thitran", "tt"],
};

/** Host labels of a commune, from its name with or without "xã", "phường", "đặc khu", "thị trấn". */
export function communeHostLabels(name: string): CommuneLabels {
  const [, kind, rest = ""] =
    /^(?:(?:ubnd |uy ban nhan dan )?(xa|phuong|dac khu|thi tran) )?(.*)$/.exec(fold(name)) ?? [];
  const own = rest.replace(/,.*$/, "");
  const joined = slug(own);
  const prefixes = kind ? (communePrefixes[kind] ?? []) : Object.values(communePrefixes).flat();
  // "Phường 1": the number alone names nothing.
  const exact = /^\d+$/.test(joined) ? prefixes.slice(0, 1).map((prefix) => prefix + joined) : [joined];
  const tolerated = [
    slug(own, "-"),
    ...prefixes.flatMap((prefix) => [prefix + joined, `${prefix}-${joined}`, `${prefix}-${slug(own, "-")}`]),
    ...prefixes.map((prefix) => `ubnd${prefix}${joined}`),
  ].filter((label) => !exact.includes(label));
  const initials = wordsOf(own)
    .map((word) => word.charAt(0))
    .join("");
  return {
    exact,
    tolerated: [...new Set(tolerated)],
    abbreviated: [initials, ...prefixes.map((prefix) => prefix + initials)],
  };
}

/** Beyond it a text is no name. */
const longestBanner = 300;
const committee = "(?:uy ban nhan dan|ubnd)";
const portal = "(?:cong|trang) (?:thong tin(?: dien tu)?|ttdt)(?: cua)?";
const cities = anyOf(lists.centralCities);
const ofProvince = `(?:tinh (?:${anyOf(lists.provinces)})|(?:thanh pho |tp\\.? ?)(?:${cities}))`;
/** To the end of the part; a portal's own words and the names of those above it do not belong to the name. */
const tail =
  "[\\p{L}\\p{N} '-]*?(?=,| [-–—] | (?:cong|trang) (?:thong tin|ttdt|web)| (?:tinh|huyen|thanh pho|tp\\.?) |[^\\p{L}\\p{N} '-]|$)";

const patterns = {
  provincePortal: pattern(`^${portal} (?:${committee} )?${ofProvince}`),
  unit: pattern(`(?:^|(?<=[-–—|,] ))(?:${anyOf(lists.unitOpenings)}) ${tail}(?: ${ofProvince})?`),
  commune: pattern(`(?:(?:${portal} )?${committee} |${portal} |^)(?:xa|phuong|thi tran|dac khu) ${tail}`),
  englishCommune:
    /[a-z ]+(?:commune|ward)(?:'s)? people's committee|people's committee of [a-z ]+(?:commune|ward)/u,
  englishDepartment: /department of [a-z, ]+/u,
  district: pattern(`${committee} (?:(?:huyen|quan|thi xa) |(?:thanh pho |tp\\.? ?)(?!${cities}))${tail}`),
  province: pattern(`(?:${portal} )?${committee} ${ofProvince}`),
  englishProvince:
    /people's committee of [a-z ]+province|provincial people's committee|portal of [a-z ]+province/u,
};

function pattern(source: string): RegExp {
  return new RegExp(source, "u");
}

function anyOf(names: readonly string[]): string {
  return names.map((name) => wordsOf(fold(name)).join("[ -]+")).join("|");
}

/**
 * Each listed name and alias, with the small words and strokes that are often left out; longest first. What must
 * stand around a name is asked after: classes of letters in so many patterns take long to make.
 */
const listedPatterns = [...byKey]
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([key, agency]) => {
    const words = key.replace("uy ban nhan dan", "ubnd").split(" ").join("[ ,&–-]+(?:va )?");
    return { agency, pattern: new RegExp(words.replace("ubnd", committee), "g") };
  });
const letterBefore = /[\p{L}\p{N}]$/u;
const letterAfter = /[\p{L}\p{N}]/uy;
const placeAfter = new RegExp(`(?: (?:${ofProvince}|${anyOf(lists.provinces)}))?`, "uy");

interface Span {
  start: number;
  end: number;
}

function spanOf(pattern: RegExp, folded: string): Span | null {
  const match = pattern.exec(folded);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** Of a listed name that stands by itself, with its place. */
function listedSpan(pattern: RegExp, folded: string): Span | null {
  pattern.lastIndex = 0;
  for (let name = spanOf(pattern, folded); name !== null; name = spanOf(pattern, folded)) {
    const { start, end } = name;
    if (standsAlone(folded, name))
      return { start, end: end + (matchAt(placeAfter, folded, end)?.length ?? 0) };
    pattern.lastIndex = start + 1;
  }
  return null;
}

/** "cơ sở y tế", "trụ sở công an tỉnh" are no departments. */
function standsAlone(folded: string, { start, end }: Span): boolean {
  const before = folded.slice(Math.max(0, start - 4), start);
  const isPart = letterBefore.test(before) || matchAt(letterAfter, folded, end) !== null;
  return !isPart && !before.endsWith("co ") && !before.endsWith("tru ");
}

/** @param sticky a pattern that matches where it is told to */
function matchAt(sticky: RegExp, text: string, index: number): string | null {
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0] ?? null;
}

interface FoundAgency {
  name: string;
  kind: AgencyKind;
  start: number;
}

/**
 * The agency that a page's own name tells of: a banner, a title, the first line of a footer. A parent named
 * before ("UBND tỉnh … Sở …") gives way to the unit. Null where none is recognised.
 */
function agencyIn(text: string): FoundAgency | null {
  const original = clean(text).slice(0, longestBanner);
  const folded = foldAligned(original).replaceAll("’", "'");
  const read = (kind: AgencyKind, span: Span | null, isSpelt?: (lowerCase: string) => boolean) => {
    if (span === null) return null;
    const name = original.slice(span.start, span.end).trim();
    return isSpelt?.(name.toLowerCase()) === false ? null : { kind, name, start: span.start };
  };
  const find = (kind: AgencyKind, pattern: RegExp, isSpelt?: (lowerCase: string) => boolean) =>
    read(kind, spanOf(pattern, folded), isSpelt);
  const listed = listedPatterns
    .map(({ agency, pattern }) => read(agency.kind, listedSpan(pattern, folded), isDepartmentSpelt))
    .find((found) => found !== null);
  const unit = find("don-vi", patterns.unit, isUnitSpelt);
  return (
    find("ubnd-tinh", patterns.provincePortal) ??
    (unit?.start === listed?.start ? null : unit) ??
    find("ubnd-xa", patterns.commune, isCommuneSpelt) ??
    find("ubnd-xa", patterns.englishCommune) ??
    listed ??
    find("so-nganh", patterns.englishDepartment) ??
    find("ubnd-huyen", patterns.district) ??
    find("ubnd-tinh", patterns.province) ??
    find("ubnd-tinh", patterns.englishProvince)
  );
}

const firstWords = new Set(
  lists.agencies.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((one) => one.toLowerCase().split(" ")[0]),
  ),
);

/** Folded, "chỉ số tài chính" holds a department: with its diacritics it does not. */
function isDepartmentSpelt(name: string): boolean {
  return !isAccented(name) || firstWords.has(name.split(" ")[0]);
}

/** Folded, "Quy hoạch" begins like "Quỹ" and "Trưởng phòng" like "Trường". */
function isUnitSpelt(name: string): boolean {
  return lists.unitOpenings.some((opening) =>
    isAccented(name) ? name.startsWith(opening) : opening.includes(" ") && name.startsWith(fold(opening)),
  );
}

/** Folded, "Phương án" begins like "Phường". */
function isCommuneSpelt(name: string): boolean {
  return isAccented(name)
    ? /(?:^|\s)(?:xã|phường|thị trấn|đặc khu)\s/.test(name)
    : !/^(?:xa|phuong|thi tran|dac khu)\s/.test(name);
}

/** Agencies named in a text that had ended by that day, as written there. */
export function endedAgenciesIn(text: string, asOf: string): string[] {
  const original = clean(text);
  const folded = foldAligned(original);
  return listedPatterns.flatMap(({ agency, pattern }) => {
    const span = agency.endedOn !== null && agency.endedOn <= asOf ? listedSpan(pattern, folded) : null;
    const name = span ? original.slice(span.start, span.end).trim() : "";
    return name !== "" && isDepartmentSpelt(name.toLowerCase()) ? [name] : [];
  });
}

/** What kind of agency a page's own name tells of; null where it tells nothing. */
export function agencyKindIn(text: string): AgencyKind | null {
  return agencyIn(text)?.kind ?? null;
}

/** The agency's name inside a banner, title or footer line, as written; null where none is recognised. */
export function agencyNameIn(text: string): string | null {
  return agencyIn(text)?.name ?? null;
}

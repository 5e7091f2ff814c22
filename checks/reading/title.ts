import { pageKindOfSection, sectionsNamed } from "../knowledge/sections.ts";
import { fold, wordsOf } from "../knowledge/vietnamese-text.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import type { Breadcrumb } from "./breadcrumb.ts";
import { isGenericHeading } from "./generic-headings.ts";
import { prominence, titleSeparators } from "./headline.ts";
import { siteNamesOf } from "./site-name.ts";
import type { TitleCandidate } from "./title-candidates.ts";

/** Kinds of pages that show one item with a title of its own; the others bear the name of their section. */
const itemKinds: ReadonlySet<PageKind> = new Set(["article", "english-article", "document"]);
/** Kinds of pages that may show a section as well as one item of it. */
const mixedKinds: ReadonlySet<PageKind> = new Set(["about", "organisation", "consultation", "budget", "qa"]);

/** Kinds of pages whose main heading is their name, whatever the head of the page says. */
const namedKinds: ReadonlySet<PageKind> = new Set(["list", "about", "organisation", "budget"]);

const farAhead = 4;
/** What scores less is part of a menu, a side box or the text. */
const leastScore = -4;
const clearTitle = 3;
const longestSection = 90;
/** Markup speaks for a heading: its tag, or its class. */
const clearHeading = 2;
/** As `h1` and `h2` have, or what bears the class of a title besides its tag. */
const mainHeading = 3;

/**
 * The page's own title: what its heading says, else what its head declares without the portal's name; the home
 * page's is the portal's name. Null where the page has none.
 */
export function readTitle(
  page: PageView,
  kind: PageKind,
  candidates: readonly TitleCandidate[],
  breadcrumb: Breadcrumb,
  isItem: boolean,
): string | null {
  if (kind === "home" || kind === "english-home") return page.metadata.documentTitle;
  const declared = ownPartOfDeclaredTitle(page);
  const item = strongest(candidates) ?? itemTitle(candidates);
  if (itemKinds.has(kind)) return item?.text ?? declared;
  const isClear =
    item !== null && item.score >= clearTitle && (item.confirmed || kind !== "qa" || isHeading(item));
  if (mixedKinds.has(kind) && isItem && isClear) return item.text;
  return sectionTitle(kind, candidates, breadcrumb, declared) ?? itemTitle(candidates)?.text ?? null;
}

function isHeading({ line }: TitleCandidate): boolean {
  return prominence(line) >= clearHeading;
}

/** The best heading that is neither a section's name nor a link to something else. */
export function itemTitle(candidates: readonly TitleCandidate[]): TitleCandidate | null {
  return candidates.find(({ isSection, leadsAway, score }) => !isSection && !leadsAway && score > 0) ?? null;
}

/** An item may be called like a section ("Thông báo"): then its heading is confirmed and far ahead of any other. */
function strongest(candidates: readonly TitleCandidate[]): TitleCandidate | null {
  const [first] = candidates.filter(({ leadsAway }) => !leadsAway);
  const isAhead = first?.confirmed && first.score > (itemTitle(candidates)?.score ?? 0) + farAhead;
  return isAhead ? first : null;
}

function sectionTitle(
  kind: PageKind,
  candidates: readonly TitleCandidate[],
  breadcrumb: Breadcrumb,
  declared: string | null,
): string | null {
  const last = breadcrumb.parts.at(-1) ?? null;
  const named = candidates.filter(({ score, leadsAway }) => score > leastScore && !leadsAway);
  const confirmed = named.find(
    ({ text, confirmed: isConfirmed, isSection }) =>
      isConfirmed || (last !== null && (fold(text) === fold(last) || (isSection && extendsName(text, last)))),
  );
  if (confirmed) return confirmed.text;
  const sections = named.filter(({ isSection }) => isSection);
  const heading = named.find((candidate) => isHeadOfSection(candidate, kind, declared));
  if (heading || declared !== null) return heading?.text ?? declared;
  const ofKind = named.find((candidate) => tellsKind(candidate, kind));
  return (ofKind ?? sections.find(({ isFirst }) => isFirst))?.text ?? last ?? sections[0]?.text ?? null;
}

/** Whether it names a section that pages of this kind show; among other words where it is set off. */
function tellsKind({ text, line, isSection }: TitleCandidate, kind: PageKind): boolean {
  if (text.length > longestSection) return false;
  const isSetOff = isSection || text === text.toUpperCase() || prominence(line) > 0;
  return isSetOff && sectionsNamed(text).some(({ section }) => pageKindOfSection(section) === kind);
}

/**
 * The first line of the content where it names a section and is set off as a heading, or spells out what the head
 * of the page says shorter.
 */
function isHeadOfSection(candidate: TitleCandidate, kind: PageKind, declared: string | null): boolean {
  const { text, isFirst, isSection, dated } = candidate;
  if (!isFirst || text.length > longestSection) return false;
  const level = prominence(candidate.line);
  if (namedKinds.has(kind) && isHeadOfName(candidate, level)) return true;
  const stands = level > 0 || text === text.toUpperCase();
  if (isSection && stands && declared !== null && extendsName(text, declared)) return true;
  if (dated) return false;
  if (isSection && stands && mayBeOneSection(text, declared ?? "")) return true;
  const isSetOff = text === text.toUpperCase() || level >= mainHeading;
  return isSetOff && holdsWords(text, declared ?? "");
}

function isHeadOfName({ text, isSection, dated }: TitleCandidate, level: number): boolean {
  if (isSection) return level >= clearHeading;
  return !dated && (level >= mainHeading || (level > 0 && text === text.toUpperCase()));
}

/** "Kết quả tìm kiếm" and "Tìm kiếm": the one has every word of the other. */
function holdsWords(text: string, name: string): boolean {
  const words = new Set(wordsOf(fold(text)));
  return wordsOf(fold(name)).every((word) => words.has(word));
}

/** "Tin tức" and "Tin tức - Sự kiện": the one says the other and more. */
function extendsName(text: string, name: string): boolean {
  return fold(text).startsWith(`${fold(name)} `);
}

/** "Giới thiệu" and "Lịch sử hình thành": the one is a part of the other. */
function mayBeOneSection(heading: string, declared: string): boolean {
  const kinds = (name: string) =>
    sectionsNamed(name)
      .filter(({ strength }) => strength === "exact")
      .map(({ section }) => pageKindOfSection(section));
  const declaredKinds = kinds(declared);
  return declared === "" || kinds(heading).some((kind) => declaredKinds.includes(kind));
}

/** The declared title without the parts that name the portal; null where nothing else is left. */
export function ownPartOfDeclaredTitle(page: PageView): string | null {
  const { meta, documentTitle } = page.metadata;
  const isSiteName = siteNamesOf(page);
  const isOwn = (part: string) =>
    /[\p{L}\p{N}]/u.test(part) && !isSiteName(part) && !isGenericHeading(fold(part));
  for (const title of [documentTitle, meta.get("og:title")]) {
    const plain = withoutOrnaments(title ?? "");
    const own = partsOf(plain).filter(({ text }) => isOwn(text));
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) continue;
    const isUnbroken = partsOf(plain.slice(first.start, last.end)).length === own.length;
    return isUnbroken ? plain.slice(first.start, last.end) : own.map(({ text }) => text).join(" - ");
  }
  return null;
}

/** ".:: Ban Mẫu ::." without what adorns it. */
function withoutOrnaments(title: string): string {
  return title.replace(/^[^\p{L}\p{N}"“'([]+|[\s.:|*=~–—-]*[:|*=~][\s.:|*=~–—-]*$/gu, "");
}

interface TitlePart {
  text: string;
  start: number;
  end: number;
}

/** What stands between the separators of a declared title. */
function partsOf(title: string): TitlePart[] {
  const parts: TitlePart[] = [];
  let start = 0;
  for (const separator of [...title.matchAll(new RegExp(titleSeparators, "g")), null]) {
    const end = separator?.index ?? title.length;
    if (end > start) parts.push({ text: title.slice(start, end), start, end });
    start = end + (separator?.[0].length ?? 0);
  }
  return parts;
}

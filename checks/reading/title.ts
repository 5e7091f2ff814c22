import { pageKindOfSection, sectionsNamed } from "../knowledge/sections.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import type { Breadcrumb } from "./breadcrumb.ts";
import { ownPartOfDeclaredTitle } from "./declared-title.ts";
import type { TitleCandidate } from "./title-candidates.ts";

/** Kinds of pages that show one item with a title of its own; the others bear the name of their section. */
const itemKinds: ReadonlySet<PageKind> = new Set(["article", "english-article", "document"]);
/** Kinds of pages that may show a section as well as one item of it. */
const mixedKinds: ReadonlySet<PageKind> = new Set(["about", "organisation", "consultation", "budget", "qa"]);

/** An item may be called like a section ("Thông báo"): then its heading is confirmed and far ahead of any other. */
const farAhead = 4;
const clearTitle = 1;
/** What a name counts that the head declares, that ends the breadcrumb, and that tells the kind of the page. */
const declaredScore = 1.4;
const lastScore = 2.2;
const kindScore = 1.4;

/**
 * The page's own title: of an item the line that most speaks for, of a section the name that does, shown or declared;
 * the home page's is the portal's name. Null where the page has none.
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
  if (mixedKinds.has(kind) && isItem && item !== null && item.score >= clearTitle) return item.text;
  return sectionTitle(kind, candidates, [declared, breadcrumb.parts.at(-1) ?? null]) ?? item?.text ?? null;
}

/** The best heading that is neither a section's name nor a link to something else. */
export function itemTitle(candidates: readonly TitleCandidate[]): TitleCandidate | null {
  return candidates.find(({ isSection, leadsAway, score }) => !isSection && !leadsAway && score > 0) ?? null;
}

function strongest(candidates: readonly TitleCandidate[]): TitleCandidate | null {
  const [first] = candidates.filter(({ leadsAway }) => !leadsAway);
  const isAhead = first?.confirmed && first.score > (itemTitle(candidates)?.score ?? 0) + farAhead;
  return isAhead ? first : null;
}

/** Of the lines shown, what the head declares and the end of the breadcrumb: the name that most speaks for. */
function sectionTitle(
  kind: PageKind,
  candidates: readonly TitleCandidate[],
  [declared, last]: readonly [string | null, string | null],
): string | null {
  const told = (text: string) => (text === last ? lastScore : 0) + (text === declared ? declaredScore : 0);
  const names = [
    ...candidates
      .filter(({ leadsAway }) => !leadsAway)
      .map(({ text, sectionScore }) => ({ text, score: sectionScore })),
    ...[declared, last].filter((text) => text !== null).map((text) => ({ text, score: told(text) })),
  ];
  const scored = names.map(({ text, score }) => ({
    text,
    score: score + (tellsKind(text, kind) ? kindScore : 0),
  }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.text ?? null;
}

/** Whether it names a section that pages of this kind show. */
function tellsKind(text: string, kind: PageKind): boolean {
  return sectionsNamed(text).some(({ section }) => pageKindOfSection(section) === kind);
}

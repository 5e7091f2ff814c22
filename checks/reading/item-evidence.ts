import { sectionsNamed } from "../knowledge/sections.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { ownPartOfDeclaredTitle } from "./declared-title.ts";
import { articleTypes } from "./headline.ts";
import type { KindEvidence } from "./kind-evidence.ts";
import type { Field } from "./labelled-values.ts";
import type { MainText } from "./main-text.ts";
import { isOfType } from "./metadata.ts";
import { isItemHeading } from "./page-shape.ts";
import { addressShape } from "./page-url.ts";
import { elementsWithin } from "./readable-text.ts";
import { weigh } from "./signs.ts";
import { itemTitle } from "./title.ts";

const longProse = 400;
const someProse = 150;
const fewestItems = 3;
const clearTitle = 3;
const firstLines = 8;

/**
 * Whether the page shows one item rather than a list: signs for and against, added up. A list that prints its
 * newest item in full has the prose and the date of an article, but its head, address and breadcrumb speak of
 * the section; an article with many related links has the items of a list, but a title that is confirmed.
 */
export function isOneItem(evidence: KindEvidence): boolean {
  return signsOfItem(evidence) > signsOfList(evidence);
}

function signsOfItem({ page, main, shape, candidates }: KindEvidence): number {
  const item = itemTitle(candidates);
  const isConfirmed = item?.confirmed === true;
  const isClear = item !== null && item.score >= clearTitle;
  const address = addressShape(page.url);
  return weigh([
    [isConfirmed, 3],
    [!isConfirmed && isClear, 1.5],
    [!isConfirmed && !isClear && item !== null, 0.5],
    [item === null, -1],
    [item?.dated === true, 1.5],
    [isDeclaredArticle(page), 1.5],
    [address === "detail", 2.5],
    [address === "section", -1.5],
    [shape.prose >= someProse, 1],
    [shape.prose >= longProse, 1],
    [hasFieldsOfOne(main), 1.5],
  ]);
}

/** The time for comments on one draft, the asker of one question: given once. */
function hasFieldsOfOne({ labelled }: MainText): boolean {
  const of = (field: Field) => labelled.filter((one) => one.field === field && one.value !== "").length;
  return (["consultation", "askedOn", "asker", "name"] as const).some((field) => {
    const count = of(field);
    return count === 1 || (field === "consultation" && count === 2);
  });
}

const newsTypes = articleTypes.filter((type) => type !== "WebPage");

function isDeclaredArticle(page: PageView): boolean {
  const { meta, jsonLd } = page.metadata;
  if (meta.get("og:type") === "article" || meta.has("article:published_time")) return true;
  if (jsonLd.some((node) => isOfType(node, newsTypes))) return true;
  const marked = /^(?:articleBody|headline)$/;
  return elementsWithin(page.readable, page.main).some(({ attribs }) => marked.test(attribs.itemprop ?? ""));
}

function signsOfList(evidence: KindEvidence): number {
  const { shape, main, candidates } = evidence;
  const isConfirmed = itemTitle(candidates)?.confirmed === true;
  const first = candidates.find(({ line }) => {
    const at = main.own.indexOf(line);
    return at >= 0 && at < firstLines;
  });
  return weigh([
    [shape.items > 0, 0.5],
    [shape.items >= fewestItems, 1],
    [main.own.filter(isItemHeading).length >= fewestItems, 1.5],
    [shape.datedItems >= fewestItems, 0.5],
    [main.own.some(isItemHeading) && shape.prose < someProse, 1.5],
    [shape.hasPager, 2],
    [first?.leadsAway === true, 2],
    [headsLinkedItem(evidence), 1.5],
    [!isConfirmed && isHeadedBySection(evidence), 1.5],
    [!isConfirmed && isConfirmedSection(evidence), 1.5],
    [!isConfirmed && leadsToSection(evidence), 2],
    [!isConfirmed && isDeclaredSection(evidence), 1],
    [isEndOfWay(evidence), -1],
  ]);
}

/** Right below the heading stands a link to an item, as under the name of a section. */
function headsLinkedItem({ main, candidates }: KindEvidence): boolean {
  const heading = itemTitle(candidates);
  const next = heading && main.own[main.own.indexOf(heading.line) + 1];
  return heading !== null && !!next && main.own.includes(heading.line) && isItemHeading(next);
}

/** The heading is a section's name that the breadcrumb or the head repeats. */
function isHeadedBySection({ candidates, breadcrumb }: KindEvidence): boolean {
  const last = fold(breadcrumb.parts.at(-1) ?? "");
  return candidates.some(
    ({ text, isSection, confirmed, leadsAway }) =>
      isSection && !leadsAway && (confirmed || fold(text) === last),
  );
}

function isConfirmedSection({ candidates }: KindEvidence): boolean {
  return candidates.some(({ isSection, confirmed, leadsAway }) => isSection && confirmed && !leadsAway);
}

/** The head of the page names a section; on many portals it does so on the pages of items too. */
function isDeclaredSection({ page }: KindEvidence): boolean {
  const declared = ownPartOfDeclaredTitle(page) ?? "";
  return sectionsNamed(declared).some(({ strength }) => strength === "exact");
}

/** Breadcrumb and address end at a section. */
function leadsToSection({ page, breadcrumb }: KindEvidence): boolean {
  const last = breadcrumb.parts.at(-1) ?? "";
  return (
    addressShape(page.url) === "section" && sectionsNamed(last).some(({ strength }) => strength === "exact")
  );
}

/** The breadcrumb ends in the item's own title. */
function isEndOfWay({ candidates, breadcrumb }: KindEvidence): boolean {
  const item = itemTitle(candidates);
  return item !== null && fold(breadcrumb.parts.at(-1) ?? "") === fold(item.text);
}

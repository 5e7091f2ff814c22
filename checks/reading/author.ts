import { findByline } from "../knowledge/source-lines.ts";
import type { PageView } from "../page-view.ts";
import { bodyParagraphs } from "./article-body.ts";
import { articleTypes } from "./headline.ts";
import type { MainText } from "./main-text.ts";
import { isOfType } from "./metadata.ts";
import { elementsWithin } from "./readable-text.ts";

const longestName = 80;
/** "Lê Minh Họa | Ngày đăng: 30/06/2026 | Lượt xem: 12" */
const nextField = /\s+[|•·]\s+/;

/** Who wrote the article, as its by-line says; a by-line that is not displayed does not count. Null without one. */
export function readAuthor(page: PageView, main: MainText): string | null {
  const byline = findByline(bodyParagraphs(main));
  if (byline) return byline.author;
  const label = main.labelled.find(
    ({ field, value }) => field === "author" && value !== "" && value.length <= longestName,
  );
  if (label) return label.value.split(nextField)[0] ?? null;
  const marked = elementsWithin(page.readable, page.main).find(
    (element) =>
      (element.attribs.itemprop === "author" || element.attribs.rel === "author") &&
      page.isVisible(element) &&
      page.regionOf(element) === "main",
  );
  const name = marked ? page.text(marked) : personInJsonLd(page);
  return name && name.length <= longestName ? name : null;
}

function personInJsonLd(page: PageView): string | null {
  for (const node of page.metadata.jsonLd) {
    if (!isOfType(node, articleTypes)) continue;
    const { author } = node;
    const person: unknown = Array.isArray(author) ? author[0] : author;
    if (typeof person !== "object" || person === null || !("name" in person)) continue;
    const isPerson = !("@type" in person) || person["@type"] === "Person";
    if (isPerson && typeof person.name === "string") return person.name.trim() || null;
  }
  return null;
}

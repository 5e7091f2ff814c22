import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { isGenericHeading } from "./generic-headings.ts";
import { titleSeparators } from "./headline.ts";
import { siteNamesOf } from "./site-name.ts";

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

import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { type MainText, readMainText } from "./main-text.ts";
import phrases from "./not-found-phrases.json" with { type: "json" };
import { elementsWithin } from "./readable-text.ts";
import { isSearchField } from "./search-control.ts";

const folded = phrases.map(fold);
const longestNotice = 600;
const longestTitle = 80;

/**
 * Whether a page that came with status 200 says instead of its content that there is none. Looks at the main
 * content and the declared title only: side boxes of healthy pages say such things too, and so does a search
 * without results.
 */
export function isSoftNotFound(page: PageView, main: MainText = readMainText(page)): boolean {
  const title = fold(page.metadata.documentTitle ?? "");
  if (/^(?:error )?404\b/.test(title) || (title.length <= longestTitle && says(title))) return true;
  if (elementsWithin(page.readable, page.main).some(isSearchField)) return false;
  const text = main.lines.map((line) => line.text).join(" ");
  return text.length <= longestNotice && says(fold(text));
}

function says(text: string): boolean {
  return folded.some((phrase) => containsPhrase(text, phrase));
}

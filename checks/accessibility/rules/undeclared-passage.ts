import type { Element } from "domhandler";
import { languageOf } from "../../knowledge/language.ts";
import { wordsOf } from "../../knowledge/vietnamese-text.ts";
import type { PageView } from "../../page-view.ts";
import { nearest } from "../../reading/nearest.ts";
import type { Found, PageRule } from "./page-rule.ts";

/** Words from which a text is a passage, not a name, a title or a borrowed phrase; and those that leave no doubt. */
const passage = { asked: 8, sure: 20 };
/** English words that no name is made of, one of which every sentence holds. */
const grammar = /\b(?:the|and|of|to|in|is|are|was|were|has|have|for|that|which|with|by|this)\b/gi;

/** WCAG 3.1.2: a passage in English on a Vietnamese page that nothing declares as English. */
export default {
  id: "undeclared-passage",
  find: (page) => {
    // A page in English that declares itself Vietnamese is one fault: page-language-differs.
    if (page.reading.language !== "vi" && page.reading.language !== "mixed") return [];
    return page.readable.lines.flatMap(({ hidden, block: at, text }): Found[] => {
      if (hidden) return [];
      const words = wordsOf(text).length;
      if (words < passage.asked || !isEnglish(text) || declaredLanguage(page, at) !== "vi") return [];
      return [{ at, outcome: words >= passage.sure ? "failed" : "cantTell" }];
    });
  },
} satisfies PageRule;

function isEnglish(text: string): boolean {
  const share = (text.match(grammar)?.length ?? 0) / wordsOf(text).length;
  return share >= 0.15 && languageOf(text) === "en";
}

/** Null where a part of the element declares its own. */
function declaredLanguage(page: PageView, element: Element): string | null {
  if (page.find("[lang]", element).length > 0) return null;
  const lang = nearest(element, ({ attribs }) => "lang" in attribs)?.attribs.lang ?? "";
  return lang.split("-")[0]?.toLowerCase() ?? null;
}

import { fold } from "../../knowledge/vietnamese-text.ts";
import type { PageView } from "../../page-view.ts";
import type { Found, PageRule } from "./page-rule.ts";
import { isVague } from "./vague-words.ts";

const address = /^(?:https?:\/\/\S+|[\w-]+\.(?:html?|aspx?|php|jsp))$/i;
/** Words of the page that are compared with its title; pages with fewer say too little. */
const words = { most: 3_000, least: 8 };

/** WCAG 2.4.2: a title that nobody wrote ("Untitled document"), or one of which the page says no word. */
export default {
  id: "placeholder-title",
  find: (page) => {
    const [title] = page
      .find("head > title, title")
      .filter((element) => page.$(element).closest("svg").length === 0);
    const text = title ? page.$(title).text().trim() : "";
    if (!title || text === "") return [];
    const outcome =
      isVague(text, "titles") || address.test(text) ? "failed" : isForeign(page, text) ? "cantTell" : null;
    return outcome ? [{ at: title, outcome } satisfies Found] : [];
  },
} satisfies PageRule;

/** None of the title's longer words stands on the page: it may have been copied from another. */
function isForeign(page: PageView, title: string): boolean {
  const spoken = wordsOf(page.readable.lines.map(({ text }) => text).join(" ")).slice(0, words.most);
  const described = page.find("img[alt]").map((image) => page.attribute(image, "alt") ?? "");
  const found = new Set([...spoken, ...wordsOf(described.join(" "))]);
  const wanted = wordsOf(title).filter((word) => word.length > 3);
  return spoken.length >= words.least && wanted.length > 0 && wanted.every((word) => !found.has(word));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

import { clean, containsPhrase, fold, isAccented } from "../knowledge/vietnamese-text.ts";
import type { Place } from "../outcome.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";
import words from "./paper-words.json" with { type: "json" };

/** A paper of the agency that the portal shows: by its title, the text of a link to it, or its abstract. */
export interface PublishedPaper {
  title: string;
  url: string;
  number: string | null;
  issuedOn: string | null;
}

export interface PapersFound {
  /** Once for each title, those read before those only linked; at most ten. */
  papers: PublishedPaper[];
  at: Place[];
}

const shown = 10;
const longestTitle = 400;

/** Papers whose title holds all the words that name the matter, and one that names what was decided of it. */
export function findPublishedPapers(site: SiteView, paper: keyof typeof words): PapersFound {
  const found = new Map<string, { paper: PublishedPaper; place: Place }>();
  const add = (one: PublishedPaper, place: Place) => {
    const key = fold(one.title);
    if (names(one.title, paper) && !found.has(key)) found.set(key, { paper: one, place });
  };
  for (const page of site.pages) {
    const { document, finalUrl: url } = page;
    for (const title of [page.title, document?.abstract ?? null]) {
      const { number = null, issuedOn = null } = document ?? {};
      if (title !== null) add({ title, url, number, issuedOn }, site.place(page, title));
    }
  }
  for (const page of site.pages) {
    for (const { text: title, url } of page.links) {
      add({ title, url, number: null, issuedOn: null }, site.place(page, title));
    }
  }
  const all = [...found.values()].slice(0, shown);
  return { papers: all.map((one) => one.paper), at: all.map(({ place }) => place) };
}

/** Diacritics count where the title has any. */
function names(title: string, paper: keyof typeof words): boolean {
  if (title.length > longestTitle) return false;
  const comparable = isAccented(title) ? (text: string) => clean(text).toLowerCase() : fold;
  const text = comparable(title);
  const has = (phrase: string) => containsPhrase(text, comparable(phrase));
  const { all, any, none } = words[paper];
  return all.every(has) && any.some(has) && !none.some(has);
}

/** A paper as a sentence names it: title, number and date where they are known, address. */
export function spellPaper({ title, number, issuedOn, url }: PublishedPaper, language: "vi" | "en"): string {
  const of = language === "vi" ? " ngày " : " of ";
  const date = issuedOn === null ? "" : of + spellDate(issuedOn)[language];
  return `“${title}”${number === null ? "" : ` (${number}${date})`}: ${url}`;
}

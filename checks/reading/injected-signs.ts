import type { Element } from "domhandler";
import { bareHost } from "../knowledge/host-names.ts";
import { isPublicBody } from "../knowledge/trusted-hosts.ts";
import { clean, containsPhrase } from "../knowledge/vietnamese-text.ts";
import type { Place } from "../outcome.ts";
import type { PageLink, PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import words from "./injected-words.json" with { type: "json" };

/**
 * What on a page looks as if somebody else had put it there. `hidden-link`, `outside-link`: with words or an address
 * of gambling and the like · `hidden-text`: a passage of such words out of sight · `odd-page`: such a page among
 * uploaded files · `outside-script`: a script or frame from such an address · `sends-away`: a script took the
 * visitor to a foreign host.
 */
export interface InjectedSign {
  kind: "hidden-link" | "outside-link" | "hidden-text" | "odd-page" | "outside-script" | "sends-away";
  excerpt: string;
  target: string | null;
  place: Place;
}

/** Phrases keep their diacritics: "bán cá" and "bắn cá" fold to the same letters. */
const phrases = words.words.map((word) => clean(word).toLowerCase());
/** Nearly no text holds any of them. */
const anyPhrase = new RegExp(phrases.join("|"));
const inHost = new RegExp(words.fragments.map((fragment) => fragment.replaceAll("-", "")).join("|"));
const inPath = new RegExp(`[^a-z0-9](?:${words.fragments.join("|")})(?:[^a-z0-9]|$)`);
/** Fewer different words in one hidden passage may be a news item in a folded tab. */
const fewestHidden = 3;
const fewestOdd = 2;
const longest = 160;
const uploaded =
  /\/(?:uploads?|userfiles|files?|images?|media|cache|te?mp|assets)\/.*\.(?:html?|php|aspx?|jsp)$/i;
const outOfSight =
  /(?:left|top|right|text-indent|margin(?:-left|-top)?)\s*:\s*-\d{3,}|font-size\s*:\s*0(?!\.?[1-9])|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01]px/i;

export function findInjectedSigns(page: PageView): InjectedSign[] {
  const signs = [
    ...hiddenPassages(page),
    ...page.links.flatMap((link) => signOfLink(page, link)),
    ...outsideScripts(page),
    ...oddPage(page),
    ...sendsAway(page),
  ];
  // A hidden passage that is a link as a whole is one sign: the link, which says where it leads.
  return [...new Map(signs.map((sign) => [sign.place.selector, sign])).values()];
}

/** Whether an address is one that gambling and spam sites give themselves. */
export function isSpamAddress({ hostname, pathname }: URL): boolean {
  return inHost.test(bareHost(hostname).replaceAll(/[.-]/g, "")) || inPath.test(pathname.toLowerCase());
}

/** A host outside the portal that is neither the state's nor the press's. */
function isForeign(page: PageView, { hostname }: URL): boolean {
  return bareHost(hostname) !== bareHost(page.url.hostname) && !isPublicBody(hostname);
}

function signOfLink(page: PageView, { element, url, text, visible }: PageLink): InjectedSign[] {
  const isOdd = uploaded.test(url.pathname);
  const foreign = isForeign(page, url);
  if (!foreign && !isOdd) return [];
  const isSpam = spamWords(text).length > 0 || (foreign && isSpamAddress(url));
  if (!isSpam) return [];
  const kind = visible && !isOutOfSight(element) ? "outside-link" : "hidden-link";
  return [{ kind, excerpt: text.slice(0, longest), target: url.href, place: page.place(element) }];
}

function spamWords(text: string): string[] {
  const lower = text.toLowerCase();
  return anyPhrase.test(lower) ? phrases.filter((phrase) => containsPhrase(lower, phrase)) : [];
}

function isOutOfSight(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (outOfSight.test(at.attribs.style ?? "")) return true;
  }
  return false;
}

function hiddenPassages(page: PageView): InjectedSign[] {
  return page.readable.lines
    .filter(({ text }) => spamWords(text).length >= fewestHidden)
    .filter(({ hidden, element }) => hidden || isOutOfSight(element))
    .map(({ text, element }) => ({
      kind: "hidden-text",
      excerpt: text.slice(0, longest),
      target: null,
      place: page.place(element),
    }));
}

function outsideScripts(page: PageView): InjectedSign[] {
  return page.find("script[src], iframe[src]").flatMap((element) => {
    const url = URL.parse(element.attribs.src ?? "", page.url);
    if (!url || !/^https?:$/.test(url.protocol) || !isForeign(page, url) || !isSpamAddress(url)) return [];
    return [
      {
        kind: "outside-script",
        excerpt: url.href.slice(0, longest),
        target: url.href,
        place: page.place(element),
      },
    ];
  });
}

function oddPage(page: PageView): InjectedSign[] {
  if (!uploaded.test(page.url.pathname)) return [];
  const title = page.metadata.documentTitle ?? "";
  if (spamWords(`${title} ${page.text(page.main)}`).length < fewestOdd) return [];
  return [
    {
      kind: "odd-page",
      excerpt: title.slice(0, longest),
      target: page.url.href,
      place: page.place(page.main),
    },
  ];
}

/** Noted where the browser was led off the portal although the page has content of its own. */
function sendsAway(page: PageView): InjectedSign[] {
  const [, address = ""] = /^redirected-off-site: (\S+)/.exec(page.snapshot.failureDetail ?? "") ?? [];
  const url = URL.parse(address);
  if (!url || !isForeign(page, url)) return [];
  return [
    {
      kind: "sends-away",
      excerpt: url.href.slice(0, longest),
      target: url.href,
      place: page.place(page.root),
    },
  ];
}

import type { AnyNode, Element } from "domhandler";
import { eld } from "eld/extrasmall";
import { languageOf } from "../../knowledge/language.ts";
import type { PageView } from "../../page-view.ts";

const detector = eld.newInstance();
const detectable = new Set(Object.values(detector.info().Languages));

/** Letters below which nothing is said: names and short labels look alike in many languages. */
const fewestLetters = 15;
/** Distance of the detector's scores that leaves no doubt, and one that asks for a look. */
const clear = 0.12;
const doubtful = 0.04;
const mostCharacters = 5_000;
const unread = new Set("script style template noscript code pre kbd samp svg math".split(" "));

const pictures = new Set(["area", "img", "input"]);

export interface LanguageScope {
  /** The element that declares a language. */
  element: Element;
  /** Its primary subtag, in lower case. */
  declared: string;
  /** What visitors get of it in that language: text and descriptions of pictures. */
  text: string;
}

/** Each part of the page with a language of its own, and the text that no part within it declares anew. */
export function languageScopes(page: PageView): LanguageScope[] {
  const texts = new Map<Element, string[]>();
  const open: { node: AnyNode; scope: Element | null }[] = [{ node: page.root, scope: null }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, scope } = next;
    if (node.type === "text" && scope) texts.get(scope)?.push(node.data);
    if (node.type !== "tag" || !isRead(page, node)) continue;
    const own = declaredLanguage(page, node) === null ? scope : node;
    if (own) note(texts, own, pictureName(page, node));
    for (const child of node.children.toReversed()) open.push({ node: child, scope: own });
  }
  return [...texts].map(([element, parts]) => ({
    element,
    declared: declaredLanguage(page, element) ?? "",
    text: parts.join(" ").replace(/\s+/g, " ").normalize("NFC").trim().slice(0, mostCharacters),
  }));
}

function note(texts: Map<Element, string[]>, scope: Element, text: string): void {
  const noted = texts.get(scope);
  if (noted) noted.push(text);
  else texts.set(scope, [text]);
}

/** The title is read out although it is not on the page. */
function isRead(page: PageView, element: Element): boolean {
  if (unread.has(element.name)) return false;
  return ["html", "head", "title"].includes(element.name) || page.isVisible(element);
}

/** Empty for what is no picture. */
function pictureName(page: PageView, element: Element): string {
  if (!pictures.has(element.name)) return "";
  return page.facts(element)?.name ?? page.attribute(element, "alt") ?? "";
}

/** Null where none is declared, or none that exists. */
function declaredLanguage(page: PageView, element: Element): string | null {
  const lang = page.attribute(element, "lang");
  if (lang === null || lang === "") return null;
  return /^[a-z]{2,3}(?=-|$)/i.exec(lang)?.[0].toLowerCase() ?? null;
}

/** Whether the text is in another language than the declared one: null where nothing speaks for that. */
export function contradiction({ declared, text }: LanguageScope): "failed" | "cantTell" | null {
  if ((text.match(/\p{L}/gu) ?? []).length < fewestLetters || !detectable.has(declared)) return null;
  const careful = languageOf(text);
  if (careful === declared || careful === "mixed") return null;
  const result = detector.detect(text);
  if (result.language === "" || result.language === declared) return null;
  const scores = result.getScores();
  const distance = (scores[result.language] ?? 0) - (scores[declared] ?? 0);
  if (distance < doubtful) return null;
  // Names in an English text make it look Vietnamese, and the other way round.
  const isSure =
    result.isReliable() && distance >= clear && (careful !== "unknown" || result.language !== "vi");
  return isSure ? "failed" : "cantTell";
}

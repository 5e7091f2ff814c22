import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import type { Place } from "./outcome.ts";
import type { ContentLanguage, DocumentFields, Region } from "./page-digest.ts";
import type { PageKind } from "./page-kind.ts";
import type { ReadableText } from "./reading/readable-text.ts";
import type { NodeFacts, PageSnapshot, Rendered } from "./snapshot.ts";

/** The parts of a page, found also where the maker used no landmark elements. */
export interface Landmarks {
  header: Element | null;
  navigations: readonly Element[];
  /** The body where nothing narrower stands out. */
  main: Element;
  asides: readonly Element[];
  footer: Element | null;
  /** The region of every element below the root. */
  regions: ReadonlyMap<Element, Region>;
}

export type JsonLdNode = Readonly<Record<string, unknown>>;

/** What the page declares of itself in its head, as declared: malformed values are the readers' business. */
export interface Metadata {
  documentTitle: string | null;
  description: string | null;
  declaredLanguage: string | null;
  generator: string | null;
  canonical: string | null;
  /** First value of `<meta name|property|itemprop>`, by lower-case name. */
  meta: ReadonlyMap<string, string>;
  /** Every JSON-LD node of the page, `@graph` and arrays laid flat. */
  jsonLd: readonly JsonLdNode[];
}

/** A link or a control that leads somewhere, as a visitor meets it. */
export interface PageLink {
  element: Element;
  /** Absolute and normalised; from href, `<option value>`, image maps and plain `location=` handlers. */
  url: URL;
  /** What a visitor reads: text, or the alternative of its picture, or its title. NFC, one line. */
  text: string;
  region: Region;
  visible: boolean;
}

/** What the page says of itself, read once and cached. See `reading/` for how each is found. */
export interface PageReading {
  kind: PageKind;
  language: ContentLanguage | null;
  title: string | null;
  publishedAt: string | null;
  author: string | null;
  source: string | null;
  hasPrint: boolean;
  hasShare: boolean;
  hasSave: boolean;
  hasSearch: boolean;
  document: DocumentFields | null;
  question: { askedOn: string | null; answeredOn: string | null } | null;
  sections: readonly string[];
  itemDates: readonly string[];
}

/** Attribute that `collect()` stamps on each element of a rendered page. */
export const stamp = "data-kc";

/** One page, parsed once, as checks see it in the crawler and in the extension alike. */
export interface PageView {
  readonly snapshot: PageSnapshot;
  readonly $: CheerioAPI;
  /** Address after redirects. */
  readonly url: URL;
  /** Whether this is the portal's home page. */
  readonly isHome: boolean;
  /** The root element, `<html>`; the parser makes one for any input. */
  readonly root: Element;
  readonly rendered: Rendered | null;
  /** The text of the whole page laid out in lines, and where each element stands in it. */
  readonly readable: ReadableText;
  readonly metadata: Metadata;
  readonly landmarks: Landmarks;
  readonly main: Element;
  readonly links: readonly PageLink[];
  readonly reading: PageReading;
  find(selector: string, within?: Element): Element[];
  /** Text of an element as a visitor reads it: scripts left out, NFC, one line. */
  text(element: Element): string;
  /** Value of an attribute, NFC and trimmed; null where it is absent. */
  attribute(element: Element, name: string): string | null;
  /** Number that `collect()` gave the element; null on a static page. */
  node(element: Element): number | null;
  /** Rendered facts of an element; undefined on a static page or where none were kept. */
  facts(element: Element): NodeFacts | undefined;
  /** By the browser where it was rendered, else by what the markup of it and the elements around it says. */
  isVisible(element: Element): boolean;
  regionOf(element: Element): Region;
  /** Where an element stands. What citizens wrote into questions is masked. */
  place(element: Element): Place;
}

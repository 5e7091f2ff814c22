import type { CheerioAPI } from "cheerio";
import type { ChildNode, Element } from "domhandler";
import { maskPersonalData } from "./knowledge/personal-data.ts";
import type { Place } from "./outcome.ts";
import type { ContentLanguage, DocumentFields, Region } from "./page-digest.ts";
import type { PageKind } from "./page-kind.ts";
import { excerptOf, selectorOf } from "./reading/element-path.ts";
import { findLandmarks, type Landmarks } from "./reading/landmarks.ts";
import { readLinks } from "./reading/links.ts";
import { type Metadata, readMetadata } from "./reading/metadata.ts";
import { parseHtml } from "./reading/parse-html.ts";
import { readPage } from "./reading/read-page.ts";
import { type Hides, isElement, layOutText, type ReadableText, textOf } from "./reading/readable-text.ts";
import { isHiddenByMarkup } from "./reading/visibility-by-markup.ts";
import type { NodeFacts, PageSnapshot, Rendered } from "./snapshot.ts";

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
export class PageView {
  readonly snapshot: PageSnapshot;
  readonly $: CheerioAPI;
  /** Address after redirects. */
  readonly url: URL;
  /** Whether this is the portal's home page. */
  readonly isHome: boolean;
  #readable: ReadableText | undefined;
  #metadata: Metadata | undefined;
  #ids: Map<string, number> | undefined;
  #texts = new WeakMap<Element, string>();
  #byName: ReadonlyMap<string, readonly PlacedElement[]> | undefined;
  #found = new Map<string, readonly Element[]>();
  #landmarks: Landmarks | undefined;
  #links: readonly PageLink[] | undefined;
  #reading: PageReading | undefined;

  constructor(snapshot: PageSnapshot, homeUrl: string | null) {
    this.snapshot = snapshot;
    this.$ = parseHtml(snapshot.html);
    this.url = new URL(snapshot.finalUrl);
    this.isHome = homeUrl !== null && isSamePage(this.url, new URL(homeUrl));
  }

  /** The root element, `<html>`; the parser makes one for any input. */
  get root(): Element {
    const root = this.$.root().children("html").get(0);
    if (!root) throw new Error(`${this.snapshot.finalUrl}: no root element`);
    return root;
  }

  get rendered(): Rendered | null {
    return this.snapshot.rendered;
  }

  find(selector: string, within?: Element): Element[] {
    if (within) return this.#select(selector, within);
    let found = this.#found.get(selector);
    if (!found) {
      found = this.#select(selector);
      this.#found.set(selector, found);
    }
    return [...found];
  }

  #select(selector: string, within?: Element): Element[] {
    const names = namesIn(selector);
    if (names) {
      const named = this.#named(names).filter((element) => !within || isBelow(element, within));
      return isOnlyNames(selector) ? named : this.$(named).filter(selector).toArray();
    }
    const scope = within ? this.$(within).find(selector) : this.$(selector);
    return scope
      .toArray()
      .filter(
        (node): node is Element => node.type === "tag" || node.type === "script" || node.type === "style",
      );
  }

  /** Elements of these names in document order, those inside templates too, as a selector finds them. */
  #named(names: ReadonlySet<string>): Element[] {
    this.#byName ??= Map.groupBy(
      elementsBelow(this.$.root()[0]?.children ?? []).map((element, order) => ({ element, order })),
      ({ element }) => element.name,
    );
    const found = [...names].flatMap((name) => this.#byName?.get(name) ?? []);
    if (names.size > 1) found.sort((a, b) => a.order - b.order);
    return found.map(({ element }) => element);
  }

  /** Text of an element as a visitor reads it: scripts left out, NFC, one line. */
  text(element: Element): string {
    let text = this.#texts.get(element);
    if (text === undefined) {
      text = textOf(this.readable, element);
      this.#texts.set(element, text);
    }
    return text;
  }

  /** The text of the whole page laid out in lines, and where each element stands in it. */
  get readable(): ReadableText {
    this.#readable ??= layOutText(this.root, this.#hides());
    return this.#readable;
  }

  get metadata(): Metadata {
    this.#metadata ??= readMetadata(this);
    return this.#metadata;
  }

  /** Value of an attribute, NFC and trimmed; null where it is absent. */
  attribute(element: Element, name: string): string | null {
    return element.attribs[name]?.normalize("NFC").trim() ?? null;
  }

  node(element: Element): number | null {
    const value = element.attribs[stamp];
    return value === undefined ? null : Number(value);
  }

  /** Rendered facts of an element; undefined on a static page or where none were kept. */
  facts(element: Element): NodeFacts | undefined {
    const node = this.node(element);
    return node === null ? undefined : this.rendered?.nodes[node];
  }

  /** By the browser where it was rendered, else by what the markup of it and the elements around it says. */
  isVisible(element: Element): boolean {
    return this.readable.extents.get(element)?.hidden !== true;
  }

  /** A browser looks at each element by itself: boxes of no size may hold what is seen. */
  #hides(): Hides {
    const { rendered } = this;
    const byMarkup: Hides = (element, parentHidden) => parentHidden || isHiddenByMarkup(element);
    if (!rendered) return byMarkup;
    const hidden = new Set(rendered.hidden);
    return (element, parentHidden) => {
      const node = this.node(element);
      return node === null ? byMarkup(element, parentHidden) : hidden.has(node);
    };
  }

  get main(): Element {
    return this.landmarks.main;
  }

  get landmarks(): Landmarks {
    this.#landmarks ??= findLandmarks(this);
    return this.#landmarks;
  }

  regionOf(element: Element): Region {
    return this.landmarks.regions.get(element) ?? "main";
  }

  get links(): readonly PageLink[] {
    this.#links ??= readLinks(this);
    return this.#links;
  }

  get reading(): PageReading {
    this.#reading ??= readPage(this);
    return this.#reading;
  }

  /** Where an element stands. What citizens wrote into questions is masked. */
  place(element: Element): Place {
    const node = this.node(element);
    const box = this.facts(element)?.box;
    const text = this.text(element);
    return {
      url: this.snapshot.finalUrl,
      selector: selectorOf(element, (id) => this.#uses(id) === 1),
      excerpt: excerptOf(element, this.reading.kind === "qa" ? maskPersonalData(text) : text),
      ...(node === null ? {} : { node }),
      ...(box === undefined ? {} : { box }),
    };
  }

  /** How many elements bear this id. */
  #uses(id: string): number {
    if (!this.#ids) {
      this.#ids = new Map();
      for (const { attribs } of this.readable.elements) {
        if (attribs.id) this.#ids.set(attribs.id, (this.#ids.get(attribs.id) ?? 0) + 1);
      }
    }
    return this.#ids.get(id) ?? 0;
  }
}

const oneElement = /^\s*([a-z][a-z\d]*)(?:\[[^\]]*\])*\s*$/;

/** The element names that a list of simple selectors ("a[href], img") asks for; null for any other selector. */
function namesIn(selector: string): ReadonlySet<string> | null {
  const names = selector.split(",").map((one) => oneElement.exec(one)?.[1]);
  return names.every((name) => name !== undefined) ? new Set(names) : null;
}

/** An element and its place in document order. */
interface PlacedElement {
  element: Element;
  order: number;
}

/** In document order; without recursion, for hostile pages nest tens of thousands deep. */
function elementsBelow(children: readonly ChildNode[]): Element[] {
  const found: Element[] = [];
  const open = children.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) found.push(node);
    if ("children" in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return found;
}

function isOnlyNames(selector: string): boolean {
  return !selector.includes("[");
}

function isBelow(element: Element, around: Element): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (at === around) return true;
  }
  return false;
}

function isSamePage(a: URL, b: URL): boolean {
  // Of applications that route in the fragment ("#/chi-tiet/12") each route is a page.
  const route = ({ hash }: URL) => (/^#!?\/./.test(hash) ? hash : "");
  const key = (url: URL) =>
    `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/(index\.\w+)?$/i, "")}${url.search}${route(url)}`;
  return key(a) === key(b);
}

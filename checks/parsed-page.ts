import type { CheerioAPI } from "cheerio";
import type { ChildNode, Element } from "domhandler";
import { maskPersonalData } from "./knowledge/personal-data.ts";
import type { Place } from "./outcome.ts";
import type { Region } from "./page-digest.ts";
import {
  type Landmarks,
  type Metadata,
  type PageLink,
  type PageReading,
  type PageView,
  stamp,
} from "./page-view.ts";
import { excerptOf, selectorOf } from "./reading/element-path.ts";
import { findLandmarks } from "./reading/landmarks.ts";
import { readLinks } from "./reading/links.ts";
import { readMetadata } from "./reading/metadata.ts";
import { parseHtml } from "./reading/parse-html.ts";
import { readPage } from "./reading/read-page.ts";
import { type Hides, isElement, layOutText, type ReadableText, textOf } from "./reading/readable-text.ts";
import { isHiddenByMarkup } from "./reading/visibility-by-markup.ts";
import type { NodeFacts, PageSnapshot, Rendered } from "./snapshot.ts";

/** A page, parsed when it is made; what is read of it is read when first asked for, and kept. */
export class ParsedPage implements PageView {
  readonly snapshot: PageSnapshot;
  readonly $: CheerioAPI;
  readonly url: URL;
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

  text(element: Element): string {
    let text = this.#texts.get(element);
    if (text === undefined) {
      text = textOf(this.readable, element);
      this.#texts.set(element, text);
    }
    return text;
  }

  get readable(): ReadableText {
    this.#readable ??= layOutText(this.root, this.#hides());
    return this.#readable;
  }

  get metadata(): Metadata {
    this.#metadata ??= readMetadata(this);
    return this.#metadata;
  }

  attribute(element: Element, name: string): string | null {
    return element.attribs[name]?.normalize("NFC").trim() ?? null;
  }

  node(element: Element): number | null {
    const value = element.attribs[stamp];
    return value === undefined ? null : Number(value);
  }

  facts(element: Element): NodeFacts | undefined {
    const node = this.node(element);
    return node === null ? undefined : this.rendered?.nodes[node];
  }

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

import { type CheerioAPI, load } from "cheerio";
import type { Element } from "domhandler";
import type { Place } from "./outcome.ts";
import type { ContentLanguage, DocumentFields, Region } from "./page-digest.ts";
import type { PageKind } from "./page-kind.ts";
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
  #hidden: Set<number> | undefined;
  #landmarks: Landmarks | undefined;
  #links: readonly PageLink[] | undefined;
  #reading: PageReading | undefined;

  constructor(snapshot: PageSnapshot, homeUrl: string | null) {
    this.snapshot = snapshot;
    this.$ = load(snapshot.html);
    this.url = new URL(snapshot.finalUrl);
    this.isHome = homeUrl !== null && isSamePage(this.url, new URL(homeUrl));
  }

  get rendered(): Rendered | null {
    return this.snapshot.rendered;
  }

  find(selector: string, within?: Element): Element[] {
    const scope = within ? this.$(within).find(selector) : this.$(selector);
    return scope
      .toArray()
      .filter(
        (node): node is Element => node.type === "tag" || node.type === "script" || node.type === "style",
      );
  }

  /** Text of an element as a visitor reads it: scripts left out, NFC, one line. */
  text(element: Element): string {
    return readableText(element);
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

  /** By the browser where it was rendered, else by what the markup itself says. */
  isVisible(element: Element): boolean {
    const node = this.node(element);
    if (this.rendered && node !== null) {
      this.#hidden ??= new Set(this.rendered.hidden);
      return !this.#hidden.has(node);
    }
    return isShownByMarkup(element);
  }

  get main(): Element {
    return this.landmarks.main;
  }

  get landmarks(): Landmarks {
    this.#landmarks ??= findLandmarks(this);
    return this.#landmarks;
  }

  regionOf(element: Element): Region {
    return regionOf(this.landmarks, element);
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
    return {
      url: this.snapshot.finalUrl,
      selector: selectorOf(element),
      excerpt: excerptOf(element),
      ...(node === null ? {} : { node }),
    };
  }
}

function isSamePage(a: URL, b: URL): boolean {
  const key = (url: URL) =>
    `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/(index\.\w+)?$/i, "")}${url.search}`;
  return key(a) === key(b);
}

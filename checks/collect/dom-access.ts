/**
 * DOM properties read past what a page may have put in their way: a form that holds a field named
 * "attributes" answers `form.attributes` with that field, a picture named "body" answers `document.body`.
 * The accessors of the prototypes cannot be covered so, and work on nodes of other frames too.
 */
function accessor<Host extends object, Name extends keyof Host & string>(
  prototype: Host,
  name: Name,
): (host: Host) => Host[Name] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`no accessor named ${name}`);
  return (host) => Reflect.apply(get, host, []);
}

const nodeTypeOf = accessor(Node.prototype, "nodeType");
export const childNodesOf = accessor(Node.prototype, "childNodes");
export const firstChildOf = accessor(Node.prototype, "firstChild");
export const nextSiblingOf = accessor(Node.prototype, "nextSibling");
export const baseOf = accessor(Node.prototype, "baseURI");
export const attributesOf = accessor(Element.prototype, "attributes");
export const localNameOf = accessor(Element.prototype, "localName");
export const namespaceOf = accessor(Element.prototype, "namespaceURI");
export const outerHtmlOf = accessor(Element.prototype, "outerHTML");
export const shadowRootOf = accessor(Element.prototype, "shadowRoot");
export const assignedSlotOf = accessor(Element.prototype, "assignedSlot");
export const scrollHeightOf = accessor(Element.prototype, "scrollHeight");
export const scrollWidthOf = accessor(Element.prototype, "scrollWidth");
export const clientWidthOf = accessor(Element.prototype, "clientWidth");
export const clientLeftOf = accessor(Element.prototype, "clientLeft");
export const clientTopOf = accessor(Element.prototype, "clientTop");
export const rootOf = accessor(Document.prototype, "documentElement");
export const bodyOf = accessor(Document.prototype, "body");
/** The element whose size is the page's: the body of old documents without a standards-mode doctype. */
export const scrollerOf = accessor(Document.prototype, "scrollingElement");
export const doctypeOf = accessor(Document.prototype, "doctype");

export const parentElementOf = accessor(Node.prototype, "parentElement");

const querySelectorAll = Document.prototype.querySelectorAll;
const createRange = Document.prototype.createRange;
const createTreeWalker = Document.prototype.createTreeWalker;
const getAttribute = Element.prototype.getAttribute;
const getBoundingClientRect = Element.prototype.getBoundingClientRect;
const checkVisibility = Element.prototype.checkVisibility;
const frameDocument = accessor(HTMLIFrameElement.prototype, "contentDocument");
const oldFrameDocument = accessor(HTMLFrameElement.prototype, "contentDocument");
const objectDocument = accessor(HTMLObjectElement.prototype, "contentDocument");

export function allOf(document: Document, selector: string): readonly Element[] {
  return [...Reflect.apply(querySelectorAll, document, [selector])];
}

export function rectsOfText(document: Document, text: Text): readonly DOMRect[] {
  const range: Range = Reflect.apply(createRange, document, []);
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

export function textsOf(document: Document): TreeWalker {
  return Reflect.apply(createTreeWalker, document, [rootOf(document), NodeFilter.SHOW_TEXT]);
}

export function attributeOf(element: Element, name: string): string | null {
  return Reflect.apply(getAttribute, element, [name]);
}

export function rectOf(element: Element): DOMRect {
  return Reflect.apply(getBoundingClientRect, element, []);
}

export function isDisplayed(element: Element, options: CheckVisibilityOptions): boolean {
  return Reflect.apply(checkVisibility, element, [options]);
}

export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

export function isComment(node: Node): node is Comment {
  return nodeTypeOf(node) === Node.COMMENT_NODE;
}

export const htmlNamespace = "http://www.w3.org/1999/xhtml";

/** Elements are told apart without `instanceof`, which fails across frames. */
export function isHtml(element: Element, ...names: readonly string[]): boolean {
  return namespaceOf(element) === htmlNamespace && names.includes(localNameOf(element));
}

export function isHtmlIn(element: Element, names: ReadonlySet<string>): boolean {
  return names.has(localNameOf(element)) && namespaceOf(element) === htmlNamespace;
}

/** The document inside a frame: undefined where the element is no frame, null where its content is closed to us. */
export function frameContentOf(element: Element): Document | null | undefined {
  if (namespaceOf(element) !== htmlNamespace) return undefined;
  const name = localNameOf(element);
  if (name === "iframe") return frameDocument(element as HTMLIFrameElement);
  if (name === "frame") return oldFrameDocument(element as HTMLFrameElement);
  // An <object> without a document inside is a picture or a plug-in, not a closed frame.
  if (name === "object") return objectDocument(element as HTMLObjectElement) ?? undefined;
  return undefined;
}

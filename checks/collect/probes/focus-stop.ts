import {
  allOf,
  attributeOf,
  bodyOf,
  frameContentOf,
  isDisplayed,
  isHtml,
  parentElementOf,
  rectOf,
  rootOf,
  shadowRootOf,
} from "../dom-access.ts";

/** Where the keyboard focus stands. */
export interface FocusStop {
  element: Element;
  /** From the top left of the document, in CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
  /** A part hidden from screen readers holds it. */
  isAriaHidden: boolean;
  /** Nothing of it, nor of its label, can be seen. */
  isUnseen: boolean;
  /** A caret or a frame of its own shows the focus; the browser draws one round an area of a picture. */
  showsItself: boolean;
  /** Tab comes to several places inside it, which look like one from here. */
  hasStopsInside: boolean;
  /** Elements of one kind look alike when focused. */
  kind: string;
}

/** Null while the focus is on the page as a whole. */
export function focusStop(): FocusStop | null {
  const element = deepFocus();
  if (!element) return null;
  const { left, top, width, height } = rectOf(element);
  return {
    element,
    box: { x: left + scrollX, y: top + scrollY, width, height },
    isAriaHidden: isInAriaHidden(element),
    isUnseen: isUnseen(element),
    showsItself: showsItself(element),
    hasStopsInside: hasStopsInside(element),
    kind: kindOf(element),
  };
}

export function kindOf(element: Element): string {
  const parent = parentElementOf(element);
  return `${element.localName}.${[...element.classList].sort().join(".")}<${parent?.localName}.${parent?.className}`;
}

export function showsItself(element: Element): boolean {
  return (
    isHtml(element, "area", "iframe", "frame", "textarea", "select", "video", "audio", "object", "embed") ||
    isTextField(element)
  );
}

/** Into open shadow trees, but not into frames: their stops are those of another page. */
export function deepFocus(): Element | null {
  let active = document.activeElement;
  for (
    let inner = active && shadowRootOf(active)?.activeElement;
    inner;
    inner = shadowRootOf(inner)?.activeElement
  )
    active = inner;
  return active === null || active === bodyOf(document) || active === rootOf(document) ? null : active;
}

/** Frames, players, and fields of a date in parts. */
export function hasStopsInside(element: Element): boolean {
  if (isHtml(element, "iframe", "frame", "video", "audio", "object", "embed")) return true;
  return isHtml(element, "input") && /^(?:date|datetime-local|month|time|week)$/i.test(typeOf(element));
}

function typeOf(input: Element): string {
  return attributeOf(input, "type") ?? "text";
}

function isTextField(element: Element): boolean {
  if (attributeOf(element, "contenteditable") !== null) return true;
  if (!isHtml(element, "input")) return false;
  return !/^(?:button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/i.test(typeOf(element));
}

function isInAriaHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    if (attributeOf(at, "aria-hidden") === "true") return true;
  }
  return false;
}

function isUnseen(element: Element): boolean {
  // An area has no box of its own: the picture that uses its map shows it.
  const map = isHtml(element, "area") ? element.closest("map") : null;
  if (map) return !picturesOf(map).some(isSomewhere);
  const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
  const shown = [element, ...element.querySelectorAll("*"), ...labels];
  return shown.every((each) => !(each instanceof Element) || !isSomewhere(each));
}

function picturesOf(map: Element): readonly Element[] {
  const name = attributeOf(map, "name") ?? "";
  return allOf(document, "img[usemap]").filter(
    (picture) => attributeOf(picture, "usemap")?.replace(/^#/, "") === name,
  );
}

function isSomewhere(element: Element): boolean {
  if (!isDisplayed(element, { visibilityProperty: true, opacityProperty: true })) return false;
  const { left, top, right, bottom, width, height } = rectOf(element);
  if (width < 2 || height < 2) return false;
  return (
    right + scrollX > 0 &&
    bottom + scrollY > 0 &&
    left < Math.max(innerWidth, rootOf(document).scrollWidth) &&
    top + scrollY < rootOf(document).scrollHeight + innerHeight
  );
}

const focusable =
  "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable='']";

/** All that may take the focus, shown or not, in document order. */
export function focusables(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(focusable)];
}

/** Elements that Tab should come to, in document order. */
export function tabbable(): Element[] {
  return focusables().filter(isTabbable);
}

export function isTabbable(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    !element.matches(":disabled, [inert] *") &&
    !isRadioOfGroup(element) &&
    isDisplayed(element, { visibilityProperty: true }) &&
    frameContentOf(element) === undefined
  );
}

/** Arrow keys, not Tab, lead from one radio button to the next. */
function isRadioOfGroup(element: Element): boolean {
  return isHtml(element, "input") && typeOf(element) === "radio";
}

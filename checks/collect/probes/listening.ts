import { attributeOf, isDisplayed, isHtml, parentElementOf, rectOf } from "../dom-access.ts";

/** What scripts listen for at one place of the page. */
export interface Listening {
  /** An element, or the document or window. */
  at: EventTarget;
  types: readonly string[];
  /** Source of the functions that are called, as far as the browser gives it. */
  code: string;
}

interface ListeningFault {
  rule:
    | "mouse-only-control"
    | "hover-only-menu"
    | "acts-on-press"
    | "leaving-on-choice"
    | "leaving-on-focus"
    | "single-key-shortcut";
  outcome: "failed" | "cantTell";
  element: Element;
}

const native =
  "a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe, [contenteditable]";
const focusable = `${native}, [tabindex]:not([tabindex='-1'])`;
const keys = /^key(?:down|up|press)$/;
const leaves =
  /location(?:\.href)?\s*=[^=]|location\.(?:replace|assign)\s*\(|window\.open\s*\(|\.submit\s*\(/;
/** `e.key === "s"`, `keyCode == 83`. */
const letterKey =
  /\.(?:key|code)\s*={2,3}\s*["'](?:Key)?[\p{L}\p{P}]["']|\b(?:keyCode|which)\s*={2,3}\s*(?:6[5-9]|[78]\d|90)\b/u;
/** CSS pixels. */
const largestIcon = 120;
const modifier = /ctrlKey|altKey|metaKey/;

/** WCAG 2.1.1, 2.1.4, 2.5.2, 3.2.1 and 3.2.2: faults that only the page's listeners tell of. */
export function judgeListening(all: readonly Listening[]): ListeningFault[] {
  const hearsKeys = (element: Element) =>
    all.some(
      ({ at, types }) =>
        types.some((type) => keys.test(type)) && (!(at instanceof Element) || at.contains(element)),
    );
  return all.flatMap((listening): ListeningFault[] => {
    const { at } = listening;
    if (!(at instanceof Element) || isWhole(at))
      return isShortcut(listening) ? [{ ...shortcut, element: document.documentElement }] : [];
    if (!isDisplayed(at, { visibilityProperty: true, opacityProperty: true })) return [];
    const rule = ruleAt(at, listening, all);
    const outcome = rule === "mouse-only-control" ? outcomeOf(at, listening, hearsKeys(at)) : "cantTell";
    return rule && outcome ? [{ rule, outcome, element: at }] : [];
  });
}

const shortcut = { rule: "single-key-shortcut", outcome: "cantTell" } as const;

function isWhole(element: Element): boolean {
  return isHtml(element, "html", "body");
}

function isShortcut({ types, code }: Listening): boolean {
  return types.some((type) => keys.test(type)) && letterKey.test(code) && !modifier.test(code);
}

function ruleAt(
  element: Element,
  listening: Listening,
  all: readonly Listening[],
): ListeningFault["rule"] | null {
  const { types, code } = listening;
  if (
    types.includes("change") &&
    isHtml(element, "select") &&
    leaves.test(code) &&
    !isInline(element, "onchange")
  )
    return "leaving-on-choice";
  if (types.includes("focus") && leaves.test(code)) return "leaving-on-focus";
  const acts = types.includes("click");
  if (
    !acts &&
    /mousedown|pointerdown/.test(types.join()) &&
    element.matches("a[href], button, [role=button]")
  )
    return "acts-on-press";
  if (isInline(element, "onclick")) return null;
  if (acts || types.includes("drop")) return "mouse-only-control";
  return opensByMouse(element, types, all) ? "hover-only-menu" : null;
}

/** What stands in the markup other rules read. */
function isInline(element: Element, name: string): boolean {
  return attributeOf(element, name) !== null;
}

/** Null where the keyboard comes there, or to something in it that does the same. */
function outcomeOf(
  element: Element,
  { types }: Listening,
  hearsKeys: boolean,
): ListeningFault["outcome"] | null {
  if (attributeOf(element, "aria-hidden") === "true" || element.closest("[aria-hidden=true]")) return null;
  if (!types.includes("click")) return hasOtherWay(element) ? null : "cantTell";
  if (element.closest(native) || element.querySelector(focusable) || isBackdrop(element)) return null;
  if (getComputedStyle(element).cursor !== "pointer") return null;
  if (element.closest("[tabindex]:not([tabindex='-1'])")) return hearsKeys ? null : "failed";
  return parentElementOf(element)?.querySelector(focusable) ? "cantTell" : "failed";
}

/** What darkens the page behind a box closes that too, which has a button for it; an icon is drawn by its style. */
function isBackdrop(element: Element): boolean {
  const { width, height } = rectOf(element);
  return !/\S/.test(element.innerHTML) && !isHtml(element, "img") && Math.min(width, height) >= largestIcon;
}

/** Files may be chosen instead of dropped, rows moved by buttons in them. */
function hasOtherWay(element: Element): boolean {
  return element.querySelector(focusable) !== null || document.querySelector("input[type=file]") !== null;
}

/** A mouse alone opens what is hidden in it. */
function opensByMouse(element: Element, types: readonly string[], all: readonly Listening[]): boolean {
  if (!types.includes("mouseenter") && !types.includes("mouseover")) return false;
  const isAlso = (type: string) => keys.test(type) || type === "click" || type.startsWith("focus");
  const hasOther = all.some(
    ({ at, types }) => at instanceof Element && element.contains(at) && types.some(isAlso),
  );
  if (hasOther || element.querySelector("button, [aria-expanded]")) return false;
  const hidden = [...element.querySelectorAll("a[href]")].filter(
    (link) => !isDisplayed(link, { visibilityProperty: true }),
  );
  return hidden.length > 1;
}

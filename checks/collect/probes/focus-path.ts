import {
  deepFocus,
  type FocusStop,
  focusables,
  focusStop,
  hasStopsInside,
  isTabbable,
  kindOf,
  showsItself,
} from "./focus-stop.ts";

/** Kinds of elements whose look with the focus on them is known; null where no more are to be known. */
export type KnownKinds = readonly string[] | null;

/** Follows the focus while keys are pressed one after the other without a pause. */
interface FocusPath {
  /** How many stops ahead are of known kinds: of those only that the focus comes there is to be seen. */
  ahead(known: KnownKinds): number;
  /**
   * The stops since `ahead` was asked. Null unless the focus went down the page, each time to one of known kind that
   * is seen, and stayed on the last: else each key is to be given time for what the page does about it.
   */
  passed(count: number, known: KnownKinds): FocusStop[] | null;
}

const mostAhead = 16;

export function followFocus(): FocusPath {
  let from: Element | null = null;
  let stops: (FocusStop | null)[] = [];
  document.addEventListener("focusin", () => stops.push(focusStop()), true);

  return {
    ahead(known) {
      from = deepFocus();
      stops = [];
      let count = 0;
      for (const element of focusables()) {
        if (!isAfter(from, element)) continue;
        if (count >= mostAhead || hasStopsInside(element) || !isKnown(element, known)) break;
        if (isTabbable(element)) count += 1;
      }
      return Math.max(1, count);
    },
    passed(count, known) {
      const found = stops.filter((stop) => stop !== null);
      const isWhole = stops.length === count && found.length === count;
      const hasStayed = deepFocus() === found.at(-1)?.element;
      const isPlain = found.every(
        (stop, index) =>
          isAfter(found[index - 1]?.element ?? from, stop.element) &&
          !stop.isUnseen &&
          isKnown(stop.element, known),
      );
      return isWhole && hasStayed && isPlain ? found : null;
    },
  };
}

function isAfter(one: Element | null, other: Element): boolean {
  return one !== null && (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isKnown(element: Element, known: KnownKinds): boolean {
  return showsItself(element) || known === null || known.includes(kindOf(element));
}

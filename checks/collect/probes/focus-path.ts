import { isDisplayed, isHtml } from "../dom-access.ts";
import { type FocusStop, focusables, focusStop } from "./focus-stop.ts";

/** Kinds of elements whose focused look is known; null for all. */
export type KnownKinds = readonly string[] | null;

/** Follows the focus while several keys are pressed one after the other, without a pause between them. */
export interface FocusPath {
  /** For how many keys the focus is expected on elements of which nothing is to be learnt but that it comes there. */
  ahead(known: KnownKinds): number;
  /**
   * The stops since `ahead` was asked. Null where the focus did anything but go down the page from one such element
   * to the next and stay on the last: then each key is to be given time for what the page does about it.
   */
  passed(count: number, known: KnownKinds): FocusStop[] | null;
}

const mostAhead = 16;

export function followFocus(): FocusPath {
  let stops: (FocusStop | null)[] = [];
  document.addEventListener("focusin", () => stops.push(focusStop()), true);
  return {
    ahead(known) {
      stops = [];
      const from = focusStop()?.element;
      if (!from) return 1;
      const next = focusables().filter((element) => follows(from, element));
      const end = next.findIndex((element) => !isKnown(focusStop(element), known));
      const expected = next.slice(0, end < 0 ? undefined : end).filter(isReached);
      return Math.min(Math.max(1, expected.length), mostAhead);
    },
    passed(count, known) {
      const found = stops.filter((stop) => stop !== null);
      const isDownThePage = found.every(({ element }, index) => {
        const before = found[index - 1];
        return !before || follows(before.element, element);
      });
      const isOrdinary = found.every((stop) => !stop.isUnseen && isKnown(stop, known));
      const hasStayed = focusStop()?.element === found.at(-1)?.element;
      return stops.length === count && found.length === count && isDownThePage && isOrdinary && hasStayed
        ? found
        : null;
    },
  };
}

function follows(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

import { allOf, rootOf, scrollHeightOf } from "../../../checks/collect/dom-access.ts";

const most = { steps: 12, pauseMs: 30 };

/** Marks of what is loaded or shown once a reader comes to it: of the standard and of common libraries. */
const lazy =
  "[loading=lazy], [data-src], [data-srcset], [data-original], [data-lazy], [data-aos], .lazy, .lazyload, .wow";

/**
 * Goes down the page and back as a reader does, so that what appears on scrolling is there to be seen.
 *
 * @param isStill pages of its template were gone through before without a change: this one only where it is marked
 * @returns whether anything in the page changed meanwhile
 */
export async function scrollThrough(isStill: boolean): Promise<boolean> {
  if (isStill && allOf(document, lazy).length === 0) return false;
  let hasChanged = false;
  const changes = new MutationObserver(() => {
    hasChanged = true;
  });
  changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  await goThrough();
  changes.disconnect();
  return hasChanged;
}

async function goThrough(): Promise<void> {
  for (let step = 1; step <= most.steps; step++) {
    const top = step * innerHeight;
    if (top >= scrollHeightOf(rootOf(document))) break;
    scrollTo({ top, behavior: "instant" });
    await pause(most.pauseMs);
  }
  scrollTo({ top: 0, behavior: "instant" });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

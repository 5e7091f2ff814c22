import { rootOf, scrollHeightOf } from "../../../checks/collect/dom-access.ts";

const most = { steps: 12, pauseMs: 30 };

/** Goes down the page and back as a reader does, so that what appears on scrolling is there to be seen. */
export async function scrollThrough(): Promise<void> {
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

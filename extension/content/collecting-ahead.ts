import { type Collected, collectInSteps } from "../../checks/collect.ts";
import { createBreather } from "./breather.ts";

/** A page that is being looked at; `work` ends it. */
export interface Collecting {
  work: AbortController;
  collected: Promise<Collected>;
}

export function beginCollecting(): Collecting {
  const work = new AbortController();
  return { work, collected: collectInSteps(createBreather(work.signal)) };
}

export function isHtml(): boolean {
  return /html/.test(document.contentType);
}

/** What was begun longer ago may show the page as it no longer is: milliseconds. */
const freshMs = 3_000;

/** Looks at the page from the press of the button on, while the panel is still being opened. */
export class CollectingAhead {
  #begun: Collecting | null = null;
  #takenAt = Number.NEGATIVE_INFINITY;

  /** Nothing where it is being looked at already, or where there is nothing to look at. */
  begin(): void {
    if (this.#begun || performance.now() - this.#takenAt < freshMs || !isHtml()) return;
    const begun = beginCollecting();
    this.#begun = begun;
    // Who takes it hears of it.
    begun.collected.catch(() => {});
    setTimeout(() => {
      if (this.#begun === begun) this.end();
    }, freshMs);
  }

  /** What was begun, once, for the check that asks first; null where nothing was. */
  take(): Collecting | null {
    const begun = this.#begun;
    this.#begun = null;
    this.#takenAt = performance.now();
    return begun;
  }

  end(): void {
    this.#begun?.work.abort();
    this.#begun = null;
  }
}

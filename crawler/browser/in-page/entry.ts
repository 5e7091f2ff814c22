import { findBlocks } from "../../../checks/collect/blocks.ts";
import { allOf } from "../../../checks/collect/dom-access.ts";
import { PageTooComplex } from "../../../checks/collect/record-page.ts";
import { type Axe, type ScanPart, scan } from "../../../checks/collect/scan.ts";
import { type Collected, collect } from "../../../checks/collect.ts";
import type { CollectedPage } from "./answers.ts";
import { measureNarrow } from "./measure-narrow.ts";
import { type Prober, prober } from "./prober.ts";
import { scrollThrough } from "./scroll-through.ts";

/** What the crawler calls in the isolated world of a page, as `kiemcong.…`. */
interface InPage {
  scrollThrough(isStill: boolean): Promise<boolean>;
  /** JSON of `CollectedPage`; null where the page is too large. */
  collect(): string | null;
  /** JSON of the parts of the page that other pages may have too. */
  blocks(): string;
  /** Whether a frame stands outside the elements with these stamps. */
  hasFrames(known: readonly number[]): boolean;
  /** JSON of what the rules found outside the elements with these stamps. */
  scan(part: ScanPart, known?: readonly number[]): Promise<string>;
  /** JSON of the measures at the present, narrow viewport. */
  measureNarrow(width: number): Promise<string>;
  probe: Prober;
}

declare const axe: Axe;

let collected: Collected | null = null;

const nodeOf = (element: Element) => collected?.nodeOf(element);

const inPage: InPage = {
  scrollThrough,
  collect() {
    try {
      collected = collect();
      const page: CollectedPage = { part: collected.snapshotPart, elements: collected.elements };
      return JSON.stringify(page);
    } catch (error) {
      if (error instanceof PageTooComplex) return null;
      throw error;
    }
  },
  blocks: () => JSON.stringify(findBlocks(nodeOf)),
  hasFrames: (known) => {
    const around = known.flatMap((node) => collected?.elementOf(node) ?? []);
    const isKnown = (frame: Element) => around.some((element) => element.contains(frame));
    const framed = allOf(document, "iframe, frame, object, embed");
    // More windows than elements: frames stand in shadow trees.
    return window.length > framed.length || !framed.every(isKnown);
  },
  scan: async (part, known = []) => {
    const outside = known.flatMap((node) => collected?.elementOf(node) ?? []);
    return JSON.stringify(await scan(axe, part, nodeOf, outside));
  },
  measureNarrow: async (width) => JSON.stringify(await measureNarrow(width, nodeOf)),
  probe: prober(nodeOf, (node) => collected?.elementOf(node)),
};

Object.assign(globalThis, { kiemcong: inPage });

import { cutsWidth } from "./collect/cuts-width.ts";
import {
  allOf,
  bodyOf,
  doctypeOf,
  rootOf,
  scrollerOf,
  scrollHeightOf,
  scrollWidthOf,
} from "./collect/dom-access.ts";
import { createFactFinder } from "./collect/facts.ts";
import { PageRecorder } from "./collect/record-page.ts";
import { createSerializer } from "./collect/serialize.ts";
import { walk } from "./collect/walk.ts";
import type { Rendered } from "./snapshot.ts";

/** The part of a page's snapshot that can be seen from inside the page. */
export interface SnapshotPart {
  finalUrl: string;
  html: string;
  rendered: Pick<Rendered, "viewport" | "hidden" | "nodes" | "height" | "unreadableFrames">;
}

export interface Collected {
  snapshotPart: SnapshotPart;
  /** How many elements were stamped. */
  elements: number;
  /** The live element behind a `data-kc` stamp. */
  elementOf(node: number): Element | undefined;
  nodeOf(element: Element): number | undefined;
}

/**
 * Takes the page as it stands: HTML with every element stamped, what is not displayed, and rendered facts.
 * Runs in an isolated world of the page (the crawler's, or an extension's content script) and changes nothing.
 *
 * @throws {PageTooComplex}
 */
export function collect(): Collected {
  const { walking, finish } = begin();
  while (!walking.next().done);
  return finish();
}

/**
 * The same, with pauses in which the page goes on: for pages that somebody is using.
 *
 * @param rest asked after each node; where it gives a promise, that is waited for. Rejects as it does.
 * @throws {PageTooComplex}
 */
export async function collectInSteps(rest: () => Promise<void> | null): Promise<Collected> {
  const { walking, resume, finish } = begin();
  while (!walking.next().done) {
    const pause = rest();
    if (!pause) continue;
    await pause;
    resume();
  }
  return finish();
}

interface Collecting {
  walking: Generator<void, void, void>;
  /** To be called after a pause: whoever uses the page may have scrolled. */
  resume(): void;
  finish(): Collected;
}

function begin(): Collecting {
  const { height, reach } = measure();
  const canvas = { dx: scrollX, dy: scrollY, right: reach };
  // What was typed stands in no attribute unless a framework copies it there; before anyone acts there is none.
  const touched = navigator.userActivation.hasBeenActive;
  const recorder = new PageRecorder(
    canvas,
    createSerializer(doctypeOf(document), touched),
    createFactFinder({ width: innerWidth, height }, touched ? readTyped() : []),
  );
  const resume = () => {
    canvas.dx = scrollX;
    canvas.dy = scrollY;
  };
  const finish = () => ({
    snapshotPart: {
      finalUrl: location.href,
      html: recorder.html(),
      rendered: {
        viewport: { width: innerWidth, height: innerHeight },
        hidden: recorder.hidden(),
        nodes: recorder.facts,
        height,
        unreadableFrames: recorder.unreadableFrames,
      },
    },
    elements: recorder.elements.length,
    elementOf: (node: number) => recorder.elements[node - 1],
    nodeOf: (element: Element) => recorder.nodes.get(element),
  });
  return { walking: walk(document, recorder), resume, finish };
}

/** Height of the content, and how far right a visitor can come. */
function measure(): { height: number; reach: number } {
  const root = rootOf(document);
  const body = bodyOf(document);
  const height = Math.max(scrollHeightOf(root), body ? scrollHeightOf(body) : 0);
  return {
    height,
    reach: cutsWidth() ? innerWidth : Math.max(innerWidth, scrollWidthOf(scrollerOf(document) ?? root)),
  };
}

/** What fields hold beyond what the page wrote: it may turn up in the name of a label around them. */
function readTyped(): string[] {
  const fields = allOf(document, "input, textarea") as readonly HTMLInputElement[];
  return fields.map(({ value }) => value.trim()).filter((value) => value.length > 1);
}

import { isHtml, rectOf } from "../../../checks/collect/dom-access.ts";
import {
  lostInForcedColours,
  movedByScript,
  movingOn,
  tooWide,
} from "../../../checks/collect/probes/adaptation.ts";
import { type CutText, findCutTexts } from "../../../checks/collect/probes/cut-text.ts";
import { followFocus, type KnownKinds } from "../../../checks/collect/probes/focus-path.ts";
import { type FocusStop, focusStop, tabbable } from "../../../checks/collect/probes/focus-stop.ts";
import { judgeListening, type Listening } from "../../../checks/collect/probes/listening.ts";
import { areaOf, measureContrast } from "../../../checks/collect/probes/pixel-contrast.ts";
import type { Fault } from "./answers.ts";

type NodeOf = (element: Element) => number | undefined;
type FaultNode = Fault["nodes"][number];

/** A stop of the keyboard focus as the crawler is told of it. */
export interface Stop extends Omit<FocusStop, "element"> {
  /** The same for the same element. */
  key: number;
  place: FaultNode;
}

/** What the crawler calls while it tries a page out. Answers are JSON. */
export interface Prober {
  /** Remembers which texts are cut before anything is changed. */
  noteCutTexts(): void;
  /** Texts cut now: `cut` those without a way to the whole, `folded` those that were not cut before. */
  cutTexts(): string;
  spaceText(on: boolean): void;
  tooWide(): string;
  lostInForcedColours(): string;
  movingOn(): string;
  /** Watches the page for a moment. */
  movedByScript(): Promise<string>;
  /** The area of the page to be pictured twice for measuring these elements' text on its ground; null for none. */
  groundArea(nodes: readonly number[]): string;
  hideText(hidden: boolean): void;
  /** Sorts the elements by what the picture without text (PNG in base64) says of their contrast. */
  contrasts(nodes: readonly number[], png: string): Promise<string>;
  /** Faults that listeners tell of, by rule and outcome; `targets` are those of `places`, one for one. */
  listening(places: readonly Omit<Listening, "at">[], targets: readonly (EventTarget | null)[]): string;
  /** Takes the focus away, so that Tab begins at the top. */
  startOver(): number;
  stop(): string;
  /** See `FocusPath`; `passed` gives a list of stops, or null. */
  ahead(known: KnownKinds): number;
  passed(count: number, known: KnownKinds): string;
  /** Puts the focus back on the stop with this key. */
  goBack(key: number): void;
  /** Elements that Tab should come to and did not. */
  unvisited(keys: readonly number[]): number;
  /** Keys that the page tells its visitors to press, such as "Ctrl+M". */
  namedKeys(): string;
}

const most = { nodes: 50, excerpt: 200 };

export function prober(nodeOf: NodeOf, elementOf: (node: number) => Element | undefined): Prober {
  let before: readonly Element[] = [];
  const keys = new Map<Element, number>();
  const path = once(followFocus);
  const spacing = once(() => styleSheet(widerSpacing));
  const transparent = once(() => styleSheet(transparentText));

  const place = (element: Element): FaultNode => ({
    node: nodeOf(element) ?? null,
    selector: element.id === "" ? element.localName : `${element.localName}#${element.id}`,
    excerpt: (element.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, most.excerpt),
    data: { box: boxOf(element) },
  });
  const places = (elements: readonly Element[]) =>
    JSON.stringify({ nodes: elements.slice(0, most.nodes).map(place), total: elements.length });
  const elementsOf = (nodes: readonly number[]) => nodes.flatMap((node) => elementOf(node) ?? []);
  const keyOf = (element: Element) => {
    const key = keys.get(element) ?? keys.size + 1;
    keys.set(element, key);
    return key;
  };
  const toStop = ({ element, ...facts }: FocusStop): Stop => ({
    ...facts,
    key: keyOf(element),
    place: place(element),
  });

  return {
    noteCutTexts() {
      before = findCutTexts().map(({ element }) => element);
    },
    cutTexts() {
      const cut = findCutTexts();
      const isNew = ({ element }: CutText) => !before.includes(element);
      const list = (found: readonly CutText[]) => found.map(({ element }) => element);
      return `{"cut":${places(list(cut.filter(({ hasWay }) => !hasWay)))},
        "newlyCut":${places(list(cut.filter((each) => !each.hasWay && isNew(each))))},
        "folded":${places(list(cut.filter((each) => each.hasWay && isNew(each))))}}`;
    },
    spaceText(on) {
      apply(spacing(), on);
    },
    tooWide: () => {
      const { wide, exempt } = tooWide();
      return `{"wide":${places(wide)},"exempt":${places(exempt)}}`;
    },
    lostInForcedColours: () => places(lostInForcedColours()),
    movingOn: () => places(movingOn()),
    movedByScript: async () => places(await movedByScript()),
    groundArea: (nodes) => JSON.stringify(areaOf(elementsOf(nodes))),
    hideText: (hidden) => apply(transparent(), hidden),
    async contrasts(nodes, png) {
      const { low, unclear } = await measureContrast(elementsOf(nodes), areaOf(elementsOf(nodes)), png);
      return `{"low":${places(low)},"unclear":${places(unclear)}}`;
    },
    listening(listened, targets) {
      const all = listened.flatMap((each, index) => {
        const at = targets[index];
        return at ? [{ ...each, at }] : [];
      });
      const byRule = Map.groupBy(
        judgeListening(all),
        ({ rule, outcome }) => `"rule":"${rule}","outcome":"${outcome}"`,
      );
      const faults = [...byRule].map(([head, same]) => {
        const found = places([...new Set(same.map(({ element }) => element))]);
        return `{${head},${found.slice(1)}`;
      });
      return `[${faults.join(",")}]`;
    },
    startOver() {
      const active = document.activeElement;
      if (active instanceof HTMLElement && !isHtml(active, "body")) active.blur();
      getSelection()?.removeAllRanges();
      scrollTo({ top: 0, left: 0, behavior: "instant" });
      return tabbable().length;
    },
    stop() {
      const found = focusStop();
      return JSON.stringify(found && toStop(found));
    },
    ahead: (known) => path().ahead(known),
    passed: (count, known) => JSON.stringify(path().passed(count, known)?.map(toStop) ?? null),
    goBack(key) {
      for (const [element, its] of keys) {
        if (its === key && element instanceof HTMLElement) element.focus({ preventScroll: true });
      }
    },
    unvisited: (visited) => tabbable().filter((element) => !visited.includes(keys.get(element) ?? 0)).length,
    namedKeys: () =>
      JSON.stringify((document.body?.innerText ?? "").match(/\b(?:Ctrl|Alt|Shift) ?\+ ?[A-Z0-9]\b/gi) ?? []),
  };
}

function boxOf(element: Element): number[] {
  const { left, top, width, height } = rectOf(element);
  return [left + scrollX, top + scrollY, width, height].map(Math.round);
}

/** Made when first needed: most pages need none. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function apply(sheet: CSSStyleSheet, on: boolean): void {
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  document.adoptedStyleSheets = on ? [...others, sheet] : others;
}

/** The distances of WCAG 1.4.12. */
const widerSpacing = `
  *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
const transparentText = `
  *, *::before, *::after { color: transparent !important; -webkit-text-fill-color: transparent !important; transition: none !important; }`;

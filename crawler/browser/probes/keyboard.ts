import type { Fault } from "../in-page/answers.ts";
import type { Stop } from "../in-page/prober.ts";
import { findListenerFaults } from "./listeners.ts";
import { pressKey, pressNamed } from "./press-key.ts";
import { askJson, faultAt, settleLayout, type Trial, type Tried } from "./trial.ts";

/** More stops than a person would walk through. */
const mostStops = 80;
/** Keys after which a page is taken to have no stop at all. */
const mostIdle = 3;
/** Kinds of elements whose focused look is compared with their look at rest. */
const mostCompared = 12;
/** Milliseconds after which a page's own reaction to a key has come. */
const reaction = 20;
/** Pixels around an element in which its focus may show. */
const around = 16;
/** Milliseconds that are kept for trying to leave a trap. */
const reserve = 700;

interface Walk {
  stops: Stop[];
  /** Stops that one after the other took the focus round and round; empty where the walk came to its end. */
  circle: Stop[];
  unmarked: Stop[];
}

/** Walks through the page with Tab, as a person without a mouse does (WCAG 2.1.2, 2.4.1, 2.4.7, 4.1.2), and asks what scripts listen for. */
export async function tryKeyboard(trial: Trial): Promise<Tried> {
  const { session } = trial.tab;
  await trial.tab.run(
    session.send("Emulation.setFocusEmulationEnabled", { enabled: true }),
    trial.left(),
    "focusing",
  );
  const heard = await findListenerFaults(trial);
  const expected = Number(await trial.ask("startOver()"));
  const walk = await walkThrough(trial);
  const seen = new Set(walk.stops.map(({ key }) => key));
  const unvisited = Number(await trial.ask(`unvisited(${JSON.stringify([...seen])})`));
  const trapped = unvisited > 0 && walk.circle.length > 0 ? await tryToLeave(trial, walk.circle) : null;
  const faults = [
    ...heard,
    ...(trapped ? at("keyboard-trap", trapped, walk.circle.slice(0, 1)) : []),
    ...at("focus-in-hidden", "failed", unique(walk.stops.filter(({ isAriaHidden }) => isAriaHidden))),
    ...at(
      "focus-not-visible",
      "failed",
      unique([...walk.unmarked, ...walk.stops.filter(({ isUnseen }) => isUnseen)]),
    ),
  ];
  return { faults, counts: { expected, stops: seen.size, unvisited } };
}

async function walkThrough(trial: Trial): Promise<Walk> {
  const walk: Walk = { stops: [], circle: [], unmarked: [] };
  const looks = new Looks(trial);
  let isEven = true;
  for (let keys = 1; keys <= mostStops && trial.left() > reserve; keys++) {
    if (isEven && !looks.isLooking) {
      const passed = await stride(trial, walk, looks.known, mostStops - keys);
      isEven = passed !== null;
      keys += passed ?? 0;
    }
    const isOver = await step(trial, walk, looks);
    if (isOver || (walk.stops.length === 0 && keys > mostIdle)) break;
  }
  return walk;
}

/** Goes on to the next stop. True where the walk has come to its end or goes round. */
async function step(trial: Trial, walk: Walk, looks: Looks): Promise<boolean> {
  await pressKey(trial, "Tab");
  await settleLayout(reaction);
  const stop = await askJson<Stop | null>(trial, "stop()");
  walk.unmarked.push(...(await looks.unchangedSince(stop)));
  if (!stop) return walk.stops.length > 0;
  const first = walk.stops.findIndex(({ key }) => key === stop.key);
  if (first >= 0 && isCircle(walk.stops, stop)) {
    walk.circle = walk.stops.slice(first);
    return true;
  }
  walk.stops.push(stop);
  await looks.take(stop);
  return false;
}

/**
 * Goes past the stops ahead whose like was looked at, without a pause after each key.
 *
 * @returns how many; null where the page did anything else with the focus than to let it go down the page, which is
 *   then put back
 */
async function stride(
  trial: Trial,
  { stops }: Walk,
  known: readonly string[] | null,
  most: number,
): Promise<number | null> {
  const kinds = JSON.stringify(known);
  const count = Math.min(most, Number(await trial.ask(`ahead(${kinds})`)));
  if (count < 2) return 0;
  await Promise.all(Array.from({ length: count }, () => pressKey(trial, "Tab")));
  await settleLayout(reaction);
  const passed = await askJson<Stop[] | null>(trial, `passed(${count}, ${kinds})`);
  if (!passed) await trial.ask(`goBack(${stops.at(-1)?.key ?? 0})`);
  stops.push(...(passed ?? []));
  return passed && count;
}

/** Compares how a stop looks with the focus on it and without: one of each kind, since its like look alike. */
class Looks {
  readonly #trial: Trial;
  readonly #kinds = new Set<string>();
  #focused: { stop: Stop; picture: string } | null = null;

  constructor(trial: Trial) {
    this.#trial = trial;
  }

  /** A stop was looked at with the focus on it, and not yet without. */
  get isLooking(): boolean {
    return this.#focused !== null;
  }

  /** Kinds that were looked at; null where no more are. */
  get known(): readonly string[] | null {
    return this.#kinds.size >= mostCompared ? null : [...this.#kinds];
  }

  async take(stop: Stop): Promise<void> {
    if (!mayBeUnmarked(stop) || this.#kinds.size >= mostCompared || this.#kinds.has(stop.kind)) return;
    this.#kinds.add(stop.kind);
    this.#focused = { stop, picture: await picture(this.#trial, stop) };
  }

  /** The stop before, if nothing of it changed when the focus went on. */
  async unchangedSince(next: Stop | null): Promise<Stop[]> {
    const before = this.#focused;
    this.#focused = null;
    if (!before || before.stop.key === next?.key) return [];
    return (await picture(this.#trial, before.stop)) === before.picture ? [before.stop] : [];
  }
}

/** The same element twice may be a page's own whim; thrice is a circle, unless Tab goes about inside it. */
function isCircle(stops: readonly Stop[], { key, hasStopsInside }: Stop): boolean {
  if (hasStopsInside && stops.at(-1)?.key === key) return false;
  const own = stops.filter((stop, index) => {
    const isStay = hasStopsInside && stops[index - 1]?.key === key;
    return stop.key === key && !isStay;
  });
  return own.length >= 2;
}

function mayBeUnmarked({ showsItself, isUnseen, box }: Stop): boolean {
  return !showsItself && !isUnseen && box.width < 1_000 && box.height < 400;
}

/** As text: two pictures are equal where no pixel differs. */
async function picture(trial: Trial, { box }: Stop): Promise<string> {
  const clip = {
    x: Math.max(0, box.x - around),
    y: Math.max(0, box.y - around),
    width: box.width + 2 * around,
    height: box.height + 2 * around,
    scale: 1,
  };
  const taking = trial.tab.session.send("Page.captureScreenshot", {
    format: "png",
    clip,
    optimizeForSpeed: true,
  });
  const { data } = await trial.tab.run(taking, trial.left(), "taking a picture");
  return data;
}

/** Tries what the page or custom offers: Escape, going back, and keys that the page names. */
async function tryToLeave(trial: Trial, circle: readonly Stop[]): Promise<Fault["outcome"] | null> {
  const inside = new Set(circle.map(({ key }) => key));
  const isOut = async () => {
    await settleLayout(reaction);
    const stop = await askJson<Stop | null>(trial, "stop()");
    return stop === null || !inside.has(stop.key);
  };
  const tabOut = async () => {
    for (let step = 0; step <= inside.size; step++) {
      await pressKey(trial, "Tab");
      if (await isOut()) return true;
    }
    return false;
  };
  await pressKey(trial, "Escape");
  if ((await isOut()) || (await tabOut())) return null;
  for (let step = 0; step <= inside.size; step++) {
    await pressKey(trial, "Tab", { shift: true });
    if (await isOut()) return "cantTell";
  }
  for (const keys of await askJson<string[]>(trial, "namedKeys()")) {
    await pressNamed(trial, keys);
    if ((await isOut()) || (await tabOut())) return null;
  }
  return "failed";
}

function unique(stops: readonly Stop[]): Stop[] {
  return [...new Map(stops.map((stop) => [stop.key, stop])).values()];
}

function at(rule: string, outcome: Fault["outcome"], stops: readonly Stop[]): Fault[] {
  return faultAt(rule, outcome, { nodes: stops.slice(0, 50).map(({ place }) => place), total: stops.length });
}

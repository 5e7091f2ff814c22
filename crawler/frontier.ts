import { type Rank, seededRank } from "./sample.ts";
import { pageKey, skipReason } from "./url.ts";
import { patternOf } from "./url-pattern.ts";

/**
 * Why an address is worth opening: it names a section the law asks for, stands in the home page's menu, is one
 * more page of a list, or is one of the many that a sample is drawn from.
 */
export type Lane = "section" | "menu" | "sample" | "pagination";

export interface Found {
  /** Normalised, of this portal. */
  url: URL;
  lane: Lane;
  /** What the lane takes some of each of: a section's id; null for the pattern of the address. */
  stratum: string | null;
  /** Links from the home page; 0 for what a sitemap says. */
  depth: number;
}

export interface Frontier {
  /** Takes note of an address. One that is known is only moved to a better lane. */
  add(found: Found): void;
  /** The next address to open; null when none is left. */
  next(): Found | null;
  /**
   * Marks an address as opened although it was not chosen here: the home page, the end of a redirect.
   * @returns false where it was opened before
   */
  markOpened(url: URL): boolean;
  hasOpened(url: URL): boolean;
  /**
   * Takes note of what an opened page held, so that an address pattern that only repeats itself is left.
   * @returns the address that had the same content before, if any
   */
  noteContent(url: URL, contentHash: string): string | null;
  /** Addresses of pages that were found and may be opened. */
  readonly discovered: number;
  /** True when every such address was opened. */
  readonly complete: boolean;
}

export interface FrontierOptions {
  seed: string;
  maxPages: number;
  /**
   * Whether robots.txt allows the address. What it forbids is not sampled; sections and menus come all the same,
   * so that their visit can say why it did not happen.
   */
  allows(url: URL): boolean;
  /** Whether the address is the portal's own, where it shares its host with others. */
  belongs?(url: URL): boolean;
}

interface Waiting extends Found {
  pattern: string;
  rank: number;
}

/** Lanes in order, with the part of the budget each may take while others still have something to offer. */
const shares: readonly [Lane, number][] = [
  ["section", 0.4],
  ["menu", 0.25],
  ["sample", 1],
  ["pagination", 0.1],
];
/** Part of the budget for the first page of each section; no share of a lane holds it back. */
const firstPagesShare = 0.7;
const laneOrder: readonly Lane[] = shares.map(([lane]) => lane);

function isBetter(lane: Lane, than: Lane): boolean {
  return laneOrder.indexOf(lane) < laneOrder.indexOf(than);
}

const maxDepth = 12;
/** Of addresses kept in memory; a portal with more is sampled from these. */
const maxWaiting = 50_000;
/** Pages in a row with the same content after which a pattern has nothing more to say. */
const maxRepeats = 4;
/** Calendars have a page for each day of all times. */
const calendar =
  /\{date\}(?:\.\w+)?(?:\?|$)|[?&/](?:calendar|lich|month|year|thang|nam|ngay|date|tuan|week)(?:[=/?&]|$)/i;
const maxCalendarPages = 5;

/** The addresses of one portal that wait to be opened, and the order in which they are. Deterministic by seed. */
export function createFrontier({ seed, maxPages, allows, belongs = () => true }: FrontierOptions): Frontier {
  const rank: Rank = seededRank(seed);
  const waiting = new Map<string, Waiting>();
  const opened = new Set<string>();
  const takenFrom = new Map<string, number>();
  const firstWith = new Map<string, string>();
  const repeats = new Map<string, number>();
  let wasLimited = false;

  const count = (key: string) => takenFrom.get(key) ?? 0;
  const addTo = (key: string) => takenFrom.set(key, count(key) + 1);
  const stratumOf = ({ stratum, pattern, lane }: Waiting) => `${lane} ${stratum ?? pattern}`;
  const isRepeating = ({ pattern }: Waiting) => (repeats.get(pattern) ?? 0) >= maxRepeats;
  const isSpent = ({ pattern }: Waiting) => calendar.test(pattern) && count(pattern) >= maxCalendarPages;

  function add(found: Found): void {
    const key = pageKey(found.url);
    const known = waiting.get(key);
    if (known && isBetter(found.lane, known.lane)) waiting.set(key, { ...known, ...found });
    if (known || opened.has(key) || !isWanted(found)) return;
    if (found.depth > maxDepth || waiting.size >= maxWaiting) wasLimited = true;
    else waiting.set(key, { ...found, pattern: patternOf(found.url), rank: rank(key) });
  }

  function isWanted({ url, lane }: Found): boolean {
    if (!belongs(url)) return false;
    const reason = skipReason(url);
    if (reason === "too-deep") wasLimited = true;
    const isNamed = lane === "section" || lane === "menu";
    return reason === null && (isNamed || allows(url));
  }

  function next(): Found | null {
    const open = [...waiting.values()].filter((item) => !isRepeating(item) && !isSpent(item));
    const chosen = choose(firstOfSections(open)) ?? choose(ofNextLane(open));
    if (!chosen) return null;
    waiting.delete(pageKey(chosen.url));
    opened.add(pageKey(chosen.url));
    for (const key of [chosen.lane, chosen.pattern, stratumOf(chosen)]) addTo(key);
    return chosen;
  }

  /** Sections of which nothing was opened yet: without them the audit could not say whether they are there. */
  function firstOfSections(open: readonly Waiting[]): readonly Waiting[] {
    if (count("section") >= firstPagesShare * maxPages) return [];
    return open.filter((item) => item.lane === "section" && count(stratumOf(item)) === 0);
  }

  function ofNextLane(open: readonly Waiting[]): readonly Waiting[] {
    const lanes = Map.groupBy(open, ({ lane }) => lane);
    const withinShare = shares.find(([lane, share]) => lanes.has(lane) && count(lane) < share * maxPages);
    const lane = withinShare?.[0] ?? laneOrder.find((name) => lanes.has(name));
    return lane === undefined ? [] : (lanes.get(lane) ?? []);
  }

  function choose(items: readonly Waiting[]): Waiting | null {
    const [first, ...others] = items;
    return first ? others.reduce((best, item) => (isBefore(item, best) ? item : best), first) : null;
  }

  /** Strata from which least was taken come first, then the seeded order. */
  function isBefore(a: Waiting, b: Waiting): boolean {
    const byStratum = count(stratumOf(a)) - count(stratumOf(b));
    const byPattern = count(a.pattern) - count(b.pattern);
    return (byStratum || byPattern || a.rank - b.rank) < 0;
  }

  function markOpened(url: URL): boolean {
    const key = pageKey(url);
    const isNew = !opened.has(key);
    waiting.delete(key);
    opened.add(key);
    return isNew;
  }

  function noteContent(url: URL, contentHash: string): string | null {
    const pattern = patternOf(url);
    const first = firstWith.get(contentHash);
    repeats.set(pattern, first === undefined ? 0 : (repeats.get(pattern) ?? 0) + 1);
    if (first === undefined) firstWith.set(contentHash, url.href);
    return first ?? null;
  }

  return {
    add,
    next,
    markOpened,
    hasOpened: (url) => opened.has(pageKey(url)),
    noteContent,
    get discovered() {
      return opened.size + waiting.size;
    },
    get complete() {
      return !wasLimited && [...waiting.values()].every(isRepeating);
    },
  };
}

import type { PageView } from "../checks/page-view.ts";
import { type Rank, sampleOf } from "./sample.ts";
import { isFile, isSameSite, normaliseUrl, pageKey, skipReason } from "./url.ts";

/** Collects what pages link to and draws from it the addresses that are tried. */
export interface LinkedAddresses {
  note(view: PageView): void;
  /** Marks an address of the portal as opened: its state is known. */
  markOpened(url: URL): void;
  /** At most `most` addresses as the pages write them. */
  draw(most: number): string[];
}

/** Outside links of the home page and of pages of links are tried first: editors chose them. */
type Group = "chosen" | "file" | "inside" | "outside";

/** The part of the draw that each group may take before the others have had theirs. */
const shares: readonly [Group, number][] = [
  ["chosen", 0.5],
  ["file", 0.2],
  ["inside", 0.2],
  ["outside", 0.1],
];
const maxCollected = 20_000;

/** @param allows whether robots.txt lets an address of the portal be opened */
export function collectLinkedAddresses(
  home: URL,
  rank: Rank,
  allows: (url: URL) => boolean,
): LinkedAddresses {
  const collected = new Map<string, Group>();
  const opened = new Set<string>();

  function note(view: PageView): void {
    const isChosen = view.isHome || view.reading.sections.includes("links");
    for (const { url } of view.links) {
      const group = groupOf(url, isChosen);
      const known = collected.get(url.href);
      const isNew = known === undefined && collected.size < maxCollected;
      if (group && (isNew || (known === "outside" && group === "chosen"))) collected.set(url.href, group);
    }
  }

  function groupOf(url: URL, isChosen: boolean): Group | null {
    const reason = skipReason(url);
    if (reason === "acting" || reason === "variant") return null;
    if (!isSameSite(url, home)) return isChosen ? "chosen" : "outside";
    if (!allows(url)) return null;
    return isFile(url) ? "file" : "inside";
  }

  function draw(most: number): string[] {
    const untried = [...collected].filter(([address]) => !opened.has(keyOf(address)));
    const groups = Map.groupBy(untried, ([, group]) => group);
    const drawn = shares.flatMap(([group, share]) =>
      sampleOf(groups.get(group) ?? [], Math.floor(most * share), rank, ([address]) => address),
    );
    const taken = new Set(drawn);
    const rest = untried.filter((entry) => !taken.has(entry));
    const more = sampleOf(rest, most - drawn.length, rank, ([address]) => address);
    return [...drawn, ...more].map(([address]) => address);
  }

  return { note, markOpened: (url) => void opened.add(keyOf(url.href)), draw };
}

function keyOf(address: string): string {
  const url = normaliseUrl(address);
  return url ? pageKey(url) : address;
}

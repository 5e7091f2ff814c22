import type { Block } from "../../checks/collect/blocks.ts";
import type { AxeRule, Rendered } from "../../checks/snapshot.ts";

type Kind = "violations" | "incomplete";
type Found = Pick<NonNullable<Rendered["axe"]>, Kind>;
type Node = AxeRule["nodes"][number];

/** What a rule said of an element, by the element's place in its block. */
interface Remembered {
  kind: Kind;
  rule: Pick<AxeRule, "id" | "impact" | "tags">;
  node: Node;
  offset: number;
}

/** Keys kept for one portal. */
const most = 20_000;

/**
 * Header, menu, side columns and footer of a portal are scanned once: where a part of a page is equal to one that
 * was scanned before on the same portal, what was found there holds here.
 */
export class KnownBlocks {
  readonly #byKey = new Map<string, readonly Remembered[]>();

  /** The largest parts that are known, none within another. */
  among(blocks: readonly Block[]): Block[] {
    const known: Block[] = [];
    let end = 0;
    for (const block of blocks) {
      if (block.node < end || !this.#byKey.has(block.key)) continue;
      known.push(block);
      end = block.node + block.size;
    }
    return known;
  }

  /** Adds what is known of these parts to what was found in the rest of the page. */
  addKnown(found: Found, known: readonly Block[]): void {
    for (const block of known) {
      for (const remembered of this.#byKey.get(block.key) ?? []) addTo(found, remembered, block);
    }
  }

  remember(blocks: readonly Block[], found: Found): void {
    if (this.#byKey.size > most) return;
    const all = (["violations", "incomplete"] as const).flatMap((kind) =>
      found[kind].flatMap(({ nodes, ...rule }) => nodes.map((node) => ({ kind, rule, node }))),
    );
    // What was found of a frame's document as a whole belongs to no stamped element, so it could not be told again.
    const isAllPlaced = all.every(({ node }) => node.node !== null);
    for (const { key, node: first, size, hasFrame } of blocks) {
      if (this.#byKey.has(key) || (hasFrame && !isAllPlaced)) continue;
      const inside = all.flatMap((each) => {
        const offset = (each.node.node ?? -1) - first;
        return offset >= 0 && offset < size ? [{ ...each, offset }] : [];
      });
      this.#byKey.set(key, inside);
    }
  }
}

function addTo(found: Found, { kind, rule, node, offset }: Remembered, block: Block): void {
  const stamp = block.node + offset;
  let same = found[kind].find(({ id }) => id === rule.id);
  if (!same) {
    same = { ...rule, nodes: [], total: 0 };
    found[kind].push(same);
  }
  // A rule about the whole page may have come to the same place by itself.
  if (same.nodes.some((each) => each.node === stamp)) return;
  same.nodes.push({ ...node, node: stamp });
  same.total += 1;
}

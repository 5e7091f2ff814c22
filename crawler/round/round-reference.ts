import type { ReferencePortal } from "../../checks/snapshot.ts";
import type { Store } from "../store/audit-store.ts";
import { keepReference, readReference } from "../store/round-store.ts";

/**
 * Lets a portal be looked at once for a whole round: all its audits, in whatever night they are read, compare with
 * the same look. What came of that look stands, a failure too; only one that was broken off is taken again.
 */
export function oncePerRound(
  look: () => Promise<ReferencePortal>,
  round: string,
  { store, signal }: { store: Store; signal: AbortSignal },
): () => Promise<ReferencePortal> {
  let seen: Promise<ReferencePortal> | undefined;

  async function lookOrRecall(): Promise<ReferencePortal> {
    const kept = await readReference(store, round);
    if (kept) return kept;
    const reference = await look();
    if (!signal.aborted) await keepReference(store, round, reference);
    return reference;
  }

  return () => {
    seen ??= lookOrRecall();
    return seen;
  };
}

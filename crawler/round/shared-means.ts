import type { Politeness } from "../politeness.ts";
import { openStore, type Store } from "../store/audit-store.ts";
import type { Workspace } from "../workspace/read-workspace.ts";
import { egressOf, politenessOf } from "./manners.ts";

/** What the nights and the probes of one process have in common. */
export interface SharedMeans {
  /** SQLite waits for other connections without letting its process go on: two in one would wait for each other. */
  store: Store;
  /** A probe waits for its turn at a host that the night is reading, not for the night. */
  politeness: Politeness;
}

/** For a process that stays up; it closes the store at its end. */
export async function openSharedMeans({ folder, settings }: Workspace): Promise<SharedMeans> {
  return { store: await openStore(folder), politeness: politenessOf(settings, egressOf(settings)) };
}

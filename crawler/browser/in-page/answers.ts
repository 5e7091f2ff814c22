import type { SnapshotPart } from "../../../checks/collect.ts";
import type { Probe, Rendered } from "../../../checks/snapshot.ts";

/** What `kiemcong.collect()` answers. */
export interface CollectedPage {
  part: SnapshotPart;
  /** How many there are. */
  elements: number;
}

export type NarrowFacts = Rendered["narrow"][number];
export type Fault = Omit<Probe["faults"][number], "picture">;

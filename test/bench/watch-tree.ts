import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { type Process, readTree } from "./processes.ts";

/** What the processes of one kind used. */
export interface Use {
  cpuSeconds: number;
  /** The most memory that all of them held at one time, in bytes; shared memory counts once. */
  peakBytes: number;
}

export type TreeUse = Record<"node" | "browser", Use>;

const everyMs = 250;
const isBrowser = ({ name }: Process) => /chrom|headless/i.test(name);

/**
 * Watches a process and all below it until it ends or it is told to stop. A process that lived for less than a
 * quarter of a second, or used the processor in the last one of its life, is counted short by so much. Linux only.
 */
export function watchTree(root: number): () => Promise<TreeUse> {
  const seconds = new Map<number, { seconds: number; kind: keyof TreeUse }>();
  const peak = { node: 0, browser: 0 };
  const ending = new AbortController();

  async function look(): Promise<void> {
    const held = { node: 0, browser: 0 };
    for (const each of await readTree(root)) {
      const kind = isBrowser(each) ? "browser" : "node";
      seconds.set(each.id, { seconds: each.ownSeconds, kind });
      held[kind] += await bytesOf(each.id);
    }
    for (const kind of ["node", "browser"] as const) peak[kind] = Math.max(peak[kind], held[kind]);
  }

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await look();
      await delay(everyMs, undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  const watching = watch();
  return async () => {
    ending.abort();
    await watching;
    const spent = (kind: keyof TreeUse) =>
      [...seconds.values()].reduce((sum, each) => sum + (each.kind === kind ? each.seconds : 0), 0);
    return {
      node: { cpuSeconds: spent("node"), peakBytes: peak.node },
      browser: { cpuSeconds: spent("browser"), peakBytes: peak.browser },
    };
  };
}

/** Its proportional share of the memory it maps; 0 where it has just ended. */
async function bytesOf(id: number): Promise<number> {
  const text = await readFile(`/proc/${id}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1_024;
}

import { readTree } from "./processes.ts";

/**
 * Processor seconds that this process and all below it have used so far. Linux only. A process that ended without
 * being waited for by its parent is lost, so this is asked while the browser is open.
 */
export async function cpuSecondsOfTree(): Promise<number> {
  const tree = await readTree(process.pid);
  return tree.reduce((sum, { ownSeconds, childSeconds }) => sum + ownSeconds + childSeconds, 0);
}

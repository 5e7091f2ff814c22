import { readdir, readFile } from "node:fs/promises";

/** Clock ticks a second of Linux's process table. */
const ticks = 100;

interface Process {
  id: number;
  parent: number;
  /** Seconds of its own and of its children that ended. */
  seconds: number;
}

/**
 * Processor seconds that this process and all below it have used so far. Linux only. A process that ended without
 * being waited for by its parent is lost, so this is asked while the browser is open.
 */
export async function cpuSecondsOfTree(): Promise<number> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const processes = (await Promise.all(names.map(readProcess))).filter((each) => each !== null);
  const below = (id: number): Process[] =>
    processes.filter(({ parent }) => parent === id).flatMap((child) => [child, ...below(child.id)]);
  const own = processes.filter(({ id }) => id === process.pid);
  return [...own, ...below(process.pid)].reduce((sum, { seconds }) => sum + seconds, 0);
}

async function readProcess(name: string): Promise<Process | null> {
  const text = await readFile(`/proc/${name}/stat`, "utf8").catch(() => null);
  // The program's name may hold spaces and brackets.
  const fields = text
    ?.slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  if (!fields) return null;
  const [, parent = 0] = fields;
  const used = fields.slice(11, 15).reduce((sum, value) => sum + value, 0);
  return { id: Number(name), parent, seconds: used / ticks };
}

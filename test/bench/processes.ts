import { readdir, readFile } from "node:fs/promises";

/** Clock ticks a second of Linux's process table. */
const ticks = 100;

/** A line of the process table. */
export interface Process {
  id: number;
  parent: number;
  name: string;
  /** Processor seconds of its own. */
  ownSeconds: number;
  /** Of its children that ended and were waited for. */
  childSeconds: number;
}

/** A process and all below it. Linux only. */
export async function readTree(root: number): Promise<Process[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = (await Promise.all(names.map(readProcess))).filter((each) => each !== null);
  const below = (id: number): Process[] =>
    all.filter(({ parent }) => parent === id).flatMap((child) => [child, ...below(child.id)]);
  return [...all.filter(({ id }) => id === root), ...below(root)];
}

async function readProcess(id: string): Promise<Process | null> {
  const text = await readFile(`/proc/${id}/stat`, "utf8").catch(() => null);
  if (text === null) return null;
  // The program's name may hold spaces and brackets.
  const end = text.lastIndexOf(")");
  const fields = text
    .slice(end + 2)
    .split(" ")
    .map(Number);
  const [, parent = 0] = fields;
  const seconds = (from: number) =>
    fields.slice(from, from + 2).reduce((sum, value) => sum + value, 0) / ticks;
  const name = text.slice(text.indexOf("(") + 1, end);
  return { id: Number(id), parent, name, ownSeconds: seconds(11), childSeconds: seconds(13) };
}

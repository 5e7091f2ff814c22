import { readFile } from "node:fs/promises";
import type { Connection } from "puppeteer-core";
import type { RunningBrowser } from "./launch.ts";

const everyMs = 1_000;
const pageBytes = 4096;

/**
 * Ends renderer processes of the browser that grow past the limit, so that one page cannot take the machine's
 * memory. On Linux only; elsewhere the engine's own limit of script memory has to do.
 */
export function watchMemory({ browser, connection }: RunningBrowser, limitBytes: number): void {
  if (process.platform !== "linux") return;
  const timer = setInterval(() => void endLargeRenderers(connection, limitBytes).catch(() => {}), everyMs);
  timer.unref();
  browser.once("disconnected", () => clearInterval(timer));
}

async function endLargeRenderers(connection: Connection, limitBytes: number): Promise<void> {
  const { processInfo } = await connection.send("SystemInfo.getProcessInfo");
  for (const { id, type } of processInfo) {
    if (type === "renderer" && (await residentBytes(id)) > limitBytes) process.kill(id, "SIGKILL");
  }
}

async function residentBytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(statm.split(" ")[1] ?? 0) * pageBytes;
}

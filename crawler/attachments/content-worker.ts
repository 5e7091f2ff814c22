import { parentPort } from "node:worker_threads";
import { readContent } from "./read-content.ts";

/** Reads one file after the other: whatever a file does, it does to this thread only. */
parentPort?.on("message", async (bytes: Uint8Array) => {
  parentPort?.postMessage(await readContent(bytes));
});

import { Worker } from "node:worker_threads";
import { sniffFile } from "../file-kind.ts";
import type { ReadFile } from "./read-content.ts";

export interface ReadingLimits {
  /** Until one file is read, in milliseconds. */
  timeMs: number;
  /** Heap of the reading thread, in MiB. */
  memoryMb: number;
}

const readingLimits: ReadingLimits = { timeMs: 20_000, memoryMb: 384 };

/** Reads files one by one, apart from the rest of the program. */
export interface FileReader {
  /** Never rejects: a file that takes too long or too much memory is `too-costly`. */
  read(bytes: Uint8Array): Promise<ReadFile>;
  close(): Promise<void>;
}

/**
 * A thread of its own reads the files. One that is overrun is ended and another begun, so that a hostile file
 * costs its own reading and nothing else.
 */
export function createFileReader(limits: ReadingLimits = readingLimits): FileReader {
  let worker: Worker | null = null;

  function begin(): Worker {
    return new Worker(new URL("./content-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
      // What libraries print about a broken file is no message to the operator.
      stdout: true,
      stderr: true,
    });
  }

  async function close(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  async function read(bytes: Uint8Array): Promise<ReadFile> {
    const own = worker ?? begin();
    worker = own;
    const answer = await answerOf(own, bytes, limits.timeMs);
    if (answer) return answer;
    await close();
    const isPdf = sniffFile(bytes.subarray(0, 1024)) === "pdf";
    return { format: isPdf ? "pdf" : "unknown", unread: "too-costly", content: null };
  }

  return { read, close };
}

/** Null where the thread ended or did not answer in time. */
function answerOf(worker: Worker, bytes: Uint8Array, timeMs: number): Promise<ReadFile | null> {
  return new Promise((resolve) => {
    const end = (answer: ReadFile | null) => {
      clearTimeout(timer);
      worker.off("message", end).off("error", fail).off("exit", fail);
      resolve(answer);
    };
    const fail = () => end(null);
    const timer = setTimeout(fail, timeMs);
    worker.once("message", end).once("error", fail).once("exit", fail);
    worker.postMessage(bytes);
  });
}

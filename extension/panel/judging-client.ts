import browser from "webextension-polyfill";
import type { Answer, Question, TaskName, WorkerAnswer, WorkerQuestion } from "../judging/tasks.ts";

/** Judging was ended while it was under way. */
export class Ended extends Error {
  constructor() {
    super("judging was ended");
    this.name = "Ended";
  }
}

/** Pages of more elements would hold the panel up for so long that a press of "Dừng" waited. */
const mostElementsHere = 2_000;

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}

/**
 * Judges: a page of common size in the panel itself, where the browser keeps the compiled code from one time to the
 * next, as it does not for workers; a larger one in the judging worker, which is started when it is first needed.
 */
export class JudgingClient {
  readonly #here = import("../judging/carry-out.ts");
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  async ask<Name extends TaskName>(task: Name, question: Question<Name>): Promise<Answer<Name>> {
    if (sizeOf(question) > mostElementsHere) return this.#askWorker(task, question);
    const { carryOut } = await this.#here;
    return carryOut(task, question);
  }

  /** Starts the worker already while a page of so many elements is looked at, if it will be judged there. */
  expect(elements: number): void {
    if (elements > mostElementsHere) this.#worker ??= this.#start();
  }

  #askWorker<Name extends TaskName>(task: Name, question: Question<Name>): Promise<Answer<Name>> {
    const id = ++this.#lastId;
    const asked: WorkerQuestion = { id, task, question };
    this.#worker ??= this.#start();
    this.#worker.postMessage(asked);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Ends what the worker is doing right now; what was waited for rejects with {@link Ended}. */
  end(): void {
    if (this.#waiting.size === 0) return;
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Ended());
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(browser.runtime.getURL("judging-worker.js"), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer as never);
    });
    return worker;
  }
}

/** Elements of the page that is to be judged; 0 where none is. */
function sizeOf(question: Question<TaskName>): number {
  if (question === null) return 0;
  if ("case" in question) return question.case.seen.page.elements;
  return "seen" in question ? question.seen.page.elements : 0;
}

import type { TaskName, WorkerAnswer, WorkerQuestion, WorkerTasks } from "../judging/worker-messages.ts";

/** The judging worker was ended while it was at work. */
export class Ended extends Error {
  constructor() {
    super("judging was ended");
    this.name = "Ended";
  }
}

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}

/** Asks the judging worker, which is started at once, and again when it was ended: to be ready takes it a while. */
export class JudgingClient {
  #worker = this.#start();
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<Name extends TaskName>(
    task: Name,
    ask: WorkerTasks[Name]["ask"],
  ): Promise<WorkerTasks[Name]["answer"]> {
    const id = ++this.#lastId;
    const question: WorkerQuestion = { id, task, ask };
    this.#worker.postMessage(question);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Ends what it is doing right now; what was waited for rejects with {@link Ended}. */
  end(): void {
    if (this.#waiting.size === 0) return;
    this.#worker.terminate();
    this.#worker = this.#start();
    for (const { reject } of this.#waiting.values()) reject(new Ended());
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(new URL("../judging/judging-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer as never);
    });
    return worker;
  }
}

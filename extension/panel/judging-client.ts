import type { PageReport } from "../judging/page-report.ts";
import type {
  Case,
  TaskName,
  WorkerAnswer,
  WorkerQuestion,
  WorkerTasks,
} from "../judging/worker-messages.ts";
import type { Profile } from "../profile.ts";
import { mostElementsAtOnce } from "../protocol.ts";

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

/**
 * Judges: at a glance in the panel itself, where the browser keeps the compiled code from one time to the next, as it
 * does not for workers; else in the judging worker, which is started when it is first needed.
 */
export class JudgingClient {
  readonly #glancing = import("../judging/glance.ts");
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Makes the rules ready while the page is still being read. */
  async prepare(profile: Profile, date: string): Promise<void> {
    const { prepareGlance } = await this.#glancing;
    prepareGlance(profile, date);
  }

  /** What the page alone decides. On a large page even that takes long, so that it is the worker's. */
  async glance(asked: Case): Promise<PageReport> {
    if (asked.seen.page.elements > mostElementsAtOnce) return this.ask("glance", asked);
    const { glanceAt } = await this.#glancing;
    return glanceAt(asked);
  }

  /** Lets the worker read the page while the accessibility rules run on it. What goes wrong is told by the judgement. */
  prepareWhole(asked: Case): void {
    this.ask("glance", asked).catch(() => {});
  }

  ask<Name extends TaskName>(
    task: Name,
    ask: WorkerTasks[Name]["ask"],
  ): Promise<WorkerTasks[Name]["answer"]> {
    const id = ++this.#lastId;
    const question: WorkerQuestion = { id, task, ask };
    this.#worker ??= this.#start();
    this.#worker.postMessage(question);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Ends what it is doing right now; what was waited for rejects with {@link Ended}. */
  end(): void {
    if (this.#waiting.size === 0) return;
    this.#worker?.terminate();
    this.#worker = null;
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

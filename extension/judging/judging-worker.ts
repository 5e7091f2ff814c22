import { carryOut } from "./carry-out.ts";
import type { WorkerAnswer, WorkerQuestion } from "./tasks.ts";

addEventListener("message", async ({ data: { id, task, question } }: MessageEvent<WorkerQuestion>) => {
  let answer: WorkerAnswer;
  try {
    answer = { id, answer: await carryOut(task, question) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});

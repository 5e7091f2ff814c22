import type { z } from "zod";
import type { Store } from "./store/audit-store.ts";
import { answeredRequests, type JournalEntry, readJournal, writeJournal } from "./store/journal.ts";

type Written = Pick<JournalEntry, "answer" | "body">;

/** One time that a question is asked. */
interface Turn {
  /** What an interrupted process was answered; null where it had not come so far. */
  written: Written | null;
  write(entry: Written): Promise<void>;
}

/**
 * What one audit asked of the world and was answered: portals, name servers, the browser. An audit that is resumed
 * asks the same questions in the same order and is answered from here as far as it had come, so that it takes the
 * same way again and nobody is asked twice.
 */
export interface Journal {
  /** Whether the next answer to a question is known from before an interruption. */
  recalls(question: string): boolean;
  turn(question: string): Promise<Turn>;
  /** The next answer to a question: as it was written down, else as `ask` gives it, written down before it is used. */
  recall<T>(question: string, schema: z.ZodType<T>, ask: () => Promise<T>): Promise<T>;
}

/** @param signal what is answered after it says nothing of the portal and is not written down */
export async function openJournal(store: Store, auditId: string, signal: AbortSignal): Promise<Journal> {
  const answered = await answeredRequests(store, auditId);
  const turns = new Map<string, number>();
  const turnOf = (question: string) => turns.get(question) ?? 0;
  const recalls = (question: string) => turnOf(question) < (answered.get(question) ?? 0);

  async function turn(question: string): Promise<Turn> {
    const number = turnOf(question);
    const isKnown = recalls(question);
    turns.set(question, number + 1);
    return {
      written: isKnown ? await readJournal(store, auditId, question, number) : null,
      write: (entry) => writeJournal(store, auditId, { request: question, turn: number, ...entry }),
    };
  }

  async function recall<T>(question: string, schema: z.ZodType<T>, ask: () => Promise<T>): Promise<T> {
    const { written, write } = await turn(question);
    if (written) return schema.parse(JSON.parse(Buffer.from(written.body).toString("utf8")));
    const answer = await ask();
    // Answers may hold whole pages: they lie where bodies are packed.
    if (!signal.aborted) await write({ answer: "", body: Buffer.from(JSON.stringify(answer)) });
    return answer;
  }

  return { recalls, turn, recall };
}

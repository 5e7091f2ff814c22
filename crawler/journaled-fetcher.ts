import { z } from "zod";
import { statusNames } from "../checks/visit-status.ts";
import type { Answer, Fetcher, FetchRequest } from "./fetcher.ts";
import type { Store } from "./store/audit-store.ts";
import { answeredRequests, readJournal, writeJournal } from "./store/journal.ts";

const storedSchema = z.strictObject({
  url: z.string(),
  finalUrl: z.string(),
  redirects: z.array(z.strictObject({ url: z.string(), status: z.int(), location: z.string() })),
  status: z.int().nullable(),
  headers: z.record(z.string(), z.string()).nullable(),
  fetchedAt: z.string(),
  timings: z.strictObject({ firstByte: z.number().nullable(), total: z.number().nullable() }),
  certificateProblem: z.string().nullable(),
  failure: z.enum(statusNames).nullable(),
  failureDetail: z.string().nullable(),
});

/**
 * Writes down each answer before it is used. In an audit that is resumed the same requests are answered from
 * there, in their order: the crawl takes the same way again, as far as it had come, without asking the portal.
 */
export async function journaled(fetcher: Fetcher, store: Store, auditId: string): Promise<Fetcher> {
  const answered = await answeredRequests(store, auditId);
  const turns = new Map<string, number>();
  const turnOf = (request: string) => turns.get(request) ?? 0;
  const isRecalled = (request: string) => turnOf(request) < (answered.get(request) ?? 0);

  async function fetch(asked: FetchRequest): Promise<Answer> {
    const request = requestKey(asked);
    const turn = turnOf(request);
    const recalled = isRecalled(request) ? await readJournal(store, auditId, request, turn) : null;
    turns.set(request, turn + 1);
    if (recalled)
      return { ...storedSchema.parse(JSON.parse(recalled.answer)), body: Buffer.from(recalled.body) };
    const answer = await fetcher.fetch(asked);
    // What was broken off by us says nothing of the portal.
    if (asked.signal?.aborted) return answer;
    const { body, ...rest } = answer;
    await writeJournal(store, auditId, { request, turn, answer: JSON.stringify(rest), body });
    return answer;
  }

  return { fetch, recalls: (asked) => isRecalled(requestKey(asked)), close: () => fetcher.close() };
}

function requestKey({ url, method, firstBytes }: FetchRequest): string {
  return `${method ?? "GET"} ${firstBytes ?? "whole"} ${url}`;
}

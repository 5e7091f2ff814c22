import { z } from "zod";
import { statusNames } from "../checks/visit-status.ts";
import type { Journal } from "./audit-journal.ts";
import type { Answer, Fetcher, FetchRequest } from "./fetcher.ts";

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

/** Writes down each answer before it is used, and answers from there what an interrupted audit had asked. */
export function journaled(fetcher: Fetcher, journal: Journal): Fetcher {
  async function fetch(asked: FetchRequest): Promise<Answer> {
    const { written, write } = await journal.turn(requestKey(asked));
    if (written)
      return { ...storedSchema.parse(JSON.parse(written.answer)), body: Buffer.from(written.body) };
    const answer = await fetcher.fetch(asked);
    // What was broken off by us says nothing of the portal.
    if (asked.signal?.aborted) return answer;
    const { body, ...rest } = answer;
    await write({ answer: JSON.stringify(rest), body });
    return answer;
  }

  return { fetch, recalls: (asked) => journal.recalls(requestKey(asked)), close: () => fetcher.close() };
}

function requestKey({ url, method, firstBytes }: FetchRequest): string {
  return `${method ?? "GET"} ${firstBytes ?? "whole"} ${url}`;
}

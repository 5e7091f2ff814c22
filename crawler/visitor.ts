import { type StatusName, visitStatuses } from "../checks/visit-status.ts";
import type { Clock } from "./clock.ts";
import { type FetchedPage, fetchPage, type PageRequest } from "./fetch-page.ts";
import type { Answer, Fetcher, FetchRequest } from "./fetcher.ts";
import type { Politeness } from "./politeness.ts";

/**
 * Fetches with the manners of the audit: in turn, with pauses, and again where the status allows it. Nothing here
 * rejects; once the audit is ended every fetch ends as `not-visited`.
 */
export interface Visitor {
  /** One try. */
  page(request: PageRequest): Promise<FetchedPage>;
  /** Tries again at once, with the pauses of the status, as long as its policy allows. */
  pageWithRetries(request: PageRequest): Promise<FetchedPage>;
  answerWithRetries(request: FetchRequest): Promise<Answer>;
  /** Milliseconds to wait before another try; null where there is to be none. */
  retryAfter(status: StatusName | null, tries: number, url: string): number | null;
}

export interface VisitorMeans {
  fetcher: Fetcher;
  politeness: Politeness;
  clock: Clock;
  signal: AbortSignal;
  /** Hosts of the operator's own machine, which are not waited for. */
  isOwn(host: string): boolean;
  /** True leaves further tries to the caller. */
  triesOnce?: boolean;
}

const maxOwnWaitMs = 1_000;

export function createVisitor({
  fetcher,
  politeness,
  clock,
  signal,
  isOwn,
  triesOnce = false,
}: VisitorMeans): Visitor {
  async function inTurn<T>(url: string, work: () => Promise<T>, outcome: (result: T) => Outcome): Promise<T> {
    const host = hostOf(url);
    // Once the audit is ended nothing is sent any more: the fetch itself says so.
    const release = await politeness.enter(host, signal).catch(() => () => {});
    try {
      const result = await work();
      const { failure, headers } = outcome(result);
      politeness.note(host, failure, headers?.["retry-after"] ?? null);
      return result;
    } finally {
      release();
    }
  }

  function retryAfter(status: StatusName | null, tries: number, url: string): number | null {
    if (status === null || triesOnce || signal.aborted) return null;
    const { times, afterSeconds } = visitStatuses[status].retry;
    if (tries >= times) return null;
    return isOwn(hostOf(url)) ? Math.min(maxOwnWaitMs, afterSeconds * 1_000) : afterSeconds * 1_000;
  }

  async function persist<T>(
    url: string,
    once: () => Promise<T>,
    failureOf: (result: T) => StatusName | null,
  ) {
    let result = await once();
    for (let tries = 0; ; tries++) {
      const wait = retryAfter(failureOf(result), tries, url);
      if (wait === null) return result;
      await clock.sleep(wait, signal).catch(() => {});
      result = await once();
    }
  }

  /** What is forbidden, or known already, needs no turn: nothing is sent. */
  const isForbidden = ({ url, forbids }: PageRequest) => {
    const address = URL.parse(url);
    return address !== null && (forbids?.(address) ?? null) !== null;
  };
  const page = (request: PageRequest) =>
    isForbidden(request) || fetcher.recalls(request)
      ? fetchPage(fetcher, request)
      : inTurn(
          request.url,
          () => fetchPage(fetcher, { ...request, signal }),
          ({ snapshot }) => snapshot,
        );
  const answer = (request: FetchRequest) =>
    fetcher.recalls(request)
      ? fetcher.fetch(request)
      : inTurn(
          request.url,
          () => fetcher.fetch({ ...request, signal }),
          (got) => got,
        );
  return {
    page,
    pageWithRetries: (request) =>
      persist(
        request.url,
        () => page(request),
        ({ snapshot }) => snapshot.failure,
      ),
    answerWithRetries: (request) =>
      persist(
        request.url,
        () => answer(request),
        ({ failure }) => failure,
      ),
    retryAfter,
  };
}

interface Outcome {
  failure: StatusName | null;
  headers: Readonly<Record<string, string>> | null;
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}

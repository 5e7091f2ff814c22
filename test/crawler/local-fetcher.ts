import { onTestFinished } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { systemClock } from "../../crawler/clock.ts";
import { Egress } from "../../crawler/egress.ts";
import { createFetcher, type Fetcher } from "../../crawler/fetcher.ts";
import { type FetchLimits, fetchLimits } from "../../crawler/limits.ts";

/** Limits small enough that a test of each needs no waiting. */
export const smallLimits: FetchLimits = {
  ...fetchLimits,
  connectMs: 300,
  headersMs: 300,
  bodyIdleMs: 300,
  totalMs: 1_500,
  compressedBytes: 200_000,
  bytes: 400_000,
};

/** A fetcher that reaches sample names by `resolve`, for the length of one test. */
export function localFetcher(resolve: string[], limits: Partial<FetchLimits> = {}): Fetcher {
  const fetcher = createFetcher({
    egress: new Egress({ map: parseResolve(resolve) }),
    limits: { ...smallLimits, ...limits },
    userAgent: "kiemcong/test (+https://vidu.gov.vn)",
    clock: systemClock,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

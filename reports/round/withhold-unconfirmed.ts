import type { RoundReport } from "./model.ts";

/**
 * The round as its papers may tell it: a gate that no person has confirmed names no agency (scoring §3.4); how many
 * agencies have one stays. An agency's own report shows its gates, confirmed or not.
 */
export function withholdUnconfirmed(round: RoundReport): RoundReport {
  return {
    ...round,
    agencies: round.agencies.map((each) => ({
      ...each,
      flags: each.flags.filter(({ confirmed }) => confirmed),
    })),
  };
}

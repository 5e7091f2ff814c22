import type { Reader } from "../../../reader.ts";
import type { PeerGroup, RankedAgency, RoundReport } from "../../model.ts";

/** A round as one language shows it. */
export interface RoundView {
  round: RoundReport;
  r: Reader;
  /** An id that is unique in the page, both languages being in it. */
  id(name: string): string;
  members(group: PeerGroup): RankedAgency[];
}

export function openRoundView(round: RoundReport, r: Reader): RoundView {
  const byRow = new Map(round.agencies.map((each) => [each.agency.row, each]));
  return {
    round,
    r,
    id: (name) => `${r.lang}-${name}`,
    members: ({ members }) => members.flatMap((row) => byRow.get(row) ?? []),
  };
}

import type { AgencyKind } from "../../checks/agency.ts";
import type { Office } from "../../crawler/store/round-plan.ts";
import type { PeerGroup, RankedAgency, RoundReport } from "./model.ts";

/** What a round says of one portal of an agency: the part of the agency's own report that only the round knows. */
export interface AgencyInRound {
  office: Office;
  id: string;
  title: string;
  /** The round it is compared with; null for the first. */
  before: string | null;
  kind: AgencyKind;
  /** Superior body and head of the agency, as the list gives them. */
  parent: string | null;
  head: string | null;
  /** Null for a further portal of the agency: the first one stands for it. */
  standing: Pick<RankedAgency, "state" | "why" | "place" | "cchc" | "change" | "uptime"> | null;
  peers: Pick<PeerGroup, "mean" | "median"> | null;
  /** Points of the province's CCHC criterion; null where none is set. */
  cchcMaximum: number | null;
}

/** @param portal its place in the agency's list */
export function agencyInRound(
  { round, office, groups, cchc }: RoundReport,
  agency: RankedAgency,
  portal: number,
): AgencyInRound {
  const { kind, parent, head } = agency.agency;
  return {
    office,
    id: round.id,
    title: round.title,
    before: round.before,
    kind,
    parent,
    head,
    standing: portal === 0 ? agency : null,
    peers: groups.find((group) => group.kind === kind) ?? null,
    cchcMaximum: cchc?.maximum ?? null,
  };
}

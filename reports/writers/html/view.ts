import type { PortalHistory } from "../../history/portal-history.ts";
import type {
  CriterionState,
  Finding,
  Report,
  ReportedRequirement,
  ReportedResult,
  ScoredCriterion,
} from "../../model.ts";
import type { Reader } from "../../reader.ts";
import type { PagePicture } from "../../report-format.ts";
import type { AgencyInRound } from "../../round/agency-in-round.ts";

/** One criterion with all that is said of it. */
export interface Entry {
  criterion: ScoredCriterion;
  requirement: ReportedRequirement;
  /** The verdict for the portal. */
  result: ReportedResult;
  findings: readonly Finding[];
}

/** A page's picture as the document holds it: once, however many places of it are shown. */
export interface PictureSymbol extends PagePicture {
  id: string;
}

/** The report as one language's half of the page reads it. */
export interface View {
  report: Report;
  r: Reader;
  /** What its round says of the portal; null for an audit by itself. */
  round: AgencyInRound | null;
  /** What earlier audits of the portal say; null for an audit by itself. */
  history: PortalHistory | null;
  entry(requirement: string): Entry;
  inState(state: CriterionState): readonly Entry[];
  /** An id of this half: both halves stand in one document. */
  id(name: string): string;
  /** A page's picture; null where there is none. */
  picture(url: string): PictureSymbol | null;
}

interface Known extends Pick<View, "round" | "history"> {
  pictures: ReadonlyMap<string, PictureSymbol>;
}

export function openView(report: Report, r: Reader, { pictures, round, history }: Known): View {
  const requirements = new Map(report.requirements.map((requirement) => [requirement.id, requirement]));
  const results = new Map(
    report.results.filter(({ scope }) => scope === "site").map((result) => [result.requirement, result]),
  );
  const findings = Map.groupBy(report.findings, ({ requirement }) => requirement);
  const criteria = [...report.score.groups.flatMap((group) => group.criteria), ...report.score.annex];
  const entries = new Map(
    criteria.map((criterion) => {
      const id = criterion.requirement;
      const requirement = requirements.get(id);
      const result = results.get(id);
      if (!requirement || !result) throw new Error(`the report lacks the requirement or the result of ${id}`);
      return [id, { criterion, requirement, result, findings: findings.get(id) ?? [] }];
    }),
  );
  return {
    report,
    r,
    round,
    history,
    entry(requirement) {
      const entry = entries.get(requirement);
      if (!entry) throw new Error(`the score lacks ${requirement}`);
      return entry;
    },
    inState: (state) => [...entries.values()].filter(({ criterion }) => criterion.state === state),
    id: (name) => `${r.lang}-${name}`,
    picture: (url) => pictures.get(url) ?? null,
  };
}

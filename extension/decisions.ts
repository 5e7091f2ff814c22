import { z } from "zod";

/**
 * What a person says of a finding: `wrong` marks a certain one as a false report, `note` says something without
 * deciding; both leave it counted. `found` is a finding of the person's own.
 */
const answers = ["met", "not-met", "not-applicable", "wrong", "note", "found"] as const;
export type Answer = (typeof answers)[number];

const decisionSchema = z.strictObject({
  /** Key of the issue; of a person's own finding, one of its own. */
  issue: z.string().min(1),
  /** Canonical address of the page. */
  page: z.url(),
  /** Hash of what was found; the decision is about that and nothing else. */
  fingerprint: z.string().min(1),
  answer: z.enum(answers),
  /** The reason of an answer, the text of a note or of an own finding. */
  reason: z.string().trim().min(1).max(2_000),
  /** Name of who said it; empty where none was given. */
  author: z.string().trim().max(200).default(""),
  at: z.iso.datetime({ offset: true }),
});
export type Decision = z.infer<typeof decisionSchema>;

/** The file by which editors hand their decisions on. */
const decisionsFileSchema = z.strictObject({
  format: z.literal("kiemcong-decisions"),
  version: z.literal(1),
  decisions: z.array(decisionSchema),
});

type Subject = Pick<Decision, "issue" | "page" | "fingerprint">;

const keyOf = ({ issue, page, fingerprint }: Subject): string => JSON.stringify([issue, page, fingerprint]);

export function findDecision(decisions: readonly Decision[], subject: Subject): Decision | null {
  const key = keyOf(subject);
  return decisions.find((decision) => keyOf(decision) === key) ?? null;
}

/** What people found on the page beside the machine, in the order they wrote it. */
export function ownFindings(decisions: readonly Decision[], page: string): Decision[] {
  return decisions
    .filter((decision) => decision.answer === "found" && decision.page === page)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The later word about the same finding holds. */
export function mergeDecisions(known: readonly Decision[], added: readonly Decision[]): Decision[] {
  const byKey = new Map<string, Decision>();
  for (const decision of [...known, ...added]) {
    const key = keyOf(decision);
    const other = byKey.get(key);
    if (!other || Date.parse(other.at) <= Date.parse(decision.at)) byKey.set(key, decision);
  }
  return [...byKey.values()];
}

export function withoutDecision(decisions: readonly Decision[], subject: Subject): Decision[] {
  const key = keyOf(subject);
  return decisions.filter((decision) => keyOf(decision) !== key);
}

export function writeDecisions(decisions: readonly Decision[]): string {
  return `${JSON.stringify({ format: "kiemcong-decisions", version: 1, decisions }, null, 2)}\n`;
}

/** Null where the text is no file of decisions. */
export function readDecisions(text: string): Decision[] | null {
  try {
    return decisionsFileSchema.parse(JSON.parse(text)).decisions;
  } catch {
    return null;
  }
}

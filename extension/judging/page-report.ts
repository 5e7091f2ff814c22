import type { OutcomeValue, Place } from "../../checks/outcome.ts";
import type { PageDigest } from "../../checks/page-digest.ts";
import type { ResolvedRequirement } from "../../checks/regulations/schema.ts";
import type { Text } from "../../checks/text.ts";
import type { CitedProvision } from "../../reports/model.ts";

/** Three words for three shapes, and a fourth that is always there. */
export const levels = ["must", "look", "hint", "untested"] as const;
export type Level = (typeof levels)[number];

/** One thing to tell the editor. */
export interface Issue {
  /** Requirement, and the rule and the part of the page where one requirement has several. */
  key: string;
  requirement: string;
  level: Level;
  owner: ResolvedRequirement["owner"];
  outcome: OutcomeValue;
  reason: string;
  title: Text;
  message: Text;
  why: Text | null;
  fix: Text | null;
  /** How a person finds out, for what a person must decide. */
  selfCheck: Text | null;
  citations: readonly CitedProvision[];
  places: readonly Place[];
  /** How often it was found, where more than the places shown. */
  total: number;
  /** Ready to be copied: a source line, an alternative text. */
  help: readonly CopyHelp[];
  /** Hash over what was found: a decision about it holds as long as it stays the same. */
  fingerprint: string;
}

export interface CopyHelp {
  label: Text;
  text: string;
}

/** One line of the regulation's list for this kind of page. */
export interface Criterion {
  requirement: string;
  title: Text;
  outcome: OutcomeValue;
  message: Text;
  citation: Text | null;
}

export interface Heading {
  level: number;
  text: string;
  node: number | null;
  visible: boolean;
  /** Levels left out before it; 0 where none. */
  skipped: number;
}

type AltState = "present" | "decorative" | "missing" | "doubtful";

export interface Picture {
  node: number | null;
  alt: string | null;
  state: AltState;
  source: string;
  inMain: boolean;
}

export type LinkProblem = "unclear" | "nameless" | "leads-nowhere" | "local" | "plain-http";

export interface LinkLine {
  node: number | null;
  text: string;
  target: string;
  problem: LinkProblem | null;
  inMain: boolean;
}

/** What the page says of itself that an editor answers for. */
export type ReadFacts = Pick<
  PageDigest,
  "kind" | "title" | "publishedAt" | "author" | "source" | "hasPrint" | "hasSave" | "hasShare" | "language"
> & { attachments: readonly string[]; documentNumber: string | null };

/** All that the panel shows of one check of one page. Plain data: it comes from a worker. */
export interface PageReport {
  url: string;
  /** Address by which decisions about the page are kept. */
  canonical: string;
  checkedAt: string;
  /** Only what the page alone decides was judged yet, without the accessibility rules. */
  isGlance: boolean;
  /** A selected part or an article being written was judged, and not the page it stands in. */
  isPart: boolean;
  /** As the person named it. */
  agency: string | null;
  ruleSet: {
    regulation: string;
    province: Text;
    instrument: Text;
    date: string;
    notices: readonly Text[];
  };
  facts: ReadFacts;
  issues: readonly Issue[];
  criteria: readonly Criterion[];
  /** Requirements that only a look at the whole portal can decide. */
  siteWide: number;
  headings: readonly Heading[];
  pictures: readonly Picture[];
  links: readonly LinkLine[];
  elements: number;
}

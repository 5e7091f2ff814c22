import { describe, expect, it } from "vitest";
import { agencyKinds } from "../../../checks/agency.ts";
import { checks } from "../../../checks/index.ts";
import { sections } from "../../../checks/knowledge/sections.ts";
import { resolve } from "../../../checks/regulations/resolve.ts";
import type { ResolvedRequirement } from "../../../checks/regulations/schema.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";

const law = shippedLaw();
const existing = new Map(checks.map((check) => [check.id, check]));

/** Checks that the law names and nobody has written yet. Strike out each that is there; add none. */
const notWrittenYet = new Set([
  "accessibility/reading-aids",
  "advertising/closable",
  "advertising/identified",
  "attribution/aggregator-licence",
  "attribution/reused-items",
  "attribution/verbatim-quotation",
  "content/channels-in-step",
  "content/commune-topics",
  "content/editorial-board",
  "content/editorial-rules",
  "content/machine-readable-sharing",
  "content/mau-01-counts",
  "content/mau-01-problems",
  "content/outdated-information",
  "content/project-fields",
  "content/provincial-topics",
  "content/published-channels",
  "content/submission-channel",
  "content/suspension-notice",
  "content/unique-title",
  "documents/full-text",
  "documents/machine-readable",
  "domain/abolished-agency",
  "domain/district-host",
  "domain/dnssec",
  "domain/ipv6-reachable",
  "english/freshness",
  "english/other-languages",
  "english/required-section",
  "interaction/acceptance-conditions",
  "interaction/answer-on-portal",
  "interaction/draft-consultation",
  "interaction/formal-reply",
  "interaction/forwarding-deadline",
  "interaction/out-of-scope-notice",
  "interaction/progress-notice",
  "interaction/question-form",
  "interaction/question-tracking",
  "interaction/questions-published",
  "interaction/rating",
  "interaction/social-features",
  "layout/click-depth",
  "layout/common-browsers",
  "layout/component-deadline",
  "layout/component-links",
  "layout/component-relation",
  "layout/government-portal-link",
  "layout/likeness",
  "layout/official-email",
  "layout/related-agencies",
  "layout/rss-feed",
  "layout/sitemap-xml",
  "measurement/emc-identifier-unique",
  "measurement/emc-label",
  "performance/availability",
  "performance/script-errors",
  "privacy/askers-data",
  "privacy/collection-notice",
  "privacy/data-rights",
  "privacy/encrypted-forms",
  "privacy/minimal-collection",
  "privacy/rating-privacy",
  "privacy/third-parties",
  "search/document-search",
  "search/robots-open",
  "search/search-results",
  "security/injected-content",
  "security/protective-headers",
  "security/technical-leakage",
  "timeliness/default-deadline",
  "timeliness/item-deadline",
  "timeliness/removed-items",
  "timeliness/section-freshness",
]);

describe("checks named by the law", () => {
  const named = new Set(law.requirements.flatMap(({ check }) => check ?? []));

  it("exist, or are listed as not written yet", () => {
    const missing = [...named].filter((id) => !existing.has(id)).sort();
    expect(missing).toEqual([...notWrittenYet].sort());
  });

  it("belong to a group of checks", () => {
    const groups =
      /^(domain|layout|content|documents|timeliness|interaction|search|english|attribution|privacy|advertising|measurement|accessibility|performance|security)\/[a-z0-9-]+$/;
    for (const id of named) expect(id).toMatch(groups);
  });

  const days = ["2024-06-01", "2026-06-30", "2026-07-01"];
  const places = Object.keys(law.provinces).flatMap((regulation) =>
    days.map((date) => ({ regulation, date })),
  );

  it.each(places)("take the parameters given in $regulation on $date", ({ regulation, date }) => {
    const refused = agencyKinds.flatMap((agencyKind) =>
      resolve(law, { regulation, date, agencyKind }).requirements.flatMap(refusal),
    );
    expect(new Set(refused)).toEqual(new Set());
  });
});

function refusal({ id, check, params, notApplicable }: ResolvedRequirement): string[] {
  const schema = existing.get(check ?? "")?.params;
  if (!schema || notApplicable !== null) return [];
  const { error } = schema.safeParse(params);
  return error ? [`${id}: ${error.message}`] : [];
}

describe("sections named by the law", () => {
  it("are in the lexicon", () => {
    const named = law.requirements.flatMap(({ params }) => {
      const lists = [params.section, params.sections, params.topics].flat();
      return lists.filter((name) => typeof name === "string");
    });
    const known: readonly string[] = sections;
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

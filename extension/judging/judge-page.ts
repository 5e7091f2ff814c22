import type { Check } from "../../checks/define-check.ts";
import { type Judgement, judge } from "../../checks/judge.ts";
import type { PageView } from "../../checks/page-view.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { readAttachments } from "../../checks/reading/attachments.ts";
import { readMainText } from "../../checks/reading/main-text.ts";
import type { RuleSet } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { SiteSnapshot } from "../../checks/snapshot.ts";
import { nameInstrument } from "../../reports/citation.ts";
import type { Profile } from "../profile.ts";
import { canonicalAddress } from "./fingerprint.ts";
import { citationsOf, issuesOf } from "./issues.ts";
import { listHeadings, listLinks, listPictures } from "./page-lists.ts";
import type { Criterion, PageReport, ReadFacts } from "./page-report.ts";
import { boundToThePage, messageOf } from "./seen-here.ts";
import { type SeenPage, toPageSnapshot, toSiteSnapshot } from "./snapshots.ts";
import { checksOfWriting, scanWithin, toWrittenArticle } from "./written-article.ts";

export interface PageJudgement {
  report: PageReport;
  /** What the report was made of, for files. */
  judgement: Judgement;
  ruleSet: RuleSet;
  site: SiteSnapshot;
}

/** A page that was read once, to be judged at a glance and then, with what the rules found on it, in whole. */
export interface OpenedPage {
  seen: SeenPage;
  page: PageView;
  site: SiteSnapshot;
}

export function openPage(seen: SeenPage, profile: Profile): OpenedPage {
  const { within, draftTitle } = seen.page;
  const whole = toPageSnapshot(seen);
  const snapshot = within === null ? whole : toWrittenArticle(whole, within, draftTitle);
  const site = toSiteSnapshot(snapshot.finalUrl, seen.at, profile);
  const opened = { seen, page: new ParsedPage(snapshot, site.homeUrl), site };
  putScan(opened, seen.axe);
  return opened;
}

/** Adds what the accessibility rules found. No check may have asked for it before. */
export function putScan({ seen, page }: OpenedPage, axe: SeenPage["axe"]): void {
  if (page.rendered) page.rendered.axe = axe && seen.page.within !== null ? scanWithin(page, axe) : axe;
}

/**
 * Judges what was seen of one page, by the crawler's own checks.
 * @param isGlance whether rules and checks are only those of a first glance
 */
export function judgePage(
  { seen, page, site }: OpenedPage,
  ruleSet: RuleSet,
  checks: readonly Check[],
  isGlance: boolean,
): PageJudgement {
  const { snapshot } = page;
  const { within } = seen.page;
  const asked = within === null ? checks : checks.filter(({ id }) => checksOfWriting.has(id));
  const whatIsFound = judge(site, [page], ruleSet, asked);
  // Of a text that is no page yet nothing but the text is asked.
  const judgement = within === null ? boundToThePage(whatIsFound, ruleSet) : whatIsFound;
  const results = within === null ? judgement.results : judgement.results.filter(isOfWriting);
  return {
    report: {
      url: snapshot.finalUrl,
      canonical: addressFor(seen, canonicalAddress(snapshot.finalUrl, page.metadata.canonical)),
      checkedAt: seen.at,
      isGlance,
      isPart: within !== null,
      agency: site.agency.name,
      ruleSet: {
        regulation: ruleSet.regulation,
        province: ruleSet.province.name,
        instrument: nameInstrument(ruleSet.instrument),
        date: ruleSet.date,
        notices: ruleSet.notices,
      },
      facts: factsOf(page),
      issues: issuesOf({ results, page, ruleSet }),
      criteria: criteriaOf(results, ruleSet),
      siteWide: countSiteWide(results),
      headings: listHeadings(page),
      pictures: listPictures(page),
      links: listLinks(page),
      elements: seen.page.elements,
    },
    judgement,
    ruleSet,
    site,
  };
}

/** One address of a content management system serves many drafts: each is known by its title as well. */
function addressFor({ page: { within, draftTitle } }: SeenPage, address: string): string {
  if (within === null || !draftTitle) return address;
  return `${address.replace(/#.*$/, "")}#${encodeURIComponent(draftTitle)}`;
}

function isOfWriting({ check }: Result): boolean {
  return check !== null && checksOfWriting.has(check);
}

function factsOf(page: PageView): ReadFacts {
  const { kind, title, publishedAt, author, source, hasPrint, hasSave, hasShare, language, document } =
    page.reading;
  const attachments = kind === "article" ? readAttachments(page, readMainText(page)) : [];
  return {
    kind,
    title,
    publishedAt,
    author,
    source,
    hasPrint,
    hasSave,
    hasShare,
    language,
    attachments: document?.attachments ?? attachments,
    documentNumber: document?.number ?? null,
  };
}

/** The list of the regulation for this kind of page: every requirement that was judged on it. */
function criteriaOf(results: readonly Result[], ruleSet: RuleSet): Criterion[] {
  const ofPage = new Map(
    results.filter(({ scope }) => scope === "page").map((result) => [result.requirement, result]),
  );
  return ruleSet.requirements.flatMap((requirement) => {
    const result = ofPage.get(requirement.id);
    if (!result) return [];
    const [first] = citationsOf(requirement, ruleSet);
    return [
      {
        requirement: requirement.id,
        title: requirement.title,
        outcome: result.outcome,
        message: messageOf(result),
        citation: first?.citation ?? null,
      },
    ];
  });
}

/** Requirements that bind and that this page alone does not decide. */
function countSiteWide(results: readonly Result[]): number {
  const judged = new Set(
    results.filter(({ scope }) => scope === "page").map(({ requirement }) => requirement),
  );
  return results.filter(
    ({ scope, requirement, outcome }) =>
      scope === "site" && outcome !== "inapplicable" && outcome !== "failed" && !judged.has(requirement),
  ).length;
}

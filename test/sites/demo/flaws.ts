import { load } from "cheerio";
import { contentFlaws } from "./flaws/content-flaws.ts";
import { documentFlaws } from "./flaws/document-flaws.ts";
import type { Flaw, Hosting, Where } from "./flaws/flaw.ts";
import { hostingFlaws } from "./flaws/hosting-flaws.ts";
import { layoutFlaws } from "./flaws/layout-flaws.ts";
import { privacyFlaws } from "./flaws/privacy-flaws.ts";
import { technicalFlaws } from "./flaws/technical-flaws.ts";
import { timelinessFlaws } from "./flaws/timeliness-flaws.ts";
import type { Portal } from "./portal.ts";
import type { Exhibit } from "./portals.ts";
import { type Answer, buildSite, type Site } from "./site.ts";

/** Everything that is wrong with the flawed portal. */
export const flaws: readonly Flaw[] = [
  ...hostingFlaws,
  ...layoutFlaws,
  ...contentFlaws,
  ...documentFlaws,
  ...timelinessFlaws,
  ...privacyFlaws,
  ...technicalFlaws,
];

/** A flaw as a person or a test looks it up. */
export interface ManifestEntry extends Pick<Flaw, "id" | "requirement" | "vi" | "en"> {
  /** Addresses (path and query), unless it is everywhere. */
  where: "portal" | "every page" | readonly string[];
  /** `inapplicable` where no clause binds on the audited day. */
  expected: Flaw["expected"] | "inapplicable";
}

/** The flaws with their addresses on the site and what an audit dated `today` should say of them. */
export function manifestOf(site: Site, today: string): ManifestEntry[] {
  return flaws.map(({ id, requirement, expected, vi, en, where, binds = {} }) => {
    const { from = today, until = today } = binds;
    return {
      id,
      requirement,
      vi,
      en,
      where: where === "portal" || where === "every page" ? where : addressesOf(site, where),
      expected: from <= today && today <= until ? expected : "inapplicable",
    };
  });
}

/** The portal with every flaw, or those chosen. */
export function spoil(
  portal: Portal,
  hosting: Hosting,
  today: string,
  chosen: readonly Flaw[] = flaws,
): Exhibit {
  let content = portal;
  let host = hosting;
  for (const { spoiling } of chosen) {
    if (spoiling.on === "content") content = spoiling.change(content);
    if (spoiling.on === "hosting") host = spoiling.change(host);
  }
  const site = buildSite(content, today);
  const flawsAt = new Map(
    site.pages.map(({ address }) => [address, chosen.filter(({ where }) => stands(site, where, address))]),
  );
  // Pages are spoiled once; whoever asks again gets the same bytes.
  const made = new Map(chosen.flatMap(({ adds = {} }) => Object.entries(adds)));
  const answer = (target: string) => {
    const here = flawsAt.get(target) ?? [];
    const found = made.get(target) ?? spoiled(site.answer(target), here);
    if (here.length > 0) made.set(target, found);
    return found;
  };
  return { ...host, name: portal.host, site, answer };
}

function spoiled(answer: Answer, here: readonly Flaw[]): Answer {
  if (answer.status !== 200 || here.length === 0) return answer;
  const $ = load(answer.body);
  for (const { spoiling } of here) if (spoiling.on === "page") spoiling.change($);
  let result: Answer = { ...answer, body: Buffer.from($.html()) };
  for (const { spoiling } of here) if (spoiling.on === "answer") result = spoiling.change(result);
  return result;
}

function stands(site: Site, where: Where, address: string): boolean {
  return where === "every page" || (where !== "portal" && addressesOf(site, where).includes(address));
}

function addressesOf(site: Site, where: Exclude<Where, "portal" | "every page">): string[] {
  if (where === "every article") {
    const sections = new Set(site.portal.articles.map(({ section }) => section));
    return site.pages
      .filter(({ page }) => page.at.item && sections.has(page.at.section))
      .map(({ address }) => address);
  }
  const here = site.pages.filter(({ page }) => page.at.section === where.section);
  if (!where.items)
    return here.filter(({ page }) => !page.at.item && !page.at.page).map(({ address }) => address);
  const items = here.filter(({ page }) => page.at.item);
  return where.items.flatMap((index) => items[index]?.address ?? []);
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Context, Fact } from "../../../checks/define-check.ts";
import { checks } from "../../../checks/index.ts";
import { judge } from "../../../checks/judge.ts";
import { ParsedPage } from "../../../checks/parsed-page.ts";
import { resolve } from "../../../checks/regulations/resolve.ts";
import type { RuleSet } from "../../../checks/regulations/schema.ts";
import type { PageSnapshot } from "../../../checks/snapshot.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { isBreachOfPortal } from "../../../extension/judging/seen-here.ts";
import { toPageSnapshot, toSiteSnapshot } from "../../../extension/judging/snapshots.ts";
import unseenHere from "../../../extension/judging/unseen-here.json" with { type: "json" };
import { type Case, casesSchema } from "../../checks/fixtures/case.ts";
import { snapshotOf } from "../../checks/fixtures/snapshot-of.ts";
import { sampleProfile } from "../loaded-extension.ts";
import { judged, sampleAddress, seenPage } from "../sample-judgement.ts";
import { article } from "../sample-pages.ts";

const law = shippedLaw();
const ruleSets = Object.keys(law.provinces).map((regulation) =>
  resolve(law, { regulation, agencyKind: "so-nganh", date: "2026-11-22" }),
);
const ruleSet = ruleSets[0] as RuleSet;
const fixtures = join(import.meta.dirname, "../../checks");
const pageChecks = checks.filter((check) => check.scope === "page");

/** Facts of a snapshot that an extension does not have, and the need by which a check must ask for them. */
const unseenFacts: Readonly<Record<string, Fact | null>> = {
  headers: "headers",
  narrow: "narrow",
  scriptErrors: null,
  encoding: null,
  timings: null,
  redirects: null,
  status: null,
  screenshot: null,
  failureDetail: null,
  probes: null,
};

interface Fixture {
  page: PageSnapshot;
  params: Record<string, unknown>;
}

function casesOf(check: string): Fixture[] {
  const folder = join(fixtures, check);
  const file = join(folder, "cases.json");
  if (!existsSync(file)) return [];
  const { params = {}, cases } = casesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return cases.flatMap((one: Case) => {
    const page = one.page;
    if (!page) return [];
    const html = page.html ?? readFileSync(join(folder, page.file ?? ""), "utf8");
    return [{ page: snapshotOf(page, html), params: { ...params, ...one.params } }];
  });
}

/** The facts of the list that a check reads of a page. */
function readBy(check: (typeof pageChecks)[number], { page, params }: Fixture): Set<string> {
  const read = new Set<string>();
  const watched = <T extends object>(facts: T): T =>
    new Proxy(facts, {
      get(target, name, receiver) {
        if (typeof name === "string" && name in unseenFacts) read.add(name);
        return Reflect.get(target, name, receiver);
      },
    });
  const snapshot = watched({ ...page, rendered: page.rendered && watched(page.rendered) });
  const view = new ParsedPage(snapshot, page.finalUrl);
  const { date: asOf, province, calendar } = ruleSet;
  const agency = { name: null, kind: "so-nganh" as const, url: sampleAddress };
  const context: Context = { asOf, agency, province, calendar, attachments: [], sightings: [] };
  try {
    check.judge(view, check.params.parse(params) as never, context);
  } catch {
    // What a check lacks is not the matter here; what it read until then counts.
  }
  return read;
}

describe("what an extension cannot see", () => {
  it.each(pageChecks.map((check) => ({ id: check.id, check })))(
    "is read by $id only where it says that it needs it, or its pass is not given here",
    ({ id, check }) => {
      const cases = casesOf(id);
      expect(cases.length).toBeGreaterThan(0);
      const read = new Set(cases.flatMap((each) => [...readBy(check, each)]));
      const undeclared = [...read].filter((fact) => {
        const need = unseenFacts[fact];
        return !(id in unseenHere.passes) && !(need && check.needs.includes(need));
      });
      expect(undeclared).toEqual([]);
    },
  );

  it("leaves every check that needs headers or narrow windows untested, with words for an editor", () => {
    const blind = pageChecks.filter(({ needs }) => needs.includes("headers") || needs.includes("narrow"));
    expect(blind.map(({ id }) => id).toSorted()).toEqual([
      "layout/narrow-display",
      "security/protective-headers",
    ]);
    const seen = seenPage(article);
    const site = toSiteSnapshot(sampleAddress, seen.at, sampleProfile);
    for (const { id } of blind) {
      const laws = ruleSets.filter(({ requirements }) => requirements.some(({ check }) => check === id));
      expect(laws.length).toBeGreaterThan(0);
      for (const rules of laws) {
        const results = judge(site, [toPageSnapshot(seen)], rules, checks).results.filter(
          ({ check, scope }) => check === id && scope === "page",
        );
        expect(results.map(({ outcome }) => outcome)).toEqual(results.map(() => "untested"));
        expect(results.every(({ reason }) => reason in unseenHere.reasons)).toBe(true);
      }
    }
  });

  it("gives no pass that leans on trials or on what the server sends, and tells what was seen", () => {
    const { report, judgement } = judged(seenPage(article));
    const { results } = judgement;
    for (const [check, { text }] of Object.entries(unseenHere.passes)) {
      const ofCheck = results.filter((result) => result.check === check && result.scope === "page");
      expect(ofCheck.map(({ outcome }) => outcome)).toEqual(ofCheck.map(() => "untested"));
      const requirements = new Set(ofCheck.map(({ requirement }) => requirement));
      const told = report.issues.filter(({ requirement }) => requirements.has(requirement));
      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ message }) => message)).toEqual(told.map(() => text));
    }
  });

  it("lets no duty of the whole portal pass: one page bears breaches of it alone", () => {
    for (const { regulation } of ruleSets) {
      const { results } = judged(seenPage(article), regulation).judgement;
      const ofPortal = results.filter(({ scope }) => scope === "site");
      expect(ofPortal.length).toBeGreaterThan(50);
      const said = ofPortal.filter((result) => result.outcome !== "untested" && !isBreachOfPortal(result));
      expect(said.map(({ outcome }) => outcome)).toEqual(said.map(() => "inapplicable"));
      const errors = ofPortal.find(({ check }) => check === "performance/script-errors");
      expect(["untested", "inapplicable"]).toContain(errors?.outcome);
    }
  });
});

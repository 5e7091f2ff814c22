import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sketchArticles } from "../../checks/article-sketch.ts";
import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { ResolvedRequirement, RuleSet } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import { portalFacts, type RoundFacts } from "../../checks/round-facts.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { type Case, casesSchema, type FixturePage } from "./fixtures/case.ts";
import { defaultUrl, siteOf, snapshotOf } from "./fixtures/snapshot-of.ts";

const folder = import.meta.dirname;
const law = shippedLaw();

/** The rule set of the case with one requirement only: the one whose check is under test. */
function ruleSetFor(checkId: string, fixture: Case, shared: Record<string, unknown>): RuleSet {
  const full = resolve(law, {
    regulation: fixture.province ?? "ca-mau",
    date: fixture.asOf ?? "2026-11-20",
    agencyKind: fixture.agency?.kind ?? "so-nganh",
  });
  const requirement = full.requirements.find((candidate) => candidate.check === checkId);
  if (!requirement) throw new Error(`no requirement is judged by ${checkId}`);
  const under: ResolvedRequirement = {
    ...requirement,
    notApplicable: null,
    notApplicableText: null,
    params: { ...requirement.params, ...shared, ...fixture.params },
  };
  return { ...full, requirements: [under] };
}

/** What may not change a verdict: decomposed letters, and pages kept from an earlier visit because they are the same. */
interface Variant {
  form: "NFC" | "NFD";
  unchanged: boolean;
}
const asServed: Variant = { form: "NFC", unchanged: false };
const decomposedAndKept: Variant = { form: "NFD", unchanged: true };

function htmlOf(page: FixturePage, place: string): string {
  return page.file === undefined ? (page.html ?? "") : readFileSync(join(place, page.file), "utf8");
}

/** The other portals as the case gives them: by their facts, or by pages to be read. */
function roundOf(
  { portals, pages }: NonNullable<Case["round"]>,
  place: string,
  form: "NFC" | "NFD",
): RoundFacts {
  const read = pages.map((page) => {
    const snapshot = snapshotOf(page, htmlOf(page, place).normalize(form));
    return portalFacts(new URL(snapshot.url).hostname, null, [], sketchArticles([snapshot]));
  });
  return { portals: [...portals, ...read] };
}

function run(
  checkId: string,
  fixture: Case,
  place: string,
  shared: Record<string, unknown>,
  { form, unchanged }: Variant,
): Result {
  const check = checks.find(({ id }) => id === checkId);
  const pages = fixture.pages ?? [fixture.page ?? { html: "" }];
  const snapshots = pages
    .map((page) => snapshotOf(page, htmlOf(page, place).normalize(form)))
    .map((snapshot) => (unchanged ? { ...snapshot, visit: "unchanged" as const } : snapshot));
  const site = siteOf(fixture, pages[0]?.url ?? defaultUrl);
  const round = fixture.round && roundOf(fixture.round, place, form);
  const ruleSet = ruleSetFor(checkId, fixture, shared);
  const { results, pages: digests } = judge(site, snapshots, ruleSet, checks, round ?? null);
  pages.forEach((page, index) => {
    if (page.kind !== undefined)
      expect(digests[index]?.kind, `kind of ${page.file ?? page.url}`).toBe(page.kind);
  });
  const wanted = results.filter(({ scope }) => scope === check?.scope);
  const result = wanted.at(-1) ?? results[0];
  if (!result) throw new Error("nothing was judged");
  return result;
}

const folders = checks.map((check) => ({ check, place: join(folder, ...check.id.split("/")) }));

describe.each(folders.filter(({ place }) => existsSync(join(place, "cases.json"))))(
  "$check.id",
  ({ check, place }) => {
    const { params = {}, cases } = casesSchema.parse(
      JSON.parse(readFileSync(join(place, "cases.json"), "utf8")),
    );

    it.each(cases)("$name", (fixture) => {
      const result = run(check.id, fixture, place, params, asServed);
      expect({ outcome: result.outcome, reason: result.reason, message: result.message }).toMatchObject({
        outcome: fixture.outcome,
        reason: fixture.reason,
      });
      if (fixture.at) expect(result.places.map(({ selector }) => selector)).toEqual(fixture.at);
      if (fixture.data) expect(result.data).toMatchObject(fixture.data);

      const again = run(check.id, fixture, place, params, decomposedAndKept);
      expect({ outcome: again.outcome, reason: again.reason }).toEqual({
        outcome: result.outcome,
        reason: result.reason,
      });
    });

    it("shows each of its reasons in a case", () => {
      const shown = new Set(cases.map(({ outcome, reason }) => `${outcome} ${reason}`));
      const reasons = (["passed", "failed", "cantTell", "inapplicable"] as const).flatMap((outcome) =>
        Object.keys(check[outcome]).map((reason) => `${outcome} ${reason}`),
      );
      expect(reasons.filter((reason) => !shown.has(reason))).toEqual([]);
    });

    it("keeps no page that no case uses", () => {
      const used = new Set(
        cases.flatMap(({ page, pages = [], round }) =>
          [page, ...pages, ...(round?.pages ?? [])].map((one) => one?.file),
        ),
      );
      const kept = readdirSync(place).filter((name) => name.endsWith(".html"));
      expect(kept.filter((name) => !used.has(name))).toEqual([]);
    });
  },
);

describe("the list of checks", () => {
  it("has a folder of cases for each check", () => {
    const bare = folders
      .filter(({ place }) => !existsSync(join(place, "cases.json")))
      .map(({ check }) => check.id);
    expect(bare).toEqual([]);
  });

  it("names each check after its file, once", () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !existsSync(join(folder, "../../checks", `${id}.ts`)))).toEqual([]);
  });

  it("has every check called for by a requirement", () => {
    const called = new Set(law.requirements.map(({ check }) => check));
    expect(checks.filter(({ id }) => !called.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

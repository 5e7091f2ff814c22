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
const notWrittenYet = new Set<string>([]);

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

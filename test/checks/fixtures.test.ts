import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checks } from "../../checks/index.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { decomposedAndKept, folderOf, readCases, runCase } from "./fixtures/run-case.ts";

const hasCases = (id: string) => existsSync(join(folderOf(id), "cases.json"));

describe.each(checks.filter(({ id }) => hasCases(id)))("$id", (check) => {
  const cases = readCases(check.id);

  it.each(cases)("$name", (fixture) => {
    const result = runCase(check.id, fixture);
    expect({ outcome: result.outcome, reason: result.reason, message: result.message }).toMatchObject({
      outcome: fixture.outcome,
      reason: fixture.reason,
    });
    if (fixture.at) expect(result.places.map(({ selector }) => selector)).toEqual(fixture.at);
    if (fixture.data) expect(result.data).toMatchObject(fixture.data);

    const again = runCase(check.id, fixture, decomposedAndKept);
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
    const kept = readdirSync(folderOf(check.id)).filter((name) => name.endsWith(".html"));
    expect(kept.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe("the list of checks", () => {
  it("has a folder of cases for each check", () => {
    const bare = checks.map(({ id }) => id).filter((id) => !hasCases(id));
    expect(bare).toEqual([]);
  });

  it("names each check after its file, once", () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !existsSync(join(import.meta.dirname, "../../checks", `${id}.ts`)))).toEqual(
      [],
    );
  });

  it("has every check called for by a requirement", () => {
    const called = new Set(shippedLaw().requirements.map(({ check }) => check));
    expect(checks.filter(({ id }) => !called.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

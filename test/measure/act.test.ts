import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UsageError } from "../../checks/usage-error.ts";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import { run as measureAct } from "./act.ts";
import { type Answers, formatScore, scoreAnswers } from "./act-score.ts";
import { run as measurePages } from "./pages.ts";

const suite = {
  rules: { r1: { name: "Nhãn", sc: ["2.4.6"] }, r2: { name: "Mức AAA", sc: ["2.4.9"] } },
  testcases: [
    { id: "a", rule: "r1", expected: "failed" as const, path: "a.html" },
    { id: "b", rule: "r1", expected: "passed" as const, path: "b.html" },
    { id: "c", rule: "r1", expected: "failed" as const, path: "c.html" },
    { id: "d", rule: "r2", expected: "failed" as const, path: "d.html" },
  ],
};
const rules = {
  label: { sc: ["2.4.6"], act: [] },
  named: { sc: [], act: ["r1"] },
  other: { sc: ["1.1.1"], act: [] },
};

describe("the score of answers", () => {
  it("counts rules of the same criterion or of the ACT rule itself, and questions apart", () => {
    const answers: Answers = {
      "a@r1": { v: ["named"], i: [] },
      "b@r1": { v: ["label", "other"], i: [] },
      "c@r1": { v: ["other"], i: ["label"] },
      "d@r2": { v: ["label"], i: [] },
    };
    const score = scoreAnswers(suite, { ta: answers }, rules);
    expect(score.ta).toEqual({
      r1: {
        name: "Nhãn",
        sc: ["2.4.6"],
        failing: 2,
        caught: 1,
        sound: 1,
        accused: 1,
        askedFailing: 1,
        askedSound: 0,
      },
    });
    expect(formatScore(score, "ta")).toContain("1/2 1/1 1+0");
  });
});

describe("measuring", () => {
  const page = (body: string) =>
    `<!doctype html><html lang="vi"><title>Sở mẫu</title><main><h1>Sở mẫu</h1>${body}</main>`;

  it("answers for a folder never seen, as test cases and as plain pages", async () => {
    const folder = temporaryFolder();
    await mkdir(join(folder, "cases"));
    await writeFile(join(folder, "cases", "a.html"), page("<form><label>Thông tin<input></label></form>"));
    await writeFile(join(folder, "cases", "b.html"), page("<form><label>Họ tên<input></label></form>"));
    const testcases = [
      { id: "a", rule: "r1", expected: "failed", path: "cases/a.html" },
      { id: "b", rule: "r1", expected: "passed", path: "cases/b.html" },
    ];
    await writeFile(join(folder, "testcases.json"), JSON.stringify({ ...suite, testcases }));
    const out = join(folder, "act.json");
    await measureAct([folder, "--out", out]);
    const written = JSON.parse(await readFile(out, "utf8"));
    expect(written).toMatchObject({
      engine: "kiemcong",
      cases: { "a@r1": { v: ["vague-label"] }, "b@r1": { v: [] } },
    });
    expect(written.rules["vague-label"]).toEqual({ sc: ["2.4.6"], act: ["cc0f0a"] });

    const pagesOut = join(folder, "pages.json");
    await measurePages([folder, "--out", pagesOut]);
    const { pages } = JSON.parse(await readFile(pagesOut, "utf8"));
    expect(Object.keys(pages)).toEqual(["cases/a.html", "cases/b.html"]);
    expect(pages["cases/a.html"]).toMatchObject({
      failure: null,
      findings: [{ rule: "vague-label", outcome: "failed" }],
    });
  });

  it("says what is missing where the folder holds no test cases or no pages", async () => {
    const folder = temporaryFolder();
    await expect(measureAct([folder])).rejects.toBeInstanceOf(UsageError);
    await expect(measurePages([folder])).rejects.toBeInstanceOf(UsageError);
    await expect(measureAct([])).rejects.toBeInstanceOf(UsageError);
  });
});

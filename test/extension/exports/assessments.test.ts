import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedLaw } from "../../../crawler/law-files.ts";
import type { Answer, Decision } from "../../../extension/decisions.ts";
import { exportJudgement } from "../../../extension/exports/export-judgement.ts";
import { loadAssessments } from "../../../reports/load-assessments.ts";
import { temporaryFolder } from "../../crawler/temporary-folder.ts";
import { judged, sampleAddress, seenPage } from "../sample-judgement.ts";
import { article } from "../sample-pages.ts";

const faults = {
  violations: { "image-alt": ["#anh"], "empty-heading": ["h4"] },
  tags: { "image-alt": ["wcag2a", "wcag111"], "empty-heading": ["wcag2a", "wcag131"] },
};
const judgement = judged(seenPage(article, faults));
const { report } = judgement;

/** Answers all findings of a requirement. */
function answers(requirement: string, answer: Answer, author = "Người mẫu"): Decision[] {
  return report.issues
    .filter((issue) => issue.requirement === requirement)
    .map(({ key, fingerprint }) => {
      const at = "2026-11-22T09:10:00+07:00";
      const page = report.canonical;
      return { issue: key, page, fingerprint, answer, reason: "Đã đối chiếu.", author, at };
    });
}

async function read(decisions: readonly Decision[]) {
  const { name, text } = exportJudgement(judgement, "json", "vi", { decisions, pictures: {} });
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return loadAssessments([path], shippedLaw());
}

const asked = "dan-nguon-tin-lay-lai";
const broken = "tiep-can-wcag-muc-a";

describe("a self-check in JSON, given to --assessments", () => {
  it.each([
    ["met", "passed"],
    ["not-met", "failed"],
    ["not-applicable", "inapplicable"],
  ] as const)(
    "says %s as %s of the requirement on the page, with who, when and why",
    async (answer, outcome) => {
      expect(await read(answers(asked, answer))).toMatchObject([
        {
          requirement: asked,
          page: sampleAddress,
          outcome,
          falseAlarm: false,
          author: "Người mẫu",
          reason: "Đã đối chiếu.",
          at: "2026-11-22T09:10:00+07:00",
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      ]);
    },
  );

  it("says a false alarm only where every finding of the requirement was called one", async () => {
    const all = answers(broken, "wrong");
    expect(all.length).toBeGreaterThan(1);
    expect(await read(all)).toMatchObject([{ requirement: broken, outcome: "passed", falseAlarm: true }]);
    await expect(read(all.slice(1))).rejects.toThrow("không có kết luận nào");
  });

  it.each([
    ["was answered", []],
    ["was answered with a name", answers(asked, "met", "")],
    ["but a note was written", answers(asked, "note")],
  ])("is refused, in both languages, where nothing %s", async (_what, decisions) => {
    await expect(read(decisions)).rejects.toThrow(/không có kết luận nào[\s\S]*holds no conclusion/);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildRound } from "../../../reports/round/build-round.ts";
import { writeRound } from "../../../reports/round/deliver-round.ts";
import { parseRoundFormats } from "../../../reports/round/formats.ts";
import { temporaryFolder } from "../../crawler/temporary-folder.ts";
import { sampleAgencies, sampleStore, storeRound } from "./sample-round.ts";

const flag = (text: string, confirmed: boolean) => ({
  requirement: "noi-dung-chen-trai-phep",
  text: { vi: text, en: text },
  confirmed,
});
const suspected = flag("liên kết cờ bạc còn ngờ", false);
const proven = flag("liên kết cờ bạc đã rõ", true);

describe("the papers of a round", () => {
  it("tell of a gate only once a person has confirmed it, and how many agencies have others", async () => {
    const store = await sampleStore();
    const stored = await storeRound(store, undefined, sampleAgencies, (report, index) => ({
      ...report,
      score: { ...report.score, flags: index === 0 ? [suspected] : index === 1 ? [proven] : [] },
    }));
    const round = await buildRound(store, stored, "0.0.0");
    expect(round.toConfirm).toBe(1);
    expect(round.agencies[0]?.flags).toMatchObject([suspected]);

    const { files, problems } = await writeRound(
      round,
      parseRoundFormats("html,json,csv"),
      { lang: "vi", press: null },
      temporaryFolder(),
    );
    expect(problems).toEqual([]);
    const [html, json, csv] = files.map((file) => readFileSync(file, "utf8"));
    expect(html).toContain(proven.text.vi);
    expect(html).toContain("Còn 1 cơ quan có tiêu chí chặn chưa có người xác nhận");
    expect([html, json, csv].filter((paper) => paper?.includes(suspected.text.vi))).toEqual([]);
  });
});

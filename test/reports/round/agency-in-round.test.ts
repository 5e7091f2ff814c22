import { load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { openPress } from "../../../crawler/browser/press.ts";
import { saveProbe } from "../../../crawler/store/probes.ts";
import { formats } from "../../../reports/formats.ts";
import type { Report } from "../../../reports/model.ts";
import { createReader } from "../../../reports/reader.ts";
import { requestsOf } from "../../../reports/requests.ts";
import { type AgencyInRound, agencyInRound } from "../../../reports/round/agency-in-round.ts";
import { changesSince, standingSentences, uptimeSentence } from "../../../reports/round/agency-sentences.ts";
import { buildRound } from "../../../reports/round/build-round.ts";
import type { RoundReport } from "../../../reports/round/model.ts";
import { openReport } from "../../../reports/round/open-report.ts";
import { writeRoundHtml } from "../../../reports/round/writers/html/write-round-html.tsx";
import { readPdf } from "../papers/read-pdf.ts";
import { sampleAgencies, sampleStore, storeRound } from "./sample-round.ts";

const press = openPress();
afterAll(() => press.close());
const r = createReader("vi");
const plain = (text: string) => text.replace(/\s+/g, " ");

/** The first agency's first criterion that was met is met no longer in the second round. */
function worsened(report: Report, index: number): Report {
  if (index !== 0) return report;
  const groups = report.score.groups.map((group, at) =>
    at > 0
      ? group
      : {
          ...group,
          criteria: group.criteria.map((criterion) =>
            criterion.state === "met"
              ? { ...criterion, state: "not-met" as const, credit: 0, points: 0 }
              : criterion,
          ),
        },
  );
  return { ...report, score: { ...report.score, groups } };
}

async function secondRound(): Promise<{ report: Report; round: AgencyInRound; built: RoundReport }> {
  const store = await sampleStore();
  const agencies = sampleAgencies.slice(0, 2);
  await storeRound(store, "2026-11-21T20:00:00.000+07:00", agencies);
  const second = await storeRound(store, "2026-11-22T20:00:00.000+07:00", agencies, worsened);
  const url = "https://mau0.camau.gov.vn/";
  const probe = (at: string, failure: "connection-timeout" | null) =>
    saveProbe(store, { url, at, failure, firstByteMs: null, tries: failure ? 2 : 1 });
  await probe("2026-10-01T20:10:00.000+07:00", "connection-timeout");
  await probe("2026-11-20T20:10:00.000+07:00", "connection-timeout");
  await probe("2026-11-21T20:10:00.000+07:00", null);
  await probe("2026-11-22T20:10:00.000+07:00", null);
  await probe("2026-11-23T20:10:00.000+07:00", null);
  const built = await buildRound(store, second, "0.0.0");
  const [agency] = built.agencies;
  const report = openReport(store, agency?.portals[0]?.report ?? null);
  if (!agency || !report) throw new Error("the sample has no first agency");
  return { report, built, round: agencyInRound(built, agency, 0) };
}

describe("an agency's report of a round", () => {
  it("tells place, uptime, changes and requests alike in HTML, DOCX and PDF", async () => {
    const { report, round } = await secondRound();
    const changes = changesSince(round, r);
    expect(changes.rows.map(({ change }) => change)).toContain("Kém đi");
    const told = [
      ...standingSentences(round, r),
      uptimeSentence(round, r) ?? "",
      ...changes.sentences,
      ...changes.rows.map(({ title }) => title),
      ...requestsOf(report, r),
    ];
    const write = async (format: string) => await formats[format]?.write(report, { round, press });
    const html = load(String(await write("html")))('[data-half="vi"]').text();
    const document = unzipSync((await write("docx")) as Uint8Array)["word/document.xml"];
    const docx = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, "");
    const pdf = (await readPdf((await write("pdf")) as Uint8Array)).text;
    for (const text of [html, docx].map(plain)) {
      for (const sentence of told) expect(text).toContain(plain(sentence));
    }
    // The number of a page may stand within a sentence that goes on there.
    for (const sentence of told) expect(plain(pdf)).toContain(plain(sentence).slice(0, 40));
  }, 60_000);

  it("counts the tries of the thirty days up to the end of the round, and no later ones", async () => {
    const { round } = await secondRound();
    expect(round.standing?.uptime).toEqual({ days: 30, probes: 3, answered: 2 });
    expect(uptimeSentence(round, r)).toContain("Trong 30 ngày, cổng mở được ở 2/3 lần kiểm.");
  });

  it("is told in the round, too, with the agencies whose portal did not always answer", async () => {
    const { built } = await secondRound();
    const html = load(writeRoundHtml(built, { lang: "vi" }));
    const section = plain(html('[aria-labelledby="vi-uptime"]').text());
    expect(section).toContain("Trong 30 ngày, các cổng được mở 3 lần, mở được 2 lần.");
    expect(section).toContain("Sở Mẫu Một2/3");
    expect(section).not.toContain("Sở Mẫu Hai");
  });

  it("gives a further portal of the agency no place of its own", async () => {
    const { round } = await secondRound();
    const further = { ...round, standing: null };
    expect(standingSentences(further, r).join(" ")).toContain("không xếp hạng riêng");
    expect(uptimeSentence(further, r)).toBeNull();
    expect(changesSince(further, r).rows).toEqual([]);
  });

  it("is no part of the report of an audit by itself", async () => {
    const { report } = await secondRound();
    const html = load(String(await formats.html?.write(report, {})));
    expect(html("#vi-round")).toHaveLength(0);
    expect(html("#vi-requests")).toHaveLength(1);
  });
});

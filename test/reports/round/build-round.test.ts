import { describe, expect, it } from "vitest";
import type { Report } from "../../../reports/model.ts";
import { alertsOf, messageOf } from "../../../reports/round/alerts.ts";
import { buildRound } from "../../../reports/round/build-round.ts";
import { roundReportSchema } from "../../../reports/round/model.ts";
import { summariseRound } from "../../../reports/round/summary.ts";
import { sampleAgencies, sampleRound, sampleStore, storeRound } from "./sample-round.ts";

describe("the report of a round", () => {
  it("names the state of every agency, and ranks only those with enough evidence", async () => {
    const round = await sampleRound();
    expect(roundReportSchema.parse(round)).toEqual(round);
    expect(Object.fromEntries(round.agencies.map(({ agency, state }) => [agency.name, state]))).toEqual({
      "Sở Mẫu Một": "ranked",
      "Sở Mẫu Hai": "ranked",
      "Sở Mẫu Ba": "ranked",
      "=Sở Mẫu Bốn": "ranked",
      "Sở Mẫu Năm": "not-enough-evidence",
      "Sở Mẫu Sáu": "unreachable",
      "Sở Mẫu Bảy": "tool-failed",
      "Sở Mẫu Tám": "no-portal",
      "Sở Mẫu Chín": "merged",
      "Xã Mẫu": "ranked",
    });
    for (const { place, why, cchc } of round.agencies) {
      expect(place === null).toBe(why !== null);
      expect(place === null).toBe(cchc === null);
    }
  });

  it("ranks within kinds, lets equal scores share a rank, and reduces to the CCHC criterion", async () => {
    const { agencies, groups } = await sampleRound();
    const ranks = agencies.flatMap(({ agency, place, cchc }) =>
      place ? [[agency.name, place.rank, place.of, cchc]] : [],
    );
    expect(ranks).toEqual([
      ["Sở Mẫu Một", 1, 4, 1.83],
      ["Sở Mẫu Hai", 4, 4, 1.29],
      ["Sở Mẫu Ba", 1, 4, 1.83],
      ["=Sở Mẫu Bốn", 3, 4, 1.46],
      ["Xã Mẫu", 1, 1, 1.1],
    ]);
    expect(groups.map(({ kind, ranked, median }) => [kind, ranked, median])).toEqual([
      ["so-nganh", 4, (91.25 + 72.8) / 2],
      ["ubnd-xa", 1, 55],
    ]);
  });

  it("compares with the round before, and is the same whenever it is built", async () => {
    const store = await sampleStore();
    await storeRound(store, "2026-11-21T20:00:00.000+07:00");
    const later = sampleAgencies.map((each) =>
      each.name === "Sở Mẫu Một" ? { ...each, score: 93.25 } : each,
    );
    const round = await storeRound(store, "2026-11-22T20:00:00.000+07:00", later);
    const report = await buildRound(store, round, "0.0.0");
    expect(report.round.before).toBe("2026-11-21-1");
    expect(report.agencies[0]?.change).toMatchObject({ before: 91.25, difference: 2, criteria: [] });
    expect(await buildRound(store, round, "0.0.0")).toEqual(report);
  });

  it("draws a change of rules as a break, not as progress", async () => {
    const store = await sampleStore();
    await storeRound(store, "2026-11-21T20:00:00.000+07:00");
    const round = await storeRound(store, "2026-11-22T20:00:00.000+07:00", sampleAgencies, (report) => ({
      ...report,
      requirements: report.requirements.map((requirement, index) =>
        index === 0 ? { ...requirement, rule: "khác" } : requirement,
      ),
    }));
    const [first] = (await buildRound(store, round, "0.0.0")).agencies;
    expect(first?.change?.difference).toBeNull();
    expect(first?.change?.criteria.map(({ kind }) => kind)).toEqual(["rule-changed"]);
  });

  it("tells people of portals that turned unreachable, gates that came up and a night that did not finish", async () => {
    const store = await sampleStore();
    const told = async (startedAt: string, change?: (report: Report, index: number) => Report) => {
      const stored = await storeRound(store, startedAt, sampleAgencies, change);
      const round = await buildRound(store, stored, "0.0.0");
      return { round, alerts: alertsOf(round) };
    };
    const { round, alerts } = await told("2026-11-21T20:00:00.000+07:00");
    const critical = alerts.filter(({ kind }) => kind === "critical-finding");
    expect(critical).toHaveLength(round.agencies.flatMap(({ flags }) => flags).length);
    expect(alerts.filter(({ kind }) => kind === "unreachable").map(({ agency }) => agency)).toEqual([
      "Sở Mẫu Sáu",
    ]);
    expect(alerts.at(-1)?.text.vi).toContain("Sở Mẫu Bảy");
    expect(messageOf(round, alerts)?.text).toContain("không truy cập được cổng");
    expect(messageOf(round, [])).toBeNull();
    // What was so the night before is no news; only what came up is.
    const raise = (report: Report, index: number) => {
      const flag = { requirement: "moi", text: { vi: "Mới bị.", en: "New." }, confirmed: false };
      const flags = index === 0 ? [...report.score.flags, flag] : report.score.flags;
      return { ...report, score: { ...report.score, flags } };
    };
    const next = await told("2026-11-22T20:00:00.000+07:00", raise);
    expect(next.alerts.map(({ kind, text }) => [kind, text.vi.slice(0, 19)])).toEqual([
      ["critical-finding", "Sở Mẫu Một: Mới bị."],
      ["unfinished", "Đêm chạy chưa xong,"],
    ]);
  });

  it("takes what a portal that answered before does now for news", async () => {
    const store = await sampleStore();
    await storeRound(store, "2026-11-21T20:00:00.000+07:00");
    const fallen = sampleAgencies.map((each) =>
      each.name === "Sở Mẫu Một" ? { name: each.name, result: "unreachable" as const } : each,
    );
    const stored = await storeRound(store, "2026-11-22T20:00:00.000+07:00", fallen);
    const round = await buildRound(store, stored, "0.0.0");
    expect(round.agencies[0]?.change?.stateBefore).toBe("ranked");
    expect(alertsOf(round).map(({ kind, agency }) => [kind, agency])).toEqual([
      ["unreachable", "Sở Mẫu Một"],
      ["unfinished", null],
    ]);
  });

  it("does not call a portal unreachable where the auditor had no network", async () => {
    const store = await sampleStore();
    const offline = (report: Report, index: number): Report =>
      index === 5 ? { ...report, site: { ...report.site, failure: "network-unavailable" } } : report;
    const stored = await storeRound(store, undefined, sampleAgencies, offline);
    const { agencies } = await buildRound(store, stored, "0.0.0");
    expect(agencies[5]).toMatchObject({ state: "not-finished", place: null });
    expect(agencies[5]?.why?.what.vi).toContain("Internet");
  });

  it("says in a few lines how the night went", async () => {
    const text = summariseRound(await sampleRound(), "vi");
    expect(text).toContain("Đã xếp hạng: 5");
    expect(text).toContain("  Sở, ban, ngành: Sở Mẫu Một; Sở Mẫu Ba (91,3)");
    expect(summariseRound(await sampleRound(), "en")).not.toMatch(/Đọc|Kết quả|Việc cần làm/);
    expect(text).toMatch(/Đọc \d+ trang của \d+ cổng, .*2026/);
    expect(text).toMatch(
      / {2}Sở Mẫu Bảy:\n {4}Công cụ gặp lỗi: hết bộ nhớ\n {6}Việc cần làm \(Đơn vị kiểm tra\)/,
    );
  });
});

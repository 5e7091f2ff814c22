import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { checks } from "../../../checks/index.ts";
import { judge } from "../../../checks/judge.ts";
import { toInstant } from "../../../crawler/clock.ts";
import { rejudgeRound, type StoredPortal } from "../../../crawler/round/judge-round.ts";
import type { RoundEvent } from "../../../crawler/round/round-event.ts";
import { type Night, runNight } from "../../../crawler/round/run-night.ts";
import { openStore } from "../../../crawler/store/audit-store.ts";
import { saveProbe } from "../../../crawler/store/probes.ts";
import { findRound, readReport, readRoundAgencies } from "../../../crawler/store/read-round.ts";
import { readSightings } from "../../../crawler/store/sightings.ts";
import { buildReport } from "../../../reports/build-report.ts";
import { sightingsOf } from "../../../reports/history/sightings-of.ts";
import { writeJson } from "../../../reports/writers/json.ts";
import { smallProvince } from "./small-province.ts";

function judgePortal({ site, pages, ruleSet, auditId, seal, confirmedGates }: StoredPortal) {
  const facts = { id: auditId, lang: "vi", seal, toolVersion: "0.0.0", confirmedGates } as const;
  const report = buildReport(judge(site, pages, ruleSet, checks), ruleSet, site, facts);
  return { report: writeJson(report), sightings: sightingsOf(report) };
}

function night(more: Partial<Night> = {}): Night {
  return {
    signal: new AbortController().signal,
    only: null,
    now: true,
    today: "2026-11-22",
    onEvent: () => {},
    judge: judgePortal,
    publish: async () => null,
    smtpPassword: undefined,
    onUnsent: () => {},
    ...more,
  };
}

async function storeOf(folder: string) {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

/** Requests of one night that another made less often, each as often as it was made more. */
function askedMore(asked: readonly string[], less: readonly string[]): string[] {
  const left = [...less];
  return asked.filter((request) => {
    const at = left.indexOf(request);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe("a night", () => {
  it("reads every portal, judges each, and knows the agencies it does not visit", async () => {
    const { workspace, asked, busiest } = await smallProvince(() => delay(5));
    const events: RoundEvent[] = [];
    const { id, finishedAt } = await runNight(workspace, night({ onEvent: (event) => events.push(event) }));
    expect(finishedAt).not.toBeNull();
    expect(busiest()).toBe(1);
    expect(asked.filter((one) => one.startsWith("socu."))).toEqual([]);

    const store = await storeOf(workspace.folder);
    const round = await findRound(store, id);
    const agencies = round ? await readRoundAgencies(store, round) : [];
    expect(
      agencies.map(({ standing, portals }) => [standing, portals.map(({ progress }) => progress)]),
    ).toEqual([
      ["active", ["judged", "judged"]],
      ["active", ["judged"]],
      ["merged", []],
      ["active", ["judged"]],
      ["active", ["judged"]],
      ["no-portal", []],
    ]);
    // What two portals have in common is found once all are read.
    expect(round?.batch?.articles.length).toBeGreaterThan(0);
    expect(events.at(-1)).toEqual({ type: "round-ended", round: id, finished: true });
    const lines = readFileSync(join(workspace.folder, "rounds", id, "log.jsonl"), "utf8")
      .trim()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(events.map(({ type }) => type));
  });

  it("keeps the portals of one platform apart by their paths", async () => {
    const { workspace, asked } = await smallProvince();
    await runNight(workspace, night({ only: "xã Mẫu A" }));
    const pages = asked.filter((one) => one.startsWith("nentang.") && one.endsWith(".html"));
    expect(pages).toContain("nentang.camau.gov.vn/xa-a/tin-1.html");
    const store = await storeOf(workspace.folder);
    const visited = await store.database.selectFrom("visit").select("url").execute();
    expect(
      visited.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith("/xa-b")),
    ).toEqual([]);
  });

  it("begins no round for an agency that the list does not have, or that has no portal", async () => {
    const { workspace, asked } = await smallProvince();
    await expect(runNight(workspace, night({ only: "Sở Không Có" }))).rejects.toThrow("không có cơ quan nào");
    await expect(runNight(workspace, night({ only: "Sở Cũ" }))).rejects.toThrow("không có cổng để kiểm");
    const store = await storeOf(workspace.folder);
    expect(await store.database.selectFrom("round").selectAll().execute()).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("goes on where it was broken off, asks for nothing twice, and gives what an undisturbed one gives", async () => {
    const calm = await smallProvince();
    const whole = await runNight(calm.workspace, night());
    const broken = await smallProvince();
    const ending = new AbortController();
    let pages = 0;
    const stop = (event: RoundEvent) => {
      if (event.type === "audit" && event.event.type === "page") pages += 1;
      if (pages === 6) ending.abort();
    };
    const half = await runNight(broken.workspace, night({ signal: ending.signal, onEvent: stop }));
    expect(half.finishedAt).toBeNull();
    const resumed = await runNight(broken.workspace, night());
    expect(resumed.id).toBe(half.id);
    expect(resumed.finishedAt).not.toBeNull();
    // Of each host one request may have been on its way when all was broken off: its answer never came.
    const again = askedMore(broken.asked, calm.asked).map((request) => request.split("/")[0]);
    expect(again).toEqual([...new Set(again)]);
    expect(askedMore(calm.asked, broken.asked)).toEqual([]);
    expect(await verdicts(broken.workspace.folder, resumed.id)).toEqual(
      await verdicts(calm.workspace.folder, whole.id),
    );
  });

  it("gives the same bytes when its evidence is judged again, and others under another day's law", async () => {
    const { workspace } = await smallProvince();
    const round = await runNight(workspace, night({ only: "Sở Mẫu" }));
    const store = await storeOf(workspace.folder);
    const again = async (date: string) => {
      const reports: boolean[] = [];
      for await (const { portal, report } of rejudgeRound(
        round,
        { store, law: workspace.law, judge: judgePortal },
        date,
      )) {
        reports.push(portal.report !== null && readReport(store, portal.report) === report);
      }
      return reports;
    };
    expect(await again("2026-11-22")).toEqual([true, true]);
    expect(await again("2026-06-15")).toEqual([false, false]);
  });

  it("remembers the first and the last day of what was seen", async () => {
    const { workspace } = await smallProvince();
    const first = await runNight(workspace, night({ only: "Sở Mẫu" }));
    const store = await storeOf(workspace.folder);
    const seen = await readSightings(store, "http://somau.camau.gov.vn/");
    const home = seen.find(({ kind, key }) => kind === "page" && key === "http://somau.camau.gov.vn/");
    expect(home?.firstSeenAt).toBe(home?.lastSeenAt);
    await runNight(workspace, night());
    const second = await runNight(workspace, night({ only: "Sở Mẫu" }));
    expect(second.id).not.toBe(first.id);
    const later = await readSightings(store, "http://somau.camau.gov.vn/");
    const again = later.find(({ kind, key }) => kind === "page" && key === "http://somau.camau.gov.vn/");
    expect(again?.firstSeenAt).toBe(home?.firstSeenAt);
    expect(Date.parse(again?.lastSeenAt ?? "")).toBeGreaterThan(Date.parse(again?.firstSeenAt ?? ""));
  });

  it("forgets probes older than the workspace keeps them, and no others", async () => {
    const { workspace } = await smallProvince();
    const store = await storeOf(workspace.folder);
    const daysAgo = (days: number) => toInstant(Date.now() - days * 86_400_000);
    const url = "http://somau.camau.gov.vn/";
    for (const at of [daysAgo(401), daysAgo(399), daysAgo(0)]) {
      await saveProbe(store, { url, at, failure: null, firstByteMs: 5, tries: 1 });
    }
    await runNight(workspace, night({ only: "Sở Hỏng" }));
    expect(await store.database.selectFrom("probe").selectAll().execute()).toHaveLength(2);
    const brief = { ...workspace, settings: { ...workspace.settings, probeDays: 30 } };
    await runNight(brief, night({ only: "Sở Hỏng" }));
    expect(await store.database.selectFrom("probe").selectAll().execute()).toHaveLength(1);
  });

  it("keeps to the hours in which portals may be visited, and records what its own checks failed at", async () => {
    const { workspace, asked } = await smallProvince();
    const hour = (new Date().getUTCHours() + 7 + 12) % 24;
    const time = (at: number) => `${String(at % 24).padStart(2, "0")}:00`;
    const closed = { from: time(hour), to: time(hour + 1), weekends: false };
    const shut = { ...workspace, settings: { ...workspace.settings, window: closed } };
    await expect(runNight(shut, night({ now: false }))).rejects.toThrow("ngoài khung giờ");
    expect(asked).toEqual([]);
    const failing = () => {
      throw new Error("phép chấm hỏng");
    };
    const { id } = await runNight(workspace, night({ only: "Sở Hỏng", judge: failing }));
    const store = await storeOf(workspace.folder);
    const faults = await store.database
      .selectFrom("round_portal")
      .select("fault")
      .where("round_id", "=", id)
      .execute();
    expect(faults.filter(({ fault }) => fault === "phép chấm hỏng")).toHaveLength(1);
  });
});

async function verdicts(folder: string, id: string) {
  const store = await storeOf(folder);
  const round = await findRound(store, id);
  const agencies = round ? await readRoundAgencies(store, round) : [];
  return agencies.flatMap(({ portals }) =>
    portals.map(({ url, report }) => {
      const { pages, results, score } = JSON.parse(report === null ? "{}" : readReport(store, report));
      return { url, pages, results, score };
    }),
  );
}

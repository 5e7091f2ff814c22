import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { runNight } from "../../../crawler/round/run-night.ts";
import { openSharedMeans } from "../../../crawler/round/shared-means.ts";
import type { Probe } from "../../../crawler/store/probes.ts";
import { probeWorkspace } from "../../../crawler/uptime/probe-workspace.ts";
import { smallProvince } from "../round/small-province.ts";

const signal = new AbortController().signal;
const hastyClock = { now: () => Date.now(), sleep: async () => {} };

describe("probes of a workspace", () => {
  it("are made beside a running night, at no host two requests at a time", { timeout: 60_000 }, async () => {
    const { workspace, busiest } = await smallProvince(() => delay(5));
    const shared = await openSharedMeans(workspace);
    onTestFinished(() => shared.store.close());
    let probing: Promise<Probe[]> | undefined;
    let probes: Probe[] = [];
    await runNight(workspace, {
      signal,
      shared,
      only: null,
      now: true,
      today: "2026-11-22",
      onEvent: ({ type }) => {
        if (type !== "portal-started") return;
        probing ??= probeWorkspace(workspace, shared, { signal, clock: hastyClock });
      },
      judge: () => ({ report: "{}", sightings: [] }),
      // The night cannot end before the probes have.
      publish: async () => {
        probes = (await probing) ?? [];
        return null;
      },
      smtpPassword: undefined,
      onUnsent: () => {},
    });
    expect(busiest()).toBe(1);
    const ends = probes.map(({ url, failure, tries }) => [url, failure, tries]);
    expect(ends.sort()).toEqual([
      ["http://nentang.camau.gov.vn/xa-a", null, 1],
      ["http://nentang.camau.gov.vn/xa-b", null, 1],
      ["http://sohai.camau.gov.vn/", null, 1],
      ["http://sohong.camau.gov.vn/", "server-error", 2],
      ["http://somau.camau.gov.vn/", null, 1],
    ]);
  });
});

import { describe, expect, it, onTestFinished } from "vitest";
import { runNight } from "../../../crawler/round/run-night.ts";
import { openStore, type Store } from "../../../crawler/store/audit-store.ts";
import { type Probe, readUptime, saveProbe } from "../../../crawler/store/probes.ts";
import { auditPortal, home } from "../local-audit.ts";
import { smallProvince } from "../round/small-province.ts";
import { smallPortal } from "../sample-portal.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const forever = "9999-12-31T00:00:00.000Z";

async function newStore(): Promise<Store> {
  const store = await openStore(temporaryFolder());
  onTestFinished(() => store.close());
  return store;
}

/** Probes of the sample portal at these instants. */
async function probed(store: Store, ends: Record<string, Probe["failure"]>): Promise<void> {
  for (const [at, failure] of Object.entries(ends)) {
    await saveProbe(store, { url: home, at, failure, firstByteMs: null, tries: 1 });
  }
}

describe("how often a portal answered", () => {
  it("is told by the home page at each finished audit and by probes, by the address that the list names", async () => {
    const store = await newStore();
    expect(await readUptime(store, home, forever, 30)).toEqual({ probes: 0, answered: 0 });
    await auditPortal(smallPortal, {}, { store });
    await auditPortal({ "/": (_, response) => void response.writeHead(503).end() }, {}, { store });
    await auditPortal(smallPortal, {}, { store, signal: AbortSignal.abort() });
    expect(await readUptime(store, home, forever, 30)).toEqual({ probes: 2, answered: 1 });
    await probed(store, { [new Date().toISOString()]: null });
    expect(await readUptime(store, home, forever, 30)).toEqual({ probes: 3, answered: 2 });
    expect(await readUptime(store, `${home}xa-b`, forever, 30)).toEqual({ probes: 0, answered: 0 });
    expect(await readUptime(store, home, "2020-01-01T00:00:00.000+07:00", 30)).toEqual({
      probes: 0,
      answered: 0,
    });
  });

  it("counts the days up to an instant, wherever the instants were written", async () => {
    const store = await newStore();
    await probed(store, {
      "2026-11-21T23:59:59.000+07:00": null,
      "2026-11-21T17:00:00.000Z": null,
      "2026-11-22T12:00:00.000+07:00": "connection-timeout",
      "2026-11-22T17:00:00.000Z": null,
      "2026-11-23T00:00:01.000+07:00": null,
    });
    expect(await readUptime(store, home, "2026-11-23T00:00:00.000+07:00", 1)).toEqual({
      probes: 3,
      answered: 2,
    });
  });

  it("counts the days up to the last try where the instant is not reached yet", async () => {
    const store = await newStore();
    await probed(store, { "2026-10-01T00:00:00.000+07:00": null, "2026-11-22T00:00:00.000+07:00": null });
    expect(await readUptime(store, home, forever, 30)).toEqual({ probes: 1, answered: 1 });
  });

  it("counts audits by portal where two on one host were read in a night", { timeout: 60_000 }, async () => {
    const { workspace } = await smallProvince();
    const store = await openStore(workspace.folder);
    onTestFinished(() => store.close());
    await runNight(workspace, {
      signal: new AbortController().signal,
      only: "xã Mẫu A",
      now: true,
      today: "2026-11-22",
      onEvent: () => {},
      judge: () => ({ report: "{}", sightings: [] }),
      publish: async () => null,
      smtpPassword: undefined,
      onUnsent: () => {},
    });
    const platform = "http://nentang.camau.gov.vn";
    expect(await readUptime(store, `${platform}/xa-a`, forever, 30)).toEqual({ probes: 1, answered: 1 });
    expect(await readUptime(store, `${platform}/xa-b`, forever, 30)).toEqual({ probes: 0, answered: 0 });
  });

  it("counts what turned the auditor away as an answer, and what the auditor itself lacked not at all", async () => {
    const store = await newStore();
    await probed(store, {
      "2026-11-22T08:00:00.000+07:00": "blocked-by-firewall",
      "2026-11-22T08:30:00.000+07:00": "network-unavailable",
      "2026-11-22T09:00:00.000+07:00": "private-address-refused",
      "2026-11-22T09:30:00.000+07:00": "host-unreachable",
      "2026-11-22T10:00:00.000+07:00": "connection-refused",
    });
    expect(await readUptime(store, home, forever, 30)).toEqual({ probes: 2, answered: 1 });
  });
});

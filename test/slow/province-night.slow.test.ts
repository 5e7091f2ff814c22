import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { seededRank } from "../../crawler/sample.ts";
import type { RankedAgency } from "../../reports/round/model.ts";
import { type Change, changes } from "../sites/province/manifest.ts";
import { type ServedProvince, serveProvince } from "../sites/province/serve.ts";
import { pointAt } from "../sites/province/workspace.ts";
import { provinceWorkspace, roundReport, runNight, startNight, verdictsOf } from "./province-workspace.ts";

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
const first = `${today}-1`;
const second = `${today}-2`;
const kills = 3;

async function province(night: 1 | 2): Promise<ServedProvince> {
  const served = await serveProvince(night, today);
  onTestFinished(() => served.close());
  return served;
}

/** Kills the run three times, each after another number of requests, then lets it end. */
async function runDisturbed(folder: string, served: ServedProvince, expected: number): Promise<void> {
  const rank = seededRank(today);
  const before = served.asked.length;
  for (let kill = 0; kill < kills; kill++) {
    const killAt = Math.floor(expected * ((kill + 0.2 + 0.6 * rank(String(kill))) / (kills + 1)));
    const run = startNight(folder);
    const ended = once(run, "exit");
    while (served.asked.length - before < killAt && run.exitCode === null) await delay(20);
    run.kill("SIGKILL");
    await ended;
    expect(run.signalCode).toBe("SIGKILL");
  }
  await runNight(folder);
}

function expectChange(
  agency: RankedAgency | undefined,
  { mends, breaks, behaviour }: Omit<Change, "host">,
): void {
  const kinds = agency?.change?.criteria.map(({ kind }) => kind) ?? [];
  if (behaviour) expect(agency?.state).toBe(behaviour === "dead" ? "unreachable" : "ranked");
  if (mends) expect(kinds, agency?.agency.name).toContain("improved");
  if (breaks) expect(kinds, agency?.agency.name).toContain("worse");
}

describe("a night over a province", { timeout: 1_800_000 }, () => {
  it("killed three times gives what an undisturbed one gives, and asks for nothing twice", async () => {
    const served = await province(1);
    const calmFolder = await provinceWorkspace(served);
    await runNight(calmFolder);
    const asked = served.asked.length;
    const folder = await provinceWorkspace(served);
    await runDisturbed(folder, served, asked);

    const [undisturbed, disturbed] = [roundReport(calmFolder, first), roundReport(folder, first)];
    expect(undisturbed.round.finishedAt).not.toBeNull();
    const places = ({ agencies }: typeof disturbed) =>
      agencies.map(({ agency, state, score, place }) => ({ name: agency.name, state, score, place }));
    expect(places(disturbed)).toEqual(places(undisturbed));
    for (const { portals } of undisturbed.agencies) {
      for (const { url } of portals) {
        const { host } = new URL(url);
        expect(verdictsOf(folder, first, host), host).toEqual(verdictsOf(calmFolder, first, host));
      }
    }
    // Only what was on its way when the process died may be asked for again: one request a host.
    expect(served.asked.length - 2 * asked).toBeLessThanOrEqual(kills * 8);
  });

  it("tells what changed since the night before, and nothing of portals that did not", async () => {
    const before = await province(1);
    const folder = await provinceWorkspace(before);
    await runNight(folder);
    const after = await province(2);
    pointAt(folder, after);
    await runNight(folder);
    const round = roundReport(folder, second);
    expect(round.round.before).toBe(first);

    const agencyOf = (host: string) =>
      round.agencies.find(({ portals }) => portals[0]?.url === `https://${host}/`);
    for (const { host, ...planned } of changes) expectChange(agencyOf(host), planned);
    const planned = new Set(changes.map(({ host }) => `https://${host}/`));
    const others = round.agencies.filter(({ portals }) => portals[0] && !planned.has(portals[0].url));
    expect(others.filter(({ change }) => change?.criteria.length !== 0)).toEqual([]);
  });
});

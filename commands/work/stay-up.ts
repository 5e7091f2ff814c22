import { wasUp } from "../../checks/was-up.ts";
import { systemClock, toInstant } from "../../crawler/clock.ts";
import type { Politeness } from "../../crawler/politeness.ts";
import { egressOf, politenessOf } from "../../crawler/round/manners.ts";
import { lockWorkspace, type RunLock } from "../../crawler/round/run-lock.ts";
import { keepSchedule, type ScheduledJob } from "../../crawler/round/schedule.ts";
import type { Probe } from "../../crawler/store/probes.ts";
import { probeWorkspace } from "../../crawler/uptime/probe-workspace.ts";
import { readWorkspace } from "../../crawler/workspace/read-workspace.ts";
import type { Console } from "../console.ts";
import { exitCodeOf } from "../exit-codes.ts";
import { workThroughNight } from "./work-through-night.ts";

/** Keeps the workspace's schedules of nights and of probes until the console's signal. */
export async function stayUp(folder: string, console: Console): Promise<void> {
  const { settings } = await readWorkspace(folder);
  // A probe beside a running night waits for its turn at the host, not for the night.
  const politeness = politenessOf(settings, egressOf(settings));
  const night: ScheduledJob = {
    setting: "schedule",
    line: settings.schedule,
    run: () => workThroughNight({ folder, only: null, now: false, politeness }, console),
    onNext: (at) => console.print(`Lượt tới / Next run: ${toInstant(at.getTime())}`),
  };
  const prober = openProber(folder, politeness, console);
  const probing: ScheduledJob[] =
    settings.probes === null ? [] : [{ setting: "probes", line: settings.probes, ...prober }];
  try {
    await keepSchedule([night, ...probing], {
      signal: console.signal,
      onError: (error) => void exitCodeOf(error),
    });
  } finally {
    prober.close();
  }
}

/** The process that probes first goes on alone until its end: another one's probes at the same times tell no more. */
function openProber(folder: string, politeness: Politeness, console: Console) {
  let lock: RunLock | null = null;
  return {
    async run(): Promise<void> {
      lock ??= lockWorkspace(folder, toInstant(systemClock.now()), "probing");
      const probes = await probeWorkspace(await readWorkspace(folder), {
        politeness,
        signal: console.signal,
      });
      console.print(summarise(probes));
    },
    onNext: (at: Date) => console.print(`Lần đo tới / Next probes: ${toInstant(at.getTime())}`),
    close: () => lock?.release(),
  };
}

function summarise(probes: readonly Probe[]): string {
  const counts = Map.groupBy(probes, ({ failure }) => wasUp(failure));
  const [up, down, unknown] = [true, false, null].map((end) => counts.get(end)?.length ?? 0);
  return [
    `Đo khả năng truy cập: ${up} cổng trả lời, ${down} không trả lời, ${unknown} không rõ do mạng nơi đo.`,
    `Uptime probes: ${up} portals answered, ${down} did not, ${unknown} unknown because of the auditor's network.`,
  ].join("\n");
}

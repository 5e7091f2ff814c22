import type { Language } from "../../checks/text.ts";
import { wasUp } from "../../checks/was-up.ts";
import { systemClock, toInstant } from "../../crawler/clock.ts";
import { lockWorkspace, type RunLock } from "../../crawler/round/run-lock.ts";
import { keepSchedule, type ScheduledJob } from "../../crawler/round/schedule.ts";
import { openSharedMeans, type SharedMeans } from "../../crawler/round/shared-means.ts";
import type { Probe } from "../../crawler/store/probes.ts";
import { probeWorkspace } from "../../crawler/uptime/probe-workspace.ts";
import { readWorkspace } from "../../crawler/workspace/read-workspace.ts";
import type { Console } from "../console.ts";
import { exitCodeOf } from "../exit-codes.ts";
import { workThroughNight } from "./work-through-night.ts";

/** Keeps the workspace's schedules of nights and of probes until the console's signal. */
export async function stayUp(folder: string, lang: Language, console: Console): Promise<void> {
  const workspace = await readWorkspace(folder);
  const { schedule, probes } = workspace.settings;
  const shared = await openSharedMeans(workspace);
  const night: ScheduledJob = {
    line: schedule,
    run: () => workThroughNight({ folder, only: null, now: false, lang, shared }, console),
    onNext: (at) => console.print(`Lượt tới / Next run: ${toInstant(at.getTime())}`),
  };
  const prober = openProber(folder, shared, console);
  const probing: ScheduledJob[] = probes === null ? [] : [{ line: probes, ...prober }];
  try {
    await keepSchedule([night, ...probing], {
      signal: console.signal,
      onError: (error) => void exitCodeOf(error),
    });
  } finally {
    prober.close();
    await shared.store.close();
  }
}

/** The process that probes first goes on alone until its end: another one's probes at the same times tell no more. */
function openProber(folder: string, shared: SharedMeans, console: Console) {
  let lock: RunLock | null = null;
  return {
    async run(): Promise<void> {
      lock ??= lockWorkspace(folder, toInstant(systemClock.now()), "probing");
      const probes = await probeWorkspace(await readWorkspace(folder), shared, { signal: console.signal });
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

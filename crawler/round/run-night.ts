import { UsageError } from "../../checks/usage-error.ts";
import { systemClock, toInstant } from "../clock.ts";
import type { Message } from "../notify/message.ts";
import { notify } from "../notify/notify.ts";
import { openStore, type Store } from "../store/audit-store.ts";
import { pruneProbes } from "../store/probes.ts";
import { findRound, type RoundSummary, readRoundPortals } from "../store/read-round.ts";
import { finishRound } from "../store/round-store.ts";
import type { Workspace } from "../workspace/read-workspace.ts";
import { minutesLeft } from "./crawl-window.ts";
import { type JudgeMeans, judgeRound } from "./judge-round.ts";
import { type NightMeans, readPortals } from "./read-portals.ts";
import type { RoundEvent } from "./round-event.ts";
import { roundFolder } from "./round-folder.ts";
import { openRoundLog } from "./round-log.ts";
import { lockWorkspace } from "./run-lock.ts";
import type { SharedMeans } from "./shared-means.ts";

const dayMs = 86_400_000;

export interface Night extends Omit<NightMeans, "store" | "politeness"> {
  /** What others in this process use, too; left out where the night has it to itself. */
  shared?: SharedMeans | undefined;
  /** Visits portals whatever the hour. */
  now: boolean;
  judge: JudgeMeans["judge"];
  /** Writes the papers of the round; gives what people are to be told, null where nothing. */
  publish(store: Store, round: RoundSummary, folder: string): Promise<Message | null>;
  smtpPassword: string | undefined;
  /** Told of what could not be sent. */
  onUnsent(problem: string): void;
}

/**
 * One night in a workspace: reads what is to be read, judges all that was read, and always ends with a report.
 * @throws UsageError where another run is at work there, or the hour is not one to visit portals
 */
export async function runNight(workspace: Workspace, night: Night): Promise<RoundSummary> {
  const { folder, settings, law } = workspace;
  const allowed = night.now ? null : settings.window;
  if (minutesLeft(allowed, systemClock.now()) === 0) throw outsideWindow(workspace);
  const lock = lockWorkspace(folder, toInstant(systemClock.now()));
  const store = night.shared?.store ?? (await openStore(folder));
  try {
    const tell = logging(folder, night.onEvent);
    const quietly = { ...workspace, settings: { ...settings, window: allowed } };
    const round = await readPortals(quietly, {
      ...night,
      store,
      politeness: night.shared?.politeness,
      onEvent: tell,
    });
    await judgeRound(round, { store, law, judge: night.judge, onEvent: tell });
    const finished = await closeIfDone(store, round.id);
    tell({ type: "round-ended", round: round.id, finished });
    const closed = (await findRound(store, round.id)) ?? round;
    const message = await night.publish(store, closed, roundFolder(folder, round.id));
    if (message)
      for (const problem of await notify(settings.notify, message, night.smtpPassword))
        night.onUnsent(problem);
    await pruneProbes(store, toInstant(systemClock.now() - settings.probeDays * dayMs));
    return closed;
  } finally {
    if (!night.shared) await store.close();
    lock.release();
  }
}

/** Events before the round is known would have nowhere to go: the first one names it. */
function logging(folder: string, onEvent: (event: RoundEvent) => void): (event: RoundEvent) => void {
  let write: (event: RoundEvent) => void = () => {};
  return (event) => {
    if (event.type === "round-started") write = openRoundLog(`${roundFolder(folder, event.round)}/log.jsonl`);
    write(event);
    onEvent(event);
  };
}

/** A portal at which the tool failed does not hold the round open: the next round tries it again. */
async function closeIfDone(store: Store, round: string): Promise<boolean> {
  const portals = await readRoundPortals(store, round);
  const isDone = portals.every(
    ({ progress }) => progress === "judged" || progress === "tool-failed" || progress === "read",
  );
  if (isDone) await finishRound(store, round, toInstant(systemClock.now()));
  return isDone;
}

function outsideWindow({ settings: { window } }: Workspace): UsageError {
  const hours = window ? `${window.from}–${window.to}` : "";
  return new UsageError(
    `Bây giờ ngoài khung giờ được truy cập (${hours}, mục “window” của workspace.yaml). Chờ đến giờ, hoặc thêm --now.`,
    `This is outside the hours in which portals may be visited (${hours}, “window” in workspace.yaml). Wait, or add --now.`,
  );
}

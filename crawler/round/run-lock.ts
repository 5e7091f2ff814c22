import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UsageError } from "../../checks/usage-error.ts";

export interface RunLock {
  release(): void;
}

/** What only one process at a time does in a workspace. */
type LockedWork = "running" | "probing";

/** A connection that nobody refers to is collected as garbage, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Makes this process the only one that runs rounds, or probes, in a workspace. The lock is the operating system's own, held
 * through an open transaction on a small file: it ends with the process, however that ends, and never goes stale.
 * @throws UsageError where another process holds it
 */
export function lockWorkspace(folder: string, startedAt: string, work: LockedWork = "running"): RunLock {
  const holder = join(folder, `${work}.txt`);
  const database = new DatabaseSync(join(folder, `${work}.lock`), { timeout: 0 });
  try {
    database.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw inUse[work](readHolder(holder));
  }
  held.add(database);
  writeFileSync(holder, `${process.pid}, ${startedAt}`);
  return {
    release() {
      rmSync(holder, { force: true });
      held.delete(database);
      database.close();
    },
  };
}

/** SQLITE_BUSY: another process holds the file. */
const busy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === busy;
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "?";
  }
}

const inUse: Record<LockedWork, (holder: string) => UsageError> = {
  running: (holder) =>
    new UsageError(
      `Một lượt chạy khác đang làm việc trong thư mục này (tiến trình ${holder}). Chờ lượt đó xong rồi chạy lại.`,
      `Another run is at work in this folder (process ${holder}). Wait for it to end, then run again.`,
    ),
  probing: (holder) =>
    new UsageError(
      `Tiến trình khác (${holder}) đang đo khả năng truy cập của thư mục này nên tiến trình này không đo. Chỉ cần một “kiemcong schedule” cho mỗi thư mục.`,
      `Another process (${holder}) probes the portals of this folder, so this one does not. One “kiemcong schedule” a folder is enough.`,
    ),
};

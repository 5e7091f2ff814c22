import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../reports/model.ts";
import type { RoundReport } from "../../reports/round/model.ts";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import type { ServedProvince } from "../sites/province/serve.ts";
import { makeProvinceWorkspace } from "../sites/province/workspace.ts";

const root = join(import.meta.dirname, "../..");

/** A workspace for the generated province; small samples, no browser. */
export async function provinceWorkspace(province: ServedProvince): Promise<string> {
  const folder = join(temporaryFolder(), "workspace");
  await makeProvinceWorkspace(folder, province, { browser: false, pagesPerPortal: 12, hosts: 8 });
  return folder;
}

export function startNight(folder: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "cli.ts", "run", folder, "--now"], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

export async function runNight(folder: string): Promise<void> {
  const [code] = await once(startNight(folder), "exit");
  if (code !== 0) throw new Error(`the night ended with ${code}`);
}

export function roundReport(folder: string, id: string): RoundReport {
  return JSON.parse(readFileSync(join(folder, "rounds", id, "round.json"), "utf8"));
}

/** What a portal's report says of the portal: without the moment and the ids of the audit. */
export function verdictsOf(folder: string, id: string, host: string): unknown {
  const path = join(folder, "rounds", id, "agencies", host, "report.json");
  const { pages, results, findings, score, coverage, site }: Report = JSON.parse(readFileSync(path, "utf8"));
  return { pages, results, findings, score, coverage, site };
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedLaw } from "../../crawler/law-files.ts";
import { initWorkspace } from "../../crawler/workspace/init-workspace.ts";
import type { Report } from "../../reports/model.ts";
import type { RoundReport } from "../../reports/round/model.ts";
import { temporaryFolder } from "../crawler/temporary-folder.ts";
import type { ServedProvince } from "../sites/province/serve.ts";

const root = join(import.meta.dirname, "../..");

/** A workspace for the generated province, as an office would set it up; small samples, no browser, low bounds. */
export async function provinceWorkspace(province: ServedProvince): Promise<string> {
  const folder = join(temporaryFolder(), "workspace");
  await initWorkspace(shippedLaw(), folder, "ca-mau");
  configure(folder, province);
  for (const kind of ["cap-xa", "so-nganh", "cong-tinh"]) {
    edit(join(folder, `rubrics/de-xuat-${kind}.yaml`), (text) =>
      text.replace("coverage: { overall: 0.85, group: 0.6 }", "coverage: { overall: 0.1, group: 0 }"),
    );
  }
  return folder;
}

/** Points a workspace at the province as it is now served. */
export function configure(folder: string, { list, resolve, ca }: ServedProvince): void {
  writeFileSync(join(folder, "agencies.csv"), list);
  const network = { resolve, resolvers: ["127.0.0.1:9"], authorities: [ca] };
  edit(join(folder, "workspace.yaml"), (text) =>
    [
      text
        .replace(/^network: .*\n/m, "")
        .replace("browser: true", "browser: false")
        .replace(/pagesPerPortal: \d+\n/, "pagesPerPortal: 12\n  linksPerPortal: 8\n")
        .replace(/ {2}linksPerPortal: 8\n {2}linksPerPortal: 8\n/, "  linksPerPortal: 8\n")
        .replace("hosts: 6", "hosts: 8"),
      `network: ${JSON.stringify(network)}\n`,
    ].join(""),
  );
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
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

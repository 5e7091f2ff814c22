import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Store } from "../../crawler/store/audit-store.ts";
import { readSightings } from "../../crawler/store/sightings.ts";
import { portalHistory } from "../history/portal-history.ts";
import type { ReportExtras, ReportFormat } from "../report-format.ts";
import { agencyFolder } from "./agency-folder.ts";
import { agencyInRound } from "./agency-in-round.ts";
import type { RankedAgency, RoundReport } from "./model.ts";
import { openReport } from "./open-report.ts";
import type { RoundExtras, RoundFormat } from "./round-format.ts";
import { withholdUnconfirmed } from "./withhold-unconfirmed.ts";

/** Writes a round in each format; gives the paths. A format that fails does not keep the others from being written. */
export async function writeRound(
  round: RoundReport,
  formats: readonly RoundFormat[],
  extras: RoundExtras,
  folder: string,
): Promise<{ files: string[]; problems: string[] }> {
  const told = withholdUnconfirmed(round);
  const files: string[] = [];
  const problems: string[] = [];
  for (const { fileName, write } of formats) {
    try {
      files.push(await writeWhole(join(folder, fileName), await write(told, extras)));
    } catch (error) {
      problems.push(`${fileName}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, problems };
}

/** Writes the reports of the portals of one agency of a round, each in a folder of its own. */
export async function writeAgency(
  store: Store,
  round: RoundReport,
  agency: RankedAgency,
  formats: readonly ReportFormat[],
  extras: ReportExtras,
  folder: string,
): Promise<string[]> {
  const files: string[] = [];
  for (const [index, { url, report: hash }] of agency.portals.entries()) {
    const report = openReport(store, hash);
    if (report === null) continue;
    const history = portalHistory(report, await readSightings(store, url));
    const known = { history, round: agencyInRound(round, agency, index) };
    for (const { fileName, write } of formats) {
      const content = await write(report, { ...extras, ...known });
      files.push(await writeWhole(join(folder, agencyFolder(url), fileName), content));
    }
  }
  return files;
}

/** Whoever looks finds the whole file or the one before. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
  return path;
}

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "./model.ts";
import type { ReportExtras, ReportFormat } from "./report-format.ts";

/** Writes a report in each format into a folder; gives the paths. */
export async function writeReport(
  report: Report,
  extras: ReportExtras,
  formats: readonly ReportFormat[],
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const format of formats) {
    const path = join(folder, format.fileName);
    await writeFile(path, await format.write(report, extras));
    paths.push(path);
  }
  return paths;
}

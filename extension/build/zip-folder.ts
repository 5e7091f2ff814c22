import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** The earliest moment a ZIP file can hold, read as local time: the same in every time zone. */
const moment = new Date(1980, 0, 1);

/** Packs a folder: the same files give the same bytes, whenever and wherever they were built. */
export function zipFolder(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  const entries: Zippable = {};
  for (const path of files) {
    entries[path.split(sep).join("/")] = [readFileSync(join(folder, path)), { mtime: moment, level: 9 }];
  }
  return zipSync(entries);
}

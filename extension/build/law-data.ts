import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Plugin } from "vite";
import { loadLaw } from "../../checks/regulations/load.ts";

const name = "virtual:law";
const folder = join(import.meta.dirname, "../../checks/regulations");

/** The law as data in the bundle: its YAML is read, validated and cross-checked when the extension is built. */
export function lawData(): Plugin {
  return {
    name: "kiemcong-law-data",
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const json = JSON.stringify(loadLaw(readLaw()));
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}

function readLaw(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".yaml"),
  );
  return Object.fromEntries(
    paths.sort().map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path), "utf8")]),
  );
}

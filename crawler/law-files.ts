import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type Law, loadLaw } from "../checks/regulations/load.ts";

const folder = join(import.meta.dirname, "../checks/regulations");
let law: Law | undefined;

/** The law shipped with the product; read once. */
export function shippedLaw(): Law {
  law ??= loadLaw(shippedLawFiles());
  return law;
}

/** Its YAML texts, by path. */
export function shippedLawFiles(): Record<string, string> {
  return readLawFiles(folder);
}

/** YAML texts of a law folder by path inside it, with `/` between parts. */
export function readLawFiles(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".yaml"),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll(sep, "/"), readFileSync(join(root, path), "utf8")]),
  );
}

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, stop } from "esbuild";

export interface PageScripts {
  /**
   * Defines two functions, each to be called once where it is wanted: `kiemcongEntry` defines `kiemcong`, see
   * in-page/entry.ts, and `kiemcongAxe` defines `axe`: the engine's own file, unchanged, and then the product's
   * rules. Left ready with each document, they need not be sent to each and stay compiled in the process.
   */
  ready: string;
  axeVersion: string;
}

let scripts: Promise<PageScripts> | null = null;

/**
 * The code that runs inside pages, bundled once a process. It is built from its files, never from functions
 * turned into text: what loads TypeScript puts helpers into functions that a page does not have.
 */
export function loadPageScripts(): Promise<PageScripts> {
  scripts ??= bundle();
  return scripts;
}

async function bundle(): Promise<PageScripts> {
  const require = createRequire(import.meta.url);
  const { version } = require("axe-core/package.json") as { version: string };
  const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
  const [entry, rules] = await bundled(["in-page/entry.ts", "in-page/rules-entry.ts"]);
  const ready = `function kiemcongEntry() {\n${entry}\n}\nfunction kiemcongAxe() {\n${axe}\n${rules}\n}`;
  return { ready, axeVersion: version };
}

/** In the order of the files. */
async function bundled(files: readonly string[]): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: files.map((file) => fileURLToPath(new URL(file, import.meta.url))),
    bundle: true,
    write: false,
    outdir: "/",
    format: "iife",
    target: "chrome120",
    legalComments: "none",
    logLevel: "silent",
  });
  // Its process would stay for as long as ours.
  await stop();
  return files.map((file) => {
    const output = outputFiles.find(({ path }) => basename(path, ".js") === basename(file, ".ts"));
    if (!output) throw new Error(`${file} was not built`);
    return output.text;
  });
}

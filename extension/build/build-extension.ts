import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import tool from "../../package.json" with { type: "json" };
import { type ManifestOptions, manifestFor, type Target } from "../manifest.ts";
import { inlinedFiles } from "./inlined-files.ts";
import { languageData } from "./language-data.ts";
import { lawData } from "./law-data.ts";
import { noEval } from "./no-eval.ts";

const source = join(import.meta.dirname, "..");
/** Adds the product's accessibility rules to the engine, in the crawler's pages and in the editor's alike. */
const crawlersRules = join(source, "../crawler/browser/in-page/rules-entry.ts");

export interface BuildOptions extends Omit<ManifestOptions, "version"> {
  target: Target;
  outDir: string;
}

/** Builds the extension for one target into a folder that the browser loads as it is. */
export async function buildExtension({ target, outDir, hosts = [] }: BuildOptions): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  await build(pages(outDir, target));
  await build(contentScript(outDir, "content", join(source, "content.ts")));
  await build(contentScript(outDir, "rules", crawlersRules));
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  copyFileSync(axe, join(outDir, "axe.min.js"));
  cpSync(join(source, "_locales"), join(outDir, "_locales"), { recursive: true });
  mkdirSync(join(outDir, "icons"), { recursive: true });
  for (const size of [16, 32, 48, 128]) {
    copyFileSync(join(source, "icons", `${size}.png`), join(outDir, "icons", `${size}.png`));
  }
  const manifest = manifestFor(target, { version: tool.version, hosts });
  writeFileSync(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The law takes its seconds to be read; that is no news at each build. */
const quiet = { checks: { pluginTimings: false } } as const;

const shared = {
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  envDir: false,
  mode: "production",
  // Whatever the environment says: else elements would carry the names of the files they were written in.
  define: { "process.env.NODE_ENV": '"production"' },
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
} as const satisfies InlineConfig;

function pages(outDir: string, target: Target): InlineConfig {
  return {
    ...shared,
    root: source,
    base: "./",
    plugins: [lawData(), languageData(), inlinedFiles(), noEval()],
    define: { ...shared.define, chromium: JSON.stringify(target !== "firefox") },
    build: {
      outDir,
      emptyOutDir: true,
      // What the panel needs is fetched at once, not file after file.
      modulePreload: { polyfill: false },
      target: "es2024",
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: {
        ...quiet,
        input: {
          panel: join(source, "panel.html"),
          options: join(source, "options.html"),
          background: join(source, "background.ts"),
          // The worker runs the file that the panel runs, so that there is one of it.
          "judging-worker": join(source, "judging/judging-worker.ts"),
        },
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name].js",
          assetFileNames: "[name][extname]",
          // Named, for the notes to reviewers name them.
          codeSplitting: {
            groups: [
              { name: "preact", test: /node_modules\/preact/ },
              { name: "zod", test: /node_modules\/zod/ },
            ],
          },
        },
      },
    },
  };
}

/** One file without imports: content scripts cannot have any. */
function contentScript(outDir: string, name: string, entry: string): InlineConfig {
  return {
    ...shared,
    root: source,
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2024",
      reportCompressedSize: false,
      lib: {
        entry,
        formats: ["iife"],
        name: `kiemcong_${name}`,
        fileName: () => `${name}.js`,
      },
    },
  };
}

import { readdir, writeFile } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../../checks/usage-error.ts";
import { ensureBrowser } from "../../crawler/browser/install.ts";
import { toolName, toolVersion } from "../../crawler/user-agent.ts";
import { each } from "./each.ts";
import { findingsOf, type PageFindings } from "./findings.ts";
import { serveFolder } from "./folder-server.ts";
import { openLocalRenderer } from "./local-renderer.ts";

type Pages = Record<string, Omit<PageFindings, "url">>;

/** Writes the accessibility findings of every HTML page of a folder as JSON, by the page's path in the folder. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: "string", default: "page-findings.json" } },
  });
  const [given] = positionals;
  if (given === undefined) throw noFolder("");
  const folder = resolve(given);
  const paths = await listPages(folder);
  const pages = await lookAt(folder, paths);
  const out = resolve(values.out);
  await writeFile(out, `${JSON.stringify({ engine: toolName, version: toolVersion, pages }, null, 1)}\n`);
  process.stdout.write(`${summarise(pages)}\n${out}\n`);
}

function noFolder(given: string): UsageError {
  return new UsageError(
    `Cần một thư mục có trang HTML${given && `, không phải "${given}"`}.`,
    `Give a folder with HTML pages${given && `, not "${given}"`}.`,
  );
}

async function listPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && /\.x?html?$/i.test(entry.name))
    .map((entry) => relative(folder, resolve(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  if (paths.length === 0) throw noFolder(folder);
  return paths;
}

async function lookAt(folder: string, paths: readonly string[]): Promise<Pages> {
  const server = await serveFolder(folder);
  const renderer = await openLocalRenderer(await ensureBrowser(null));
  const found = new Map<string, Omit<PageFindings, "url">>();
  try {
    await each(paths, renderer.concurrency, async (path) => {
      const address = path.split("/").map(encodeURIComponent).join("/");
      const { url: _, ...findings } = await findingsOf(renderer, `${server.origin}/${address}`);
      found.set(path, findings);
    });
  } finally {
    await Promise.all([renderer.close(), server.close()]);
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function summarise(pages: Pages): string {
  const all = Object.values(pages);
  const findings = all.flatMap((page) => page.findings);
  const failed = findings.filter(({ outcome }) => outcome === "failed").length;
  const unseen = all.filter(({ failure }) => failure !== null).length;
  return `${all.length} pages (${unseen} could not be opened): ${failed} faults, ${findings.length - failed} questions`;
}

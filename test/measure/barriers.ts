import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findBarriers } from "../../checks/accessibility/find-barriers.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { ensureBrowser } from "../../crawler/browser/install.ts";
import type { Renderer } from "../../crawler/renderer.ts";
import { type BarrierScore, barrierLabelsSchema, scoreBarriers } from "./barrier-score.ts";
import { each } from "./each.ts";
import { serveFolder } from "./folder-server.ts";
import { openLocalRenderer } from "./local-renderer.ts";

const shipped = ["pages/barriers", "pages/barriers-second"].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** Prints what of the labelled barriers of a folder, or of those that ship, is found, and who is accused or asked for nothing. */
export async function run([folder]: readonly string[]): Promise<void> {
  for (const each of folder === undefined ? shipped : [resolve(folder)]) {
    process.stdout.write(`${each}\n${format(await scoreFolder(each))}`);
  }
}

/** @throws {UsageError} where the folder has no labels of the documented form */
export async function scoreFolder(folder: string): Promise<Map<string, BarrierScore>> {
  const labels = barrierLabelsSchema.safeParse(await readJson(join(folder, "labels.json")));
  if (!labels.success)
    throw new UsageError(
      `${folder} không có labels.json đúng mẫu (test/measure/README.md).`,
      `${folder} has no labels.json of the documented form (test/measure/README.md).`,
    );
  const server = await serveFolder(folder);
  const renderer = await openLocalRenderer(await ensureBrowser(null));
  const scores = new Map<string, BarrierScore>();
  try {
    await each(Object.entries(labels.data), renderer.concurrency, async ([path, own]) => {
      scores.set(path, scoreBarriers(await look(renderer, `${server.origin}/${path}`), own));
    });
  } finally {
    await Promise.all([renderer.close(), server.close()]);
  }
  return scores;
}

async function look(renderer: Renderer, url: string) {
  const snapshot = await renderer.render({ url, kind: null, onSettled: () => {} });
  if (!snapshot.rendered) throw new Error(`${url}: ${snapshot.failure}`);
  return findBarriers(new ParsedPage(snapshot, null));
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

function format(scores: ReadonlyMap<string, BarrierScore>): string {
  const count = (of: (score: BarrierScore) => readonly unknown[]) =>
    [...scores.values()].reduce((sum, score) => sum + of(score).length, 0);
  const lines = [...scores]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, { asked, missed, falselyAccused, falselyAsked }]) => [
      ...missed.map(({ at, what }) => `missed  ${path} ${at}: ${what}`),
      ...asked.map(({ at, what }) => `asked   ${path} ${at}: ${what}`),
      ...falselyAccused.map((place) => `FALSE   ${path} ${place}`),
      ...falselyAsked.map((place) => `asked?  ${path} ${place}`),
    ]);
  const all = count(({ caught, asked, missed }) => [...caught, ...asked, ...missed]);
  return `${lines.join("\n")}
${scores.size} pages, ${all} barriers: ${count(({ caught }) => caught)} caught, ${count(({ asked }) => asked)} asked about, ${count(({ missed }) => missed)} missed
falsely accused ${count(({ falselyAccused }) => falselyAccused)}, asked for nothing ${count(({ falselyAsked }) => falselyAsked)}
`;
}

import { join } from "node:path";
import type { CheckTally } from "./check-tally.ts";
import { tallyChecks } from "./check-tally.ts";
import { judgeDemonstration } from "./demonstration.ts";
import { type FieldTally, tallyFields } from "./field-tally.ts";
import { judgePages, readPages } from "./judge-pages.ts";
import { type LabelledPage, labelledPages, pagesWithExpectations } from "./labelled-pages.ts";
import { formatTable, percent } from "./table.ts";

const here = import.meta.dirname;
const mostMistakes = 40;

/** Pages that ship with the product, by the part they play. */
export const shippedSets: Readonly<Record<string, () => LabelledPage[]>> = {
  development: () => [
    ...pagesWithExpectations(join(here, "../checks/reading/pages")),
    ...labelledPages(join(here, "pages/development")),
  ],
  "held out": () => labelledPages(join(here, "pages/held-out")),
  third: () => labelledPages(join(here, "pages/third")),
  fourth: () => labelledPages(join(here, "pages/fourth")),
  fifth: () => labelledPages(join(here, "pages/fifth")),
  sixth: () => labelledPages(join(here, "pages/sixth")),
  seventh: () => labelledPages(join(here, "pages/seventh")),
  eighth: () => labelledPages(join(here, "pages/eighth")),
  ninth: () => labelledPages(join(here, "pages/ninth")),
  tenth: () => labelledPages(join(here, "pages/tenth")),
};

/**
 * Prints, per extracted field and per check, precision, recall and n, and what was confused with what: over the
 * shipped pages and the demonstration portals, or over the labelled pages of a folder.
 */
export async function run([folder, labels]: readonly string[]): Promise<void> {
  if (folder !== undefined) return print(report(folder, labelledPages(folder, labels)));
  for (const [name, pages] of Object.entries(shippedSets)) print(report(name, pages()));
  print(`# demonstration\n\n${checkTable(tallyChecks(judgeDemonstration()))}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

function report(name: string, pages: readonly LabelledPage[]): string {
  const tallies = tallyFields(readPages(pages));
  const checks = tallyChecks(judgePages(pages));
  return [
    `# ${name}: ${pages.length} pages`,
    fieldTable(tallies),
    ...tallies.filter(({ mistakes }) => mistakes.length > 0).map(confusions),
    ...(checks.length === 0 ? [] : [checkTable(checks)]),
  ].join("\n\n");
}

function fieldTable(tallies: readonly FieldTally[]): string {
  return formatTable(
    ["field", "n", "there", "right", "precision", "recall"],
    tallies.map(({ field, n, present, right, precision, recall }) => [
      field,
      String(n),
      String(present),
      String(right),
      percent(precision),
      percent(recall),
    ]),
  );
}

function confusions({ field, mistakes }: FieldTally): string {
  const lines = mistakes
    .slice(0, mostMistakes)
    .map(({ page, truth, read }) => `  ${page}: ${spell(read)} instead of ${spell(truth)}`);
  return `${field}, ${mistakes.length} wrong:\n${lines.join("\n")}`;
}

function spell(value: unknown): string {
  return value === null || value === undefined ? "nothing" : `“${String(value)}”`;
}

function checkTable(tallies: readonly CheckTally[]): string {
  const table = formatTable(
    ["check", "n", "failed", "truly", "precision", "failing", "found", "recall", "passed wrongly", "asked"],
    tallies.map((tally) => [
      tally.check,
      String(tally.n),
      String(tally.accused),
      String(tally.accusedRightly),
      percent(tally.precision),
      String(tally.failing),
      String(tally.found),
      percent(tally.recall),
      String(tally.missed),
      String(tally.asked),
    ]),
  );
  const wrong = tallies.flatMap(({ check, mistakes }) =>
    mistakes.map(
      ({ where, said, reason, truth }) => `  ${check}, ${where}: ${said} (${reason}), truly ${truth}`,
    ),
  );
  return wrong.length === 0 ? table : `${table}\n\nNot as a person says:\n${wrong.join("\n")}`;
}

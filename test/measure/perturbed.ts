import type { PageReading } from "../../checks/page-view.ts";
import { readPages } from "./judge-pages.ts";
import type { LabelledPage } from "./labelled-pages.ts";
import { type Perturbation, perturbations } from "./perturbations.ts";
import { takeApart } from "./perturbed-page.ts";
import { shippedSets } from "./reading.ts";
import { formatTable } from "./table.ts";

/** Of the pages a change applies to: how many show the field, and how it is read. */
interface Tally {
  n: number;
  right: number;
  missing: number;
  wrong: number;
}

/**
 * Prints, for each way in which another maker might have built the labelled pages, how titles and dates of
 * publication are read then. With the name of a change, also each mistake.
 */
export async function run([wanted]: readonly string[]): Promise<void> {
  const pages = Object.values(shippedSets).flatMap((load) => load());
  const rows = Object.entries(perturbations)
    .filter(([name]) => wanted === undefined || name === wanted)
    .map(([name, change]) => {
      const read = readPerturbed(pages, change);
      if (wanted !== undefined) for (const line of mistakes(read)) process.stdout.write(`${line}\n`);
      const { kind, title, date } = tally(read);
      return [
        name,
        title.n,
        kind.right,
        title.right,
        title.missing,
        title.wrong,
        date.n,
        date.right,
        date.missing,
        date.wrong,
      ];
    });
  const heads = ["change", "pages", "kind", "title", "missing", "wrong", "dated", "date", "missing", "wrong"];
  process.stdout.write(
    `${formatTable(
      heads,
      rows.map((row) => row.map(String)),
    )}\n`,
  );
}

interface Read {
  page: LabelledPage;
  hasDate: boolean;
  reading: PageReading;
}

/** Reads the pages whose title is shown, each after the change. The names of their sections are none of them. */
export function readPerturbed(pages: readonly LabelledPage[], change: Perturbation): Read[] {
  return pages.flatMap((page) => {
    const parts = page.labels.kind === "home" || page.labels.kind === "english-home" ? null : takeApart(page);
    if (!parts) return [];
    const hasDate = parts.date !== null;
    if (!change(parts)) return [];
    const [read] = readPages([{ ...page, url: parts.url, html: parts.$.html() }]);
    return read ? [{ page, hasDate, reading: read.reading }] : [];
  });
}

export function tally(read: readonly Read[]): Record<"kind" | "title" | "date", Tally> {
  const dated = read.filter(({ hasDate }) => hasDate);
  return {
    kind: tallyOf(read.map(({ page, reading }) => [page.labels.kind ?? reading.kind, reading.kind])),
    title: tallyOf(read.map(({ page, reading }) => [page.labels.title, reading.title])),
    date: tallyOf(
      dated.map(({ page, reading }) => [dayOf(page.labels.publishedAt), dayOf(reading.publishedAt)]),
    ),
  };
}

const dayOf = (instant: string | null | undefined) => instant?.slice(0, 10) ?? null;

function tallyOf(
  pairs: readonly (readonly [truth: string | null | undefined, read: string | null])[],
): Tally {
  const right = pairs.filter(([truth, read]) => isSame(truth, read)).length;
  const missing = pairs.filter(([, read]) => read === null).length;
  return { n: pairs.length, right, missing, wrong: pairs.length - right - missing };
}

function isSame(truth: string | null | undefined, read: string | null): boolean {
  return (truth ?? "").normalize("NFC") === (read ?? "").normalize("NFC");
}

function mistakes(read: readonly Read[]): string[] {
  return read.flatMap(({ page, hasDate, reading }) => {
    const { title, publishedAt } = page.labels;
    const isDateWrong = hasDate && dayOf(publishedAt) !== dayOf(reading.publishedAt);
    return [
      ...(isSame(title, reading.title)
        ? []
        : [
            `${page.name} (${page.labels.kind}, read ${reading.kind}): “${reading.title}” instead of “${title}”`,
          ]),
      ...(isDateWrong ? [`${page.name}: ${reading.publishedAt} instead of ${publishedAt}`] : []),
    ];
  });
}

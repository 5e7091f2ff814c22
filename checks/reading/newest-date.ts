import type { PageDigest } from "../page-digest.ts";

/**
 * The newest date (YYYY-MM-DD) that pages show of themselves or their items; null where they show none. Later ones
 * than the audited day are announcements or errors.
 */
export function newestDate(pages: readonly PageDigest[], asOf: string): string | null {
  const shown = pages.flatMap(({ itemDates, publishedAt }) =>
    publishedAt ? [...itemDates, publishedAt] : itemDates,
  );
  const days = shown.map((date) => date.slice(0, 10)).filter((date) => date <= asOf);
  return days.toSorted().at(-1) ?? null;
}

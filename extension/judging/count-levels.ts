import type { Issue, Level } from "./page-report.ts";

/** How many issues there are at each level. */
export function countLevels(issues: readonly Pick<Issue, "level">[]): Record<Level, number> {
  const counts: Record<Level, number> = { must: 0, look: 0, hint: 0, untested: 0 };
  for (const { level } of issues) counts[level] += 1;
  return counts;
}

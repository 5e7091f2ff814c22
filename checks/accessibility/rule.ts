/** WCAG levels that requirements ask for. */
export type Level = "A" | "AA";

/** "1.4.12" → "wcag1412", as axe-core tags its rules. */
export function tagOf(criterion: string): string {
  return `wcag${criterion.replaceAll(".", "")}`;
}

/** "wcag1412" → "1.4.12". */
export function criterionOf(tag: string): string[] {
  const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? [];
  return principle && guideline && criterion ? [`${principle}.${guideline}.${criterion}`] : [];
}

/** The level that an axe rule's tags name; null for good practice and level AAA. */
export function levelOf(tags: readonly string[]): Level | null {
  if (tags.some((tag) => /^wcag2\d?a$/.test(tag))) return "A";
  return tags.some((tag) => /^wcag2\d?aa$/.test(tag)) ? "AA" : null;
}

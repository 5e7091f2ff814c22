import { isAnyControlLabel } from "./control-labels.ts";
import type { MainText } from "./main-text.ts";
import { foldedLine } from "./readable-text.ts";

const shortestProse = 60;
const mostClosingLines = 5;

/**
 * Paragraphs of the article from its first line to its closing lines: what stands further below its last running
 * text are ratings, tools and tags, not its author or source.
 */
export function bodyParagraphs({ own }: MainText): string[] {
  const last = own.findLastIndex(({ text, linked }) => text.length - linked >= shortestProse);
  return own
    .slice(0, last < 0 ? own.length : last + 1 + mostClosingLines)
    .filter((line) => !isAnyControlLabel(foldedLine(line)))
    .map(({ text }) => text);
}

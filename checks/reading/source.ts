import { findSourceLine } from "../knowledge/source-lines.ts";
import { bodyParagraphs } from "./article-body.ts";
import type { MainText } from "./main-text.ts";

const longestName = 120;

/** Where the article was taken from, as it says itself; null where it says nothing. */
export function readSource(main: MainText): string | null {
  const line = findSourceLine(bodyParagraphs(main));
  if (line) return line.source;
  const label = main.labelled.find(
    ({ field, value }) => field === "source" && value !== "" && value.length <= longestName,
  );
  return label?.value ?? null;
}

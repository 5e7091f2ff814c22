import { fold } from "../knowledge/vietnamese-text.ts";
import words from "./file-titles.json" with { type: "json" };

const fileName = new RegExp(`\\.(?:${words.fileEndings.join("|")})$`);
const sayNothing = new Set(words.sayNothing);
/** "Document1", "Slide (2)". */
const trailingNumber = /\s*\(?\d+\)?$/;
/** One word with signs that file names are built with: "QD_12", "phu-luc-2". A document's number has a slash. */
const builtName = /^(?=.*[_-])[^\s/]+$/;

/** Whether the title in a file's properties names the document: a file name or what a program puts there does not. */
export function isRealTitle(title: string | null): boolean {
  const folded = fold(title ?? "");
  if (!/\p{L}/u.test(folded) || fileName.test(folded) || builtName.test(folded)) return false;
  if (words.writtenByPrograms.some((start) => folded.startsWith(start))) return false;
  return !sayNothing.has(folded) && !sayNothing.has(folded.replace(trailingNumber, ""));
}

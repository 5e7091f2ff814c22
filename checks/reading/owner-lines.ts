import { fold } from "../knowledge/vietnamese-text.ts";
import contactWords from "./footer-text.json" with { type: "json" };
import type { Line, ReadableText } from "./readable-text.ts";

const contact = new RegExp(`^(?:${contactWords.contact.map(fold).join("|")}|dt|tel)\\b`);
/** A foot of a page stands in its last lines; the agency's name heads the ways to reach it. */
const lastShare = 0.4;
const linesBelow = 3;
const longestName = 120;

const found = new WeakMap<ReadableText, readonly Line[]>();

/** Lines near the end of a page under which an address or a telephone number stands: whose portal it is. */
export function ownerLines(readable: ReadableText): readonly Line[] {
  let lines = found.get(readable);
  if (!lines) {
    lines = findOwnerLines(readable.lines.filter(({ hidden }) => !hidden));
    found.set(readable, lines);
  }
  return lines;
}

function findOwnerLines(lines: readonly Line[]): Line[] {
  const start = Math.floor(lines.length * (1 - lastShare));
  return lines.filter((line, index) => {
    if (index < start || line.text.length > longestName || contact.test(fold(line.text))) return false;
    const below = lines.slice(index + 1, index + 1 + linesBelow);
    return below.some(({ text }) => contact.test(fold(text)));
  });
}

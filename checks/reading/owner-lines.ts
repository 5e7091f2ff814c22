import { sectionsNamed } from "../knowledge/sections.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import contactWords from "./footer-text.json" with { type: "json" };
import { foldedLine, type Line, type ReadableText } from "./readable-text.ts";

const contact = new RegExp(`^(?:${contactWords.contact.map(fold).join("|")}|dt|tel)\\b`);
/** A foot of a page stands in its last lines; the agency's name heads the ways to reach it. */
const lastShare = 0.4;
const linesBelow = 2;
const longestName = 120;

/** Lines near the end of a page under which an address or a telephone number stands: whose portal it is. */
export const ownerLines = oncePer((readable: ReadableText): readonly Line[] =>
  findOwnerLines(readable.lines.filter(({ hidden }) => !hidden)),
);

function findOwnerLines(lines: readonly Line[]): Line[] {
  const start = Math.floor(lines.length * (1 - lastShare));
  return lines.filter((line, index) => {
    if (index < start || line.text.length > longestName || contact.test(foldedLine(line))) return false;
    const below = lines.slice(index + 1, index + 1 + linesBelow);
    if (!below.some((one) => contact.test(foldedLine(one)))) return false;
    return !sectionsNamed(line.text).some(({ strength }) => strength === "exact");
  });
}

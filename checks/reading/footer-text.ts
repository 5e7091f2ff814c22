import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import phrases from "./footer-text.json" with { type: "json" };

const copyright = phrases.copyright.map(fold);
const contact = phrases.contact.map(fold);

/** Whether lines read like the foot of a page: whose it is, who answers for it, how to reach them. */
export function saysFooter(lines: readonly string[]): boolean {
  const text = fold(lines.join(" "));
  return claimsRights(text) || contact.filter((phrase) => containsPhrase(text, phrase)).length >= 2;
}

/** Whether lines claim the rights in the page or name who answers for it, which contact pages do not. */
export function saysRights(lines: readonly string[]): boolean {
  return claimsRights(fold(lines.join(" ")));
}

function claimsRights(folded: string): boolean {
  return /©|\(c\) \d{4}/.test(folded) || copyright.some((phrase) => containsPhrase(folded, phrase));
}

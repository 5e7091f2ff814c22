import { fold } from "../knowledge/vietnamese-text.ts";
import relatedHeadings from "./related-headings.json" with { type: "json" };

const related = new Set(relatedHeadings.map(fold));
const longestHeading = 70;

/** Whether a short line announces other items than the page's own. */
export function isRelatedHeading(text: string, foldedText = fold(text)): boolean {
  if (text.length > longestHeading) return false;
  const folded = foldedText.replace(/[^\p{L}\p{N}]+$/u, "").replace(/^[^\p{L}\p{N}]+/u, "");
  if (related.has(folded)) return true;
  return /^(?:cac|nhung)? ?(?:tin|bai|bai viet|van ban|thong bao|cau hoi) (?:lien quan|cung|khac|moi hon|cu hon|da dua|da dang|tiep theo|truoc do)\b/.test(
    folded,
  );
}

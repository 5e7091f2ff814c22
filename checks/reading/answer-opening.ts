import { fold } from "../knowledge/vietnamese-text.ts";
import words from "./answer-words.json" with { type: "json" };

const openings = words.openings.map(fold).toSorted((a, b) => b.length - a.length);

/** "Trả lời:", "Trả lời ngày: 08/6/2026", "Trả lời của Sở Mẫu:" */
const byWord = `(?:${openings.join("|")})(?:\\s*\\d+)?(?:\\s+ngay|\\s+(?:cua|tu|boi)\\s[^:]{0,80})?\\s*(?:[:.]|\\(\\d|$)`;
/** "Sở Mẫu trả lời như sau:" */
const byAgency = `(?:${words.answerers.map(fold).join("|")})\\s[^:.?]{0,80}(?:tra loi|phan hoi|giai dap)(?:\\s+nhu sau)?\\s*:`;

/** The heading of an answer, in a folded line. */
export const answerOpening = new RegExp(`^(?:${byWord}|${byAgency})`);

import { fold } from "../knowledge/vietnamese-text.ts";
import words from "./answer-words.json" with { type: "json" };

const anyOf = (phrases: readonly string[]) => `(?:${phrases.map(fold).join("|")})`;
const openings = words.openings.toSorted((a, b) => b.length - a.length);

/** "Trả lời:", "Trả lời ngày: 08/6/2026", "Trả lời của Sở Mẫu:" */
const byWord = `${anyOf(openings)}(?:\\s*\\d+)?(?:\\s+ngay|\\s+(?:cua|tu|boi)\\s[^:]{0,80})?\\s*(?:[:.]|\\(\\d|$)`;
/** "… mà Sở chưa trả lời:" is a citizen's own sentence, as is one that begins with "Trường hợp". */
const isAnswer = `(?<!\\b${anyOf(words.unanswered)}\\s(?:duoc\\s)?)(?:tra loi|phan hoi|giai dap)`;
/** "Sở Mẫu trả lời như sau:" */
const byAgency = `(?!truong hop)${anyOf(words.answerers)}\\s[^:.?]{0,80}${isAnswer}(?:\\s+nhu sau)?\\s*:`;

/** The heading of an answer, in a folded line. */
export const answerOpening = new RegExp(`^(?:${byWord}|${byAgency})`);

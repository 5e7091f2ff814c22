import { clean } from "../../knowledge/vietnamese-text.ts";
import lists from "./vague-words.json" with { type: "json" };

type Kind = Exclude<keyof typeof lists, "fillers">;

const vague = new Map(
  Object.entries(lists).map(([kind, words]) => [kind, new Set(words.map((word) => word.normalize("NFC")))]),
);
const phrases = [...lists.links, ...lists.fillers]
  .map((phrase) => phrase.normalize("NFC"))
  .toSorted((a, b) => b.length - a.length);

/** Lower case, one line, without the marks that stand around a name ("Xem thêm »", "[Chi tiết]", "More…"). */
export function plainName(name: string): string {
  return clean(name)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Whether the whole name is one of those that say nothing of what they name. */
export function isVague(name: string, kind: Kind): boolean {
  const plain = plainName(name);
  // "Image 1", "Ảnh 02": a number adds nothing.
  const names = vague.get(kind);
  return names?.has(plain) === true || names?.has(plain.replace(/[\s_-]*\d+$/, "")) === true;
}

/** Whether a passage says nothing more once vague link names and filling words are taken from it. */
export function saysNothingMore(passage: string): boolean {
  let left = ` ${plainName(passage).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  for (const phrase of phrases) left = left.replaceAll(` ${phrase} `, "  ");
  return !/\p{L}{2}/u.test(left);
}

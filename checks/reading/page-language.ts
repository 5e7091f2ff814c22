import { blocksByLanguage } from "../knowledge/language.ts";
import type { ContentLanguage } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import type { MainText } from "./main-text.ts";

/** Characters after which more text no longer changes the answer; read evenly over the page. */
const enough = 3000;
const fewestLetters = 60;

/**
 * The language of the main content, whatever the page declares and whatever its menus speak; where the main
 * content says too little, that of the whole page. Null for a page without text.
 */
export function readPageLanguage(page: PageView, { own, lines }: MainText): ContentLanguage | null {
  const content = saysEnough(own) ? own : lines;
  if (saysEnough(content)) {
    const { language } = blocksByLanguage(sample(content.map((line) => line.text)));
    if (language !== "unknown") return language;
  }
  const all = page.readable.lines.filter((line) => !line.hidden).map((line) => line.text);
  return all.length === 0 ? null : blocksByLanguage(sample(all)).language;
}

function saysEnough(lines: readonly { text: string }[]): boolean {
  let letters = 0;
  return lines.some(({ text }) => {
    letters += text.replace(/[^\p{L}]/gu, "").length;
    return letters >= fewestLetters;
  });
}

function sample(texts: readonly string[]): string[] {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total <= enough) return [...texts];
  const share = enough / total;
  let taken = 0;
  let seen = 0;
  return texts.flatMap((text) => {
    seen += text.length;
    if (taken >= seen * share) return [];
    const part = text.slice(0, Math.max(200, Math.ceil(seen * share - taken)));
    taken += part.length;
    return [part];
  });
}

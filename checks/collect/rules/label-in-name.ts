import { computeAccessibleName } from "dom-accessibility-api";
import { attributeOf, isDisplayed, isText, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** The first family decides: common stacks end in "Segoe UI Symbol". */
const iconFont = /^[^,]*(?:icon|awesome|glyph|symbol|dashicons|themify)/i;
/** Words beyond which the text of a control is a passage rather than its label. */
const longLabel = 12;

/** WCAG 2.5.3: who speaks the words seen on a control does not reach it, because its name does not hold them. */
export default {
  id: "label-in-name",
  selector: [
    "a[href]",
    "button",
    "summary",
    "[role=button]",
    "[role=link]",
    "[role=checkbox]",
    "[role=menuitem]",
    "[role=option]",
    "[role=radio]",
    "[role=switch]",
    "[role=tab]",
    "[role=treeitem]",
  ]
    .map((control) => `${control}:is([aria-label], [aria-labelledby])`)
    .join(", "),
  judge(control) {
    // Text in brackets explains the label and is no part of it.
    const seen = textSeenIn(control).replace(/\([^)]*\)/g, " ");
    const name = computeAccessibleName(control);
    const label = wordsOf(seen);
    // A sign that stands for something ("X", "»", "A+").
    if (name.trim() === "" || label.length === 0 || (label.join("").length < 2 && !/\d/.test(label.join(""))))
      return null;
    const named = wordsOf(name);
    if (holds(named, label) || isSpelledOtherwise(named, label, seen)) return null;
    return {
      outcome: label.length > longLabel ? "cantTell" : "failed",
      data: { label: seen.trim().slice(0, 100), name: name.slice(0, 100) },
    };
  },
} satisfies RenderedRule;

/** What can be read of a control: neither what is hidden nor what an icon font turns into signs. */
function textSeenIn(element: Element): string {
  if (iconFont.test(getComputedStyle(element).fontFamily)) return " ";
  return [...element.childNodes]
    .map((node) => {
      if (isText(node)) return node.data;
      return node instanceof Element && isSeen(node) ? ` ${textSeenIn(node)} ` : " ";
    })
    .join("");
}

function isSeen(element: Element): boolean {
  if (attributeOf(element, "aria-hidden") === "true" && !/\p{L}{2}/u.test(element.textContent ?? ""))
    return false;
  if (!isDisplayed(element, { visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = rectOf(element);
  const { clipPath, display, overflow } = getComputedStyle(element);
  const isCut = width <= 1 && height <= 1 && overflow !== "visible";
  return !isCut && (display === "contents" || width > 0) && !/inset\((?:50|100)%/.test(clipPath);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  );
}

/** One after the other, as a whole. */
function holds(named: readonly string[], label: readonly string[]): boolean {
  return ` ${named.join(" ")} `.includes(` ${label.join(" ")} `);
}

/** "nonstandard" for "non-standard", "Avenue" for "Ave.": speech recognition hears the same. */
function isSpelledOtherwise(named: readonly string[], label: readonly string[], seen: string): boolean {
  const joined = (words: readonly string[]) => words.map((word) => word.replace(/[-'’]/g, ""));
  if (holds(joined(named), joined(label))) return true;
  const isShort = (word: string) => seen.toLowerCase().includes(`${word}.`);
  return (
    named.length === label.length &&
    label.every(
      (word, index) => word === named[index] || (isShort(word) && named[index]?.startsWith(word) === true),
    )
  );
}

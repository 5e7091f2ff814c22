import { attributeOf, isDisplayed, isHtml, rectOf } from "../dom-access.ts";
import words from "./picture-words.json" with { type: "json" };
import type { Fault, RenderedRule } from "./rendered-rule.ts";

/** Pixels: smaller ones are icons and rules. */
const leastSide = 32;
/** Elements upward in which a text may say what the picture shows. */
const reach = 3;
const marks = new Set(words.marks);
const informative = new Set(words.informative);

/**
 * WCAG 1.1.1: a picture marked as decoration although its file's name says otherwise, or a drawing without a
 * name, where no text stands near. A mark alone (a logo) always says whose page it is.
 */
export default {
  id: "blank-alternative",
  selector: "img[alt=''], img[role=none], img[role=presentation], canvas",
  evenHidden: true,
  judge(picture) {
    const { width, height } = rectOf(picture);
    if (
      Math.min(width, height) < leastSide ||
      !isDisplayed(picture, { visibilityProperty: true, opacityProperty: true })
    )
      return null;
    if (isHtml(picture, "canvas")) return isNamelessDrawing(picture) ? { outcome: "cantTell" } : null;
    return byFileName(picture);
  },
} satisfies RenderedRule;

function byFileName(picture: Element): Fault | null {
  const file = (attributeOf(picture, "src") ?? "").split(/[?#]/)[0]?.split("/").at(-1)?.toLowerCase() ?? "";
  const parts = file.replace(/\.\w+$/, "").split(/[-_.\s]|%20/);
  const says = (names: ReadonlySet<string>) =>
    parts.some((part, index) => names.has(part) || names.has(`${part}-${parts[index + 1]}`));
  if (says(marks)) return isTextNear(picture, ["body"]) ? null : { outcome: "failed", data: { file } };
  // What stands in the same part of the page need not tell what a chart shows.
  if (!says(informative) || isTextNear(picture, ["body", "main", "article", "section"])) return null;
  return { outcome: "cantTell", data: { file } };
}

/** @param parts elements too large for their text to be the picture's */
function isTextNear(picture: Element, parts: readonly string[]): boolean {
  let around: Element | null = picture.parentElement;
  for (let step = 0; step < reach && around && !isHtml(around, ...parts); step++) {
    const name = attributeOf(around, "aria-label") ?? attributeOf(around, "title") ?? "";
    if (/\p{L}/u.test(`${around.textContent}${name}`)) return true;
    around = around.parentElement;
  }
  return false;
}

function isNamelessDrawing(canvas: Element): boolean {
  const names = ["aria-label", "aria-labelledby", "title", "role", "aria-hidden"];
  const isNamed =
    names.some((name) => attributeOf(canvas, name) !== null) || /\S/.test(canvas.textContent ?? "");
  return !isNamed && isPainted(canvas as HTMLCanvasElement);
}

/** Asked of a small copy: the original may be large, or its pixels closed to us. */
function isPainted(canvas: HTMLCanvasElement): boolean {
  const side = 32;
  const context = new OffscreenCanvas(side, side).getContext("2d");
  if (!context || canvas.width === 0 || canvas.height === 0) return false;
  try {
    context.drawImage(canvas, 0, 0, side, side);
    return context.getImageData(0, 0, side, side).data.some((value) => value !== 0);
  } catch {
    return true;
  }
}

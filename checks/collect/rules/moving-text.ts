import type { RenderedRule } from "./rendered-rule.ts";
import { hasStopControl } from "./stop-control.ts";

/** Milliseconds for which content may move by itself (WCAG 2.2.2). */
const shortMove = 5_000;
/** Pixels below which text trembles rather than travels. */
const leastWay = 40;
const places = ["left", "right", "top", "bottom", "marginLeft", "marginTop", "textIndent"];

/** WCAG 2.2.2: text that a style sheet moves on and on, with nothing on the page to stop it. */
export default {
  id: "moving-text",
  selector: "html",
  judge() {
    const moving = document.getAnimations().flatMap(movedText);
    const [first] = moving;
    if (!first || hasStopControl()) return null;
    return { outcome: "failed", data: { moving: moving.length }, at: first };
  },
} satisfies RenderedRule;

function movedText(animation: Animation): Element[] {
  const { effect } = animation;
  if (!(effect instanceof KeyframeEffect) || animation.playState !== "running") return [];
  const { target } = effect;
  if (!target || effect.pseudoElement || !isTextSeen(target)) return [];
  const { endTime } = effect.getComputedTiming();
  const lasts = typeof endTime === "number" ? endTime : shortMove;
  return lasts > shortMove && wayOf(effect.getKeyframes(), target) >= leastWay ? [target] : [];
}

function isTextSeen(element: Element): boolean {
  return (
    /\p{L}{2}/u.test(element.textContent ?? "") &&
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

/** Pixels between the furthest places of an element's way. */
function wayOf(frames: readonly ComputedKeyframe[], element: Element): number {
  const { width } = element.getBoundingClientRect();
  const ways = [
    ...places.map((place) => frames.map((frame) => pixelsOf(String(frame[place] ?? "0"), width))),
    frames.map((frame) => shiftOf(String(frame.transform ?? "none"), width)),
    frames.map((frame) => pixelsOf(String(frame.translate ?? "0").split(" ")[0] ?? "0", width)),
  ];
  return Math.max(...ways.map((way) => Math.max(0, ...way) - Math.min(0, ...way)));
}

function pixelsOf(length: string, width: number): number {
  const number = Number.parseFloat(length);
  if (Number.isNaN(number)) return 0;
  if (length.endsWith("%")) return (number / 100) * width;
  return length.endsWith("vw") ? (number / 100) * innerWidth : number;
}

function shiftOf(transform: string, width: number): number {
  const [, length] = /translate(?:x|3d|y)?\(\s*([^,)]+)/i.exec(transform) ?? [];
  return length === undefined ? 0 : pixelsOf(length.trim(), width);
}

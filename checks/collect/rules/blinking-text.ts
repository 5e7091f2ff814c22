import type { RenderedRule } from "./rendered-rule.ts";
import { hasStopControl } from "./stop-control.ts";

/** Milliseconds for which text may blink by itself (WCAG 2.2.2), and of one blink: slower it breathes. */
const times = { short: 5_000, blink: 3_000 };
/** Between the faintest and the strongest look: less is a shimmer. */
const leastChange = 0.5;

/** WCAG 2.2.2: text that a style sheet makes blink on and on, with nothing on the page to stop it. */
export default {
  id: "blinking-text",
  selector: "html",
  judge() {
    const [first] = document.getAnimations().flatMap(blinkingText);
    return first && !hasStopControl() ? { outcome: "failed", at: first } : null;
  },
} satisfies RenderedRule;

function blinkingText({ effect, playState }: Animation): Element[] {
  if (!(effect instanceof KeyframeEffect) || playState !== "running" || effect.pseudoElement) return [];
  const { target } = effect;
  const { endTime, duration } = effect.getComputedTiming();
  if (!target || !/[\p{L}\p{N}]{2}/u.test(target.textContent ?? "")) return [];
  const isLasting = typeof endTime === "number" && endTime > times.short;
  const isQuick = typeof duration === "number" && duration <= times.blink;
  return isLasting && isQuick && target.checkVisibility() && blinks(effect.getKeyframes()) ? [target] : [];
}

function blinks(frames: readonly ComputedKeyframe[]): boolean {
  if (frames.some(({ visibility }) => visibility === "hidden")) return true;
  const looks = frames.map(({ opacity }) => Number(opacity ?? 1));
  return Math.max(...looks) - Math.min(...looks) >= leastChange;
}

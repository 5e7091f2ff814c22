import { isDisplayed } from "../dom-access.ts";
import { hasSound } from "./media-sound.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { hasStopControl } from "./stop-control.ts";

/** Seconds of sound that nobody need be able to stop (WCAG 1.4.2). */
const shortSound = 3;

/** WCAG 1.4.2: sound that plays by itself for more than three seconds and cannot be stopped. */
export default {
  id: "autoplaying-sound",
  selector: "audio[autoplay], video[autoplay]",
  // Without controls a browser displays no box for sound; it is heard nevertheless.
  evenHidden: true,
  judge(element) {
    const media = element as HTMLMediaElement;
    if (media.defaultMuted || media.muted || media.volume === 0 || media.error) return null;
    if (media.controls && isDisplayed(media, { visibilityProperty: true })) return null;
    if (secondsOf(media) <= shortSound) return null;
    if (hasStopControl()) return null;
    const isUnavailable = media.networkState === HTMLMediaElement.NETWORK_NO_SOURCE;
    const sound = media.localName === "audio" && !isUnavailable ? true : hasSound(media);
    if (sound === false) return null;
    return { outcome: sound ? "failed" : "cantTell" };
  },
} satisfies RenderedRule;

/** Of one playing; the time fragment of the address limits it. Infinity where it plays again and again. */
function secondsOf(media: HTMLMediaElement): number {
  if (media.loop) return Number.POSITIVE_INFINITY;
  const [, from = "0", to] = /#t=([\d.]*),([\d.]+)/.exec(media.currentSrc) ?? [];
  const whole = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
  return to === undefined ? whole : Math.min(whole, Number(to) - Number(from));
}

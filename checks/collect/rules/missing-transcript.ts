import { isDisplayed, isHtml } from "../dom-access.ts";
import { hasSound } from "./media-sound.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** WCAG 1.2.1: a recording, or a film without sound, whose text alternative a person has to look for. */
export default {
  id: "missing-transcript",
  selector: "audio[controls], video",
  judge(element) {
    const media = element as HTMLMediaElement;
    if (media.error || !isDisplayed(media, { visibilityProperty: true, opacityProperty: true })) return null;
    if (media.querySelector("track[kind=captions], track[kind=subtitles], track[kind=descriptions]"))
      return null;
    return isHtml(media, "audio") || hasSound(media) === false ? { outcome: "cantTell" } : null;
  },
} satisfies RenderedRule;

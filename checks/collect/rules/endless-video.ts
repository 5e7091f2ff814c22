import { isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import { hasStopControl } from "./stop-control.ts";

/** Seconds for which a picture may move by itself (WCAG 2.2.2). */
const shortMove = 5;

/** WCAG 2.2.2: a film that starts by itself, goes on for more than five seconds and cannot be stopped. */
export default {
  id: "endless-video",
  selector: "video[autoplay]",
  evenHidden: true,
  judge(element) {
    const video = element as HTMLVideoElement;
    if (
      video.controls ||
      video.error ||
      !isDisplayed(video, { visibilityProperty: true, opacityProperty: true })
    )
      return null;
    if (!video.loop && video.duration <= shortMove) return null;
    if (hasStopControl()) return null;
    return { outcome: video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? "failed" : "cantTell" };
  },
} satisfies RenderedRule;

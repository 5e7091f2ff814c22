import { computeAccessibleName } from "dom-accessibility-api";
import { allOf, bodyOf, frameContentOf, isDisplayed } from "../dom-access.ts";
import words from "./frame-words.json" with { type: "json" };
import type { RenderedRule } from "./rendered-rule.ts";

const advertising = new RegExp(words.advertising.join("|"), "iu");
const mostFrames = 50;

/** WCAG 4.1.2: two frames of one name that show different things. Only frames of the page's own origin can be read. */
export default {
  id: "same-named-frames",
  selector: "html",
  judge(root) {
    // Frames of frames are compared once, from the outermost document.
    if (window !== window.top) return null;
    const frames = framesIn(root.ownerDocument).slice(0, mostFrames);
    const byName = Map.groupBy(frames, ({ name }) => name);
    const differing = [...byName].find(
      ([name, same]) =>
        name !== "" && !advertising.test(name) && new Set(same.map(({ text }) => text)).size > 1,
    );
    return differing ? { outcome: "failed", data: { name: differing[0].slice(0, 100) } } : null;
  },
} satisfies RenderedRule;

interface Frame {
  name: string;
  text: string;
}

function framesIn(document: Document): Frame[] {
  return allOf(document, "iframe").flatMap((frame) => {
    const content = frameContentOf(frame);
    const body = content ? bodyOf(content) : null;
    if (!content || !body || !isDisplayed(frame, { visibilityProperty: true })) return [];
    const text = `${content.title} ${body.textContent}`.replace(/\s+/g, " ").trim();
    const name = computeAccessibleName(frame).trim().toLowerCase();
    // A frame that is still empty shows nothing yet.
    return [...(text === "" ? [] : [{ name, text }]), ...framesIn(content)];
  });
}

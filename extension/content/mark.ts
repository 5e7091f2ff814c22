import { rectOf } from "../../checks/collect/dom-access.ts";
import type { Box } from "../protocol.ts";

const css = `
  :host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
    pointer-events: none !important; display: block !important; contain: strict !important; }
  .ring { position: absolute; box-sizing: border-box; border: 3px solid #b3261e; border-radius: 4px;
    outline: 2px solid #fff; box-shadow: 0 0 0 7px rgb(179 38 30 / 25%); }
  .label { position: absolute; max-width: min(22rem, 90vw); padding: 3px 8px; border-radius: 4px; color: #fff;
    background: #8c1d18; font: 600 13px/1.4 system-ui, sans-serif; overflow: hidden; text-overflow: ellipsis;
    white-space: nowrap; }
  @media (forced-colors: active) { .ring { border-color: Highlight; } .label { border: 1px solid; } }
`;

const room = 6;
const labelHeight = 26;

/** The outline around one element of the page. It stands in a closed shadow tree, away from the page's styles. */
export class Mark {
  #host: HTMLElement | null = null;
  #frame = 0;

  /** Scrolls to the element and outlines it. False where it is no longer on the page or is not displayed. */
  show(element: Element, label: string): boolean {
    this.hide();
    if (!element.isConnected) return false;
    const target = displayed(element);
    if (!target) return false;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: still ? "instant" : "smooth" });
    this.#draw(target, label);
    return true;
  }

  #draw(target: Element, label: string): void {
    const host = document.createElement("kiemcong-mark");
    const root = host.attachShadow({ mode: "closed" });
    const style = document.createElement("style");
    style.textContent = css;
    const ring = document.createElement("div");
    ring.className = "ring";
    const caption = document.createElement("div");
    caption.className = "label";
    caption.textContent = label;
    root.append(style, ring, caption);
    document.documentElement.append(host);
    this.#host = host;
    const follow = () => {
      place(ring, caption, target);
      this.#frame = requestAnimationFrame(follow);
    };
    follow();
  }

  hide(): void {
    cancelAnimationFrame(this.#frame);
    this.#host?.remove();
    this.#host = null;
  }

  /** Whether a change of the page is only the mark coming or going. */
  isOwn(node: Node): boolean {
    return node === this.#host || (node as Element).localName === "kiemcong-mark";
  }
}

/** Scrolls to the element at once. Null where it is no longer on the page or is not displayed. */
export async function bringIntoView(element: Element): Promise<Box | null> {
  const target = element.isConnected ? displayed(element) : null;
  if (!target) return null;
  target.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // Drawn in the frame after the next at the latest.
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  const { left, top, right, bottom } = rectInWindow(target);
  return { left, top, width: right - left, height: bottom - top, windowWidth: innerWidth };
}

/** The element itself, or the nearest one around it that has a box: options and table columns have none. */
function displayed(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { width, height } = rectOf(at);
    if (width > 0 && height > 0) return at;
  }
  return null;
}

function place(ring: HTMLElement, caption: HTMLElement, target: Element): void {
  const { left, top, right, bottom } = rectInWindow(target);
  ring.style.left = `${left - room}px`;
  ring.style.top = `${top - room}px`;
  ring.style.width = `${right - left + 2 * room}px`;
  ring.style.height = `${bottom - top + 2 * room}px`;
  caption.style.left = `${Math.max(4, left - room)}px`;
  const above = top - room - labelHeight - 4;
  caption.style.top = `${above >= 0 ? above : Math.min(innerHeight - labelHeight, bottom + room + 4)}px`;
}

/** Position in the page's window, through the frames around the element. */
function rectInWindow(target: Element): { left: number; top: number; right: number; bottom: number } {
  let { left, top, right, bottom } = rectOf(target);
  let view = target.ownerDocument.defaultView;
  while (view && view !== window && view.frameElement) {
    const frame = rectOf(view.frameElement);
    const { clientLeft, clientTop } = view.frameElement;
    left += frame.left + clientLeft;
    right += frame.left + clientLeft;
    top += frame.top + clientTop;
    bottom += frame.top + clientTop;
    view = view.parent === view ? null : (view.parent as Window & typeof globalThis);
  }
  return { left, top, right, bottom };
}

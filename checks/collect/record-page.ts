import type { Rendered } from "../snapshot.ts";
import { attributeOf, baseOf, clientLeftOf, clientTopOf, isHtml, rectOf } from "./dom-access.ts";
import type { FindFacts } from "./facts.ts";
import type { Serializer } from "./serialize.ts";
import { type Box, type Canvas, closeBox, frameBox, noteText, openBox } from "./visibility.ts";
import type { Visitor } from "./walk.ts";

/** More than any page that people read; past it a page is a data dump or a trap. */
const limits = { elements: 60_000, characters: 16 * 1024 * 1024, frames: 50 };

/** The page is larger than can be audited within the limits. */
export class PageTooComplex extends Error {
  constructor(what: string) {
    super(`page too complex: ${what}`);
    this.name = "PageTooComplex";
  }
}

/** Stamps the elements in the order of the walk and writes down what each of them shows. */
export class PageRecorder implements Visitor {
  readonly elements: Element[] = [];
  readonly nodes = new Map<Element, number>();
  readonly facts: Rendered["nodes"] = {};
  readonly unreadableFrames: string[] = [];
  readonly #hidden = new Set<number>();
  readonly #maps = new ImageMaps();
  readonly #serializer: Serializer;
  readonly #findFacts: FindFacts;
  readonly #outerCanvases: Canvas[] = [];
  #canvas: Canvas;
  #box: Box | null = null;

  constructor(canvas: Canvas, serializer: Serializer, findFacts: FindFacts) {
    this.#canvas = canvas;
    this.#serializer = serializer;
    this.#findFacts = findFacts;
  }

  html(): string {
    return this.#serializer.html();
  }

  /** Stamps of what is not displayed, in order. To be asked for when the walk is over. */
  hidden(): number[] {
    const shownAreas = this.#maps.shownAreas();
    return [...this.#hidden].filter((node) => !shownAreas.has(node)).sort((a, b) => a - b);
  }

  enter(element: Element): void {
    const node = this.elements.push(element);
    if (node > limits.elements) throw new PageTooComplex(`more than ${limits.elements} elements`);
    if (this.#serializer.length() > limits.characters) {
      throw new PageTooComplex(`more than ${limits.characters} characters`);
    }
    this.nodes.set(element, node);
    this.#serializer.open(element, node);
    this.#box = openBox(element, this.#box, this.#canvas);
  }

  leave(element: Element): void {
    this.#serializer.close(element);
    const box = this.#box;
    const node = this.nodes.get(element);
    if (!box || node === undefined) return;
    const shown = closeBox(box);
    if (!shown) this.#hidden.add(node);
    this.#maps.note(box, node, shown);
    const found = this.#findFacts(box, shown);
    if (found) this.facts[node] = found;
    this.#box = box.parent;
  }

  enterFrame(frame: Element, inside: Document): void {
    this.#serializer.openFrame(this.nodes.get(frame) ?? 0, inside);
    this.#outerCanvases.push(this.#canvas);
    const { dx, dy, right } = this.#canvas;
    const { left, top } = rectOf(frame);
    this.#canvas = {
      dx: dx + left + clientLeftOf(frame),
      dy: dy + top + clientTopOf(frame),
      right,
    };
    if (this.#box) this.#box = frameBox(this.#box);
  }

  leaveFrame(): void {
    this.#serializer.closeFrame();
    this.#canvas = this.#outerCanvases.pop() ?? this.#canvas;
    this.#box = this.#box?.parent ?? null;
  }

  closedFrame(frame: Element): void {
    if (this.unreadableFrames.length < limits.frames) this.unreadableFrames.push(addressOf(frame));
  }

  text(node: Text): void {
    this.#serializer.text(node.data, this.#box?.element ?? null);
    if (this.#box) noteText(node, this.#box, this.#canvas);
  }

  comment(node: Comment): void {
    this.#serializer.comment(node.data);
  }
}

function addressOf(frame: Element): string {
  const address = attributeOf(frame, "src") ?? attributeOf(frame, "data");
  if (address === null) return "about:srcdoc";
  return URL.parse(address, baseOf(frame))?.href ?? address;
}

/** The areas of an image map are seen where a picture that uses the map is. */
class ImageMaps {
  readonly #shownMaps = new Set<string>();
  readonly #areas: { node: number; map: string }[] = [];

  note({ element, parent }: Box, node: number, shown: boolean): void {
    if (isHtml(element, "area") && parent) {
      this.#areas.push({ node, map: attributeOf(parent.element, "name") ?? "" });
    }
    const used = shown && isHtml(element, "img") ? attributeOf(element, "usemap") : null;
    if (used) this.#shownMaps.add(used.replace(/^#/, ""));
  }

  shownAreas(): Set<number> {
    return new Set(this.#areas.filter(({ map }) => this.#shownMaps.has(map)).map(({ node }) => node));
  }
}

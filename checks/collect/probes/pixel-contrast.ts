import { createColourReader } from "../colour.ts";
import { contrast } from "../contrast.ts";
import { isText, rectsOfText } from "../dom-access.ts";

/** In CSS pixels from the top left of the document. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Larger areas are not pictured at once. */
const tallest = 3_000;
/** Share of a text's ground on which its contrast is too low: less is chance, more is a fault. */
const share = { chance: 0.03, fault: 0.3 };
/** CSS pixels: large text needs less contrast (WCAG 1.4.3). */
const large = { size: 24, boldSize: 18.66, weight: 700 };

type Colour = readonly [number, number, number];

/** The area around the text of the elements, from the first one down as far as is pictured; null where there is none. */
export function areaOf(elements: readonly Element[]): Area | null {
  const lines = elements.flatMap(linesOf);
  if (lines.length === 0) return null;
  const y = Math.min(...lines.map((line) => line.top));
  const within = lines.filter((line) => line.bottom <= y + tallest);
  const x = Math.max(0, Math.min(...within.map((line) => line.left)));
  const right = Math.max(...within.map((line) => line.right));
  const bottom = Math.max(...within.map((line) => line.bottom));
  return within.length === 0 ? null : { x, y, width: Math.ceil(right - x), height: Math.ceil(bottom - y) };
}

/**
 * Compares the colour of text with each pixel of what lies behind it.
 * @param png the area without its text, in base64
 */
export async function measureContrast(
  elements: readonly Element[],
  area: Area | null,
  png: string,
): Promise<{ low: Element[]; unclear: Element[] }> {
  const found: { low: Element[]; unclear: Element[] } = { low: [], unclear: [] };
  const ground = area && (await drawn(png));
  if (!area || !ground) return found;
  const colourOf = createColourReader();
  for (const element of elements) {
    const style = getComputedStyle(element);
    const [red, green, blue, alpha] = colourOf(style.color);
    const least = leastContrast(style);
    const opacity = alpha * opacityOf(element);
    const lines = linesOf(element).filter(
      (line) => line.top >= area.y && line.bottom <= area.y + area.height,
    );
    const low = lowShare(
      lines,
      area,
      ground,
      (pixel) => contrast(mix([red, green, blue], opacity, pixel), pixel) < least,
    );
    if (low === null || low > share.chance)
      (low !== null && low >= share.fault ? found.low : found.unclear).push(element);
  }
  return found;
}

async function drawn(png: string): Promise<OffscreenCanvasRenderingContext2D | null> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", {
    willReadFrequently: true,
  });
  context?.drawImage(bitmap, 0, 0);
  return context;
}

function linesOf(element: Element): DOMRect[] {
  return [...element.childNodes]
    .filter(isText)
    .filter(({ data }) => /\S/.test(data))
    .flatMap((text) => rectsOfText(document, text))
    .map((rect) => new DOMRect(rect.x + scrollX, rect.y + scrollY, rect.width, rect.height))
    .filter(({ width, height }) => width >= 1 && height >= 1);
}

function leastContrast({ fontSize, fontWeight }: CSSStyleDeclaration): number {
  const size = Number.parseFloat(fontSize);
  const isLarge = size >= large.size || (size >= large.boldSize && Number(fontWeight) >= large.weight);
  return isLarge ? 3 : 4.5;
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

/** Null where no pixel of the lines is in the picture. */
function lowShare(
  lines: readonly DOMRect[],
  area: Area,
  ground: OffscreenCanvasRenderingContext2D,
  isLow: (pixel: Colour) => boolean,
): number | null {
  let counted = 0;
  let low = 0;
  for (const line of lines) {
    // Letters stand in the middle of their line.
    const top = line.top - area.y + line.height * 0.2;
    const { data } = ground.getImageData(
      line.left - area.x,
      top,
      Math.max(1, line.width),
      Math.max(1, line.height * 0.6),
    );
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
      if (alpha === 0) continue;
      counted += 1;
      if (isLow([red, green, blue])) low += 1;
    }
  }
  return counted === 0 ? null : low / counted;
}

function mix(colour: Colour, opacity: number, below: Colour): Colour {
  const part = (index: 0 | 1 | 2) => colour[index] * opacity + below[index] * (1 - opacity);
  return [part(0), part(1), part(2)];
}

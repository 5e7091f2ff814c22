/** Red, green, blue from 0 to 255, alpha from 0 to 1. */
type Colour = readonly [number, number, number, number];

const transparent: Colour = [0, 0, 0, 0];
const white: Colour = [255, 255, 255, 1];

/** Reads computed colours; the drawing context turns newer notations such as `oklch()` into sRGB. */
export function createColourReader(): (computed: string) => Colour {
  let context: OffscreenCanvasRenderingContext2D | null = null;
  // A page has few colours and many elements.
  const known = new Map<string, Colour>();
  const read = (computed: string): Colour => {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(computed);
    if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
    context ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!context) return transparent;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = computed;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  return (computed) => {
    const colour = known.get(computed) ?? read(computed);
    known.set(computed, colour);
    return colour;
  };
}

/** The colour seen through layers of paint, nearest first, on the white of an empty page. */
export function blend(layers: readonly Colour[]): string {
  const [red, green, blue] = [...layers, white].reduceRight((below, above) => {
    const mix = (index: 0 | 1 | 2) => above[index] * above[3] + below[index] * (1 - above[3]);
    return [mix(0), mix(1), mix(2), 1];
  });
  return `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
}

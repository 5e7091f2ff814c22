import type { Element } from "domhandler";
import { type Field, fieldOfLine } from "./labelled-values.ts";
import { declaredRegion, namedRegion } from "./markup-names.ts";
import type { ReadableText } from "./readable-text.ts";
import { isSearchField } from "./search-control.ts";

/** How much of what visitors come for stands within an element: prose most, headlines half, menus nothing. */
export interface ContentWeight {
  of(element: Element): number;
}

/** Shorter links are menu labels, longer ones headlines of items. */
const shortestHeadline = 30;
const controlWeight = 15;
const viewerWeight = 60;
const imageWeight = 8;
/** "61/KH-UBND" at the beginning of a line. */
const documentNumber = /^\d{1,5}\/(?:\d{4}\/)?\p{Lu}{2,}/u;
/** Fields of a document are short, but what a visitor came for. */
const labelWeight = 25;
const documentFields: ReadonlySet<Field> = new Set([
  "number",
  "issuedOn",
  "effectiveOn",
  "issuer",
  "abstract",
  "signer",
]);
/** An element around more than this share of the page is not what its name says. */
const wholePage = 0.6;
const factors = { header: 0.3, navigation: 0.1, main: 1.5, aside: 0.25, footer: 0.1 } as const;

/** Weighs every element at once: sums over document order make each question O(1). */
export function weighContent(readable: ReadableText): ContentWeight {
  const raw = rawWeights(readable);
  const total = runningTotals(raw);
  const scaled = runningTotals(scaleByRegion(readable, raw, total));
  return {
    of(element) {
      const extent = readable.extents.get(element);
      return extent ? between(scaled, extent) : 0;
    },
  };
}

function rawWeights({ elements, extents, lines }: ReadableText): number[] {
  const weights = elements.map((element) => (extents.get(element)?.hidden ? 0 : ownWeight(element)));
  for (const line of lines) {
    if (line.hidden) continue;
    const { text, linked, longestLink, order } = line;
    const prose = text.length - linked;
    const headline = longestLink >= shortestHeadline ? linked / 2 : 0;
    const isOfDocument = documentFields.has(fieldOfLine(line) ?? "other") || documentNumber.test(text);
    const label = isOfDocument ? labelWeight : 0;
    weights[order] = (weights[order] ?? 0) + headline + label + (prose < 20 ? prose / 2 : prose);
  }
  return weights;
}

function ownWeight(element: Element): number {
  const { name, attribs } = element;
  if (name === "textarea") return controlWeight;
  if (name === "input") {
    const isFilledIn = /^(?:text|email|tel|password|)$/i.test(attribs.type ?? "");
    return isFilledIn && !isSearchField(element) ? controlWeight : 0;
  }
  if (name === "iframe" || name === "object" || name === "embed") return isFlash(attribs) ? 0 : viewerWeight;
  return name === "img" ? imageWeight : 0;
}

/** Flash was for banners and advertisements. */
function isFlash({ data = "", src = "", type = "" }: Element["attribs"]): boolean {
  return /\.swf(?:$|\?)/i.test(data || src) || /shockwave-flash/i.test(type);
}

function scaleByRegion({ elements, extents }: ReadableText, raw: number[], total: number[]): number[] {
  const all = total.at(-1) ?? 0;
  const factorUntil: { last: number; factor: number }[] = [];
  return elements.map((element, order) => {
    while (order > (factorUntil.at(-1)?.last ?? Number.POSITIVE_INFINITY)) factorUntil.pop();
    let factor = factorUntil.at(-1)?.factor ?? 1;
    const extent = extents.get(element);
    const region = declaredRegion(element) ?? namedRegion(element);
    if (region && extent && between(total, extent) < all * wholePage) {
      factor = Math.min(factors.main, factor * factors[region]);
      factorUntil.push({ last: extent.last, factor });
    }
    return (raw[order] ?? 0) * factor;
  });
}

function runningTotals(values: readonly number[]): number[] {
  const totals = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    totals.push(sum);
  }
  return totals;
}

function between(totals: readonly number[], { order, last }: { order: number; last: number }): number {
  return (totals[last + 1] ?? 0) - (totals[order] ?? 0);
}

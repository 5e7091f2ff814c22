import type { Element } from "domhandler";
import { agencyNameIn } from "../knowledge/agency-names.ts";
import { contactsIn } from "../knowledge/contacts.ts";
import type { PageView } from "../page-view.ts";
import type { PageLook, RegionLook } from "../snapshot.ts";
import { isSearchField } from "./search-control.ts";

type Block = RegionLook["blocks"][number];
type Band = RegionLook["bands"][number];

/** Icons and counters are smaller (CSS pixels). */
const smallestPicture = 30;
/** Of the region's width: a picture that wide is a banner. */
const bannerShare = 0.5;
const drawn = /^(?:img|svg|object|embed|canvas|video)$/;

/** How the head and the foot of a rendered page look: colours from top to bottom, and what stands there in order. */
export function readLook(page: PageView): PageLook | null {
  if (!page.rendered) return null;
  const start = page.readable.extents.get(page.main)?.order ?? 0;
  const isHead = (element: Element) => {
    const region = page.regionOf(element);
    const order = page.readable.extents.get(element)?.order ?? 0;
    return region === "header" || (region === "navigation" && order < start);
  };
  return {
    viewport: page.rendered.viewport.width,
    height: page.rendered.height,
    header: regionLook(page, isHead),
    footer: regionLook(page, (element) => page.regionOf(element) === "footer"),
  };
}

function regionLook(page: PageView, isIn: (element: Element) => boolean): RegionLook | null {
  const elements = page.readable.elements.filter((element) => isIn(element) && page.isVisible(element));
  const painted = elements.flatMap((element) => {
    const { box, background } = page.facts(element) ?? {};
    return box && background
      ? [{ top: box[1], bottom: box[1] + box[3], width: box[2], colour: background }]
      : [];
  });
  const bands = bandsOf(painted);
  if (bands.length === 0) return null;
  const width = Math.max(...painted.map((one) => one.width));
  return {
    width,
    height: bands.reduce((sum, band) => sum + band.height, 0),
    bands,
    blocks: blocksOf(page, elements, width),
  };
}

interface Painted {
  top: number;
  bottom: number;
  colour: string;
}

/** The colour seen at each height: that of the innermost wide element there. Neighbours of one colour are one band. */
function bandsOf(painted: readonly Painted[]): Band[] {
  const edges = [...new Set(painted.flatMap(({ top, bottom }) => [top, bottom]))].sort((a, b) => a - b);
  const bands: Band[] = [];
  for (const [index, top] of edges.entries()) {
    const bottom = edges[index + 1] ?? top;
    const colour = painted.findLast((one) => one.top <= top && bottom <= one.bottom)?.colour;
    if (colour === undefined || bottom === top) continue;
    const last = bands.at(-1);
    if (last?.colour === colour) last.height += bottom - top;
    else bands.push({ colour, height: bottom - top });
  }
  return bands;
}

/** What stands in the region, each kind once, in the order of its first appearance. */
function blocksOf(page: PageView, elements: readonly Element[], width: number): Block[] {
  const inRegion = new Set(elements);
  const linesOf = Map.groupBy(
    page.readable.lines.filter(({ hidden, element }) => !hidden && inRegion.has(element)),
    ({ element }) => element,
  );
  const links = new Set(page.links.map(({ element }) => element));
  const linkOf = (element: Element): Block[] => {
    if (!links.has(element) || page.text(element) === "") return [];
    return [page.regionOf(element) === "navigation" ? "menu" : "links"];
  };
  const found = elements.flatMap((element): Block[] => [
    ...pictureIn(page, element, width),
    ...(isSearchField(element) ? (["search"] as const) : []),
    ...linkOf(element),
    ...(linesOf.get(element) ?? []).flatMap(({ text }) => blocksInText(text)),
  ]);
  return [...new Set(found)];
}

function pictureIn(page: PageView, element: Element, width: number): Block[] {
  if (!drawn.test(element.name)) return [];
  const box = page.facts(element)?.box;
  if (!box || box[2] < smallestPicture || box[3] < smallestPicture) return [];
  return [box[2] >= width * bannerShare ? "banner" : "emblem"];
}

function blocksInText(text: string): Block[] {
  const { address, responsible, phones, emails, licence } = contactsIn([text]);
  return [
    ...(agencyNameIn(text) === null ? [] : (["name"] as const)),
    ...(responsible === null ? [] : (["responsible"] as const)),
    ...(address === null ? [] : (["address"] as const)),
    ...(phones.length === 0 ? [] : (["phone"] as const)),
    ...(emails.length === 0 ? [] : (["email"] as const)),
    ...(licence === null ? [] : (["licence"] as const)),
  ];
}

import type { Element } from "domhandler";
import { isUnder } from "../knowledge/host-names.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "../reading/element-path.ts";
import { elementsNamed, elementsWithin } from "../reading/readable-text.ts";
import words from "./ad-words.json" with { type: "json" };

/** Something on a page that advertises, or may. */
export interface AdSlot {
  element: Element;
  /** `network`: by an advertising network · `banner`: a picture that leads to a business. */
  kind: "network" | "banner";
  /** Address or host that tells. */
  source: string;
}

const reach = 4;
const smallest = 80;

/** Displayed slots of the networks, and pictures that lead to businesses. */
export function findAdSlots(page: PageView, networks: readonly string[], within = page.root): AdSlot[] {
  const slots: AdSlot[] = [];
  for (const element of elementsWithin(page.readable, within)) {
    const { src = "", class: className = "" } = element.attribs;
    const isNetwork =
      (element.name === "iframe" && networks.some((network) => src.includes(network))) ||
      (element.name === "ins" && /(?:^|\s)adsbygoogle(?:\s|$)/.test(className));
    if (isNetwork && page.isVisible(element))
      slots.push({ element, kind: "network", source: src || className });
  }
  const inside = new Set(elementsWithin(page.readable, within));
  const banners = page.links.filter(({ element, url, visible }) => {
    return visible && inside.has(element) && isCommercial(page, url) && isPicture(page, element);
  });
  return [
    ...slots,
    ...banners.map(({ element, url }) => ({ element, kind: "banner" as const, source: url.href })),
  ];
}

/** Networks whose code the page loads, though no slot of theirs may be displayed. */
export function networksLoaded(page: PageView, networks: readonly string[]): string[] {
  const sources = [
    ...["script", "iframe"].flatMap((name) =>
      elementsNamed(page.readable, name).map(({ attribs }) => attribs.src ?? ""),
    ),
    ...(page.rendered?.requests.map(({ url }) => url) ?? []),
  ];
  return networks.filter((network) => sources.some((source) => source.includes(network)));
}

/** Whether one of the words stands around it, as "Quảng cáo" above a banner. */
export function isLabelled(page: PageView, element: Element, labels: readonly string[]): boolean {
  const folded = labels.map(fold);
  let at: Element | null = element;
  for (let step = 0; at && step < reach && at.name !== "body" && at !== page.main; step += 1) {
    const text = fold(`${page.text(at)} ${at.attribs.title ?? ""} ${at.attribs["aria-label"] ?? ""}`);
    if (folded.some((label) => containsPhrase(text, label))) return true;
    at = parentOf(at);
  }
  return false;
}

function isCommercial(page: PageView, { hostname, protocol }: URL): boolean {
  if (!protocol.startsWith("http") || hostname === page.url.hostname || isUnder(hostname, "gov.vn"))
    return false;
  if (words.notCommercial.some((host) => isUnder(hostname, host))) return false;
  return words.commercialEndings.some((ending) => hostname.endsWith(`.${ending}`));
}

/** A link that is a picture as large as a banner. */
function isPicture(page: PageView, link: Element): boolean {
  return elementsWithin(page.readable, link).some((image) => {
    if (image.name !== "img") return false;
    const box = page.facts(image)?.box;
    const [width, height] = box
      ? [box[2], box[3]]
      : [Number(image.attribs.width ?? smallest), Number(image.attribs.height ?? smallest)];
    return width >= smallest && height >= smallest / 2;
  });
}

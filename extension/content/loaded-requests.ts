import { allOf, baseOf } from "../../checks/collect/dom-access.ts";
import type { Rendered } from "../../checks/snapshot.ts";

type Request = Rendered["requests"][number];

const most = 500;
/** The crawler's names of what was asked for, by those of the page's own record. */
const types: Readonly<Record<string, string>> = {
  img: "image",
  css: "stylesheet",
  link: "stylesheet",
  xmlhttprequest: "xhr",
  beacon: "ping",
};

/**
 * What the page's own record tells of the files it loaded: the browser keeps it for each page, nothing is asked
 * for. A picture without pixels is one that did not load.
 */
export function readRequests(): Rendered["requests"] {
  const broken = new Set(brokenPictures());
  const recorded = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(toRequest);
  const known = new Set(recorded.map(({ url }) => url));
  const unrecorded = [...broken]
    .filter((url) => !known.has(url))
    .map((url) => ({ url, type: "image", status: null, failed: null }));
  return [...recorded, ...unrecorded]
    .map((request) => (broken.has(request.url) ? { ...request, failed: "not-shown" } : request))
    .slice(0, most);
}

function toRequest({ name, initiatorType, responseStatus }: PerformanceResourceTiming): Request {
  return {
    url: name,
    type: types[initiatorType] ?? initiatorType,
    // Other hosts' answers are kept from us, as 0.
    status: responseStatus > 0 ? responseStatus : null,
    failed: null,
  };
}

function brokenPictures(): string[] {
  const pictures = allOf(document, "img[src]") as readonly HTMLImageElement[];
  return pictures
    .filter(({ complete, naturalWidth, currentSrc }) => complete && naturalWidth === 0 && currentSrc !== "")
    .flatMap(({ currentSrc }) => URL.parse(currentSrc, baseOf(document))?.href ?? []);
}

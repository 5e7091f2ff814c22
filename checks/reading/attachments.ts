import type { Element } from "domhandler";
import { decodePercent } from "../knowledge/percent-decoding.ts";
import type { PageView } from "../page-view.ts";
import { resolveAddress } from "./links.ts";
import type { MainText } from "./main-text.ts";
import { elementsWithin } from "./readable-text.ts";

const fileName =
  /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|zip|rar|7z|tiff?|signed\.pdf)(?:$|[?#/;&])/i;
const download =
  /[?&](?:download|pdf|attachment|fileid|file_id|attachid|attach_id)=|\/(?:download|downloads?file|getfile|viewfile|attachments?|tai-?ve|taifile|tai-file)(?:[/.?]|$)|(?:download|getfile|filehandler|viewpdf|attachment)\w*\.(?:ashx|aspx|php|jsp)|\/documents\/\d+\/.*\/[\da-f]{8}-/i;
const viewer = /[?&](?:url|file|src|pdf|path|doc)=([^&]+)/i;
const fileText = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|zip|rar|7z)\b/i;
/** Attributes in which scripted viewers keep the address of their file. */
const viewerData = ["data-pdf", "data-pdf-src", "data-viewer-src"];
const frames = new Set(["iframe", "embed", "object"]);

const read = new WeakMap<MainText, readonly string[]>();

/** Addresses of the files that belong to the page's item: linked, behind a handler, or shown in a viewer. */
export function readAttachments(page: PageView, main: MainText): readonly string[] {
  let files = read.get(main);
  if (!files) {
    files = findAttachments(page, main);
    read.set(main, files);
  }
  return files;
}

function findAttachments(page: PageView, main: MainText): string[] {
  const limit = main.lines[main.own.length]?.order ?? Number.POSITIVE_INFINITY;
  const isOwn = (element: Element) => {
    const order = page.readable.extents.get(element)?.order ?? 0;
    return order < limit && page.regionOf(element) === "main";
  };
  const linked = page.links
    .filter((link) => isOwn(link.element) && leadsToFile(link.url, link.text))
    .map(({ url }) => url);
  const framed = elementsWithin(page.readable, page.main)
    .filter(
      (element) => frames.has(element.name) || viewerData.some((name) => element.attribs[name] !== undefined),
    )
    .filter(isOwn)
    .map((element) => framedFile(page, element))
    .filter((url) => url !== null);
  return [...new Set([...linked, ...framed].map((url) => fileBehind(url, page.url).href))];
}

/** Whether a link leads to a file: by its address, or by the file name that is its text. */
export function leadsToFile(url: URL, text: string): boolean {
  const address = url.pathname + url.search;
  return (
    fileName.test(decodePercent(address)) ||
    download.test(address) ||
    (fileText.test(text) && text.length < 200)
  );
}

function framedFile(page: PageView, element: Element): URL | null {
  const { src, data } = element.attribs;
  const given =
    src ?? data ?? viewerData.map((name) => element.attribs[name]).find((value) => value !== undefined);
  const url = resolveAddress(given ?? "", page.url);
  return url && fileName.test(decodePercent(url.href)) ? url : null;
}

/** A viewer's address holds the file's own. */
function fileBehind(url: URL, base: URL): URL {
  const inner = viewer.exec(url.search)?.[1];
  if (inner === undefined || !fileName.test(decodePercent(inner))) return url;
  return resolveAddress(decodePercent(inner), base) ?? url;
}

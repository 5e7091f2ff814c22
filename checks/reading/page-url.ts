import { decodePercent } from "../knowledge/percent-decoding.ts";
import { slug } from "../knowledge/vietnamese-text.ts";

const detailParameters =
  /(?:^|[?&_])(?:news_?id|article_?id|item_?id|post_?id|content_?id|doc_?id|document_?id|vb_?id|id_?vb|vanban_?id|id_?tin|tin_?id|tintuc_?id|bai_?viet_?id|id_?bai|nid|question_?id|cau_?hoi_?id|urltitle|assetentryid|object_?id|listitem_?id)=[^&]/i;
const joomlaView = /[?&]view=(article|category|featured|categories|archive)/i;
const detailPath =
  /\/(?:content|view_content|detail|details|chi-?tiet|chitiet|chi-?tiet-(?:tin|bai-viet|van-ban)|xem-tin|view|article|node|bai-viet|noi-dung)\/[^/]|\/-\/(?:asset_publisher|view_content|view-?article|question|details?|draft|content)\/|\/-\/(?!categor|tag|page|document_library)[\w-]+\/\d+(?:\/|$)|(?:chi-?tiet|detail|viewarticle|news_?detail|ct)(?:-[\w-]+)?\.(?:aspx|jsp|php|html?)$/i;
const listParameters =
  /(?:^|[?&])(?:page|p|trang|paged|cur|start|offset|pageindex|currentpage|cat_?id|category)=\d/i;
const itemId = /(?:[-_.]|^)(?:a|n|d|post|i)?\d{2,}(?:\.\w{3,5})?$/i;
/** "/tin/9", but not "/trang/9". */
const numberedPath = /\/(?!(?:page|trang|p)\/)[a-z][\w-]*\/\d+$/i;
const fewestTitleWords = 5;
const fewestSectionWords = 3;

/** Whether an address speaks of one item rather than of a section: `detail`, `section`, or null where it may be either. */
export function addressShape({ pathname: path, search, hash }: URL): "detail" | "section" | null {
  const pathname = /^#!?\//.test(hash) ? hash.replace(/^#!?/, "") : path;
  const [, view] = joomlaView.exec(search) ?? [];
  if (view !== undefined) return view === "article" ? "detail" : "section";
  if (detailPath.test(pathname) || detailParameters.test(search) || isListItem(search)) return "detail";
  const last = lastPart(pathname);
  const words = slug(last, "-").split("-");
  if (words.length > fewestTitleWords && (itemId.test(last) || /\.\w{3,5}$/.test(last))) return "detail";
  if (listParameters.test(search)) return "section";
  const isShort = words.length <= (pathname.endsWith("/") ? fewestTitleWords : fewestSectionWords);
  return isShort && !isNumbered(pathname, search) ? "section" : null;
}

function isNumbered(pathname: string, search: string): boolean {
  return !pathname.endsWith("/") && (/\d{2}/.test(pathname + search) || numberedPath.test(pathname));
}

/** SharePoint's `ItemID`; Joomla's `Itemid` is the number of a menu entry. */
function isListItem(search: string): boolean {
  return /[?&]ItemID=/i.test(search) && !search.includes("option=com_");
}

/** Says whether the address repeats the beginning of a title, as addresses made from titles do. */
export function addressRepeats({ pathname, search }: URL): (title: string) => boolean {
  const address = `-${slug(decodePercent(`${pathname} ${search}`), "-")}-`;
  return (title) => {
    const words = slug(title, "-").split("-").slice(0, fewestTitleWords);
    return words.length >= fewestSectionWords && address.includes(`-${words.join("-")}-`);
  };
}

/** Says whether the address ends in a name, as those of sections do: "/lien-he", "/Home/LienHe.aspx". */
export function addressEndsIn({ pathname }: URL): (name: string) => boolean {
  const end = slug(lastPart(pathname).replace(/\.\w{3,5}$/, ""));
  return (name) => end !== "" && slug(name) === end;
}

function lastPart(pathname: string): string {
  return decodePercent(
    pathname
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "",
  );
}

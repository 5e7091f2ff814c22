import { agencyKindIn, agencyNameIn } from "../knowledge/agency-names.ts";
import { clean, fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import type { Metadata, PageView } from "../page-view.ts";
import { resolveAddress } from "./links.ts";
import { isOfType } from "./metadata.ts";
import { ownerLines } from "./owner-lines.ts";
import portalWords from "./portal-words.json" with { type: "json" };
import { foldedLine } from "./readable-text.ts";

const words = portalWords.map(fold);
const longestName = 90;
/** Shorter links to the home page say "Trang chủ", not the portal's name. */
const shortestName = 8;

/** Whether a text names a portal or an agency rather than a page, by its words or by what the head declares. */
export function namesPortal(text: string, { meta, jsonLd }: Metadata): boolean {
  if (text.length > longestName) return false;
  const folded = fold(text);
  const sites = jsonLd.filter((node) =>
    isOfType(node, ["WebSite", "Organization", "GovernmentOrganization"]),
  );
  const declared = [meta.get("og:site_name"), meta.get("application-name"), ...sites.map(({ name }) => name)];
  if (declared.some((name) => typeof name === "string" && fold(name) === folded)) return true;
  const isCapital = text === text.toUpperCase();
  if (words.some((word) => folded === word || folded.startsWith(`${word} `))) return true;
  if (isCapital && words.some((word) => word.includes(" ") && folded.includes(word))) return true;
  return isAgencyName(text);
}

/** "UBND tỉnh Ví Dụ", "Xã Mẫu Một, tỉnh Ví Dụ": a place and its proper name, and no word of a sentence after it. */
const placeName =
  /^(?:(?:HĐND(?: và |[ -–]+))?(?:UBND|Ủy ban [Nn]hân dân|Uỷ ban [Nn]hân dân)\s+)?(?:tỉnh|thành phố|thị xã|thị trấn|huyện|xã|phường|đặc khu)(?:\s+\p{Lu}\p{L}*){1,5}(?:[\s,–-]+(?:tỉnh|thành phố|huyện)(?:\s+\p{Lu}\p{L}*){1,4})?$/u;
/** With what a text must begin to be worth the look. */
const likePlace = /^(?:HĐND|UBND|Ủy ban|Uỷ ban|tỉnh|thành phố|thị xã|thị trấn|huyện|xã|phường|đặc khu)/;
const placeOpening = /^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|xã|phường|đặc khu)(?=\s)/iu;
const mostCapitals = 7;
/** What names of agencies begin with; only such texts are worth a look at the lists. */
const agencyOpening =
  /^(?:sở|ban|bộ|cục|chi cục|trung tâm|văn phòng|thanh tra|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|công an|bệnh viện|trường|viện|quỹ|đài|department|people|office|centre|center)(?:\s|')/iu;

/** Whether the text is an agency's name as a whole, and not a headline that begins with one. */
function isAgencyName(text: string): boolean {
  const isAllCapitals = text === text.toUpperCase();
  if (isPlaceName(text)) return true;
  if (!agencyOpening.test(text)) return false;
  const kind = agencyKindIn(text);
  if (kind !== "so-nganh" && kind !== "don-vi" && !(isAllCapitals && text.split(" ").length <= mostCapitals))
    return false;
  const name = agencyNameIn(text) ?? "";
  return fold(name) === fold(text) || (text.startsWith(name) && isPlaceName(text.slice(name.length).trim()));
}

function isPlaceName(text: string): boolean {
  const lowered = text.replace(placeOpening, (word) => word.toLowerCase());
  return likePlace.test(lowered) && placeName.test(lowered);
}

/** Says whether a text is this portal's name, as its head, its host or its links to the home page call it. */
export const siteNamesOf = oncePer(siteNameTest);

function siteNameTest(page: PageView): (text: string) => boolean {
  const host = page.url.hostname.replace(/^www\./, "");
  const owners = ownerLines(page.readable).filter(({ text }) => text.length <= longestName);
  const names = new Set([
    host,
    `www.${host}`,
    ...homeLinkNames(page).map(fold),
    ...owners.map((line) => foldedLine(line)),
  ]);
  return (text) => names.has(fold(text)) || namesPortal(text, page.metadata);
}

/** What links to the home page in the head of the page are called. */
function homeLinkNames(page: PageView): string[] {
  return page.links
    .filter(({ url, region }) => region === "header" && isHomeAddress(url, page.url))
    .flatMap(({ element, text }) => [text, element.attribs.title ?? ""])
    .map((name) => clean(name).replace(/^(?:Đi tới|Go to)\s+/u, ""))
    .filter((name) => name.length >= shortestName);
}

function isHomeAddress(url: URL, page: URL): boolean {
  const home = resolveAddress("/", page);
  return (
    home !== null && url.host === home.host && /^\/(?:vi|en)?\/?$/.test(url.pathname) && url.search === ""
  );
}

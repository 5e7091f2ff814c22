import { contactsIn } from "../knowledge/contacts.ts";
import { isUnder } from "../knowledge/host-names.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageDigest } from "../page-digest.ts";
import type { PageLink, PageView } from "../page-view.ts";
import { readPageFoot } from "../reading/page-foot.ts";
import { isShareAddress } from "../reading/share-control.ts";
import { shownLines } from "../reading/shown-lines.ts";

/** A way besides the portal to get information from the agency, as the portal publishes it. */
export interface Channel {
  kind: "social" | "app" | "hotline" | "email";
  /** Address, number or e-mail address. */
  address: string;
  /** What stands on the link or in the line; empty on a bare icon. */
  text: string;
  /** The machine is sure that it is the agency's own: a state mail address, a number called a hotline. */
  isOwn: boolean;
}

const stores = ["apps.apple.com", "play.google.com", "itunes.apple.com"];
const hotlineWords = ["duong day nong", "hotline", "tong dai"].map(fold);
/** Single posts, videos and groups of a network are content, not the agency's channel. */
const post =
  /\/(?:posts|photos?|videos?|reel|watch|permalink|story|events|groups|hashtag|embed|plugins|playlist)\b|[?&]v=|\/status\//i;

/**
 * Channels that the home page publishes in its head, menus, side boxes and foot, and a contact page anywhere; null
 * on other pages. Share buttons, single posts and pictures of videos are none.
 */
export function readChannels(page: PageView, hosts: readonly string[]): Channel[] | null {
  const { kind, language } = page.reading;
  if ((kind !== "home" && kind !== "contact") || language === "en") return null;
  const isHome = kind === "home";
  const links = page.links.filter(({ visible, region }) => visible && (!isHome || region !== "main"));
  const foot = readPageFoot(page).lines.map(({ text }) => text);
  const lines = isHome ? [...foot, ...headLines(page)] : [...shownLines(page), ...mailLinks(page)];
  return unique([...links.flatMap((link) => channelOfLink(link, hosts)), ...channelsInLines(lines)]);
}

/**
 * The channels of a portal, each once. A contact page lists officials' addresses beside the agency's: its mail
 * addresses count only where the home page gives none.
 */
export function channelsOf(gathered: readonly { page: PageDigest; facts: readonly Channel[] }[]): Channel[] {
  const isMail = ({ kind }: Channel) => kind === "email";
  const hasMail = gathered.some(({ page, facts }) => page.kind === "home" && facts.some(isMail));
  return unique(
    gathered.flatMap(({ page, facts }) =>
      hasMail && page.kind !== "home" ? facts.filter((channel) => !isMail(channel)) : facts,
    ),
  );
}

function unique(channels: readonly Channel[]): Channel[] {
  const byAddress = new Map(channels.toReversed().map((channel) => [keyOf(channel), channel]));
  return [...byAddress.values()].toReversed();
}

function keyOf({ kind, address }: Channel): string {
  return `${kind} ${address.replace(/^https?:\/\/(?:www\.|m\.)?/i, "").replace(/[/?#]+$/, "")}`.toLowerCase();
}

function channelOfLink({ url, text }: PageLink, hosts: readonly string[]): Channel[] {
  const { hostname, pathname, search, href } = url;
  if (!hosts.some((host) => isUnder(hostname, host)) || isShareAddress(href)) return [];
  const isProfile = pathname !== "/" || search !== "";
  if (!isProfile || post.test(pathname + search)) return [];
  const isApp = stores.some((host) => isUnder(hostname, host));
  return [{ kind: isApp ? "app" : "social", address: href, text, isOwn: false }];
}

function channelsInLines(lines: readonly string[]): Channel[] {
  return lines.flatMap((text): Channel[] => {
    const { phones, emails } = contactsIn([text]);
    const folded = fold(text);
    const isHotline = hotlineWords.some((word) => containsPhrase(folded, word));
    return [
      ...phones
        .filter(({ kind, isFax }) => !isFax && (kind === "hotline" || isHotline))
        .map(({ number }) => ({ kind: "hotline" as const, address: number, text, isOwn: isHotline })),
      ...emails.map(({ address, official }) => ({ kind: "email" as const, address, text, isOwn: official })),
    ];
  });
}

/** Addresses behind icons and words. */
function mailLinks(page: PageView): string[] {
  return page
    .find('a[href^="mailto:" i]', page.main)
    .filter((link) => page.isVisible(link))
    .map(({ attribs: { href = "" } }) => href.replace(/^mailto:([^?]*).*$/i, "Email: $1"));
}

function headLines(page: PageView): string[] {
  return page.readable.lines
    .filter(({ hidden, element }) => !hidden && page.regionOf(element) === "header")
    .map(({ text }) => text);
}

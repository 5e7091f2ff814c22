import type { Place } from "./outcome.ts";
import type { LinkDigest, PageDigest } from "./page-digest.ts";
import type { PageKind } from "./page-kind.ts";
import type { RoundFacts } from "./round-facts.ts";
import type { LinkStatus, NetworkFacts, Performance, SiteSnapshot } from "./snapshot.ts";

/** What a check may see of a whole portal: what was read of each page, and the facts of the host. */
export interface SiteView {
  readonly host: string;
  /** The home page's address, or the one asked for where it could not be opened. */
  readonly address: string;
  readonly site: SiteSnapshot;
  /** Pages that were read, in order of visit. Failed visits are in `failures`. */
  readonly pages: readonly PageDigest[];
  readonly failures: readonly PageDigest[];
  readonly home: PageDigest | null;
  readonly network: NetworkFacts | null;
  readonly performance: readonly Performance[];
  /** True when every address found was visited, so absence may be concluded. */
  readonly complete: boolean;
  /** The pages read stand for all: the whole portal or a wide sample of it, with few visits failed. */
  readonly representative: boolean;
  /** Enough was seen to say that something is nowhere: the pages stand for all, and the home page was rendered. */
  readonly surveyed: boolean;
  /** True when outside addresses could be reached during the run. */
  readonly online: boolean;
  /** The other portals of the round; null where this portal was audited alone. */
  readonly round: RoundFacts | null;
  ofKind(...kinds: PageKind[]): readonly PageDigest[];
  /** Every link of the pages read, with the page it stands on. */
  linksTo(matches: (link: LinkDigest) => boolean): readonly { page: PageDigest; link: LinkDigest }[];
  linkStatus(url: string): LinkStatus | null;
  place(page: PageDigest, excerpt?: string | null): Place;
}

const wideSample = 40;
const fewUnseen = 0.1;
/** Failures after which the page is known not to be there, rather than unseen. */
const absent = new Set(["not-found", "gone", "soft-not-found", "not-html"]);

/** The home page of a portal that is English as a whole; of other portals it is a version beside the home page. */
function englishHome({ homeUrl }: SiteSnapshot, pages: readonly PageDigest[]): PageDigest | null {
  return pages.find(({ kind, finalUrl }) => kind === "english-home" && finalUrl === homeUrl) ?? null;
}

export function openSite(
  site: SiteSnapshot,
  digests: readonly PageDigest[],
  round: RoundFacts | null = null,
): SiteView {
  const pages = digests.filter((page) => page.failure === null);
  const failures = digests.filter((page) => page.failure !== null);
  const home = pages.find((page) => page.kind === "home") ?? englishHome(site, pages);
  const wide = site.complete || pages.length >= wideSample;
  const unseen = failures.filter(({ failure }) => failure !== null && !absent.has(failure));
  const representative = wide && unseen.length <= digests.length * fewUnseen;
  const statuses = new Map(site.links.map((link) => [link.url, link]));
  const address = site.homeUrl ?? site.startUrl;
  return {
    host: new URL(address).hostname,
    address,
    site,
    pages,
    failures,
    home,
    network: site.network,
    performance: site.performance,
    complete: site.complete,
    representative,
    // A portal in English alone is a version of another: what it lacks may stand there.
    surveyed: representative && home?.kind === "home" && home.rendered,
    online: site.online,
    round,
    ofKind: (...kinds) => pages.filter((page) => kinds.includes(page.kind)),
    linksTo: (matches) => pages.flatMap((page) => page.links.filter(matches).map((link) => ({ page, link }))),
    linkStatus: (url) => statuses.get(url) ?? null,
    place: (page, excerpt = null) => ({ url: page.finalUrl, selector: null, excerpt }),
  };
}

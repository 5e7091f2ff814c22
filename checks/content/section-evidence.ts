import { bareHost } from "../knowledge/host-names.ts";
import { type NamedSection, type Section, sectionsNamed } from "../knowledge/sections.ts";
import { oncePer } from "../once-per.ts";
import type { LinkDigest, PageDigest } from "../page-digest.ts";
import { leadsToFile } from "../reading/attachments.ts";
import type { SiteView } from "../site-view.ts";

/**
 * Where a link leads. `file`: to a document · `read`: to a page that was read · `unread`: to a page of the portal
 * that was not · `gone`: the server says there is no such page · `elsewhere`: to another host · `home`: back to the
 * home page, as menu items do that nobody filled in.
 */
type Target = "file" | "read" | "unread" | "gone" | "elsewhere" | "home";

/** A link that bears a section's name, once for each address it leads to. */
export interface SectionLink {
  /** The first page that it was met on. */
  page: PageDigest;
  link: LinkDigest;
  strength: NamedSection["strength"];
  target: Target;
  /** The page it leads to, where that was read. */
  leadsTo: PageDigest | null;
}

/** What a portal shows of a section apart from the pages themselves. */
export interface SectionEvidence {
  /** Pages about the section, or below it. */
  pages: readonly PageDigest[];
  /** Links of its name, and links of a similar name. */
  exact: readonly SectionLink[];
  close: readonly SectionLink[];
}

const none: SectionEvidence = { pages: [], exact: [], close: [] };
const absent = new Set(["not-found", "gone", "soft-not-found"]);

/** The evidence of a section; that of all sections is gathered once for a portal. */
export function sectionEvidence(site: SiteView, section: Section): SectionEvidence {
  return indexOf(site).get(section) ?? none;
}

const indexOf = oncePer(indexSite);

function indexSite(site: SiteView): ReadonlyMap<string, SectionEvidence> {
  const links = linksByName(site);
  const pages = Map.groupBy(
    site.pages
      .filter((page) => !isEnglish(page))
      .flatMap((page) => page.sections.map((section) => ({ section, page }))),
    ({ section }) => section,
  );
  return new Map(
    [...new Set([...links.keys(), ...pages.keys()])].map((section) => {
      const found = [...(links.get(section)?.values() ?? [])];
      const of = (strength: NamedSection["strength"]) => found.filter((link) => link.strength === strength);
      const about = (pages.get(section) ?? []).map(({ page }) => page);
      return [section, { pages: about, exact: of("exact"), close: of("close") }];
    }),
  );
}

/** By section and address; of links to one address the one whose name is surest. */
function linksByName(site: SiteView): ReadonlyMap<string, ReadonlyMap<string, SectionLink>> {
  const links = new Map<string, Map<string, SectionLink>>();
  const names = new Map<string, readonly NamedSection[]>();
  const targetOf = targetsOf(site);
  const add = (page: PageDigest, link: LinkDigest, { section, strength }: NamedSection) => {
    const known = links.get(section) ?? new Map<string, SectionLink>();
    links.set(section, known);
    const own = isEnglish(page) ? "close" : strength;
    const isSurer = known.get(link.url)?.strength === "close" && own === "exact";
    if (!known.has(link.url) || isSurer)
      known.set(link.url, { page, link, strength: own, ...targetOf(link) });
  };
  for (const page of site.pages) {
    for (const link of page.links) {
      const named = names.get(link.text) ?? sectionsNamed(link.text);
      names.set(link.text, named);
      for (const section of named) add(page, link, section);
    }
  }
  return links;
}

/** Whether a page belongs to the English version. */
export function isEnglish({ language, kind }: Pick<PageDigest, "language" | "kind">): boolean {
  return language === "en" || kind.startsWith("english");
}

function targetsOf(site: SiteView): (link: LinkDigest) => Pick<SectionLink, "target" | "leadsTo"> {
  const read = new Map(site.pages.flatMap((page) => addressesOf(page).map((address) => [address, page])));
  const failed = new Map(
    site.failures.flatMap((page) => addressesOf(page).map((address) => [address, page])),
  );
  const ownHost = bareHost(site.host);
  return ({ url: address, text }) => {
    const url = new URL(address);
    const leadsTo = read.get(addressKey(address)) ?? null;
    if (leadsTo) return { target: targetOfPage(leadsTo), leadsTo };
    if (leadsToFile(url, text)) return { target: "file", leadsTo: null };
    const failure = failed.get(addressKey(address))?.failure ?? null;
    if (failure === "not-html") return { target: "file", leadsTo: null };
    if (failure !== null) return { target: absent.has(failure) ? "gone" : "unread", leadsTo: null };
    return { target: bareHost(url.hostname) === ownHost ? "unread" : "elsewhere", leadsTo: null };
  };
}

function targetOfPage({ kind }: PageDigest): Target {
  if (kind === "home") return "home";
  return kind === "login" ? "unread" : "read";
}

function addressesOf({ url, finalUrl }: PageDigest): string[] {
  return [addressKey(url), addressKey(finalUrl)];
}

function addressKey(address: string): string {
  const { hostname, pathname, search, hash } = new URL(address);
  return bareHost(hostname) + pathname.replace(/\/$/, "") + search + hash;
}

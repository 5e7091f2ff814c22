import { camau } from "./content/camau/portal.ts";
import { datmui } from "./content/datmui/portal.ts";
import { english } from "./content/english/portal.ts";
import { sokhcn } from "./content/sokhcn/portal.ts";
import { soxaydung } from "./content/soxaydung/portal.ts";
import { todayInVietnam } from "./dates.ts";
import { spoil } from "./flaws.ts";
import type { VirtualHost } from "./respond.ts";
import { buildSite, type Site } from "./site.ts";

/** The portals that do everything they should. */
export const goodPortals = [camau, english, sokhcn, datmui];
/** The portal that has every flaw of the manifest. */
export const flawedPortal = soxaydung;

/** Headers of a portal that is run with care. */
const protectiveHeaders = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "SAMEORIGIN",
  "referrer-policy": "strict-origin-when-cross-origin",
  "content-security-policy": "frame-ancestors 'self'",
};

/** One portal of the demonstration, ready to answer. */
export interface Exhibit extends VirtualHost {
  site: Site;
  /** False where the name has no IPv6 address. */
  ipv6: boolean;
}

/** Every portal as it is on the given day. */
export function exhibits(today: string): Exhibit[] {
  const good = goodPortals.map((portal): Exhibit => {
    const site = buildSite(portal, today);
    return {
      name: portal.host,
      site,
      headers: protectiveHeaders,
      redirectsToHttps: true,
      ipv6: true,
      answer: site.answer,
    };
  });
  return [
    ...good,
    spoil(flawedPortal, { headers: protectiveHeaders, redirectsToHttps: true, ipv6: true }, today),
  ];
}

/**
 * The HTML of a page without a server, for tests.
 * @throws {Error} where the host is not of the demonstration or the page is not there
 */
export function pageOf(host: string, target: string, today: string = todayInVietnam()): string {
  const exhibit = exhibits(today).find(({ name }) => name === host);
  const answer = exhibit?.answer(target);
  if (answer?.status !== 200) throw new Error(`no page ${target} on ${host}`);
  return answer.body.toString("utf8");
}

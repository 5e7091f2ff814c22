import { checks } from "../../checks/index.ts";
import { judge } from "../../checks/judge.ts";
import { resolve } from "../../checks/regulations/resolve.ts";
import type { Result } from "../../checks/result.ts";
import { decode } from "../../crawler/decode.ts";
import { shippedLaw } from "../../crawler/law-files.ts";
import { siteOf } from "../checks/fixtures/snapshot-of.ts";
import { manifestOf } from "../sites/demo/flaws.ts";
import { type Exhibit, exhibits, flawedPortal } from "../sites/demo/portals.ts";
import type { Verdict } from "./check-tally.ts";
import { displayed } from "./judge-pages.ts";

const today = "2026-11-22";
/** Faults that show on the wire or in a running browser only: there the test of the whole audit finds them. */
const notOnPages: ReadonlySet<string> = new Set([
  "bang-ma-unicode-utf8",
  "lien-ket-hong",
  "nen-tang-loi-script",
]);

/**
 * The verdicts on the demonstration portals: a good portal may not be accused of anything, the flawed one of
 * nothing but its manifest. Facts of the network and of drawing are not there, so what needs them is untested.
 */
export function judgeDemonstration(): Verdict[] {
  // The English host is a version of the provincial portal, not an agency's portal.
  const portals = exhibits(today).filter(({ site }) => site.portal.language === "vi");
  return portals.flatMap((exhibit) => {
    const truth = truthOf(exhibit);
    return judgePortal(exhibit).flatMap(({ requirement, check, outcome, reason }) =>
      check === null
        ? []
        : [
            {
              check,
              where: `${exhibit.name} ${requirement}`,
              said: outcome,
              reason,
              truth: truth.get(requirement) ?? "fair",
            },
          ],
    );
  });
}

function truthOf({ name, site }: Exhibit): ReadonlyMap<string, "failed" | "cantTell"> {
  const bound = name === flawedPortal.host ? manifestOf(site, today) : [];
  return new Map(
    bound.flatMap(({ requirement, expected }) =>
      expected === "inapplicable" || notOnPages.has(requirement) ? [] : [[requirement, expected]],
    ),
  );
}

function judgePortal({ name, site, answer, headers: ofHost }: Exhibit): Result[] {
  const { kind = "so-nganh" } = site.portal;
  const pages = site.pages.map(({ address }) => {
    const { headers, body } = answer(address);
    const { text, encoding } = decode(body, headers["content-type"] ?? null);
    return { ...displayed(`https://${name}${address}`, text), encoding, headers: { ...ofHost, ...headers } };
  });
  const home = pages[0]?.finalUrl ?? `https://${name}/`;
  const portal = {
    ...siteOf({ name, agency: { name: site.portal.name, kind }, outcome: "passed", reason: "" }, home),
    homeUrl: home,
    network: null,
    online: false,
  };
  const ruleSet = resolve(shippedLaw(), { regulation: "ca-mau", date: today, agencyKind: kind });
  return judge(portal, pages, ruleSet, checks).results.filter(({ scope }) => scope === "site");
}

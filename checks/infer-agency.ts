import type { Element } from "domhandler";
import type { AgencyKind } from "./agency.ts";
import { agencyKindIn, agencyNameIn, agencyOfLabel, communeHostLabels } from "./knowledge/agency-names.ts";
import { isUnder, labelsOf } from "./knowledge/host-names.ts";
import { clean } from "./knowledge/vietnamese-text.ts";
import type { PageView } from "./page-view.ts";
import { linesOf } from "./reading/readable-text.ts";
import type { Law } from "./regulations/load.ts";
import type { Province } from "./regulations/schema.ts";

/** The province under whose domain a host stands; null where it is none that the law knows. */
export function provinceOfHost(law: Law, host: string): Province | null {
  return Object.values(law.provinces).find((province) => isUnder(host, province.host)) ?? null;
}

/** What kind of agency a host tells of; null where its label is in no list. */
export function agencyKindOfHost(host: string, province: Province): AgencyKind | null {
  const [label = "", ...rest] = labelsOf(host);
  if ([label, ...rest].join(".") === province.host) return "ubnd-tinh";
  const isCommune = province.communes.some((name) => {
    const { exact, tolerated } = communeHostLabels(name);
    return exact.includes(label) || tolerated.includes(label);
  });
  return isCommune ? "ubnd-xa" : (agencyOfLabel(label)?.kind ?? null);
}

/** What the home page itself says of its owner: in its header, its title, or its footer. */
export function agencyOfHome(home: PageView): { name: string | null; kind: AgencyKind | null } {
  const { header, footer } = home.landmarks;
  const title = home.metadata.documentTitle;
  const sources = [
    header ? linesIn(home, header) : [],
    title === null ? [] : [title],
    footer ? linesIn(home, footer) : [],
  ];
  const telling = sources.find((lines) => agencyNameIn(lines.join(" ")) !== null) ?? [];
  const whole = telling.join(" ");
  const kind = agencyKindIn(whole);
  // Read as one text, the name runs on into the words beside it; line by line, a parent's comes before it.
  const line = telling.find((text) => agencyKindIn(text) === kind) ?? whole;
  return { name: withoutPortalWords(agencyNameIn(line)), kind };
}

function linesIn(home: PageView, part: Element): string[] {
  return linesOf(home.readable, part).map(({ text }) => clean(text));
}

function withoutPortalWords(name: string | null): string | null {
  return name?.replace(/^(?:Cổng|Trang) thông tin(?: điện tử)?(?: của)? /iu, "") ?? null;
}

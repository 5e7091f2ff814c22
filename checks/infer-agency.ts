import type { AgencyKind } from "./agency.ts";
import { agencyKindIn, agencyNameIn, agencyOfLabel, communeHostLabels } from "./knowledge/agency-names.ts";
import { isUnder, labelsOf } from "./knowledge/host-names.ts";
import type { PageView } from "./page-view.ts";
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

/** What the home page itself says of its owner: in its title, its header, or the first lines of its footer. */
export function agencyOfHome(home: PageView): { name: string | null; kind: AgencyKind | null } {
  const { header, footer } = home.landmarks;
  const texts = [
    header ? home.text(header) : "",
    home.metadata.documentTitle ?? "",
    footer ? home.text(footer) : "",
  ];
  const telling = texts.find((text) => agencyNameIn(text) !== null) ?? "";
  return { name: agencyNameIn(telling), kind: agencyKindIn(telling) };
}

import { agencyKindOfHost, agencyOfHome, provinceOfHost } from "../../checks/infer-agency.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import type { Law } from "../../checks/regulations/load.ts";
import type { Proposal } from "../profile.ts";
import { type SeenPage, toPageSnapshot } from "./snapshots.ts";

/** Whose page it seems to be, by its host and by what the page says of its owner. */
export function proposeProfile(law: Law, seen: SeenPage): Proposal {
  const snapshot = toPageSnapshot(seen);
  const { hostname } = new URL(snapshot.finalUrl);
  const province = provinceOfHost(law, hostname);
  const shown = agencyOfHome(new ParsedPage(snapshot, null));
  return {
    regulation: province?.id ?? null,
    agencyKind: (province && agencyKindOfHost(hostname, province)) ?? shown.kind,
    agencyName: shown.name,
  };
}

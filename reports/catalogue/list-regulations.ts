import type { Law } from "../../checks/regulations/load.ts";
import type { Instrument } from "../../checks/regulations/schema.ts";
import { createReader } from "../reader.ts";
import { instrumentStatusNames } from "../wording.ts";
import { heading, paragraph, type Terminal, table } from "./terminal.ts";
import { words } from "./words.ts";

/** `kiemcong regulations`: every province whose regulation is known. */
export function listRegulations(law: Law, terminal: Terminal): string {
  const { lang } = terminal;
  const { id, province, number, status, inForce, host } = words;
  const rows = Object.values(law.provinces).flatMap((each) => {
    const instrument = law.instruments[each.regulation];
    if (!instrument) return [];
    const standing = instrumentStatusNames[instrument.status][lang];
    return [
      [each.id, each.name[lang], instrument.number, standing, periodOf(instrument, terminal), each.host],
    ];
  });
  const head = [id, province, number, status, inForce, host].map((text) => text[lang]);
  return [
    heading(words.regulations, terminal),
    table([head, ...rows], terminal),
    paragraph(words.moreRegulations[lang], terminal),
  ].join("\n\n");
}

/** "từ 28/5/2026"; a dash where a draft leaves its day blank. */
export function periodOf({ effectiveFrom, effectiveTo }: Instrument, { lang }: Terminal): string {
  const { date } = createReader(lang);
  const from = effectiveFrom === null ? null : `${words.from[lang]} ${date(effectiveFrom)}`;
  const to = effectiveTo === null ? null : `${words.to[lang]} ${date(effectiveTo)}`;
  return [from, to].filter((part) => part !== null).join(" ") || words.none[lang];
}

import type { Law } from "../../checks/regulations/load.ts";
import type { Instrument, Provision, ResolvedProvision } from "../../checks/regulations/schema.ts";
import type { Language, Text } from "../../checks/text.ts";
import { nameInstrument } from "../citation.ts";
import { words } from "./words.ts";

/** Article, clause and point in short: "Đ5k3a", "Mẫu 01 cột 8", "Art. 5(3)(a)"; empty for a whole text. */
export function shortPlace({ article, clause, point }: Provision, lang: Language): string {
  if (article === null) return "";
  if (!/^\d/.test(article)) return [article, clause].filter((part) => part !== null).join(" ");
  const parts = [clause, point].filter((part) => part !== null);
  if (lang === "en") return `Art. ${article}${parts.map((part) => `(${part})`).join("")}`;
  return `Đ${article}${clause === null ? "" : `k${clause}`}${point ?? ""}`;
}

/** What a text is called beside its clauses: the province of a regulation, the number of a national text. */
export function labelOf(instrument: Instrument, { provinces }: Law, lang: Language): string {
  const province = instrument.province === null ? undefined : provinces[instrument.province];
  if (!province) return nameInstrument(instrument)[lang];
  const name = province.name[lang];
  return instrument.status === "draft" ? `${name} (${words.draft[lang]})` : name;
}

/** Clauses in one line, gathered by text: "Cà Mau: Đ5k3a; Nghị định số 224/2026/NĐ-CP: Đ11k4b". */
export function clauseLine(provisions: readonly ResolvedProvision[], law: Law, lang: Language): string {
  const byInstrument = Map.groupBy(provisions, ({ instrument }) => instrument);
  return [...byInstrument]
    .flatMap(([id, clauses]) => {
      const instrument = law.instruments[id];
      if (!instrument) return [];
      const places = clauses.map((clause) =>
        `${shortPlace(clause, lang)}${remark(clause, law, lang)}`.trim(),
      );
      const label = labelOf(instrument, law, lang);
      const isWhole = clauses.every(({ article }) => article === null);
      return `${label}${isWhole ? "" : ":"} ${places.join(", ")}`.trim();
    })
    .join("; ");
}

/** What else must be known of a clause, in brackets. */
function remark(provision: ResolvedProvision, { instruments }: Law, lang: Language): string {
  const { replacedBy, substitutes, via, binding, verified } = provision;
  const citing = (text: Text, id: string | null) => id && `${text[lang]} ${instruments[id]?.number ?? id}`;
  const remarks = [
    citing(words.replacedBy, replacedBy),
    citing(words.inPlaceOf, substitutes),
    citing(words.refersTo, via),
    !binding && words.forReference[lang],
    !verified && words.toBeVerified[lang],
  ].filter((each) => typeof each === "string");
  return remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
}

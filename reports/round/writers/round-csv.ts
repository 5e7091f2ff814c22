import { writeCsv } from "../../csv.ts";
import { createReader } from "../../reader.ts";
import { toOneDecimal } from "../../score/score.ts";
import { agencyKindNames } from "../../wording.ts";
import { agencyStateNames } from "../agency-state.ts";
import type { RoundReport } from "../model.ts";
import type { RoundExtras } from "../round-format.ts";
import { roundWords as words } from "../round-words.ts";

/** `round.csv`: one line an agency, numbers with a decimal point. */
export function writeRoundCsv({ groups, agencies }: RoundReport, { lang }: RoundExtras): string {
  const r = createReader(lang);
  const byRow = new Map(agencies.map((each) => [each.agency.row, each]));
  const head = [
    lang === "vi" ? "Nhóm" : "Peers",
    ...[words.rank, words.agency, words.portal, words.score].map((title) => r.t(title)),
    ...["<", ">"].map((end) => `${r.t(words.sampling)} (${end})`),
    ...[words.coverage, words.cchc, words.change, words.flags, words.state, words.reason].map((title) =>
      r.t(title),
    ),
  ];
  const shown = (value: number | null | undefined) => (value == null ? null : toOneDecimal(value));
  const rows = groups.flatMap(({ members }) =>
    members.flatMap((row) => {
      const each = byRow.get(row);
      if (!each) return [];
      const { agency, place, score, cchc, change, flags, state, why, portals } = each;
      const ranked = place === null ? null : score;
      return [
        [
          r.t(agencyKindNames[agency.kind]),
          place?.rank ?? null,
          agency.name,
          portals.map(({ url }) => url).join(" "),
          shown(ranked?.value),
          shown(ranked?.sampling?.low),
          shown(ranked?.sampling?.high),
          score?.coverage ?? null,
          cchc,
          shown(change?.difference),
          flags.length,
          r.t(agencyStateNames[state]),
          why ? r.t(why.what) : "",
        ],
      ];
    }),
  );
  return writeCsv([head, ...rows]);
}

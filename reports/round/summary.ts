import type { Language } from "../../checks/text.ts";
import { createReader } from "../reader.ts";
import { agencyStateNames } from "./agency-state.ts";
import { agencyStates, type RoundReport } from "./model.ts";

/** A night in a few lines for a terminal or a message: how many stand where, who is in front, what needs a hand. */
export function summariseRound(round: RoundReport, lang: Language): string {
  const r = createReader(lang);
  const { agencies } = round;
  const counts = agencyStates.flatMap((state) => {
    const count = agencies.filter((each) => each.state === state).length;
    return count === 0 ? [] : [`  ${r.t(agencyStateNames[state])}: ${count}`];
  });
  const first = agencies
    .filter(({ place }) => place?.rank === 1)
    .map(({ agency, score }) => `  ${agency.name}: ${r.number(score?.value ?? 0, 1)}`);
  const open = agencies.flatMap(({ agency, why, state }) =>
    why && (state === "unreachable" || state === "tool-failed" || state === "not-finished")
      ? [`  ${agency.name}: ${r.t(why.what)} ${r.t(why.owner)}: ${r.t(why.fix)}`]
      : [],
  );
  const heading = (vi: string, en: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [lang === "vi" ? vi : en, ...lines];
  return [
    `${round.round.title} · ${round.round.id}`,
    ...heading("Kết quả:", "Result:", counts),
    ...heading("Đứng đầu mỗi nhóm:", "First of each group:", first),
    ...heading("Cần xử lý:", "Needs a hand:", open),
  ].join("\n");
}

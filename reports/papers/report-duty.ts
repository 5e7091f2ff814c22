import type { Law } from "../../checks/regulations/load.ts";
import type { Text } from "../../checks/text.ts";
import { capitalised } from "../capitalised.ts";
import type { Report } from "../model.ts";
import type { Block } from "../paper/paper.ts";
import type { Reader } from "../reader.ts";

export type Period = "six-months" | "year";

const t = (vi: string, en: string): Text => ({ vi, en });
const duties: Record<Period, string> = { "six-months": "bao-cao-6-thang", year: "bao-cao-nam" };

/** The clause that asks for the report in the province of the rule set; null where none does. */
function clauseOf({ instruments }: Report, law: Law, period: Period) {
  const [regulation] = instruments;
  const duty = law.requirements.find(({ id }) => id === duties[period]);
  return duty?.provisions.find(({ instrument }) => instrument === regulation?.id) ?? null;
}

/** Whom the report goes to, and through whom. */
export function recipientOf(report: Report, law: Law, period: Period, r: Reader): string {
  const params = clauseOf(report, law, period)?.params ?? {};
  const named = (key: string) => {
    const name = law.vocabulary.values[String(params[key])];
    return name ? r.t(name) : null;
  };
  const [to, through] = [named("recipient"), named("through")];
  const office = to ?? r.t(t("Ủy ban nhân dân tỉnh", "The provincial People’s Committee"));
  const whole = through ? r.t(t(`${office} (qua ${through})`, `${office} (through the ${through})`)) : office;
  return capitalised(whole);
}

/** The day before which it is due; nothing where the regulation sets none. */
export function dueDate(report: Report, law: Law, period: Period, r: Reader): Block[] {
  const before = clauseOf(report, law, period)?.params.before;
  if (typeof before !== "string") return [];
  const day = r.date(`${report.ruleSet.date.slice(0, 4)}-${before}`);
  return [{ type: "note", text: r.t(t(`Gửi trước ngày ${day}.`, `To be sent before ${day}.`)) }];
}

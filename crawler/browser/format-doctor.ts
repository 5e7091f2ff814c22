import type { Language, Text } from "../../checks/text.ts";
import type { DoctorFact, FactState } from "./doctor.ts";

const stateNames: Record<FactState, Text> = {
  ok: { vi: "Có", en: "Yes" },
  missing: { vi: "Thiếu", en: "Missing" },
  optional: { vi: "Không có (không bắt buộc)", en: "Not there (optional)" },
};

/** Facts as lines to read, without colour; help stands below the fact it belongs to. */
export function formatDoctor(facts: readonly DoctorFact[], language: Language): string {
  const lines = facts.flatMap(({ name, state, value, help }) => [
    `${name[language]}: ${stateNames[state][language]}${value === null ? "" : ` – ${value}`}`,
    ...(help ? [`  ${help[language]}`] : []),
  ]);
  return `${lines.join("\n")}\n`;
}

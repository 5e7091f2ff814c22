import type { Text } from "../text.ts";

const english = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A day (YYYY-MM-DD) as offices write it, Nghị định 30/2020/NĐ-CP: "01/7/2026"; "1 July 2026" in English. */
export function spellDate(day: string): Text {
  const [year = "", month = "", date = ""] = day.split("-");
  const vi = `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  return { vi, en: english.format(new Date(`${day}T00:00:00Z`)) };
}

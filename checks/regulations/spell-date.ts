import type { Text } from "../text.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A day (YYYY-MM-DD) as offices write it, Nghị định 30/2020/NĐ-CP: "01/7/2026"; "1 July 2026" in English. */
export function spellDate(day: string): Text {
  const [year = "", month = "", date = ""] = day.split("-");
  const vi = `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  return { vi, en: `${Number(date)} ${months[Number(month) - 1]} ${year}` };
}

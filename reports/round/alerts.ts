import type { Language, Text } from "../../checks/text.ts";
import type { RankedAgency, RoundReport } from "./model.ts";

/** Something that a person should hear of the morning after. */
export interface Alert {
  kind: "unreachable" | "critical-finding" | "unfinished";
  agency: string | null;
  text: Text;
}

/** Portals that turned unreachable, critical findings that appeared, and a night that did not finish. */
export function alertsOf(round: RoundReport): Alert[] {
  return [
    ...round.agencies.flatMap((each) => [...unreachable(each), ...critical(each)]),
    ...unfinished(round),
  ];
}

function unreachable({ agency, state, why, change }: RankedAgency): Alert[] {
  if (state !== "unreachable" || change?.stateBefore === "unreachable" || why === null) return [];
  const text = {
    vi: `${agency.name}: không truy cập được cổng. ${why.what.vi}`,
    en: `${agency.name}: the portal cannot be reached. ${why.what.en}`,
  };
  return [{ kind: "unreachable", agency: agency.name, text }];
}

function critical({ agency, flags }: RankedAgency): Alert[] {
  return flags
    .filter(({ isNew }) => isNew)
    .map(({ text }) => ({
      kind: "critical-finding",
      agency: agency.name,
      text: { vi: `${agency.name}: ${text.vi}`, en: `${agency.name}: ${text.en}` },
    }));
}

function unfinished({ agencies, round }: RoundReport): Alert[] {
  const open = agencies.filter(({ state }) => state === "not-finished" || state === "tool-failed");
  if (open.length === 0 && round.finishedAt !== null) return [];
  const names = open.map(({ agency }) => agency.name).join("; ");
  return [
    {
      kind: "unfinished",
      agency: null,
      text: {
        vi: `Đêm chạy chưa xong, còn ${open.length} cơ quan: ${names}.`,
        en: `The night did not finish; ${open.length} agencies are left: ${names}.`,
      },
    },
  ];
}

/** The alerts as one message; null where there is nothing to tell. */
export function messageOf({ round, agencies }: RoundReport, alerts: readonly Alert[]) {
  if (alerts.length === 0) return null;
  const lines = (lang: Language) => alerts.map(({ text }) => `- ${text[lang]}`).join("\n");
  return {
    subject: `[Kiểm Cổng] ${round.title}: ${alerts.length} việc cần xem (${round.id})`,
    text: `${lines("vi")}\n\n${lines("en")}\n`,
    data: { round: round.id, agencies: agencies.length, alerts },
  };
}

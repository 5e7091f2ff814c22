import type { Language } from "../../checks/text.ts";
import { createReader, type Reader } from "../reader.ts";
import { agencyKindNames } from "../wording.ts";
import { agencyStateNames } from "./agency-state.ts";
import { agencyStates, type RankedAgency, type RoundReport } from "./model.ts";

const words = {
  vi: {
    pages: (pages: number, portals: number) => `Đọc ${pages} trang của ${portals} cổng`,
    unfinished: "chưa xong: chạy lại kiemcong run để đọc tiếp từ chỗ dừng",
    result: "Kết quả:",
    first: "Đứng đầu mỗi nhóm:",
    open: "Cần xử lý:",
    more: (count: number) => `và ${count} cơ quan khác`,
    toDo: "Việc cần làm",
  },
  en: {
    pages: (pages: number, portals: number) => `${pages} pages of ${portals} portals read`,
    unfinished: "not finished: run kiemcong run again, it goes on where it stopped",
    result: "Result:",
    first: "First of each group:",
    open: "Needs a hand:",
    more: (count: number) => `and ${count} more`,
    toDo: "What to do",
  },
} as const;

/** A night in a few lines for a terminal or a message: how many stand where, who is in front, what needs a hand. */
export function summariseRound(round: RoundReport, lang: Language): string {
  const r = createReader(lang);
  const say = words[lang];
  const { agencies } = round;
  const counts = agencyStates.flatMap((state) => {
    const count = agencies.filter((each) => each.state === state).length;
    return count === 0 ? [] : [`  ${r.t(agencyStateNames[state])}: ${count}`];
  });
  const heading = (text: string, lines: readonly string[]) => (lines.length === 0 ? [] : [text, ...lines]);
  return [
    `${round.round.title} · ${round.round.id}`,
    workDone(round, r),
    ...heading(say.result, counts),
    ...heading(say.first, inFront(round, r)),
    ...heading(say.open, toHandle(agencies, r)),
  ].join("\n");
}

function workDone({ round: { startedAt, finishedAt }, agencies }: RoundReport, r: Reader): string {
  const say = words[r.lang];
  const read = agencies.flatMap(({ portals }) => portals.filter(({ pages }) => pages > 0));
  const pages = read.reduce((sum, portal) => sum + portal.pages, 0);
  const when = finishedAt === null ? say.unfinished : r.period(startedAt, finishedAt);
  return `${say.pages(pages, read.length)}, ${when}.`;
}

const namesShown = 5;

/** Who is first, group by group; shared first places are cut short. */
function inFront({ groups, agencies }: RoundReport, r: Reader): string[] {
  return groups.flatMap(({ kind }) => {
    const first = agencies.filter(({ agency, place }) => agency.kind === kind && place?.rank === 1);
    const value = first[0]?.score?.value ?? null;
    if (value === null) return [];
    const names = first.slice(0, namesShown).map(({ agency }) => agency.name);
    const more = first.length > namesShown ? [words[r.lang].more(first.length - namesShown)] : [];
    return [`  ${r.t(agencyKindNames[kind])}: ${[...names, ...more].join("; ")} (${r.number(value, 1)})`];
  });
}

/** Agencies with the same trouble are told of together. */
function toHandle(agencies: readonly RankedAgency[], r: Reader): string[] {
  const open = agencies.flatMap(({ agency, why, state }) =>
    why && (state === "unreachable" || state === "tool-failed" || state === "not-finished")
      ? [
          {
            name: agency.name,
            what: r.t(why.what),
            toDo: `${words[r.lang].toDo} (${r.t(why.owner)}): ${r.t(why.fix)}`,
          },
        ]
      : [],
  );
  return [...Map.groupBy(open, ({ what, toDo }) => `  ${what}\n    ${toDo}`)].flatMap(([trouble, those]) => [
    `  ${those.map(({ name }) => name).join("; ")}:`,
    trouble.replace(/^/gm, "  "),
  ]);
}

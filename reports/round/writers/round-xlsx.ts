import { createReader, type Reader } from "../../reader.ts";
import { agencyKindNames, ownerNames, stateNames } from "../../wording.ts";
import { type CellValue, type Sheet, writeWorkbook } from "../../xlsx/write-workbook.ts";
import { agencyStateNames } from "../agency-state.ts";
import type { RankedAgency, RoundReport } from "../model.ts";
import type { RoundExtras } from "../round-format.ts";
import { differenceOf, placeRange, roundWords as words } from "../round-words.ts";

const text = (value: string): CellValue => ({ type: "text", value });
const number = (value: number | null | undefined, decimals: number): CellValue =>
  value == null ? { type: "empty" } : { type: "number", value, decimals };
const percent = (value: number | null | undefined): CellValue =>
  value == null ? { type: "empty" } : { type: "percent", value };

/** Ranking, groups, criteria matrix, agencies not ranked: one sheet each. */
export function writeRoundXlsx(round: RoundReport, { lang }: RoundExtras): Promise<Uint8Array> {
  const r = createReader(lang);
  const ordered = inOrder(round);
  return writeWorkbook([
    rankingSheet(ordered, round, r),
    groupSheet(ordered, r),
    matrixSheet(ordered, round, r),
    criteriaSheet(round, r),
    unrankedSheet(ordered, r),
  ]);
}

function inOrder({ groups, agencies }: RoundReport): RankedAgency[] {
  const byRow = new Map(agencies.map((each) => [each.agency.row, each]));
  return groups.flatMap(({ members }) => members.flatMap((row) => byRow.get(row) ?? []));
}

function rankingSheet(agencies: readonly RankedAgency[], { cchc }: RoundReport, r: Reader): Sheet {
  const column = (title: string, width: number) => ({ title, width });
  const titles = [
    column(r.lang === "vi" ? "Nhóm" : "Peers", 22),
    column(r.t(words.rank), 7),
    column(r.t(words.agency), 44),
    column(r.t(words.portal), 34),
    column(r.t(words.score), 9),
    column(`${r.t(words.sampling)} (<)`, 11),
    column(`${r.t(words.sampling)} (>)`, 11),
    column(r.t(words.moves), 10),
    column(r.t(words.band), 14),
    column(r.t(words.coverage), 10),
    ...(cchc ? [column(`${r.t(words.cchc)} / ${r.number(cchc.maximum, 2)}`, 12)] : []),
    column(r.t(words.change), 14),
    column(r.t(words.flags), 10),
    column(r.t(words.state), 26),
  ];
  const rows = agencies.map((each): CellValue[] => {
    const { agency, place, score, portals, flags, state } = each;
    const isRanked = place !== null;
    return [
      text(r.t(agencyKindNames[agency.kind])),
      number(place?.rank, 0),
      text(agency.name),
      text(portals.map(({ url }) => url).join(" ")),
      isRanked ? number(score?.value, 1) : { type: "empty" },
      isRanked ? number(score?.sampling?.low, 1) : { type: "empty" },
      isRanked ? number(score?.sampling?.high, 1) : { type: "empty" },
      text(placeRange(each)),
      text(score?.band ? r.t(score.band) : ""),
      percent(score?.value == null ? null : score.coverage),
      ...(cchc ? [number(each.cchc, 2)] : []),
      text(differenceOf(each, r)),
      number(flags.length, 0),
      text(r.t(agencyStateNames[state])),
    ];
  });
  return { name: r.t(words.rankingHeading), columns: titles, rows, frozenColumns: 3 };
}

function groupSheet(agencies: readonly RankedAgency[], r: Reader): Sheet {
  const titles = new Map(
    agencies.flatMap(({ groups }) => groups.map(({ id, title }) => [id, r.t(title)] as const)),
  );
  const scored = agencies.filter(({ groups }) => groups.length > 0);
  return {
    name: r.lang === "vi" ? "Điểm theo nhóm" : "Points by group",
    columns: [
      { title: r.t(words.agency), width: 44 },
      ...[...titles.values()].flatMap((title) => [
        { title, width: 13 },
        { title: `${title} (${r.t(words.maximum)})`, width: 11 },
      ]),
    ],
    rows: scored.map(({ agency, groups, score }) => [
      text(agency.name),
      ...[...titles.keys()].flatMap((id) => {
        const group = groups.find((each) => each.id === id);
        // Nothing tested is no zero.
        const isTested = score?.value != null && (group?.coverage ?? 0) > 0;
        return [number(isTested ? group?.points : null, 2), number(group?.max, 2)];
      }),
    ]),
    frozenColumns: 1,
  };
}

function matrixSheet(agencies: readonly RankedAgency[], { criteria }: RoundReport, r: Reader): Sheet {
  const scored = agencies.filter((each) => each.criteria.length > 0);
  const byAgency = scored.map((each) => new Map(each.criteria.map((c) => [c.requirement, c])));
  return {
    name: r.t(words.matrixHeading),
    columns: [
      { title: r.t(words.code), width: 30 },
      { title: r.t(words.criterion), width: 44 },
      ...scored.map(({ agency }) => ({ title: agency.name, width: 16 })),
    ],
    rows: criteria.map(({ requirement, title }) => [
      text(requirement),
      text(r.t(title)),
      ...byAgency.map((of): CellValue => {
        const criterion = of.get(requirement);
        return criterion ? text(r.t(stateNames[criterion.state])) : { type: "empty" };
      }),
    ]),
    frozenColumns: 2,
  };
}

function criteriaSheet({ criteria }: RoundReport, r: Reader): Sheet {
  return {
    name: r.t(words.failing),
    columns: [
      { title: r.t(words.code), width: 30 },
      { title: r.t(words.criterion), width: 50 },
      { title: r.t(words.group), width: 30 },
      { title: r.t(words.owner), width: 24 },
      { title: r.t(words.judged), width: 10 },
      { title: r.t(words.failing), width: 10 },
    ],
    rows: criteria.map(({ requirement, title, group, owner, judged, failing }) => [
      text(requirement),
      text(r.t(title)),
      text(r.t(group)),
      text(r.t(ownerNames[owner])),
      number(judged, 0),
      number(failing, 0),
    ]),
    frozenColumns: 2,
  };
}

function unrankedSheet(agencies: readonly RankedAgency[], r: Reader): Sheet {
  const others = agencies.filter(({ place }) => place === null);
  return {
    name: r.t(words.unrankedHeading),
    columns: [
      { title: r.t(words.agency), width: 44 },
      { title: r.t(words.state), width: 26 },
      { title: r.t(words.reason), width: 50 },
      { title: r.t(words.whoActs), width: 24 },
      { title: r.t(words.toDo), width: 60 },
    ],
    rows: others.map(({ agency, state, why }) => [
      text(agency.name),
      text(r.t(agencyStateNames[state])),
      text(why ? r.t(why.what) : ""),
      text(why ? r.t(why.owner) : ""),
      text(why ? r.t(why.fix) : ""),
    ]),
    frozenColumns: 1,
  };
}

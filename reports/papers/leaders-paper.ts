import type { Language, Text } from "../../checks/text.ts";
import type { Block, Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import { agencyStateNames } from "../round/agency-state.ts";
import { mostFrequentFailures } from "../round/criteria-tally.ts";
import type { RankedAgency, RoundReport } from "../round/model.ts";
import { changesChart, distributionChart, failuresChart } from "../round/round-charts.ts";
import { agencyKindNames } from "../wording.ts";

const t = (vi: string, en: string): Text => ({ vi, en });
const failuresShown = 4;

/** One page for the heads of the province: how it stands, who leads, how scores lie, what fails most, what changed, what is proposed. */
export function leadersPaper(round: RoundReport, lang: Language): Paper {
  const r = createReader(lang);
  const changes = changesChart(round, r);
  return {
    lang,
    title: `${r.t(t("Tóm tắt cho lãnh đạo", "Summary for leaders"))} · ${round.round.id}`,
    office: null,
    kind: r.t(t("TÓM TẮT KẾT QUẢ", "SUMMARY")),
    subject: `${round.round.title} (${round.round.id})`,
    addressee: null,
    landscape: false,
    isCompact: true,
    blocks: [
      { type: "list", items: [...standing(round, r), ...leading(round, r)] },
      // Each bar has its figure beside it, and the report on the ranking has the tables: this is one page.
      { type: "chart", chart: means(round, r), table: false },
      { type: "chart", chart: distributionChart(round, null, r), table: false },
      { type: "chart", chart: failuresChart(round, failuresShown, r), table: false },
      ...(changes ? [{ type: "chart" as const, chart: changes, table: false }] : []),
      ...proposals(round, r),
    ],
  };
}

function standing({ agencies }: RoundReport, r: Reader): string[] {
  const states = [...Map.groupBy(agencies, ({ state }) => state)];
  const counts = states.map(([state, of]) => `${r.t(agencyStateNames[state])}: ${of.length}`).join("; ");
  return [`${agencies.length} ${r.t(t("cơ quan", "agencies"))}. ${counts}.`];
}

function leading({ agencies, groups }: RoundReport, r: Reader): string[] {
  return groups
    .filter(({ ranked }) => ranked > 1)
    .map(({ kind }) => {
      const ranked = agencies.filter(({ agency, place }) => agency.kind === kind && place !== null);
      const worst = Math.max(...ranked.map(({ place }) => place?.rank ?? 0));
      const named = (rank: number) =>
        naming(
          ranked.filter(({ place }) => place?.rank === rank),
          r,
        );
      return r.t(
        t(
          `${agencyKindNames[kind].vi}: cao nhất ${named(1)}; thấp nhất trong số được xếp hạng ${named(worst)}.`,
          `${agencyKindNames[kind].en}: highest ${named(1)}; lowest of those ranked ${named(worst)}.`,
        ),
      );
    });
}

const namesShown = 3;

function naming(agencies: readonly RankedAgency[], r: Reader): string {
  return `${r.t(firstNames(agencies))} (${r.number(agencies[0]?.score?.value ?? 0, 1)})`;
}

/** The first names, and how many there are beside: a page for leaders lists no twenty. */
function firstNames(agencies: readonly RankedAgency[]): Text {
  const names = agencies
    .slice(0, namesShown)
    .map(({ agency }) => agency.name)
    .join(", ");
  const more = agencies.length - namesShown;
  return more > 0 ? t(`${names} và ${more} cơ quan khác`, `${names} and ${more} more`) : t(names, names);
}

/** Mean score of each group of peers. */
function means({ groups }: RoundReport, r: Reader) {
  return {
    title: r.t(t("Điểm trung bình theo nhóm cơ quan", "Mean score by kind of agency")),
    columns: [r.t(t("Nhóm", "Peers")), r.t(t("Điểm", "Score"))] as const,
    rows: groups.flatMap(({ kind, mean }) =>
      mean === null ? [] : [{ label: r.t(agencyKindNames[kind]), value: mean, shown: r.number(mean, 1) }],
    ),
    maximum: 100,
  };
}

function proposals(round: RoundReport, r: Reader): Block[] {
  const [first] = mostFrequentFailures(round, 1);
  const unreachable = round.agencies.filter(({ state }) => state === "unreachable");
  const items = [
    ...(first
      ? [
          t(
            `Chấn chỉnh trước hết: ${first.title.vi}. ${first.fix.vi}`,
            `To mend first: ${first.title.en}. ${first.fix.en}`,
          ),
        ]
      : []),
    ...(unreachable.length > 0
      ? [
          t(
            `Khôi phục truy cập: ${firstNames(unreachable).vi}.`,
            `Restore access: ${firstNames(unreachable).en}.`,
          ),
        ]
      : []),
    ...(round.toConfirm > 0
      ? [
          t(
            `Có ${round.toConfirm} cơ quan có tiêu chí chặn cần người xác nhận trước khi công bố.`,
            `${round.toConfirm} agencies have gates that a person must confirm before publication.`,
          ),
        ]
      : []),
  ];
  if (items.length === 0) return [];
  return [
    { type: "heading", level: 1, text: r.t(t("Đề xuất", "Proposals")) },
    { type: "list", items: items.map((item) => r.t(item)) },
  ];
}

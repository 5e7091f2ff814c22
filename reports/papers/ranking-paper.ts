import type { Language, Text } from "../../checks/text.ts";
import type { Block, Column, Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import { agencyStateNames } from "../round/agency-state.ts";
import { mostFrequentFailures } from "../round/criteria-tally.ts";
import type { PeerGroup, RankedAgency, RoundReport } from "../round/model.ts";
import { changesChart, distributionChart, failuresChart, groupScoresChart } from "../round/round-charts.ts";
import { differenceOf, placeRange, roundWords as words } from "../round/round-words.ts";
import { agencyKindNames, ownerNames } from "../wording.ts";

const t = (vi: string, en: string): Text => ({ vi, en });
const failuresShown = 12;
/** A distribution of one or two says nothing. */
const fewestCharted = 3;

/** The office's report on a round: ranking, agencies not ranked, most frequent failures, changes. */
export function rankingPaper(round: RoundReport, lang: Language): Paper {
  const r = createReader(lang);
  const { title, date, instrument, province } = round.round;
  return {
    lang,
    title: `${r.t(t("Báo cáo kết quả", "Report on"))} ${title} · ${round.round.id}`,
    office: round.office,
    kind: r.t(t("BÁO CÁO", "REPORT")),
    subject: r.t(
      t(
        `Kết quả đánh giá cổng thông tin điện tử của các cơ quan, đơn vị tỉnh ${province.vi}`,
        `Results of the audit of the portals of agencies of ${province.en}`,
      ),
    ),
    addressee: null,
    landscape: false,
    blocks: [
      paragraph(
        r.t(
          t(
            `Thực hiện ${instrument.vi}, các cổng thông tin điện tử trong danh sách được kiểm tra tự động và chấm điểm theo quy định có hiệu lực ngày ${r.date(date)} (đợt ${round.round.id}). Kết quả do máy đề xuất; người đánh giá xác nhận trước khi công bố.`,
            `Under ${instrument.en}, the portals listed were audited and scored by the law in force on ${r.date(date)} (round ${round.round.id}). The results are proposed by the machine; an evaluator confirms them before publication.`,
          ),
        ),
      ),
      heading(1, r.t(t("I. KẾT QUẢ CHUNG", "I. OVERALL"))),
      ...overall(round, r),
      heading(1, r.t(t("II. XẾP HẠNG", "II. RANKING"))),
      paragraph(r.t(words.rankingIntro)),
      ...round.groups.flatMap((group) => rankingOf(round, group, r)),
      heading(1, r.t(t("III. CƠ QUAN CHƯA XẾP HẠNG", "III. AGENCIES NOT RANKED"))),
      paragraph(r.t(words.unrankedIntro)),
      ...unranked(round, r),
      heading(1, r.t(t("IV. TỒN TẠI PHỔ BIẾN", "IV. MOST FREQUENT FAILURES"))),
      ...failures(round, r),
      heading(1, r.t(t("V. THAY ĐỔI SO VỚI ĐỢT TRƯỚC", "V. CHANGES SINCE THE LAST ROUND"))),
      ...changes(round, r),
      heading(1, r.t(t("VI. CĂN CỨ VÀ GIỚI HẠN", "VI. BASES AND LIMITS"))),
      ...bases(round, r),
    ],
  };
}

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const heading = (level: 1 | 2, text: string): Block => ({ type: "heading", level, text });

function overall(round: RoundReport, r: Reader): Block[] {
  const count = (state: RankedAgency["state"]) =>
    round.agencies.filter((each) => each.state === state).length;
  const states = [...new Set(round.agencies.map(({ state }) => state))];
  const columns: Column[] = [
    { title: r.t(words.state), width: 4 },
    { title: r.t(t("Số cơ quan", "Agencies")), width: 1, align: "end" },
  ];
  const rows = states.map((state) => [r.t(agencyStateNames[state]), String(count(state))]);
  const total = [r.t(t("Tổng số", "Total")), String(round.agencies.length)];
  return [
    {
      type: "table",
      caption: r.t(t("Bảng 1. Số cơ quan theo trạng thái", "Table 1. Agencies by state")),
      columns,
      rows: [...rows, total],
    },
    ...round.groups
      .filter(({ ranked }) => ranked > 0)
      .flatMap(({ kind, mean, median, ranked }): Block[] => [
        paragraph(
          r.t(
            t(
              `${agencyKindNames[kind].vi}: ${ranked} cơ quan được xếp hạng, điểm trung bình ${r.number(mean ?? 0, 1)}, trung vị ${r.number(median ?? 0, 1)}.`,
              `${agencyKindNames[kind].en}: ${ranked} ranked, mean ${r.number(mean ?? 0, 1)}, median ${r.number(median ?? 0, 1)}.`,
            ),
          ),
        ),
        ...(ranked < fewestCharted ? [] : chartsOf(round, kind, r)),
      ]),
  ];
}

function chartsOf(round: RoundReport, kind: PeerGroup["kind"], r: Reader): Block[] {
  const name = r.t(agencyKindNames[kind]);
  return [distributionChart(round, kind, r), groupScoresChart(round, kind, r)].map((chart) => ({
    type: "chart",
    chart: withKind(chart, name),
    table: true,
  }));
}

function withKind<Chart extends { title: string }>(chart: Chart, kind: string): Chart {
  return { ...chart, title: `${chart.title} · ${kind}` };
}

function rankingOf(round: RoundReport, group: PeerGroup, r: Reader): Block[] {
  const byRow = new Map(round.agencies.map((each) => [each.agency.row, each]));
  const ranked = group.members.flatMap((row) => byRow.get(row) ?? []).filter(({ place }) => place !== null);
  if (ranked.length === 0) return [];
  const columns: Column[] = [
    { title: r.t(words.rank), width: 1, align: "center" },
    { title: r.t(words.agency), width: 3.2 },
    { title: r.t(words.score), width: 1, align: "end" },
    { title: r.t(words.sampling), width: 1.8, align: "center" },
    { title: r.t(words.moves), width: 1.1, align: "center" },
    { title: r.t(words.band), width: 1.1, align: "center" },
    { title: r.t(words.coverage), width: 1.1, align: "end" },
    ...(round.cchc ? [{ title: r.t(words.cchc), width: 1.1, align: "end" as const }] : []),
    { title: r.t(words.change), width: 1.2, align: "end" },
  ];
  const rows = ranked.map((each) => {
    const { agency, place, score, cchc, flags } = each;
    const value = score?.value ?? 0;
    const { low, high } = score?.sampling ?? { low: value, high: value };
    const flagged = flags.length > 0 ? ` (${r.t(words.flags)}: ${flags.length})` : "";
    return [
      String(place?.rank ?? ""),
      `${agency.name}${flagged}`,
      r.number(value, 1),
      r.t(words.range(r, low, high)),
      placeRange(each),
      score?.band ? r.t(score.band) : "–",
      r.percent(score?.coverage ?? 0),
      ...(round.cchc ? [cchc === null ? "–" : r.number(cchc, 2)] : []),
      differenceOf(each, r),
    ];
  });
  const kind = r.t(agencyKindNames[group.kind]);
  const caption = r.t(t(`Xếp hạng nhóm ${kind}`, `Ranking: ${kind}`));
  return [
    heading(2, kind),
    { type: "table", caption, columns, rows },
    { type: "note", text: r.t(group.rubric) },
  ];
}

function unranked(round: RoundReport, r: Reader): Block[] {
  const others = round.agencies.filter(({ place }) => place === null);
  if (others.length === 0) return [paragraph(r.t(words.noFlags))];
  const columns: Column[] = [
    { title: r.t(words.agency), width: 3 },
    { title: r.t(words.state), width: 2 },
    { title: r.t(words.reason), width: 3 },
    { title: r.t(words.whoActs), width: 2 },
    { title: r.t(words.toDo), width: 4 },
  ];
  const rows = others.map(({ agency, state, why }) => [
    agency.name,
    r.t(agencyStateNames[state]),
    why ? r.t(why.what) : "",
    why ? r.t(why.owner) : "",
    why ? r.t(why.fix) : "",
  ]);
  return [{ type: "table", caption: r.t(words.unrankedHeading), columns, rows }];
}

function failures(round: RoundReport, r: Reader): Block[] {
  const most = mostFrequentFailures(round, failuresShown);
  if (most.length === 0) return [paragraph(r.t(words.noFlags))];
  const columns: Column[] = [
    { title: r.t(words.criterion), width: 4 },
    { title: r.t(words.failing), width: 1.2, align: "end" },
    { title: r.t(words.owner), width: 2 },
    { title: r.t(words.toDo), width: 5 },
  ];
  const rows = most.map(({ title, failing, judged, owner, fix }) => [
    r.t(title),
    `${failing}/${judged}`,
    r.t(ownerNames[owner]),
    r.t(fix),
  ]);
  return [
    // Its figures stand in the table that follows.
    { type: "chart", chart: failuresChart(round, failuresShown, r), table: false },
    { type: "table", caption: r.t(t("Cách khắc phục", "How to mend them")), columns, rows },
  ];
}

function changes(round: RoundReport, r: Reader): Block[] {
  const chart = changesChart(round, r);
  if (chart === null || round.round.before === null) return [paragraph(r.t(words.noChanges))];
  return [paragraph(r.t(words.changesIntro(round.round.before))), { type: "chart", chart, table: true }];
}

function bases({ coverageBounds, groups, tool, round, cchc }: RoundReport, r: Reader): Block[] {
  const { overall: all, group } = coverageBounds;
  const items = [
    t(
      `Chỉ xếp hạng cổng có độ phủ chung từ ${r.percent(all)} và từng nhóm từ ${r.percent(group)} trở lên; phần chưa kiểm không bị trừ điểm.`,
      `A portal is ranked only with a coverage of ${r.percent(all)} overall and ${r.percent(group)} in every group; what was not tested loses no points.`,
    ),
    t(
      `Công cụ: kiemcong ${tool.version}; hạt giống chọn mẫu: ${round.seed}.`,
      `Tool: kiemcong ${tool.version}; sampling seed: ${round.seed}.`,
    ),
    ...groups
      .filter(({ ruleSet }) => ruleSet !== "")
      .map(({ kind, ruleSet }) =>
        t(
          `Mã băm bộ quy tắc (${agencyKindNames[kind].vi}): ${ruleSet}.`,
          `Rule set (${agencyKindNames[kind].en}): ${ruleSet}.`,
        ),
      ),
    ...(cchc
      ? [
          t(
            `Điểm CCHC = điểm tối đa của tiêu chí (${r.number(cchc.maximum, 2)}) × điểm ÷ 100: ${cchc.criterion.vi}.`,
            `CCHC points = the criterion's maximum (${r.number(cchc.maximum, 2)}) × score ÷ 100: ${cchc.criterion.en}.`,
          ),
        ]
      : []),
  ];
  return [{ type: "list", items: items.map((item) => r.t(item)) }];
}

import type { Language, Text } from "../../checks/text.ts";
import type { Office } from "../../crawler/store/round-plan.ts";
import { nameInstrument } from "../citation.ts";
import type { Finding, Report, ReportedRequirement, ScoredCriterion } from "../model.ts";
import type { Block, Column, Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import { findingKey } from "../round/compare.ts";
import type { RankedAgency } from "../round/model.ts";
import { changeNames } from "../round/round-words.ts";
import { bandUnranked, effortNames, ownerNames, severityNames, stateNames } from "../wording.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** What of its round an agency's paper tells. */
export interface RoundOfAgency {
  office: Office;
  place: RankedAgency["place"];
  change: RankedAgency["change"];
}

/** An agency's report: what to fix first by owner and effort, what changed, every finding, what is asked of it. */
export function agencyPaper(
  report: Report,
  lang: Language,
  round: RoundOfAgency | null = null,
  firstSeen: FirstSeen = new Map(),
): Paper {
  const r = createReader(lang);
  const name = report.agency.name ?? report.agency.url;
  const requirements = new Map(report.requirements.map((requirement) => [requirement.id, requirement]));
  return {
    lang,
    title: `${r.t(t("Báo cáo kiểm tra cổng", "Portal audit report"))}: ${name}`,
    office: round?.office ?? null,
    kind: r.t(t("BÁO CÁO", "REPORT")),
    subject: r.t(
      t(
        `Kết quả kiểm tra cổng thông tin điện tử của ${name}`,
        `Results of the audit of the portal of ${name}`,
      ),
    ),
    addressee: round ? name : null,
    landscape: false,
    blocks: [
      ...introduction(report, round, r),
      { type: "heading", level: 1, text: r.t(t("I. VIỆC CẦN SỬA TRƯỚC", "I. WHAT TO FIX FIRST")) },
      ...priorities(report, requirements, r),
      { type: "heading", level: 1, text: r.t(t("II. THAY ĐỔI SO VỚI LẦN TRƯỚC", "II. WHAT CHANGED")) },
      ...changes(round, requirements, r),
      { type: "heading", level: 1, text: r.t(t("III. KẾT QUẢ TỪNG TIÊU CHÍ", "III. RESULTS BY CRITERION")) },
      ...criteria(report, r),
      { type: "heading", level: 1, text: r.t(t("IV. CÁC LỖI TÌM THẤY", "IV. FINDINGS")) },
      ...findings(report, requirements, firstSeen, r),
      { type: "heading", level: 1, text: r.t(t("V. ĐỀ NGHỊ", "V. WHAT IS ASKED")) },
      ...requests(report, r),
    ],
  };
}

function introduction(
  { score, ruleSet, instruments, pages, audit, agency }: Report,
  round: RoundOfAgency | null,
  r: Reader,
): Block[] {
  const [instrument] = instruments;
  const read = pages.filter(({ failure }) => failure === null).length;
  const named = instrument ? r.t(nameInstrument(instrument)) : ruleSet.regulation;
  const value = score.value === null ? "–" : r.number(score.value, 1);
  const band = score.band ? r.t(score.band) : r.t(bandUnranked);
  const place = round?.place ?? null;
  const ranked = place
    ? r.t(
        t(
          ` Xếp hạng ${place.rank}/${place.of} trong nhóm.`,
          ` Ranked ${place.rank} of ${place.of} among its peers.`,
        ),
      )
    : "";
  return [
    {
      type: "paragraph",
      text: r.t(
        t(
          `Cổng ${agency.url} được kiểm tra từ ${r.period(audit.startedAt, audit.finishedAt)}, đọc ${read} trang, xét theo ${named} và các quy định có hiệu lực ngày ${r.date(ruleSet.date)}.`,
          `The portal ${agency.url} was audited ${r.period(audit.startedAt, audit.finishedAt)}; ${read} pages were read and judged under ${named} and the law in force on ${r.date(ruleSet.date)}.`,
        ),
      ),
    },
    {
      type: "paragraph",
      text: r.t(
        t(
          `Điểm: ${value}/100 (khoảng ${r.number(score.lowest, 1)} – ${r.number(score.highest, 1)}); độ phủ ${r.percent(score.coverage)}; xếp loại: ${band}.${ranked} Kết quả do máy đề xuất, người đánh giá xác nhận.`,
          `Score: ${value}/100 (between ${r.number(score.lowest, 1)} and ${r.number(score.highest, 1)}); coverage ${r.percent(score.coverage)}; band: ${band}.${ranked} Proposed by the machine, to be confirmed by an evaluator.`,
        ),
      ),
    },
  ];
}

/** Day on which each finding was first seen, by `findingKey`. */
type FirstSeen = ReadonlyMap<string, string>;
type Requirements = ReadonlyMap<string, ReportedRequirement>;

function priorities(report: Report, requirements: Requirements, r: Reader): Block[] {
  if (report.priorities.length === 0) {
    return [
      {
        type: "paragraph",
        text: r.t(
          t(
            "Không có yêu cầu bắt buộc nào bị kết luận không đạt.",
            "No binding requirement was found unmet.",
          ),
        ),
      },
    ];
  }
  const columns: Column[] = [
    { title: r.t(t("TT", "No.")), width: 0.7, align: "center" },
    { title: r.t(t("Việc cần làm", "What to do")), width: 6 },
    { title: r.t(t("Công sức", "Effort")), width: 2 },
    { title: r.t(t("Mức độ", "Severity")), width: 1.5 },
    { title: r.t(t("Điểm lấy lại", "Points back")), width: 1.2, align: "end" },
  ];
  return [...Map.groupBy(report.priorities, ({ owner }) => owner)].flatMap(([owner, tasks]): Block[] => [
    {
      type: "table",
      caption: r.t(ownerNames[owner]),
      columns,
      rows: tasks.map(({ requirement, effort, severity, pointsLost }, index) => {
        const known = requirements.get(requirement);
        return [
          String(index + 1),
          known ? `${r.t(known.title)}\n${r.t(known.fix)}` : requirement,
          r.t(effortNames[effort]),
          r.t(severityNames[severity]),
          r.number(pointsLost, 2),
        ];
      }),
    },
  ]);
}

function changes(round: RoundOfAgency | null, requirements: Requirements, r: Reader): Block[] {
  const change = round?.change ?? null;
  if (change === null)
    return [
      {
        type: "paragraph",
        text: r.t(t("Chưa có lần kiểm tra trước để so sánh.", "There is no earlier audit to compare with.")),
      },
    ];
  if (change.criteria.length === 0)
    return [{ type: "paragraph", text: r.t(t("Không có thay đổi.", "Nothing changed.")) }];
  const columns: Column[] = [
    { title: r.t(t("Tiêu chí", "Criterion")), width: 5 },
    { title: r.t(t("Thay đổi", "Change")), width: 2 },
    { title: r.t(t("Trước", "Before")), width: 1.5 },
    { title: r.t(t("Nay", "Now")), width: 1.5 },
  ];
  const rows = change.criteria.map(({ requirement, kind, before, now }) => {
    const known = requirements.get(requirement);
    return [
      known ? r.t(known.title) : requirement,
      r.t(changeNames[kind]),
      r.t(stateNames[before]),
      r.t(stateNames[now]),
    ];
  });
  return [{ type: "table", caption: r.t(t("Tiêu chí có thay đổi", "Criteria that changed")), columns, rows }];
}

function criteria({ score }: Report, r: Reader): Block[] {
  const columns: Column[] = [
    { title: r.t(t("Tiêu chí", "Criterion")), width: 6 },
    { title: r.t(t("Trạng thái", "State")), width: 2 },
    { title: r.t(t("Điểm chuẩn", "Maximum")), width: 1.2, align: "end" },
    { title: r.t(t("Máy đề xuất", "Proposed")), width: 1.2, align: "end" },
  ];
  const points = ({ points: earned, max }: ScoredCriterion) =>
    earned === null || max === 0 ? "–" : r.number(earned, 2);
  return score.groups.map(
    ({ title, points: earned, max, criteria: of }): Block => ({
      type: "table",
      caption: `${r.t(title)}: ${r.number(earned, 2)}/${r.number(max, 2)}`,
      columns,
      rows: of.map((each) => [
        r.t(each.title),
        r.t(stateNames[each.state]),
        r.number(each.max, 2),
        points(each),
      ]),
    }),
  );
}

function findings(report: Report, requirements: Requirements, firstSeen: FirstSeen, r: Reader): Block[] {
  const failed = report.findings.filter(({ outcome }) => outcome === "failed");
  return failed.flatMap((finding): Block[] => {
    const requirement = requirements.get(finding.requirement);
    if (!requirement) return [];
    const basis = requirement.provisions.map(({ citation }) => r.t(citation)).join("; ");
    return [
      { type: "heading", level: 2, text: r.t(requirement.title) },
      { type: "paragraph", text: r.t(finding.message) },
      {
        type: "list",
        items: [
          `${r.t(t("Phạm vi", "Extent"))}: ${finding.pages} ${r.t(t("trang", "pages"))}, ${finding.instances} ${r.t(t("chỗ", "places"))}.`,
          ...since(firstSeen.get(findingKey(finding)), r),
          ...placesOf(finding),
          ...(basis === "" ? [] : [`${r.t(t("Căn cứ", "Legal basis"))}: ${basis}.`]),
          `${r.t(t("Cách sửa", "How to fix"))}: ${r.t(requirement.fix)}`,
        ],
      },
    ];
  });
}

function since(day: string | undefined, r: Reader): string[] {
  return day === undefined ? [] : [`${r.t(t("Thấy lần đầu", "First seen"))}: ${r.date(day)}.`];
}

const placesShown = 3;

function placesOf({ places }: Finding): string[] {
  return places
    .slice(0, placesShown)
    .map(({ url, excerpt }) => (excerpt === null ? url : `${url}: “${excerpt}”`));
}

function requests({ audit }: Report, r: Reader): Block[] {
  const items = [
    t("Khắc phục các việc nêu tại Mục I theo thứ tự.", "Mend what section I lists, in its order."),
    t(
      "Trường hợp không thống nhất, gửi giải trình kèm minh chứng trong 05 ngày làm việc kể từ ngày nhận báo cáo; phần có ý kiến được kiểm lại.",
      "Where you disagree, send an explanation with evidence within 5 working days of receiving this report; what is contested is tested again.",
    ),
    t(
      `Bằng chứng được lưu và niêm phong: ${audit.seal ?? "–"} (mã lượt kiểm tra ${audit.id}).`,
      `The evidence is stored and sealed: ${audit.seal ?? "–"} (audit ${audit.id}).`,
    ),
  ];
  return [{ type: "list", items: items.map((item) => r.t(item)) }];
}

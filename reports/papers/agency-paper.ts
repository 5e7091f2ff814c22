import type { Language, Text } from "../../checks/text.ts";
import { nameInstrument } from "../citation.ts";
import { remarkBecause } from "../count-states.ts";
import { goneRows, historyWords, type PortalHistory } from "../history/portal-history.ts";
import type { CitedProvision, Finding, Report, ReportedRequirement, ScoredCriterion } from "../model.ts";
import type { Block, Column, Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import { requestsOf } from "../requests.ts";
import type { AgencyInRound } from "../round/agency-in-round.ts";
import { changeHeads, changesSince, standingSentences, uptimeSentence } from "../round/agency-sentences.ts";
import { findingKey } from "../round/compare.ts";
import {
  bandUnranked,
  effortNames,
  extentOf,
  ownerNames,
  remarkNames,
  severityNames,
  stateNames,
} from "../wording.ts";
import { asAbove } from "./issuer.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** An agency's report: what to fix first by owner and effort, what changed, every finding, what is asked of it. */
export function agencyPaper(
  report: Report,
  lang: Language,
  round: AgencyInRound | null = null,
  history: PortalHistory | null = null,
): Paper {
  const r = createReader(lang);
  const name = report.agency.name ?? report.agency.url;
  const requirements = new Map(report.requirements.map((requirement) => [requirement.id, requirement]));
  return {
    lang,
    title: `${r.t(t("Báo cáo kiểm tra cổng", "Portal audit report"))}: ${name}`,
    office: round && { ...round.office, recipients: asAbove(r) },
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
      ...changes(round, r),
      ...gone(history, r),
      { type: "heading", level: 1, text: r.t(t("III. KẾT QUẢ TỪNG TIÊU CHÍ", "III. RESULTS BY CRITERION")) },
      ...criteria(report, r),
      { type: "heading", level: 1, text: r.t(t("IV. CÁC LỖI TÌM THẤY", "IV. FINDINGS")) },
      ...findings(report, requirements, history, r),
      { type: "heading", level: 1, text: r.t(t("V. ĐỀ NGHỊ", "V. WHAT IS ASKED")) },
      { type: "list", items: requestsOf(report, r) },
    ],
  };
}

function introduction(
  { score, ruleSet, instruments, pages, audit, agency }: Report,
  round: AgencyInRound | null,
  r: Reader,
): Block[] {
  const [instrument] = instruments;
  const read = pages.filter(({ failure }) => failure === null).length;
  const named = instrument ? r.t(nameInstrument(instrument)) : ruleSet.regulation;
  const value = score.value === null ? "–" : r.number(score.value, 1);
  const band = score.band ? r.t(score.band) : r.t(bandUnranked);
  const uptime = round && uptimeSentence(round, r);
  const standing = round ? [...standingSentences(round, r), ...(uptime ? [uptime] : [])].join(" ") : null;
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
          `Điểm: ${value}/100 (khoảng ${r.number(score.lowest, 1)} – ${r.number(score.highest, 1)}); độ phủ ${r.percent(score.coverage)}; xếp loại: ${band}. Kết quả do máy đề xuất, người đánh giá xác nhận.`,
          `Score: ${value}/100 (between ${r.number(score.lowest, 1)} and ${r.number(score.highest, 1)}); coverage ${r.percent(score.coverage)}; band: ${band}. Proposed by the machine, to be confirmed by an evaluator.`,
        ),
      ),
    },
    ...(standing ? [{ type: "paragraph" as const, text: standing }] : []),
  ];
}

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

function changes(round: AgencyInRound | null, r: Reader): Block[] {
  const { sentences, rows } = changesSince(round, r);
  const told = sentences.map((text): Block => ({ type: "paragraph", text }));
  if (rows.length === 0) return told;
  const columns: Column[] = [
    { title: r.t(changeHeads.criterion), width: 5 },
    { title: r.t(changeHeads.change), width: 2 },
    { title: r.t(changeHeads.before), width: 1.5 },
    { title: r.t(changeHeads.now), width: 1.5 },
  ];
  const caption = r.t(t("Tiêu chí có thay đổi", "Criteria that changed"));
  const cells = rows.map(({ title, change, before, now }) => [title, change, before, now]);
  return [...told, { type: "table", caption, columns, rows: cells }];
}

function gone(history: PortalHistory | null, r: Reader): Block[] {
  if (history === null || history.gone.length === 0) return [];
  const { rows, more } = goneRows(history, r);
  const columns: Column[] = [
    { title: r.t(historyWords.kind), width: 1.5 },
    { title: r.t(historyWords.content), width: 6 },
    { title: r.t(historyWords.firstSeen), width: 1.7, align: "center" },
    { title: r.t(historyWords.lastSeen), width: 1.7, align: "center" },
  ];
  const cells = rows.map(({ kind, name, where, first, last }) => [kind, `${name}\n${where}`, first, last]);
  const rest = more > 0 ? ` ${r.t(historyWords.more(more))}` : "";
  return [
    { type: "table", caption: r.t(historyWords.gone), columns, rows: cells },
    { type: "note", text: r.t(historyWords.goneIntro) + rest },
  ];
}

function criteria({ score }: Report, r: Reader): Block[] {
  const columns: Column[] = [
    { title: r.t(t("Tiêu chí", "Criterion")), width: 5.4 },
    { title: r.t(t("Trạng thái", "State")), width: 2.6 },
    { title: r.t(t("Điểm chuẩn", "Maximum")), width: 1.2, align: "end" },
    { title: r.t(t("Máy đề xuất", "Proposed")), width: 1.2, align: "end" },
  ];
  const points = (amount: number | null, max: number) =>
    amount === null || max === 0 ? "–" : r.number(amount, 2);
  const tables = score.groups.map(({ title, points: earned, max, criteria: of }): Block => {
    const caption = `${r.t(title)}: ${r.number(earned, 2)}/${r.number(max, 2)}`;
    const rows = of
      .filter(applies)
      .map((each) => [
        r.t(each.title),
        r.t(stateNames[each.state]),
        points(each.max, each.max),
        points(each.points, each.max),
      ]);
    return rows.length > 0
      ? { type: "table", caption, columns, rows }
      : { type: "paragraph", text: `${caption} (${r.t(stateNames["not-applicable"]).toLowerCase()}).` };
  });
  return [...tables, ...inapplicable(score.groups, r)];
}

const applies = ({ state }: ScoredCriterion) => state !== "not-applicable";

/** What does not apply is always named (scoring §3.1). */
function inapplicable(groups: Report["score"]["groups"], r: Reader): Block[] {
  const others = groups.flatMap((group) => group.criteria.filter((each) => !applies(each)));
  if (others.length === 0) return [];
  const titles = others.map(({ title }) => r.t(title)).join("; ");
  return [
    { type: "heading", level: 2, text: `${r.t(stateNames["not-applicable"])} (${others.length})` },
    { type: "paragraph", text: `${titles}.` },
  ];
}

function findings(
  report: Report,
  requirements: Requirements,
  history: PortalHistory | null,
  r: Reader,
): Block[] {
  const failed = report.findings.filter(({ outcome }) => outcome === "failed");
  const { groups, annex } = report.score;
  const scored = [...groups.flatMap(({ criteria }) => criteria), ...annex];
  const criteria = new Map(scored.map((criterion) => [criterion.requirement, criterion]));
  return failed.flatMap((finding): Block[] => {
    const requirement = requirements.get(finding.requirement);
    if (!requirement) return [];
    const basis = requirement.provisions.map((provision) => basisOf(provision, r)).join("; ");
    const criterion = criteria.get(finding.requirement);
    const remark = criterion && remarkBecause(criterion, requirement);
    return [
      {
        type: "heading",
        level: 2,
        text: `${r.t(requirement.title)}${remark ? ` (${r.t(remarkNames[remark])})` : ""}`,
      },
      { type: "paragraph", text: r.t(finding.message) },
      {
        type: "list",
        items: [
          `${r.t(t("Phạm vi", "Extent"))}: ${r.t(extentOf(finding.pages, finding.instances))}.`,
          ...since(history?.findings.get(findingKey(finding)), r),
          ...placesOf(finding),
          ...(basis === "" ? [] : [`${r.t(t("Căn cứ", "Legal basis"))}: ${basis}.`]),
          `${r.t(t("Cách sửa", "How to fix"))}: ${r.t(requirement.fix)}`,
        ],
      },
    ];
  });
}

function basisOf({ citation, note }: CitedProvision, r: Reader): string {
  return note ? `${r.t(citation)} (${r.t(note)})` : r.t(citation);
}

function since(day: string | undefined, r: Reader): string[] {
  return day === undefined ? [] : [`${r.t(historyWords.firstSeen)}: ${r.date(day)}.`];
}

const placesShown = 3;

function placesOf({ places }: Finding): string[] {
  return places
    .slice(0, placesShown)
    .map(({ url, excerpt }) => (excerpt === null ? url : `${url}: “${excerpt}”`));
}

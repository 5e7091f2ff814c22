import type { Law } from "../../checks/regulations/load.ts";
import type { Language, Text } from "../../checks/text.ts";
import type { CriterionState, Report } from "../model.ts";
import { type Block, blank, type Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import { stateNames } from "../wording.ts";
import { type FormOptions, frame, notRead, periodName } from "./form-frame.ts";
import { postedDocuments, postedIn } from "./posted-items.ts";
import { problemsOf } from "./problems-paper.ts";
import { dueDate } from "./report-duty.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** The six-month or annual report of an agency in provinces that prescribe no form: figures filled in, the rest blank. */
export function periodicPaper(report: Report, lang: Language, options: FormOptions, law: Law): Paper {
  const r = createReader(lang);
  return {
    ...frame(report, r, { ...options, law }),
    subject: `${r.t(t("Tình hình hoạt động của Cổng thông tin điện tử", "Operation of the portal"))} ${periodName(options.period, report, r)}`,
    landscape: false,
    blocks: [
      ...dueDate(report, law, options.period, r),
      ...notRead(report, r),
      heading(r.t(t("1. Thông tin đã cung cấp trên cổng", "1. Information provided"))),
      postedTable(report, r),
      heading(r.t(t("2. Thực hiện các quy định", "2. Compliance"))),
      ...compliance(report, r),
      heading(
        r.t(
          t("3. Ban Biên tập, kinh phí, đào tạo, an toàn thông tin", "3. Board, budget, training, security"),
        ),
      ),
      {
        type: "paragraph",
        text: r.t(t("(Đơn vị bổ sung) ……………………………………", "(for the agency) ……………………………………")),
      },
      heading(r.t(t("4. Tồn tại, nguyên nhân và kiến nghị", "4. Problems, causes and proposals"))),
      ...problems(report, r),
    ],
  };
}

const heading = (text: string): Block => ({ type: "heading", level: 1, text });

function postedTable(report: Report, r: Reader): Block {
  const rows = [
    [t("Văn bản quy phạm pháp luật", "Normative documents"), postedDocuments(report, "normative")],
    [t("Văn bản quản lý hành chính", "Administrative documents"), postedDocuments(report, "administrative")],
    [t("Tin phổ biến, giáo dục pháp luật", "Legal guidance"), postedIn(report, "legal-education")],
    [
      t("Chiến lược, chương trình, kế hoạch", "Strategies, programmes, plans"),
      postedIn(report, "strategies-plans"),
    ],
    [t("Dự án, đầu tư, đấu thầu", "Projects and bidding"), postedIn(report, "projects-bidding")],
    [t("Hỏi đáp", "Questions and answers"), postedIn(report, "questions")],
  ] as const;
  return {
    type: "table",
    caption: r.t(t("Số mục tìm thấy trên cổng, trong mẫu trang đã đọc", "Items found on the pages read")),
    columns: [
      { title: r.t(t("Nội dung", "Content")), width: 5 },
      { title: r.t(t("Đã đăng", "Posted")), width: 1.5, align: "end" },
      { title: r.t(t("Tổng số của đơn vị", "Agency’s total")), width: 2, align: "center" },
    ],
    rows: rows.map(([title, { count }]) => [
      r.t(title),
      report.site.failure === null ? String(count) : blank,
      blank,
    ]),
  };
}

const undecided: ReadonlySet<CriterionState> = new Set(["not-tested", "needs-person", "needs-document"]);

/** Nothing of a portal that could not be read: its points would look like those of a bad one. */
function compliance({ score, site }: Report, r: Reader): Block[] {
  if (site.failure !== null) return [{ type: "paragraph", text: blank }];
  const open = t("Chưa kết luận", "Undecided");
  return [
    {
      type: "table",
      caption: r.t(t("Kết quả theo nhóm tiêu chí", "Results by group of criteria")),
      columns: [
        { title: r.t(t("Nhóm", "Group")), width: 4.5 },
        { title: r.t(t("Điểm", "Points")), width: 1.2, align: "end" },
        { title: r.t(t("Tối đa", "Maximum")), width: 1.2, align: "end" },
        { title: r.t(stateNames["not-met"]), width: 1.5, align: "end" },
        { title: r.t(open), width: 1.7, align: "end" },
      ],
      rows: score.groups
        .filter(({ max }) => max > 0)
        .map(({ title, points, max, criteria }) => [
          r.t(title),
          r.number(points, 2),
          r.number(max, 2),
          String(criteria.filter(({ state }) => state === "not-met").length),
          String(criteria.filter(({ state }) => undecided.has(state)).length),
        ]),
    },
    {
      type: "note",
      text: r.t(
        t(
          "Điểm chỉ tính các tiêu chí đã kết luận; tiêu chí chưa kết luận không bị coi là không đạt.",
          "Points count decided criteria only; one that is undecided is not taken for unmet.",
        ),
      ),
    },
  ];
}

function problems(report: Report, r: Reader): Block[] {
  const proposed = r.t(t("Kiến nghị", "Proposal"));
  const items = problemsOf(report, r).map(({ problem, proposal }) => `${problem} ${proposed}: ${proposal}`);
  const causes = r.t(t("Nguyên nhân (đơn vị bổ sung):", "Causes (for the agency):"));
  return [
    { type: "list", items: items.length > 0 ? items : [blank] },
    { type: "paragraph", text: `${causes} ……………………………………` },
  ];
}

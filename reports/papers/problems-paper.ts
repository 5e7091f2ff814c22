import type { Language, Text } from "../../checks/text.ts";
import type { Report } from "../model.ts";
import { blank, type Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import { type FormOptions, frame, notRead, periodName } from "./form-frame.ts";
import { dueDate } from "./report-duty.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** What failed and what to do about it, the most urgent first. */
export interface Problem {
  problem: string;
  requirement: string;
  proposal: string;
}

export function problemsOf({ priorities, requirements, results }: Report, r: Reader): Problem[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return priorities.flatMap(({ requirement: id }) => {
    const known = byId.get(id);
    const result = results.find(({ scope, requirement }) => scope === "site" && requirement === id);
    if (!known || !result) return [];
    return [{ problem: r.t(result.message), requirement: r.t(known.title), proposal: r.t(known.fix) }];
  });
}

/** The second form: problems met with and what is proposed, drafted from what failed. */
export function problemsPaper(report: Report, lang: Language, options: FormOptions): Paper {
  const r = createReader(lang);
  const asked = r.t(t("Yêu cầu", "Requirement"));
  const rows = problemsOf(report, r).map(({ problem, requirement, proposal }, index) => [
    String(index + 1),
    `${problem}\n${asked}: ${requirement}.`,
    proposal,
  ]);
  return {
    ...frame(report, r, options),
    subject: `${r.t(t("Đánh giá, kiến nghị về hoạt động Cổng thông tin của đơn vị", "Assessment of the agency’s portal and proposals"))} ${periodName(options.period, report, r)}`,
    landscape: false,
    blocks: [
      {
        type: "table",
        caption: r.t(
          t(
            "Tồn tại và kiến nghị (dự thảo từ kết quả kiểm tra)",
            "Problems and proposals (drafted from the audit)",
          ),
        ),
        columns: [
          { title: "TT\n(1)", width: 0.6, align: "center" },
          { title: `${r.t(t("Các vấn đề tồn tại", "Problems"))}\n(2)`, width: 5 },
          { title: `${r.t(t("Kiến nghị, đề xuất", "Proposals"))}\n(3)`, width: 5 },
        ],
        rows: rows.length > 0 ? rows : [["1", blank, blank]],
      },
      ...notRead(report, r),
      ...(options.law ? dueDate(report, options.law, options.period, r) : []),
    ],
  };
}

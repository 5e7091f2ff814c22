import { writeCsv } from "../csv.ts";
import type { Report } from "../model.ts";
import { createReader } from "../reader.ts";
import { ownerNames, severityNames, stateNames } from "../wording.ts";

const heads = {
  vi: [
    "Mã",
    "Tiêu chí",
    "Trạng thái",
    "Điểm",
    "Tối đa",
    "Mức độ",
    "Người xử lý",
    "Số trang",
    "Nhận xét",
    "Nơi đầu tiên",
    "Cách sửa",
  ],
  en: [
    "Code",
    "Criterion",
    "State",
    "Points",
    "Maximum",
    "Severity",
    "Who acts",
    "Pages",
    "Finding",
    "First place",
    "How to fix",
  ],
} as const;

/** `report.csv`: one line a criterion, numbers unrounded with a decimal point. */
export function writeReportCsv({ score, results, requirements, audit }: Report): string {
  const r = createReader(audit.lang);
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const resultOf = new Map(
    results.filter(({ scope }) => scope === "site").map((result) => [result.requirement, result]),
  );
  const rows = [...score.groups.flatMap(({ criteria }) => criteria), ...score.annex].flatMap((criterion) => {
    const requirement = byId.get(criterion.requirement);
    const result = resultOf.get(criterion.requirement);
    if (!requirement || !result) return [];
    return [
      [
        criterion.requirement,
        r.t(criterion.title),
        r.t(stateNames[criterion.state]),
        criterion.points,
        criterion.max,
        r.t(severityNames[requirement.severity]),
        r.t(ownerNames[requirement.owner]),
        result.pagesAffected,
        r.t(result.message),
        result.places[0]?.url ?? "",
        r.t(requirement.fix),
      ],
    ];
  });
  return writeCsv([[...heads[audit.lang]], ...rows]);
}

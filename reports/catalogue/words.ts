import type { OutcomeValue } from "../../checks/outcome.ts";
import type { Requirement } from "../../checks/regulations/schema.ts";
import type { Text } from "../../checks/text.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

export const observabilityNames: Record<Requirement["observability"], Text> = {
  auto: t("tự động", "automatic"),
  assisted: t("máy gợi ý, người kết luận", "assisted"),
  manual: t("cần hồ sơ", "needs papers"),
};

export const strengthNames: Record<Requirement["strength"], Text> = {
  must: t("bắt buộc", "must"),
  should: t("khuyến khích", "should"),
};

export const outcomeNames: Record<Exclude<OutcomeValue, "untested">, Text> = {
  passed: t("Đạt", "Passed"),
  failed: t("Không đạt", "Failed"),
  cantTell: t("Cần người kết luận", "Cannot tell"),
  inapplicable: t("Không áp dụng", "Inapplicable"),
};

/** Headings and column names of the catalogue. */
export const words = {
  regulations: t("Quy định của các tỉnh", "Regulations of the provinces"),
  checks: t("Danh mục yêu cầu và phép kiểm", "Requirements and checks"),
  id: t("Mã", "Id"),
  province: t("Tỉnh", "Province"),
  number: t("Số hiệu", "Number"),
  status: t("Trạng thái", "Status"),
  inForce: t("Hiệu lực", "In force"),
  host: t("Tên miền", "Host"),
  english: t("Địa chỉ tiếng Anh", "English address"),
  date: t("Ngày áp dụng", "Date"),
  agencyKind: t("Loại cơ quan", "Kind of agency"),
  rubric: t("Bộ tiêu chí", "Criteria"),
  hash: t("Mã bộ quy tắc", "Rule set"),
  applicable: t("Yêu cầu áp dụng", "Requirements that apply"),
  notices: t("Lưu ý", "Notices"),
  notes: t("Điểm riêng của tỉnh", "Particular to the province"),
  parameters: t("Thông số do văn bản quy định", "Parameters set by the texts"),
  parameter: t("Thông số", "Parameter"),
  value: t("Giá trị", "Value"),
  requirement: t("Yêu cầu", "Requirement"),
  clause: t("Căn cứ", "Clause"),
  check: t("Phép kiểm", "Check"),
  observability: t("Cách kiểm", "Observed"),
  severity: t("Mức độ", "Severity"),
  strength: t("Tính chất", "Strength"),
  appliesTo: t("Áp dụng cho", "Applies to"),
  owner: t("Người khắc phục", "To be mended by"),
  clauses: t("Căn cứ", "Clauses"),
  standing: t("Đối chiếu", "Standing"),
  notRegulated: t("Tỉnh không quy định", "Left out by a province"),
  conflicts: t("Lệch văn bản cấp trên", "Departs from a higher text"),
  measures: t("Đo gì", "What is measured"),
  limits: t("Giới hạn của phép đo", "What the measurement cannot see"),
  outcomes: t("Các kết quả", "Outcomes"),
  noCheck: t("Chưa có phép kiểm tự động.", "There is no automatic check yet."),
  needsPapers: t(
    "Không quan sát được từ bên ngoài: kết luận bằng hồ sơ.",
    "Not observable from outside: concluded from papers.",
  ),
  fix: t("Cách khắc phục", "How to mend it"),
  selfCheck: t("Cách tự kiểm tra", "How to check it yourself"),
  evidence: t("Hồ sơ, câu hỏi cho người kết luận", "Papers, questions to the person who concludes"),
  usedBy: t("Yêu cầu dùng phép kiểm này", "Requirements judged by this check"),
  applies: t("áp dụng", "applies"),
  unverified: t("căn cứ cần xác minh", "basis to be verified"),
  notApplicable: t("không áp dụng", "does not apply"),
  conflict: t("lệch văn bản cấp trên", "departs from a higher text"),
  replacedBy: t("đã thay bằng", "replaced by"),
  inPlaceOf: t("áp dụng thay", "in place of"),
  refersTo: t("dẫn chiếu", "refers to"),
  forReference: t("tham khảo", "for reference"),
  toBeVerified: t("cần xác minh", "to be verified"),
  draft: t("dự thảo", "draft"),
  from: t("từ", "from"),
  to: t("đến", "to"),
  none: t("–", "–"),
  yes: t("có", "yes"),
  no: t("không", "no"),
  moreRegulations: t(
    "Xem một quy định: kiemcong regulations show MÃ [--date NĂM-THÁNG-NGÀY] [--agency-kind LOẠI]",
    "One regulation: kiemcong regulations show ID [--date YYYY-MM-DD] [--agency-kind KIND]",
  ),
  moreChecks: t(
    "Xem một yêu cầu hoặc phép kiểm: kiemcong checks show MÃ",
    "One requirement or check: kiemcong checks show ID",
  ),
  checksPart: t("Các phép kiểm", "The checks"),
  checksNote: t(
    "Câu kết luận để trống dữ liệu của từng trường hợp (…) hoặc lấy từ một trường hợp mẫu. Độ chính xác đo trên các trang có nhãn và cổng trình diễn kèm mã nguồn (npm run measure); phép kiểm chưa đo đủ chỉ được tin qua trang mẫu của nó.",
    "Sentences leave each case's data open (…) or are those of a sample case. Precision is measured on the labelled pages and demonstration portals that come with the source (npm run measure); of a check not measured there only its fixtures speak.",
  ),
  limitsShort: t("Giới hạn:", "Limits:"),
  notMeasured: t(
    "Độ chính xác: chưa có kết luận “không đạt” nào được đối chiếu.",
    "Precision: no “failed” has been compared yet.",
  ),
} as const satisfies Record<string, Text>;

/** What measuring found of a check: accusations, the share of them that is true, verdicts compared. */
export function measuredPrecision(accused: number, percent: number, n: number): Text {
  return t(
    `Độ chính xác: ${percent} % trong ${accused} kết luận “không đạt” (${n} kết luận được đối chiếu).`,
    `Precision: ${percent} % of ${accused} “failed” (${n} verdicts compared).`,
  );
}

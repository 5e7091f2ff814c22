import type { AgencyKind } from "../checks/agency.ts";
import type { PageDigest } from "../checks/page-digest.ts";
import type { PageKind } from "../checks/page-kind.ts";
import type { Text } from "../checks/text.ts";
import type { StatusOwner } from "../checks/visit-status.ts";
import type { CriterionState, Priority, Report, ReportedRequirement } from "./model.ts";

// The words every writer uses for the values of the report, so that all formats say the same.

const t = (vi: string, en: string): Text => ({ vi, en });

export const stateNames: Record<CriterionState, Text> = {
  met: t("Đạt", "Met"),
  "partly-met": t("Đạt một phần", "Partly met"),
  "not-met": t("Không đạt", "Not met"),
  "not-applicable": t("Không áp dụng", "Not applicable"),
  "not-tested": t("Chưa kiểm", "Not tested"),
  "needs-person": t("Cần người kết luận", "Needs a person"),
  "needs-document": t("Cần hồ sơ", "Needs papers"),
};

export const ownerNames: Record<Priority["owner"], Text> = {
  editor: t("Ban Biên tập", "Editorial board"),
  administrator: t("Quản trị cổng", "Portal administrator"),
  vendor: t("Đơn vị cung cấp phần mềm", "Software vendor"),
  agency: t("Lãnh đạo cơ quan", "Head of the agency"),
};

export const statusOwnerNames: Record<StatusOwner, Text> = {
  agency: t("Cơ quan chủ quản cổng", "The portal's agency"),
  network: t("Đường truyền", "The network"),
  auditor: t("Đơn vị kiểm tra", "The auditor"),
};

export const severityNames: Record<ReportedRequirement["severity"], Text> = {
  critical: t("Nghiêm trọng", "Critical"),
  major: t("Quan trọng", "Major"),
  minor: t("Nhỏ", "Minor"),
  info: t("Tham khảo", "For information"),
};

export const effortNames: Record<Priority["effort"], Text> = {
  "one-place": t("sửa một chỗ", "one place to mend"),
  template: t("sửa một lần ở mẫu trang", "mend once, in the page template"),
  "many-pages": t("sửa từng trang", "mend page by page"),
};

export const agencyKindNames: Record<AgencyKind, Text> = {
  "ubnd-tinh": t("Ủy ban nhân dân tỉnh", "Provincial People’s Committee"),
  "so-nganh": t("Sở, ban, ngành", "Provincial department"),
  "don-vi": t("Đơn vị trực thuộc", "Subordinate unit"),
  "ubnd-xa": t("Ủy ban nhân dân cấp xã", "Commune People’s Committee"),
  "ubnd-huyen": t("Ủy ban nhân dân cấp huyện", "District People’s Committee"),
};

export const pageKindNames: Record<PageKind, Text> = {
  home: t("Trang chủ", "Home page"),
  about: t("Giới thiệu", "Introduction"),
  organisation: t("Cơ cấu tổ chức", "Organisation"),
  list: t("Danh sách tin", "List of articles"),
  article: t("Tin, bài", "Article"),
  "document-list": t("Danh sách văn bản", "List of documents"),
  document: t("Văn bản", "Document"),
  qa: t("Hỏi đáp", "Questions and answers"),
  contact: t("Liên hệ", "Contact"),
  sitemap: t("Sơ đồ cổng", "Site map"),
  search: t("Tìm kiếm", "Search"),
  consultation: t("Lấy ý kiến góp ý", "Consultation"),
  budget: t("Ngân sách, tài chính", "Budget"),
  "english-home": t("Trang chủ tiếng Anh", "English home page"),
  "english-article": t("Tin, bài tiếng Anh", "English article"),
  login: t("Đăng nhập", "Login"),
  other: t("Trang khác", "Other"),
};

export const visitNames: Record<PageDigest["visit"], Text> = {
  static: t("đọc HTML", "HTML only"),
  rendered: t("mở bằng trình duyệt", "in a browser"),
  unchanged: t("không đổi so với lần trước", "unchanged since the last visit"),
};

type Instrument = Report["instruments"][number];

export const instrumentStatusNames: Record<Instrument["status"], Text> = {
  "in-force": t("Còn hiệu lực", "In force"),
  draft: t("Dự thảo", "Draft"),
  expired: t("Hết hiệu lực", "Expired"),
};

export const verificationNames: Record<Instrument["verification"], Text> = {
  verified: t("Đã đối chiếu văn bản", "Checked against the text"),
  secondary: t("Cần xác minh: biết qua nguồn thứ cấp", "To be verified: known from secondary sources"),
  recalled: t("Cần xác minh: chưa có văn bản", "To be verified: text not at hand"),
};

/** Decided, but only informs: encouraged items, and those whose basis is to be verified. */
export const remarkName: Text = t("Chỉ nhận xét", "Remarks only");

/** On how many pages, and at how many places where there are more of those. */
export function extentOf(pages: number, instances: number): Text {
  const [page, place] = [pages === 1 ? "page" : "pages", instances === 1 ? "place" : "places"];
  return instances > pages
    ? t(`${pages} trang, ${instances} chỗ`, `${pages} ${page}, ${instances} ${place}`)
    : t(`${pages} trang`, `${pages} ${page}`);
}

export const remarkNames = {
  encouraged: t("khuyến khích, không tính điểm", "encouraged, carries no points"),
  unverified: t("căn cứ cần xác minh, không tính điểm", "basis to be verified, carries no points"),
} as const;

export const bandUnranked: Text = t("Chưa đủ căn cứ xếp hạng", "Not enough evidence for a ranking");

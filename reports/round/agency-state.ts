import type { Text } from "../../checks/text.ts";
import { type StatusName, visitStatuses } from "../../checks/visit-status.ts";
import type { RoundAgency } from "../../crawler/store/read-round.ts";
import type { Report } from "../model.ts";
import { statusOwnerNames } from "../wording.ts";
import type { AgencyState, RankedAgency } from "./model.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** Where an agency stands, judged by its first portal. */
export function stateOf({ standing, portals }: RoundAgency, report: Report | null): AgencyState {
  if (standing !== "active") return standing;
  const [first] = portals;
  if (report === null) return first?.fault ? "tool-failed" : "not-finished";
  return reportedState(report);
}

/** What a portal's report makes of its agency. */
export function reportedState({ site, score }: Pick<Report, "site" | "score">): AgencyState {
  // What the auditor itself lacked says nothing of the portal.
  if (site.failure !== null)
    return visitStatuses[site.failure].owner === "auditor" ? "not-finished" : "unreachable";
  return score.rankable ? "ranked" : "not-enough-evidence";
}

export const agencyStateNames: Record<AgencyState, Text> = {
  ranked: t("Đã xếp hạng", "Ranked"),
  "not-enough-evidence": t("Chưa đủ căn cứ xếp hạng", "Not enough evidence for a ranking"),
  unreachable: t("Không truy cập được cổng", "Portal could not be reached"),
  "not-finished": t("Chưa kiểm xong", "Not finished"),
  "tool-failed": t("Công cụ gặp lỗi", "The tool failed"),
  "no-portal": t("Chưa có cổng", "No portal"),
  merged: t("Đã sáp nhập", "Merged"),
  abolished: t("Đã giải thể", "Abolished"),
};

type Why = NonNullable<RankedAgency["why"]>;

const office = statusOwnerNames.auditor;
const agencyItself = statusOwnerNames.agency;

const tooLittle: Why = {
  what: t(
    "Phần kiểm được chưa đạt mức tối thiểu để xếp hạng; không phải kết luận về chất lượng cổng.",
    "Too little could be tested for a rank; this says nothing of the portal’s quality.",
  ),
  owner: office,
  fix: t(
    "Người đánh giá kết luận các tiêu chí còn để ngỏ, hoặc tăng số trang đọc.",
    "An evaluator decides the criteria left open, or more pages are read.",
  ),
};

const notFinished: Why = {
  what: t("Lượt chạy dừng trước khi đọc xong cổng.", "The run stopped before the portal was read."),
  owner: office,
  fix: t(
    "Chạy lại kiemcong run để đọc tiếp từ chỗ dừng.",
    "Run kiemcong run again; it goes on where it stopped.",
  ),
};

const noPortal: Why = {
  what: t("Danh sách không ghi địa chỉ cổng.", "The list gives no portal address."),
  owner: agencyItself,
  fix: t(
    "Thông báo địa chỉ cổng cho đơn vị đánh giá, hoặc lập trang thành phần trên Cổng tỉnh.",
    "Tell the evaluating office the address, or set up a component site on the provincial portal.",
  ),
};

const closed = (what: Text): Why => ({
  what,
  owner: agencyItself,
  fix: t(
    "Chuyển hướng cổng cũ và lưu nội dung còn giá trị tại cơ quan kế thừa.",
    "Redirect the old portal and keep what is still valid with the successor.",
  ),
});

const broken = (fault: string): Why => ({
  what: t(`Công cụ gặp lỗi: ${fault}`, `The tool met an error: ${fault}`),
  owner: office,
  fix: t(
    "Chạy lại kiemcong run; nếu lặp lại, gửi nhật ký cho bên cung cấp.",
    "Run kiemcong run again; if it repeats, send the log to the maker.",
  ),
});

const statusOf = (status: StatusName): Why => {
  const { what, owner, fix } = visitStatuses[status];
  return { what, owner: statusOwnerNames[owner], fix };
};

/** Why an agency has no place, who can change that, and how; null where it has one. */
export function whyNot(
  state: AgencyState,
  { agency, portals }: RoundAgency,
  report: Report | null,
): Why | null {
  const into = agency.mergedInto ?? "";
  const reasons: Record<AgencyState, () => Why | null> = {
    ranked: () => null,
    "not-enough-evidence": () => tooLittle,
    unreachable: () => (report?.site.failure ? statusOf(report.site.failure) : null),
    "not-finished": () => (report?.site.failure ? statusOf(report.site.failure) : notFinished),
    "tool-failed": () => broken(portals[0]?.fault ?? ""),
    "no-portal": () => noPortal,
    merged: () => closed(t(`Đã sáp nhập vào ${into}.`, `Merged into ${into}.`)),
    abolished: () => closed(t("Đã giải thể.", "Abolished.")),
  };
  return reasons[state]();
}

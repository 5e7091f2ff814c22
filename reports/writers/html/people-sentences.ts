import type { Standing } from "../../../checks/assessments/weigh-assessments.ts";
import type { Text } from "../../../checks/text.ts";

// What the page says of people's answers, and of who looked at which accessibility criterion.

const t = (vi: string, en: string): Text => ({ vi, en });
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const standingNames: Record<Standing, Text> = {
  stands: t("Được dùng", "Used"),
  superseded: t("Có kết luận mới hơn", "Superseded by a later one"),
  stale: t("Bằng chứng đã thay đổi, cần xem lại", "The evidence has changed: look again"),
  expired: t("Đã hết thời hạn sử dụng", "Its last day is over"),
  unseen: t(
    "Lần kiểm này không gặp lại trang hoặc yêu cầu",
    "Its page or requirement was not met in this audit",
  ),
  "machine-decided": t(
    "Máy đã kết luận khác; muốn bác phải ghi báo sai kèm lý do",
    "The machine decided otherwise; to overrule it, say a false alarm with a reason",
  ),
};

export const peopleWords = {
  assessmentsHeading: t("Kết luận của người đánh giá", "What people concluded"),
  assessmentsIntro: (used: number, falseAlarms: number, unused: number) =>
    t(
      `Có ${used + unused} kết luận: dùng ${used}, không dùng ${unused}; ${falseAlarms} lần xác nhận máy báo sai. Kết luận chỉ được dùng khi bằng chứng chưa đổi; nhận xét của máy vẫn được giữ.`,
      `${plural(used + unused, "conclusion", "conclusions")}: ${used} used, ${falseAlarms} of them false alarms of the machine; ${unused} not used. One is used only while its evidence is unchanged; what the machine said is kept.`,
    ),
  subject: t("Nội dung", "Subject"),
  conclusion: t("Kết luận", "Conclusion"),
  use: t("Sử dụng", "Use"),
  falseAlarm: t("máy báo sai", "false alarm"),
  criterion: (id: string, name: string) => t(`Tiêu chí WCAG ${id}: ${name}`, `WCAG criterion ${id}: ${name}`),
  by: (author: string, day: string) => t(`${author}, ngày ${day}`, `${author}, ${day}`),
  until: (day: string) => t(`dùng đến hết ngày ${day}`, `to be used until ${day}`),
  evidence: t("Minh chứng", "Evidence"),

  accessibilityHeading: t(
    "Tiếp cận: nội dung đã xem và chưa xem",
    "Accessibility: what was looked at and what was not",
  ),
  accessibilityIntro: (criteria: number, scanned: number, sample: number) =>
    t(
      `WCAG 2.2 có ${criteria} tiêu chí mức A và AA. Máy đã chạy quy tắc trên ${scanned} trang và chỉ phát hiện được một phần lỗi. Người đánh giá được hỏi trên ${sample} trang, mỗi mẫu trang một trang. Phần này không kết luận cổng phù hợp hay không phù hợp WCAG.`,
      `WCAG 2.2 has ${criteria} criteria of levels A and AA. The machine ran its rules on ${plural(scanned, "page", "pages")} and finds only some faults. People are asked about ${plural(sample, "page", "pages")}, one of each template. Nothing here says that the portal conforms to WCAG or does not.`,
    ),
  found: t("Phát hiện không đạt", "Found not met"),
  foundByMachine: (pages: number) =>
    t(`máy, ${pages} trang`, `by the machine, ${plural(pages, "page", "pages")}`),
  foundByPeople: (pages: number) =>
    t(`người đánh giá, ${pages} trang`, `by people, ${plural(pages, "page", "pages")}`),
  looked: t("Người đánh giá đã xem, không phát hiện lỗi", "Looked at by people, no fault seen"),
  lookedOn: (answered: number, asked: number) =>
    t(`${answered}/${asked} trang`, `${answered} of ${plural(asked, "page", "pages")}`),
  onlyMachine: t(
    "Máy không phát hiện lỗi, người đánh giá chưa xem",
    "No fault seen by the machine, looked at by nobody",
  ),
  nobody: t("Chưa ai xem", "Looked at by nobody yet"),
  nobodyIntro: t(
    "Máy không kiểm được các tiêu chí này, hoặc chưa chạy; người đánh giá chưa trả lời.",
    "The machine cannot test these criteria, or did not run; no person has answered.",
  ),
  none: t("Không có.", "None."),
  binding: t("bắt buộc", "binding"),
  sheet: t(
    "Phiếu hướng dẫn người đánh giá: thêm --format phieu-danh-gia,danh-gia khi kiểm.",
    "A guided sheet for people: add --format phieu-danh-gia,danh-gia to the audit.",
  ),
  ruleGuidance: t("Từng loại lỗi", "Fault by fault"),
  ruleFix: t("Cách sửa:", "How to fix:"),
};

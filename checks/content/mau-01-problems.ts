import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { findPublishedPapers, type PublishedPaper, spellPaper } from "./published-papers.ts";

export default defineSiteCheck({
  id: "content/mau-01-problems",
  measures: {
    vi: "Tìm trên cổng báo cáo về hoạt động của cổng, trang thông tin điện tử hay việc cung cấp thông tin trên môi trường mạng. Danh sách lỗi của lượt kiểm tra này là bản nháp cho bảng tồn tại, kiến nghị.",
    en: "Looks on the portal for a report on the portal or on supplying information online. The findings of this audit are the draft of the table of problems and proposals.",
  },
  limits: {
    vi: "Báo cáo thường gửi qua trục văn bản, không đăng trên cổng; nội dung báo cáo không được đọc.",
    en: "Such reports are usually sent, not published, and are not read here.",
  },
  needs: [],
  params: z.object({}),
  passed: {},
  failed: {},
  cantTell: {
    "report-found": say<{ papers: PublishedPaper[] }>(
      ({ papers }) =>
        `Trên cổng có ${papers.map((paper) => spellPaper(paper, "vi")).join("; ")}. Báo cáo này có bảng tồn tại, kiến nghị nêu các lỗi trong kết quả kiểm tra không?`,
      ({ papers }) =>
        `The portal shows ${papers.map((paper) => spellPaper(paper, "en")).join("; ")}. Does it hold the table of problems and proposals, with the faults this audit found?`,
    ),
    "paper-needed": say(
      () =>
        "Không thấy báo cáo nào đăng trên cổng. Báo cáo đã gửi trong kỳ (số, ngày) có bảng tồn tại, kiến nghị không? Danh sách lỗi trong kết quả này là bản nháp cho bảng đó.",
      () =>
        "No such report was met on the portal. Does the report sent for the period (number, date) hold the table of problems and proposals? The findings of this audit are a draft of it.",
    ),
  },
  inapplicable: {},

  judge(site) {
    const { papers, at } = findPublishedPapers(site, "portal-report");
    return papers.length > 0
      ? { outcome: "cantTell", reason: "report-found", data: { papers }, at }
      : { outcome: "cantTell", reason: "paper-needed", data: {} };
  },
});

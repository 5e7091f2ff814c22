import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { findPublishedPapers, type PublishedPaper, spellPaper } from "./published-papers.ts";

export default defineSiteCheck({
  id: "content/editorial-rules",
  measures: {
    vi: "Tìm trên cổng quy chế hoạt động, phân công nhiệm vụ của Ban Biên tập theo tên văn bản và chữ của liên kết.",
    en: "Looks on the portal for the editorial board's working rules or assignment of duties, by titles of documents and texts of links.",
  },
  limits: {
    vi: "Quy chế có thể không đăng trên cổng; nội dung quy chế không được đọc. Người đánh giá kết luận.",
    en: "The rules need not be published and are not read. A person concludes.",
  },
  needs: [],
  params: z.object({}),
  passed: {},
  failed: {},
  cantTell: {
    "rules-found": say<{ papers: PublishedPaper[] }>(
      ({ papers }) =>
        `Trên cổng có ${papers.map((paper) => spellPaper(paper, "vi")).join("; ")}. Đây có phải quy chế đang áp dụng, phù hợp quy định hiện hành của tỉnh không?`,
      ({ papers }) =>
        `The portal shows ${papers.map((paper) => spellPaper(paper, "en")).join("; ")}. Are these the rules in use, and do they fit the province's present regulation?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy quy chế hoạt động của Ban Biên tập. Không đăng chưa phải là không có: đơn vị có quy chế (số, ngày, người ký) không?`,
      ({ pagesRead }) =>
        `The ${pagesRead} pages read do not show the board's working rules. They need not be published: does the unit have them (number, date, signatory)?`,
    ),
  },
  inapplicable: {},

  judge(site) {
    const { papers, at } = findPublishedPapers(site, "editorial-rules");
    return papers.length > 0
      ? { outcome: "cantTell", reason: "rules-found", data: { papers }, at }
      : { outcome: "cantTell", reason: "not-seen", data: { pagesRead: site.pages.length } };
  },
});

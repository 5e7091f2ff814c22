import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { contactsIn } from "../knowledge/contacts.ts";
import { readPageFoot } from "../reading/page-foot.ts";
import { shownLines } from "../reading/shown-lines.ts";
import { findPublishedPapers, type PublishedPaper, spellPaper } from "./published-papers.ts";

type Named = { responsible: string; url: string };

export default defineSiteCheck({
  id: "content/editorial-board",
  measures: {
    vi: "Tìm trên cổng quyết định thành lập, kiện toàn Ban Biên tập và người chịu trách nhiệm ghi ở chân trang chủ, trang liên hệ.",
    en: "Looks on the portal for the decision setting up or renewing the editorial board, and for the person responsible named in the home page's footer or on the contact page.",
  },
  limits: {
    vi: "Quyết định có thể không đăng trên cổng; thành viên có còn công tác hay không thì máy không biết. Người đánh giá kết luận.",
    en: "The decision need not be published; whether its members are still in post is unknown. A person concludes.",
  },
  needs: [],
  params: z.object({}),
  passed: {},
  failed: {},
  cantTell: {
    "decision-found": say<{ papers: PublishedPaper[]; responsible: string | null }>(
      ({ papers, responsible }) =>
        `Trên cổng có ${papers.map((paper) => spellPaper(paper, "vi")).join("; ")}.${responsible === null ? "" : ` Cổng ghi: “${responsible}”.`} Đây có phải quyết định Ban Biên tập đang áp dụng, đúng thẩm quyền ký không?`,
      ({ papers, responsible }) =>
        `The portal shows ${papers.map((paper) => spellPaper(paper, "en")).join("; ")}.${responsible === null ? "" : ` It names “${responsible}”.`} Is this the decision on the present board, signed by the right person?`,
    ),
    "head-named": say<Named>(
      ({ responsible, url }) =>
        `Không thấy quyết định trên cổng; ${url} ghi “${responsible}”. Đơn vị có quyết định thành lập Ban Biên tập (số, ngày, người ký) không?`,
      ({ responsible, url }) =>
        `No decision was met on the portal; ${url} says “${responsible}”. Is there a decision setting up the board (number, date, signatory)?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy quyết định thành lập Ban Biên tập và không thấy người chịu trách nhiệm nội dung. Không đăng chưa phải là không có: đơn vị có quyết định (số, ngày, người ký) không?`,
      ({ pagesRead }) =>
        `The ${pagesRead} pages read show neither the decision setting up the board nor a person responsible. It need not be published: does the unit have one (number, date, signatory)?`,
    ),
  },
  inapplicable: {},

  gather: (page) => {
    const { kind } = page.reading;
    if (kind !== "home" && kind !== "contact") return null;
    const foot = readPageFoot(page).lines.map(({ text }) => text);
    const { responsible } = contactsIn(kind === "contact" ? shownLines(page) : foot);
    return responsible === null ? null : `${responsible.label}: ${responsible.value}`;
  },

  judge(site, _params, _context, gathered) {
    const { papers, at } = findPublishedPapers(site, "editorial-board");
    const [named] = gathered;
    const responsible = named?.facts ?? null;
    if (papers.length > 0) {
      return { outcome: "cantTell", reason: "decision-found", data: { papers, responsible }, at };
    }
    if (named) {
      const data = { responsible: named.facts, url: named.page.finalUrl };
      return { outcome: "cantTell", reason: "head-named", data, at: [site.place(named.page, named.facts)] };
    }
    return { outcome: "cantTell", reason: "not-seen", data: { pagesRead: site.pages.length } };
  },
});

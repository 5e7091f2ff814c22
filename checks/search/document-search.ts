import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { findDocumentSearch } from "../reading/document-search.ts";
import { findSearchControl } from "../reading/search-control.ts";
import { mayLackContent } from "../reading/substance.ts";
import { isFound } from "./found-item.ts";

/** What a page about documents offers to look them up with. */
interface Offer {
  /** Names of the fields of a search for documents; null where it has none. */
  fields: string[] | null;
  selector: string | null;
  hasGeneral: boolean;
  isWhole: boolean;
}

export default defineSiteCheck({
  id: "search/document-search",
  measures: {
    vi: "Trang danh sách văn bản có ô tìm theo số, ký hiệu, trích yếu, loại, cơ quan ban hành, năm; nếu biểu mẫu gửi bằng GET thì tìm thử số của một văn bản đã đọc.",
    en: "Whether the lists of documents can be searched by number, abstract, kind, issuer or year; where the form is sent by GET, the number of a document that was read is searched for.",
  },
  limits: {
    vi: "Bộ lọc chạy bằng mã lệnh chỉ được nhận biết qua nhãn; biểu mẫu POST không gửi thử.",
    en: "Filters run by scripts are known by their labels only; forms sent by POST are not tried.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    present: say<{ url: string; fields: string[] }>(
      ({ url, fields }) => `Trang ${url} có công cụ tìm văn bản: ${fields.join(", ")}.`,
      ({ url, fields }) => `${url} has a search for documents: ${fields.join(", ")}.`,
    ),
    "finds-number": say<{ url: string; number: string }>(
      ({ url, number }) => `Tìm số “${number}” ra đúng văn bản đó (${url}).`,
      ({ url, number }) => `Searching for the number “${number}” finds that document (${url}).`,
    ),
  },
  failed: {
    absent: say<{ pages: number; url: string }>(
      ({ pages, url }) =>
        `Đã đọc ${pages} trang danh sách văn bản (ví dụ ${url}): không trang nào có ô hay bộ lọc tìm văn bản, cổng cũng không có tìm kiếm chung.`,
      ({ pages, url }) =>
        `${pages} lists of documents were read (${url}, for instance): none has a field or filter to search them, and the portal has no general search.`,
    ),
  },
  cantTell: {
    "number-not-found": say<{ url: string; number: string; search: string }>(
      ({ number, search }) =>
        `Có công cụ tìm văn bản nhưng tìm số “${number}” (${search}) chưa thấy văn bản đó ở trang kết quả đầu. Tìm số này trên cổng có ra văn bản không?`,
      ({ number, search }) =>
        `There is a search for documents, but “${number}” (${search}) does not bring up that document on the first page. Does searching the portal for it?`,
    ),
    "general-only": say<{ pages: number; url: string }>(
      ({ pages, url }) =>
        `${pages} trang danh sách văn bản đã đọc (ví dụ ${url}) chỉ có tìm kiếm chung của cổng. Tìm kiếm chung có tìm được văn bản theo số, ký hiệu không?`,
      ({ pages, url }) =>
        `The ${pages} lists of documents read (${url}, for instance) have the portal's general search only. Does it find documents by number?`,
    ),
    "not-seen": say<{ pages: number }>(
      ({ pages }) =>
        `Chưa thấy công cụ tìm văn bản trên ${pages} trang danh sách đã đọc, nhưng các trang này có thể chưa hiện đủ. Mở danh sách văn bản có ô tìm theo số, trích yếu không?`,
      ({ pages }) =>
        `No search for documents was met on the ${pages} lists read, which may not have shown everything. Is there a field for number or abstract?`,
    ),
  },
  inapplicable: {
    "no-documents": say(
      () => "Chưa đọc được trang danh sách văn bản nào; việc thiếu chuyên mục văn bản xét ở yêu cầu khác.",
      () => "No list of documents was read; another requirement deals with a missing section.",
    ),
  },
  notMet: ["no-documents"],

  gather(page): Offer | null {
    if (page.reading.kind !== "document-list") return null;
    const search = findDocumentSearch(page);
    const place = search ? page.place(search.element) : null;
    return {
      fields: search?.fields ?? null,
      selector: place?.selector ?? null,
      hasGeneral: findSearchControl(page) !== null,
      isWhole: page.rendered !== null && !mayLackContent(page),
    };
  },

  judge(site, _params, _context, gathered) {
    const tried = site.site.search?.tries.find(({ aim, failure }) => aim === "number" && failure === null);
    const offer = gathered.find(({ facts }) => facts.fields !== null);
    const [first] = gathered;
    if (tried && isFound(tried)) {
      const data = { url: tried.wanted ?? "", number: tried.query };
      return { outcome: "passed", reason: "finds-number", data, at: [placeOf(tried.url, tried.query)] };
    }
    if (offer) {
      const { finalUrl: url } = offer.page;
      const at = [{ url, selector: offer.facts.selector, excerpt: null }];
      const isOfDocuments = site.site.search?.documentForm !== null;
      if (tried && isOfDocuments && tried.visit === "rendered" && tried.echoes) {
        const data = { url, number: tried.query, search: tried.url };
        return { outcome: "cantTell", reason: "number-not-found", data, at };
      }
      return { outcome: "passed", reason: "present", data: { url, fields: offer.facts.fields ?? [] }, at };
    }
    if (!first) return { outcome: "inapplicable", reason: "no-documents", data: {} };
    const pages = gathered.length;
    const data = { pages, url: first.page.finalUrl };
    const at = gathered.map(({ page }) => site.place(page));
    if (site.pages.some(({ hasSearch }) => hasSearch) || gathered.some(({ facts }) => facts.hasGeneral)) {
      return { outcome: "cantTell", reason: "general-only", data, at };
    }
    return gathered.every(({ facts }) => facts.isWhole) && site.surveyed
      ? { outcome: "failed", reason: "absent", data, at }
      : { outcome: "cantTell", reason: "not-seen", data: { pages }, at };
  },
});

function placeOf(url: string, excerpt: string) {
  return { url, selector: null, excerpt };
}

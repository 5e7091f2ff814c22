import type { Judgement } from "../../checks/judge.ts";
import type { Place } from "../../checks/outcome.ts";
import type { PageDigest } from "../../checks/page-digest.ts";
import type { PageKind } from "../../checks/page-kind.ts";
import type { ResolvedRequirement, RuleSet } from "../../checks/regulations/schema.ts";
import { inapplicable, type Result, untested } from "../../checks/result.ts";
import type { SiteSnapshot } from "../../checks/snapshot.ts";
import type { Language, Text } from "../../checks/text.ts";
import type { StatusName } from "../../checks/visit-status.ts";
import { type AuditFacts, buildReport } from "../../reports/build-report.ts";
import type { Report } from "../../reports/model.ts";
import { ruleSet as sampleRuleSet } from "./sample-rule-set.ts";

// Evidently invented portals, judged by nobody: material for the writers.

export const host = "https://somauthu.camau.gov.vn";
const t = (vi: string, en: string): Text => ({ vi, en });

export const kinds = ["typical", "many-findings", "no-findings", "only-untested", "unreachable"] as const;
export type SampleKind = (typeof kinds)[number];

export const agencyName =
  "Trung tâm Mẫu thử, Minh họa và Hỗ trợ kiểm tra Cổng thông tin điện tử thuộc Sở Ví dụ tỉnh Cà Mau";

export const auditFacts = (lang: Language): AuditFacts => ({
  id: "20261122-somauthu-camau-gov-vn",
  lang,
  seal: "c0ffee00d15ea5e0c0ffee00d15ea5e0c0ffee00d15ea5e0c0ffee00d15ea5e0",
  toolVersion: "0.1.0",
});

export function sampleReport(kind: SampleKind, lang: Language = "vi"): Report {
  return buildReport(sampleJudgement(kind), sampleRuleSet, sampleSite(kind), auditFacts(lang));
}

export function sampleSite(kind: SampleKind): SiteSnapshot {
  const failure: StatusName | null = kind === "unreachable" ? "connection-timeout" : null;
  return {
    schema: 1,
    agency: { name: agencyName, kind: "so-nganh", url: `${host}/` },
    startUrl: `${host}/`,
    homeUrl: failure ? null : `${host}/`,
    failure,
    startedAt: "2026-11-22T08:05:12+07:00",
    finishedAt: "2026-11-22T08:19:47+07:00",
    seed: "somauthu-2026-q4",
    complete: false,
    discovered: failure ? 1 : 612,
    network: null,
    robots: null,
    sitemaps: [],
    links: [],
    online: true,
    performance: [],
  };
}

export function sampleJudgement(kind: SampleKind, ruleSet: RuleSet = sampleRuleSet): Judgement {
  const pages = samplePages(kind);
  const judged = ruleSet.requirements.map((requirement) => resultsOf(requirement, kind, pages));
  return {
    results: [...judged.map(({ site }) => site), ...judged.flatMap((each) => each.pages)],
    pages,
  };
}

function samplePages(kind: SampleKind): PageDigest[] {
  if (kind === "unreachable") return [page("/", "home", "home", "connection-timeout")];
  const articles = Array.from({ length: kind === "many-findings" ? 60 : 42 }, (_, index) =>
    page(`/tin-tuc/bai-viet-mau-so-${index + 1}.html`, "article", "article", null, index),
  );
  return [
    page("/", "home", "home"),
    page("/gioi-thieu/co-cau-to-chuc", "organisation", "section"),
    page("/hoi-dap", "qa", "section"),
    page("/lien-he", "contact", "section"),
    page("/van-ban", "document-list", "section"),
    page("/van-ban/quyet-dinh-mau-01", "document", "article"),
    page("/du-toan-ngan-sach", "budget", "section", "timeout-headers"),
    ...articles,
  ];
}

function page(
  path: string,
  kind: PageKind,
  template: string,
  failure: StatusName | null = null,
  index = 0,
): PageDigest {
  const url = `${host}${path}`;
  return {
    url,
    finalUrl: url,
    status: failure ? null : 200,
    kind,
    language: failure ? null : "vi",
    title: failure
      ? null
      : `Trang mẫu ${path}: công tác cải cách hành chính và chuyển đổi số của đơn vị minh họa`,
    publishedAt: kind === "article" ? `2026-${String(1 + (index % 11)).padStart(2, "0")}-15` : null,
    author: null,
    source: null,
    hasPrint: false,
    hasShare: false,
    hasSave: false,
    hasSearch: true,
    document: null,
    question: null,
    visit: index % 3 === 0 ? "rendered" : "static",
    rendered: index % 3 === 0,
    failure,
    documentTitle: null,
    description: null,
    declaredLanguage: "vi",
    sections: [],
    mainText: 1200,
    mainImages: 1,
    itemDates: [],
    links: [],
    measuringIds: [],
    template,
    content: `hash-${path}`,
  };
}

interface Judged {
  site: Result;
  pages: Result[];
}

/** What the portal of each kind does with a requirement; requirements not named here pass. */
const scripts: Partial<Record<SampleKind, Record<string, (subject: Result, pages: PageDigest[]) => Judged>>> =
  {
    typical: {
      "van-ban-truong-thong-tin": (r) =>
        only({
          ...fail(
            r,
            "fields-missing",
            "12/40 văn bản thiếu ngày ban hành hoặc cơ quan ban hành.",
            "12 of 40 documents lack a date or an issuer.",
          ),
          places: [
            place(
              "/van-ban/quyet-dinh-mau-01",
              "table.van-ban > tr:nth-of-type(3)",
              "Số 01/QĐ-MAU … Trích yếu: Quyết định mẫu",
            ),
          ],
          measure: { by: "rate", compliant: 28, counted: 40 },
        }),
      "gioi-thieu-lien-he": (r) =>
        only({
          ...fail(
            r,
            "fields-missing",
            "Chỉ có 4 trong 6 thông tin: thiếu chức vụ và thư điện tử công vụ.",
            "Only 4 of 6 fields are there: title and official e-mail are missing.",
          ),
          places: [
            {
              ...place("/lien-he", "main > div.lien-he", "Điện thoại: 0290 000 0000 · Fax: 0290 000 0001"),
              box: [40, 320, 800, 120],
            },
          ],
          measure: { by: "fields", met: 4, required: 6 },
        }),
      "thoi-han-van-ban": (r) =>
        only(
          ask(
            r,
            "no-receipt-date",
            "Thời hạn tính từ ngày nhận; cổng không ghi ngày nhận nên máy không kết luận.",
            "The deadline runs from receipt; the portal does not show that date, so the machine cannot tell.",
          ),
        ),
      "thoi-han-thong-ke": (r) => only(untested(r, "calendar-unknown")),
      "tin-tuc-su-kien": (r) =>
        only({
          ...fail(
            r,
            "stale",
            "Tin mới nhất đăng cách đây 34 ngày, quá mức 30 ngày.",
            "The newest article is 34 days old; the limit is 30.",
          ),
          measure: { by: "threshold", value: 34, limit: 30 },
          places: [place("/", "section.tin-moi time", "19/10/2026")],
        }),
      "tuong-dong-dau-trang": (r) =>
        only({
          ...ask(
            r,
            "similar",
            "Màu chủ đạo lệch 18 ΔE, bố cục giống 4/6 thành phần so với Cổng tỉnh.",
            "The main colour differs by 18 ΔE; 4 of 6 elements stand as on the provincial portal.",
          ),
          places: [place("/", "header", "Logo · Tên cơ quan · Tìm kiếm · Thực đơn")],
        }),
      "so-do-cong": (r) =>
        only(
          fail(r, "missing", "Không tìm thấy liên kết tới sơ đồ cổng.", "No link to a site map was found."),
        ),
      "ten-mien-don-vi-su-nghiep": (r) =>
        only(fail(r, "deeper", "Tên miền không phải cấp 4.", "The host name is not of level four.")),
      "ipv6-truy-cap": (r) => only(untested(r, "no-ipv6-probe")),
      "hieu-nang-noi-dung-lon-nhat": (r) => only(untested(r, "performance-not-measured")),
      "in-tin-bai": (r, pages) =>
        byPage(
          r,
          pages,
          "article",
          "main > article:nth-of-type(1) > div.chuc-nang",
          t("Trang bài viết không có nút in.", "The article has no print control."),
          1,
        ),
      "tiep-can-van-ban-thay-the": (r, pages) =>
        byPage(
          r,
          pages,
          "article",
          "main > p:nth-of-type(4) > img#anh-12",
          t("Ảnh không có văn bản thay thế.", "The picture has no text alternative."),
          2,
        ),
      "noi-dung-chen-trai-phep": (r) =>
        only({
          ...ask(
            r,
            "suspicious-words",
            "Có đoạn chữ ẩn chứa từ ngữ cờ bạc; cần người xem và xác nhận.",
            "Hidden text holds gambling words; a person must look and confirm.",
          ),
          places: [
            place(
              "/tin-tuc/bai-viet-mau-so-7.html",
              "div.footer > div:nth-of-type(9)",
              "… game bài đổi thưởng …",
            ),
          ],
        }),
      "dan-nguon-tin-lay-lai": (r) =>
        only({
          ...fail(
            r,
            "source-missing",
            "7/20 tin lấy lại không ghi nguồn.",
            "7 of 20 republished items name no source.",
          ),
          places: ["3", "5", "11"].map((n) =>
            place(`/tin-tuc/bai-viet-mau-so-${n}.html`, "article > p:nth-of-type(12)", "(Theo báo mẫu)"),
          ),
          pagesAffected: 7,
          measure: { by: "rate", compliant: 13, counted: 20 },
        }),
    },
  };

function resultsOf(requirement: ResolvedRequirement, kind: SampleKind, pages: PageDigest[]): Judged {
  const subject = pass(requirement);
  const { notApplicable, notApplicableText } = requirement;
  if (notApplicable && notApplicableText)
    return only(inapplicable(subject, notApplicable, notApplicableText));
  if (requirement.observability === "manual") return only(untested(subject, "needs-document"));
  if (kind === "unreachable") return only(untested(subject, "connection-timeout"));
  if (kind === "only-untested") return only(untested(subject, "blocked-by-firewall"));
  if (kind === "many-findings") {
    return byPage(
      subject,
      pages,
      "article",
      `main > div.noi-dung:nth-of-type(2) > p#${requirement.id}`,
      t("Chưa đáp ứng yêu cầu ở trang này.", "The page does not meet the requirement."),
      3,
    );
  }
  const script = scripts[kind]?.[requirement.id];
  return script ? script(subject, pages) : only(subject);
}

const only = (site: Result): Judged => ({ site, pages: [] });

function pass(requirement: ResolvedRequirement): Result {
  return {
    requirement: requirement.id,
    check: requirement.check,
    scope: "site",
    url: `${host}/`,
    outcome: "passed",
    confidence: "high",
    reason: "met",
    message: t("Đã tìm thấy và đúng quy định.", "Found, and as the regulation asks."),
    data: {},
    places: [],
    pagesAffected: 0,
    measure: null,
  };
}

function fail(subject: Result, reason: string, vi: string, en: string): Result {
  return { ...subject, outcome: "failed", reason, message: t(vi, en), pagesAffected: 1 };
}

function ask(subject: Result, reason: string, vi: string, en: string): Result {
  return { ...subject, outcome: "cantTell", confidence: "medium", reason, message: t(vi, en) };
}

function place(path: string, selector: string, excerpt: string): Place {
  return { url: `${host}${path}`, selector, excerpt };
}

/** Fails on every page of a kind, some times a page, at a place whose counters differ from page to page. */
function byPage(
  subject: Result,
  pages: PageDigest[],
  kind: PageKind,
  selector: string,
  message: Text,
  perPage: number,
): Judged {
  const judged = pages
    .filter((each) => each.kind === kind)
    .map((each, index) => ({
      ...fail(subject, "missing", message.vi, message.en),
      scope: "page" as const,
      url: each.url,
      places: Array.from({ length: perPage }, (_, nth) => ({
        url: each.url,
        selector: selector.replace(/\d+/, String(1 + index + nth)),
        excerpt: `Đoạn trích số ${index + 1}: “Nội dung minh họa trên trang mẫu, dài vừa đủ để thấy cách ngắt dòng.”`,
      })),
    }));
  const share = t(
    `0/${judged.length} trang đạt. Thường gặp: ${message.vi}`,
    `0 of ${judged.length} pages comply. Most often: ${message.en}`,
  );
  const site = {
    ...fail(subject, "missing", share.vi, share.en),
    places: judged.flatMap(({ places }) => places.slice(0, 1)).slice(0, 20),
    pagesAffected: judged.length,
    measure: { by: "rate" as const, compliant: 0, counted: judged.length },
  };
  return { site, pages: judged };
}

import type { CheerioAPI } from "cheerio";
import type { Portal } from "../portal.ts";
import { type Flaw, untilDecree224 } from "./flaw.ts";

const labels = ["Số, ký hiệu", "Trích yếu", "Ngày có hiệu lực"];

/** Without number, abstract and effective date, wherever the page shows them. */
function loseFields($: CheerioAPI): void {
  $(".law-detail tr")
    .filter((_, row) => labels.includes($(row).find("th").text()))
    .remove();
  $("h1, .breadcrumb .active, title").text("Văn bản của cơ quan");
  $(".files a").text("Tải về");
}

function missingFields(section: string, items: readonly number[]): Flaw {
  return {
    id: `thieu-truong-${section}`,
    requirement: "van-ban-truong-thong-tin",
    where: { section, items },
    expected: "failed",
    binds: untilDecree224,
    vi: "Văn bản không ghi số, ký hiệu, trích yếu và ngày có hiệu lực.",
    en: "The documents show neither number nor abstract nor effective date.",
    spoiling: { on: "page", change: loseFields },
  };
}

/** Points a document's attachment to an address. */
function attachedTo(address: string) {
  return {
    on: "page",
    change: ($: CheerioAPI) => {
      $(".files a").attr("href", address);
    },
  } as const;
}

/** The department's document that was issued so many days ago, posted much later. */
function postedLate(issuedDaysAgo: number, postedDaysAgo: number) {
  return {
    on: "content",
    change: (portal: Portal) => ({
      ...portal,
      documents: portal.documents.map((document) =>
        document.collection === "dieu-hanh" && document.issuedDaysAgo === issuedDaysAgo
          ? { ...document, postedDaysAgo }
          : document,
      ),
    }),
  } as const;
}

const loginPage =
  '<!DOCTYPE html><html><head><title>Đăng nhập hệ thống</title></head><body><form method="post"><p>Vui lòng đăng nhập để tải tệp.</p><p>Tên đăng nhập <input name="user"> Mật khẩu <input name="password" type="password"> <input type="submit" value="Đăng nhập"></p></form></body></html>\n';

export const documentFlaws: readonly Flaw[] = [
  missingFields("van-ban-qppl", [0, 1, 2]),
  missingFields("van-ban-chi-dao-quan-ly", [0, 1, 2]),
  {
    id: "tep-dinh-kem-khong-con",
    requirement: "van-ban-tai-ve",
    where: { section: "van-ban-qppl", items: [3] },
    expected: "failed",
    vi: "Tệp đính kèm không còn (lỗi 404).",
    en: "The attachment is gone (404).",
    spoiling: attachedTo("/tep/van-ban/tep-da-xoa.pdf"),
  },
  {
    id: "tep-dinh-kem-la-trang-dang-nhap",
    requirement: "van-ban-tai-ve",
    where: { section: "van-ban-chi-dao-quan-ly", items: [3] },
    expected: "failed",
    vi: "Liên kết tải tệp mở ra trang đăng nhập.",
    en: "The download link opens a login page.",
    spoiling: attachedTo("/tep/van-ban/tai-tep-118.pdf"),
    adds: {
      "/tep/van-ban/tai-tep-118.pdf": {
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8" },
        body: Buffer.from(loginPage),
      },
    },
  },
  {
    id: "tep-dinh-kem-rong",
    requirement: "van-ban-tai-ve",
    where: { section: "van-ban-chi-dao-quan-ly", items: [4] },
    expected: "failed",
    vi: "Tệp đính kèm rỗng (0 byte).",
    en: "The attachment is empty (0 bytes).",
    spoiling: attachedTo("/tep/van-ban/tai-tep-119.pdf"),
    adds: {
      "/tep/van-ban/tai-tep-119.pdf": {
        status: 200,
        headers: { "content-type": "application/pdf" },
        body: Buffer.alloc(0),
      },
    },
  },
  {
    id: "van-ban-quan-ly-dang-tre",
    requirement: "thoi-han-van-ban-quan-ly-hanh-chinh",
    where: { section: "van-ban-chi-dao-quan-ly", items: [5] },
    expected: "cantTell",
    vi: "Văn bản quản lý hành chính đăng sau ngày ban hành 30 ngày; chưa biết ngày nhận.",
    en: "An administrative document was posted 30 days after issue; when it was received is not known.",
    spoiling: postedLate(35, 5),
  },
];

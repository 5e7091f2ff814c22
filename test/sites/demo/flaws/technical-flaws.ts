import type { CheerioAPI } from "cheerio";
import type { Answer } from "../site.ts";
import type { Flaw } from "./flaw.ts";
import { encodeWindows1258 } from "./windows-1258.ts";

/** UTF-8 read as windows-1252 and stored so: "Sở" becomes "Sá»Ÿ". */
function garble($: CheerioAPI): void {
  const decoder = new TextDecoder("windows-1252");
  for (const element of $(".bodytext p, h1").toArray()) {
    $(element).text(decoder.decode(Buffer.from($(element).text())));
  }
}

function inOldCodePage(answer: Answer): Answer {
  const html = answer.body
    .toString("utf8")
    .replace('<meta charset="utf-8">', '<meta charset="windows-1258">');
  return {
    ...answer,
    headers: { ...answer.headers, "content-type": "text/html; charset=windows-1258" },
    body: encodeWindows1258(html),
  };
}

export const technicalFlaws: readonly Flaw[] = [
  {
    id: "ma-emc-bi-vo-hieu",
    requirement: "emc-ma-theo-doi",
    where: "every page",
    expected: "failed",
    vi: "Mã đo lường EMC bị đặt trong chú thích HTML nên không chạy.",
    en: "The EMC measuring code is commented out and does not run.",
    spoiling: {
      on: "page",
      change: ($) => {
        for (const script of $("script").toArray()) {
          const code = $.html(script);
          if (/_govaq|gov-tracking/.test(code))
            $(script).replaceWith(`<!-- ${code.replaceAll("--", "- -")} -->`);
        }
      },
    },
  },
  {
    id: "khong-co-du-lieu-dac-ta",
    requirement: "du-lieu-dac-ta",
    where: "every page",
    expected: "failed",
    vi: "Trang không có dữ liệu đặc tả.",
    en: "Pages carry no metadata.",
    spoiling: {
      on: "page",
      change: ($) => {
        $('meta[name="description"], meta[name^="DC."], meta[property], link[rel="canonical"]').remove();
      },
    },
  },
  {
    id: "trang-dung-bang-ma-cu",
    requirement: "bang-ma-unicode-utf8",
    where: { section: "lich-su-hinh-thanh" },
    expected: "failed",
    vi: "Trang dùng bảng mã windows-1258, không phải UTF-8.",
    en: "The page is written in windows-1258 instead of UTF-8.",
    spoiling: { on: "answer", change: inOldCodePage },
  },
  {
    id: "bai-viet-vo-dau",
    requirement: "bang-ma-unicode-utf8",
    where: { section: "tin-tuc", items: [5] },
    expected: "failed",
    vi: "Bài viết bị vỡ dấu do mã hóa hai lần.",
    en: "The article is mojibake: it was encoded twice.",
    spoiling: { on: "page", change: garble },
  },
  {
    id: "khong-khai-bao-ngon-ngu",
    requirement: "ngon-ngu-html",
    where: "every page",
    expected: "failed",
    vi: "Trang không khai báo ngôn ngữ (thuộc tính lang).",
    en: "Pages do not declare their language (lang).",
    spoiling: {
      on: "page",
      change: ($) => {
        $("html").removeAttr("lang");
      },
    },
  },
  {
    id: "anh-khong-co-van-ban-thay-the",
    requirement: "tiep-can-wcag-muc-a",
    where: { section: "" },
    expected: "failed",
    vi: "Ảnh trên trang chủ không có văn bản thay thế (WCAG 1.1.1).",
    en: "A picture on the home page has no text alternative (WCAG 1.1.1).",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".headlines .thumb img").removeAttr("alt");
      },
    },
  },
  {
    id: "truong-nhap-khong-nhan",
    requirement: "tiep-can-wcag-muc-a",
    where: { section: "van-ban-qppl" },
    expected: "failed",
    vi: "Các ô lọc văn bản không có nhãn (WCAG 4.1.2).",
    en: "The fields that filter documents have no labels (WCAG 4.1.2).",
    spoiling: {
      on: "page",
      change: ($) => {
        for (const label of $("#frm-van-ban-qppl .control-label").toArray()) label.tagName = "div";
      },
    },
  },
  {
    id: "lien-ket-rong",
    requirement: "tiep-can-wcag-muc-a",
    where: { section: "tin-tuc" },
    expected: "failed",
    vi: "Trang danh sách tin có liên kết rỗng, không có tên (WCAG 2.4.4, 4.1.2).",
    en: "The list of news has empty links without a name (WCAG 2.4.4, 4.1.2).",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".item h2").after('<a href="/vi/tin-tuc/"><span class="icon"></span></a>');
      },
    },
  },
  {
    id: "tuong-phan-thap",
    requirement: "tiep-can-wcag-muc-aa",
    where: "every page",
    expected: "failed",
    vi: "Chữ xám nhạt trên nền trắng, tương phản dưới 4,5:1 (WCAG 1.4.3).",
    en: "Pale grey text on white has a contrast below 4.5:1 (WCAG 1.4.3).",
    spoiling: {
      on: "page",
      change: ($) => {
        $("head").append(
          "<style>.panel-body li em, .breadcrumb .active, .text-muted { color: #b4b4b4; }</style>",
        );
      },
    },
  },
  {
    id: "loi-kich-ban",
    requirement: "nen-tang-loi-script",
    where: "every page",
    expected: "failed",
    vi: "Trang gọi một hàm không tồn tại, trình duyệt báo lỗi kịch bản.",
    en: "Pages call a function that does not exist: the browser reports a script error.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("body").append("<script>khoiTaoBangChayChu();</script>");
      },
    },
  },
];

import { type Flaw, untilDecree224, withoutSection } from "./flaw.ts";

export const layoutFlaws: readonly Flaw[] = [
  {
    id: "thieu-lien-ket-cong-tinh",
    requirement: "lien-ket-ve-cong-tinh",
    where: "every page",
    expected: "failed",
    vi: "Trang chủ không có đường dẫn đến Cổng Thông tin điện tử tỉnh (camau.gov.vn).",
    en: "The home page does not link to the provincial portal (camau.gov.vn).",
    spoiling: {
      on: "page",
      change: ($) => {
        $('a[href="https://camau.gov.vn/"]').closest("li").remove();
      },
    },
  },
  {
    id: "chan-trang-thieu-nguoi-chiu-trach-nhiem-dien-thoai",
    requirement: "chan-trang-thong-tin-chu-quan",
    where: "every page",
    expected: "failed",
    vi: "Chân trang không ghi người chịu trách nhiệm và điện thoại.",
    en: "The footer names neither the person responsible nor a telephone number.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("#footer .responsible, #footer .company-phone").remove();
      },
    },
  },
  {
    id: "dau-trang-khong-ghi-ten",
    requirement: "dau-trang-quoc-huy-ten",
    where: "every page",
    expected: "cantTell",
    vi: "Đầu trang chỉ có ảnh, không ghi tên cơ quan và không nêu Quốc huy.",
    en: "The header is a picture: neither the agency's name nor the emblem is there as text.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("#header .sitebannertext").empty();
        $("#header .logo a").removeAttr("title");
        $("#header .logo img").attr("alt", "banner");
      },
    },
  },
  {
    id: "khong-co-so-do-cong",
    requirement: "so-do-cong",
    where: "portal",
    expected: "failed",
    vi: "Không có trang sơ đồ cổng.",
    en: "There is no site map page.",
    spoiling: withoutSection("so-do-cong"),
  },
  {
    id: "be-rong-co-dinh",
    requirement: "hien-thi-thiet-bi-di-dong",
    where: "every page",
    expected: "failed",
    vi: "Trang rộng cố định 980 điểm ảnh, không khai báo viewport, phải cuộn ngang trên điện thoại.",
    en: "Pages are fixed at 980 pixels without a viewport: phones scroll sideways.",
    spoiling: {
      on: "page",
      change: ($) => {
        $('meta[name="viewport"]').remove();
        $("body").attr("style", "width: 980px; margin: 0 auto");
      },
    },
  },
  {
    id: "tim-kiem-chi-o-trang-chu",
    requirement: "tim-kiem-co-chuc-nang",
    where: "every page",
    expected: "failed",
    binds: untilDecree224,
    vi: "Ô tìm kiếm chỉ có ở trang chủ, các trang trong không có.",
    en: "Only the home page has a search box; inner pages have none.",
    spoiling: {
      on: "page",
      change: ($) => {
        if ($(".headlines").length === 0) $(".headerSearch").empty();
        $('.menu-footer a[href="/vi/tim-kiem/"]').closest("li").remove();
      },
    },
  },
  {
    id: "bai-viet-khong-co-nut-in",
    requirement: "in-tin-bai",
    where: "every article",
    expected: "failed",
    binds: untilDecree224,
    vi: "Tin, bài không có chức năng in.",
    en: "Articles cannot be printed.",
    spoiling: {
      on: "page",
      change: ($) => {
        $('.tools a[title="In ra"]').closest("li").remove();
      },
    },
  },
  {
    id: "bai-viet-khong-co-nut-luu",
    requirement: "luu-tin-bai",
    where: "every article",
    expected: "failed",
    binds: untilDecree224,
    vi: "Tin, bài không có chức năng lưu.",
    en: "Articles cannot be saved.",
    spoiling: {
      on: "page",
      change: ($) => {
        $('.tools a[title="Lưu bài viết này"]').closest("li").remove();
      },
    },
  },
];

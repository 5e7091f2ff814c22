import { type CheerioAPI, load } from "cheerio";
import { shift } from "./dates.ts";
import type { Exhibit } from "./portals.ts";

/** Whether a flaw is there, seen in what the portal answers; `where` holds the addresses of page flaws. */
type Evidence = (portal: Exhibit, where: readonly string[]) => boolean;

const longestAnswer = 21;

function page(portal: Exhibit, address: string): CheerioAPI {
  const { headers, body } = portal.answer(address);
  return load(new TextDecoder(headers["content-type"]?.split("charset=")[1]).decode(body).normalize());
}

const pages = (portal: Exhibit) => portal.site.pages.map(({ address }) => page(portal, address));
const onHome =
  (holds: ($: CheerioAPI) => boolean): Evidence =>
  (portal) =>
    holds(page(portal, "/vi/"));
const onEvery =
  (holds: ($: CheerioAPI) => boolean): Evidence =>
  (portal) =>
    pages(portal).every(holds);
const onThese =
  (holds: ($: CheerioAPI) => boolean): Evidence =>
  (portal, where) =>
    where.length > 0 && where.every((address) => holds(page(portal, address)));
/** No page of that section, and no link to it. */
const without =
  (section: string): Evidence =>
  (portal) =>
    portal.answer(`/vi/${section}/`).status === 404 &&
    pages(portal).every(($) => $(`a[href^="/vi/${section}/"]`).length === 0);

const count = ($: CheerioAPI, selector: string) => $(selector).length;
const dates = (text: string) =>
  Array.from(
    text.matchAll(/(\d{2})\/(\d{2})\/(\d{4})/g),
    ([, day, month, year]) => `${year}-${month}-${day}`,
  );
/** Target of the page's attached file. */
const attachment = (portal: Exhibit, where: readonly string[]) =>
  portal.answer(page(portal, where[0] ?? "")(".files a").attr("href") ?? "");
/** Days from asking to answering; null where there is no answer. */
function wait($: CheerioAPI): number | null {
  const [asked] = dates($(".faq-question").text());
  const [answered] = dates($(".faq-answer").text());
  return asked && answered ? (Date.parse(answered) - Date.parse(asked)) / 86_400_000 : null;
}

/** By id of the flaw. */
export const evidence: Readonly<Record<string, Evidence>> = {
  "khong-co-ipv6": ({ ipv6 }) => !ipv6,
  "http-khong-chuyen-sang-https": ({ redirectsToHttps }) => !redirectsToHttps,
  "khong-hsts": ({ headers }) => headers["strict-transport-security"] === undefined,
  "lo-phien-ban-may-chu": ({ headers }) => /\d/.test(headers.server ?? ""),
  "anh-tai-qua-http": onThese(($) => count($, 'img[src^="http://"]') > 0),
  "thieu-lien-ket-cong-tinh": onEvery(($) => count($, 'a[href^="https://camau.gov.vn"]') === 0),
  "chan-trang-thieu-nguoi-chiu-trach-nhiem-dien-thoai": onEvery(
    ($) => !/Chịu trách nhiệm|0290/.test($("#footer").text()),
  ),
  "dau-trang-khong-ghi-ten": onEvery(
    ($) =>
      !/Sở|Quốc huy/i.test(
        `${$("#header").text()} ${$("#header img").attr("alt")} ${$("#header a").attr("title")}`,
      ),
  ),
  "khong-co-so-do-cong": without("so-do-cong"),
  "be-rong-co-dinh": onEvery(
    ($) => count($, "meta[name=viewport]") === 0 && /width: 980px/.test($("body").attr("style") ?? ""),
  ),
  "tim-kiem-chi-o-trang-chu": (portal, where) =>
    onHome(($) => count($, 'input[name="q"]') === 1)(portal, where) &&
    portal.site.pages.slice(1).every(({ address }) => count(page(portal, address), 'input[name="q"]') === 0),
  "bai-viet-khong-co-nut-in": onThese(($) => !/In ra|print/.test($(".tools").html() ?? "")),
  "bai-viet-khong-co-nut-luu": onThese(($) => !/Lưu/.test($(".tools").html() ?? "")),
  "thieu-chuc-nang-nhiem-vu": without("chuc-nang-nhiem-vu"),
  "thieu-thong-ke": (portal, where) =>
    without("thong-ke")(portal, where) &&
    onEvery(($) => $("body").text().includes("Thống kê truy cập"))(portal, where),
  "thieu-bao-cao-tai-chinh": without("bao-cao-tai-chinh"),
  "thieu-danh-muc-thong-tin-cong-khai": without("danh-muc-thong-tin-cong-khai"),
  "thieu-nguoi-phat-ngon": without("nguoi-phat-ngon"),
  "so-do-to-chuc-dang-cap-nhat": onThese(
    ($) => $(".bodytext").text().trim() === "Nội dung đang được cập nhật.",
  ),
  "chuyen-muc-rong": onThese(($) => $(".bodytext").text().trim() === "Không có dữ liệu."),
  "lanh-dao-khong-co-tieu-su-nhiem-vu": onThese(
    ($) => count($, ".leader h2") > 0 && !/Sinh năm|Phụ trách/.test($(".bodytext").text()),
  ),
  "danh-ba-thieu-dien-thoai-thu-dien-tu": onThese(
    ($) => count($, ".bodytext tbody tr") > 0 && !/@|0290/.test($(".bodytext").text()),
  ),
  "khong-co-thu-tuc-hanh-chinh": (portal, where) =>
    without("thu-tuc-hanh-chinh")(portal, where) &&
    onEvery(($) => count($, 'a[href*="dichvucong.gov.vn"]') === 0)(portal, where),
  "thong-tin-loi-thoi": onThese(($) => /UBND huyện/.test($(".bodytext").text())),
  "noi-dung-co-bac-chen-an": onThese(($) => count($, '[style*="-9999px"] a') > 0),
  "lien-ket-noi-bo-hong": (portal) => {
    const $ = page(portal, "/vi/");
    const targets = $('a[href^="/vi/"]').map((_, link) => $(link).attr("href") ?? "");
    return targets.get().filter((target) => portal.answer(target).status === 404).length === 2;
  },
  "thieu-truong-van-ban-qppl": onThese(lacksFields),
  "thieu-truong-van-ban-chi-dao-quan-ly": onThese(lacksFields),
  "tep-dinh-kem-khong-con": (portal, where) => attachment(portal, where).status === 404,
  "tep-dinh-kem-la-trang-dang-nhap": (portal, where) =>
    attachment(portal, where).body.toString("utf8").includes('type="password"'),
  "tep-dinh-kem-rong": (portal, where) => {
    const { status, body } = attachment(portal, where);
    return status === 200 && body.length === 0;
  },
  "van-ban-quan-ly-dang-tre": onThese(($) => {
    const [issued = "", , posted = ""] = dates($(".law-detail").text());
    return posted > shift(issued, 20);
  }),
  "tin-tuc-cu": (portal, where) => {
    const today = dates(page(portal, "/vi/")(".current-time").text())[0] ?? "";
    const shown = dates(page(portal, where[0] ?? "")(".news_column").text());
    return shown.length > 0 && shown.every((date) => date < shift(today, -60));
  },
  "bai-viet-khong-co-ngay-dang": onThese(($) => dates($(".detail").text()).length === 0),
  "tin-lay-lai-khong-dan-nguon": onThese(
    ($) => /TTXVN/.test($(".author").text()) && !/Nguồn/.test($(".bodytext").text()),
  ),
  "hoi-dap-tra-loi-tre": onThese(($) => (wait($) ?? 0) > 2 * longestAnswer),
  "hoi-dap-chua-tra-loi": onThese(($) => wait($) === null),
  "khong-co-chinh-sach-du-lieu-ca-nhan": without("bao-ve-du-lieu-ca-nhan"),
  "o-dong-y-chon-san": onThese(($) => count($, "input[name=dongy][checked]") > 0),
  "thu-thap-qua-muc": onThese(
    ($) => count($, "input[name=cccd][required], input[name=ngaysinh][required]") === 2,
  ),
  "khong-thong-bao-muc-dich-thu-thap": onThese(
    ($) => count($, "form[method=post] input") > 0 && !/mục đích|đồng ý/i.test($("form[method=post]").text()),
  ),
  "lo-thong-tin-nguoi-hoi": onThese(($) => /0900 000 123.*096080000123/.test($(".faq-question").text())),
  "phieu-danh-gia-thu-thap-thong-tin": onThese(($) => count($, "#frm-danh-gia input[name=dienthoai]") > 0),
  "danh-gia-thieu-khia-canh": onThese(($) => count($, "#frm-danh-gia fieldset") === 1),
  "ma-emc-bi-vo-hieu": onEvery(
    ($) => !/_govaq/.test($("script").text()) && /<!--[\s\S]*setSiteId[\s\S]*-->/.test($.html()),
  ),
  "khong-co-du-lieu-dac-ta": onEvery(
    ($) => count($, "meta[name^='DC.'], meta[name=description], meta[property]") === 0,
  ),
  "trang-dung-bang-ma-cu": (portal, where) => {
    const { headers, body } = portal.answer(where[0] ?? "");
    return /windows-1258/.test(headers["content-type"] ?? "") && body.toString("utf8").includes("\uFFFD");
  },
  "bai-viet-vo-dau": onThese(($) => /á»/.test($(".bodytext").text())),
  "khong-khai-bao-ngon-ngu": onEvery(($) => $("html").attr("lang") === undefined),
  "anh-khong-co-van-ban-thay-the": onThese(($) => count($, "img:not([alt])") > 0),
  "truong-nhap-khong-nhan": onThese(
    ($) => count($, "#frm-van-ban-qppl input") > 0 && count($, "#frm-van-ban-qppl label[for]") === 0,
  ),
  "lien-ket-rong": onThese(
    ($) => $("a").filter((_, link) => $(link).html() === '<span class="icon"></span>').length > 0,
  ),
  "tuong-phan-thap": onEvery(($) => /color: #b4b4b4/.test($("style").text())),
  "loi-kich-ban": onEvery(($) => /khoiTaoBangChayChu/.test($("script").text())),
};

function lacksFields($: CheerioAPI): boolean {
  const text = $(".detail").text();
  return /Cơ quan ban hành/.test(text) && !/Số, ký hiệu|Trích yếu|hiệu lực|\d+\/\d{4}\/QĐ|SXD/.test(text);
}

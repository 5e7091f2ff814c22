import { describe, expect, it } from "vitest";
import { isSameSite, normaliseUrl, pageKey, skipReason } from "../../crawler/url.ts";
import { patternOf } from "../../crawler/url-pattern.ts";

const base = "http://mau.vidu.gov.vn/vi/";
const normal = (address: string) => normaliseUrl(address, base)?.href ?? null;
const site = "http://mau.vidu.gov.vn";

describe("normaliseUrl", () => {
  it.each([
    ["tin-tuc#phan-2", `${site}/vi/tin-tuc`],
    ["HTTP://MAU.Vidu.gov.vn:80/A//b", `${site}/A/b`],
    ["https://mau.vidu.gov.vn:443/", "https://mau.vidu.gov.vn/"],
    ["http://ai:mat@mau.vidu.gov.vn./", `${site}/`],
    ["/a?utm_source=x&id=3&fbclid=y&zarsrc=30", `${site}/a?id=3`],
    ["/a?b=2&a=1", `${site}/a?a=1&b=2`],
    ["/a?a=1&a=1&a=2", `${site}/a?a=1&a=2`],
    ["/a;jsessionid=0A1B2C?x=1", `${site}/a?x=1`],
    ["/a?PHPSESSID=abc&id=1", `${site}/a?id=1`],
    ["/(S(abcdefghij1234567890abcd))/default.aspx", `${site}/default.aspx`],
    ["/a?sid=12", `${site}/a?sid=12`],
    ["/a?sid=9f86d081884c7d659a2feaa0c55ad015", `${site}/a`],
    [
      "/web/guest/tin?p_p_id=101_INSTANCE_a&p_p_lifecycle=0&p_p_state=normal&p_p_mode=view&p_p_col_id=column-1&p_p_col_count=1&p_auth=x&_101_INSTANCE_a_redirect=%2Fweb",
      `${site}/web/guest/tin?p_p_id=101_INSTANCE_a&p_p_lifecycle=0`,
    ],
    ["/Pages/tin.aspx?ItemID=5&Source=%2FPages&IsDlg=1", `${site}/Pages/tin.aspx?ItemID=5`],
    ["/t%69n%2dt%e1%bb%a9c", `${site}/tin-t%E1%BB%A9c`],
    ["/tin-tức?q=văn bản", `${site}/tin-t%E1%BB%A9c?q=v%C4%83n%20b%E1%BA%A3n`],
    ["/a?q=%D0%F3", `${site}/a?q=%D0%F3`],
    ["javascript:void(0)", null],
    ["mailto:a@vidu.vn", null],
    ["http://", null],
  ])("writes %s as %s", (address, expected) => {
    expect(normal(address)).toBe(expected);
  });

  it("is the same when it is done twice", () => {
    for (const address of ["/a%2Fb?x=%zz&y=%41", "/a;jsessionid=1/b", "/?b&a=", "/%7Ea//b?&&"]) {
      const once = normal(address) ?? "";
      expect(normal(once)).toBe(once);
    }
  });
});

describe("isSameSite and pageKey", () => {
  const of = (address: string) => new URL(address);
  it("leave scheme and www. aside, but not the host or an unusual port", () => {
    expect(isSameSite(of("https://www.mau.vidu.gov.vn/a"), of(site))).toBe(true);
    expect(isSameSite(of("http://so.vidu.gov.vn/"), of(site))).toBe(false);
    expect(isSameSite(of("http://mau.vidu.gov.vn:8080/"), of(site))).toBe(false);
    expect(pageKey(of("https://www.mau.vidu.gov.vn/a?b"))).toBe(pageKey(of(`${site}/a?b`)));
  });
});

describe("skipReason", () => {
  it.each([
    ["/tai-lieu/quyet-dinh.PDF", "file"],
    ["/anh.jpg?w=100", "file"],
    ["/tin/1/print/", "variant"],
    ["/index.php?option=com_content&id=1&tmpl=component", "variant"],
    ["/a?print=1", "variant"],
    ["/vi/news/rss/", "variant"],
    ["/dang-xuat", "acting"],
    ["/index.php?action=logout", "acting"],
    ["/web/guest?p_p_id=x&p_p_lifecycle=1", "acting"],
    ["/_layouts/Authenticate.aspx", "acting"],
    ["/tin/tin/tin/tin/tin", "too-deep"],
    [`/${"a/b/c/d/".repeat(4)}`, "too-deep"],
    [`/a?x=${"y".repeat(1_600)}`, "too-deep"],
    ["/hang-hoa-dang-xuat-khau-1.html", null],
    ["/", null],
    ["/Default.aspx?tabid=12", null],
    ["/tin-tuc/in-an-va-phat-hanh", null],
    ["/van-ban/printing", null],
  ])("says of %s: %s", (address, reason) => {
    expect(skipReason(new URL(address, site))).toBe(reason);
  });
});

describe("patternOf", () => {
  it.each([
    ["/tin-tuc/2026/05/khai-mac-hoi-nghi-tong-ket-nam-1234.html", "/tin-tuc/{n}/{n}/{title}.html"],
    ["/tin-tuc-su-kien", "/tin-tuc-su-kien"],
    ["/tin/hop-bao-5678.html", "/tin/{title}.html"],
    ["/tin-tuc/trang-12", "/tin-tuc/trang-{n}"],
    ["/lich/2026-05-01", "/lich/{date}"],
    ["/tai/5f2b1c3e-1a2b-4c3d-9e8f-0a1b2c3d4e5f", "/tai/{id}"],
    ["/?option=com_content&view=article&id=12&catid=3", "/?option=com_content&view=article&id=*&catid=*"],
    ["/index.aspx?tabid=12&ItemID=99", "/index.aspx?tabid={n}&ItemID=*"],
    ["/", "/"],
  ])("makes %s the pattern %s", (address, pattern) => {
    expect(patternOf(new URL(address, site))).toBe(pattern);
  });
});

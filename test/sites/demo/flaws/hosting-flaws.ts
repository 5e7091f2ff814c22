import type { Flaw } from "./flaw.ts";

export const hostingFlaws: readonly Flaw[] = [
  {
    id: "khong-co-ipv6",
    requirement: "ipv6-dns",
    where: "portal",
    expected: "failed",
    vi: "Tên miền chỉ có địa chỉ IPv4, không có bản ghi AAAA.",
    en: "The name has an IPv4 address only and no AAAA record.",
    spoiling: { on: "hosting", change: (hosting) => ({ ...hosting, ipv6: false }) },
  },
  {
    id: "http-khong-chuyen-sang-https",
    requirement: "https-bat-buoc",
    where: "portal",
    expected: "failed",
    vi: "Địa chỉ http:// tự trả lời, không chuyển hướng sang https://.",
    en: "http:// answers by itself and does not redirect to https://.",
    spoiling: { on: "hosting", change: (hosting) => ({ ...hosting, redirectsToHttps: false }) },
  },
  {
    id: "khong-hsts",
    requirement: "https-hsts",
    where: "portal",
    expected: "failed",
    vi: "Không có tiêu đề Strict-Transport-Security.",
    en: "There is no Strict-Transport-Security header.",
    spoiling: {
      on: "hosting",
      change: ({ headers, ...hosting }) => {
        const { "strict-transport-security": _left, ...others } = headers;
        return { ...hosting, headers: others };
      },
    },
  },
  {
    id: "lo-phien-ban-may-chu",
    requirement: "ro-ri-thong-tin-ky-thuat",
    where: "every page",
    expected: "failed",
    vi: "Tiêu đề trả lời để lộ phần mềm và phiên bản máy chủ.",
    en: "Response headers give away the server's software and version.",
    spoiling: {
      on: "hosting",
      change: ({ headers, ...hosting }) => ({
        ...hosting,
        headers: {
          ...headers,
          server: "Microsoft-IIS/8.5",
          "x-powered-by": "ASP.NET",
          "x-aspnet-version": "4.0.30319",
        },
      }),
    },
  },
  {
    id: "anh-tai-qua-http",
    requirement: "https-noi-dung-lan-lon",
    where: { section: "tin-tuc", items: [1, 3] },
    expected: "cantTell",
    vi: "Ảnh trong bài tải qua http:// trên trang https://.",
    en: "Pictures of the article are loaded over http:// on an https:// page.",
    spoiling: {
      on: "page",
      change: ($) => {
        for (const image of $(".bodytext img").toArray()) {
          image.attribs.src = `http://soxaydung.camau.gov.vn${image.attribs.src}`;
        }
      },
    },
  },
];

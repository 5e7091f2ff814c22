import { describe, expect, it } from "vitest";
import { z } from "zod";
import data from "../../../checks/knowledge/sections.json" with { type: "json" };
import {
  mentionsSection,
  pageKindOfSection,
  sections,
  sectionsInPath,
  sectionsNamed,
  titleOfSection,
} from "../../../checks/knowledge/sections.ts";
import { fold } from "../../../checks/knowledge/vietnamese-text.ts";
import { pageKindSchema } from "../../../checks/page-kind.ts";

const exactly = (label: string) =>
  sectionsNamed(label).flatMap(({ section, strength }) => (strength === "exact" ? [section] : []));
const closely = (label: string) =>
  sectionsNamed(label).flatMap(({ section, strength }) => (strength === "close" ? [section] : []));

const words = z.array(z.string().regex(/^[^|]+$/));
const entrySchema = z.strictObject({
  page: pageKindSchema,
  names: words.min(1),
  english: words.min(1),
  paths: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  fragments: words,
  excludes: words,
});

describe("the lexicon", () => {
  it("is written as the code reads it", () => {
    expect(z.record(z.string(), entrySchema).safeParse(data).error).toBeUndefined();
  });

  it.each(sections.map((section) => [section]))(
    "knows %s by each of its names however written",
    (section) => {
      const { names, english } = data[section];
      for (const name of [...names, ...english]) {
        for (const written of [
          name,
          name.toUpperCase(),
          name.normalize("NFD"),
          fold(name),
          ` ${name}:`.trim(),
        ]) {
          expect(exactly(written), written).toContain(section);
        }
      }
    },
  );

  it.each(sections.map((section) => [section]))("knows %s by each of its addresses", (section) => {
    for (const path of data[section].paths) {
      expect(sectionsInPath(`/vi/${path}`), path).toContainEqual({ section, strength: "exact" });
    }
  });

  it("has eight names and more for each section", () => {
    expect(sections.filter((section) => data[section].names.length < 8)).toEqual([]);
  });
});

describe("sectionsNamed", () => {
  it.each([
    ["Tin tức & Sự kiện", ["news", "events"]],
    ["TIN NỔI BẬT", ["news"]],
    ["Hỏi – Đáp", ["questions"]],
    ["Hỏi đáp/Liên hệ", ["questions", "contact"]],
    ["Công trình - Đề tài", ["science"]],
    ["Mua sắm - mời thầu", ["projects-bidding"]],
    ["Chiến lược - Quy hoạch", ["strategies-plans"]],
    ["Lấy ý kiến người dân", ["consultation"]],
    ["Các câu hỏi thường gặp", ["questions"]],
    ["Chính sách bảo mật (Quyền riêng tư)", ["privacy-policy"]],
    ["Sự hình thành và phát triển", ["history"]],
    ["LỊCH LÀM VIỆCLỊCH LÀM VIỆC", ["schedule"]],
    ["1. Giới thiệu (12)", ["about"]],
    ["II. Chức năng nhiệm vụ", ["functions"]],
    ["VBQPPL", ["legal-documents"]],
    ["PBGDPL", ["legal-education"]],
    ["Phổ biến GDPL", ["legal-education"]],
    ["Tình hình KT-XH", ["socio-economic"]],
    ["Thông tin KH&CN", ["science"]],
    ["Danh mục TTHC", ["public-services"]],
    ["Công khai NSNN", ["budget-finance"]],
    ["Sitemap", ["site-map"]],
    ["CCHC", ["administrative-reform"]],
    ["Frequently Asked Questions", ["questions"]],
  ])("reads %j", (label, expected) => {
    expect(exactly(label)).toEqual(expected);
    expect(exactly(label.normalize("NFD"))).toEqual(expected);
  });

  it.each([
    ["Công khai dự toán ngân sách năm 2026", ["budget-finance"]],
    ["Lịch công tác tuần 28", ["schedule"]],
    ["Văn bản quy phạm pháp luật do UBND tỉnh ban hành", ["legal-documents"]],
    ["Cơ cấu tổ chức của Sở", ["organisation-chart"]],
    ["Bản đồ hành chính xã Hoài Ân", ["map"]],
    ["Ban biên tập Trang tin", ["editorial-board"]],
    [
      "Thông tin tuyên truyền, phổ biến, hướng dẫn việc thực hiện pháp luật, chế độ, chính sách đối với những lĩnh vực thuộc phạm vi quản lý",
      ["legal-education"],
    ],
  ])("reads %j among other words", (label, expected) => {
    expect(closely(label)).toEqual(expected);
    expect(exactly(label)).toEqual([]);
  });

  it.each([
    "Thống kê truy cập",
    "Thống kê website",
    "Thống kê lượt truy cập trực tuyến",
    "Số liệu thống kê truy cập",
    "Cục Thống kê tỉnh",
    "Sơ đồ đường đi",
    "Sơ đồ chỉ đường đến trụ sở",
    "Bản đồ chỉ đường Google",
    "Tìm kiếm cứu nạn",
    "Sở Kế hoạch và Đầu tư",
    "Sở Du lịch",
    "Bộ Tài chính",
    "Dịch vụ công ích",
    "Ngân hàng chính sách xã hội",
    "Luật Đấu thầu 2023",
    "Hội nghị phổ biến giáo dục pháp luật năm 2026",
    "Phường tổ chức hội nghị lấy ý kiến góp ý dự thảo",
    "Du lịch - ngành kinh tế mũi nhọn",
    "Quyết định về việc công khai dự toán ngân sách năm 2026",
    "Sắp xếp tổ chức bộ máy tinh gọn",
    "Facebook",
    "Xem thêm",
    "In trang",
    "Tiếng Việt",
    "05/07/2026",
    "",
  ])("sees no section in %j", (label) => {
    expect(sectionsNamed(label)).toEqual([]);
    expect(sectionsNamed(label.normalize("NFD"))).toEqual([]);
  });

  it("keeps a poll and the rating of information apart", () => {
    expect(exactly("Thăm dò ý kiến")).toEqual(["poll"]);
    expect(exactly("Đánh giá mức độ hài lòng")).toEqual(["rating"]);
  });

  it("keeps a general disclosure page apart from the list the law wants", () => {
    expect(exactly("Công khai minh bạch")).toEqual(["transparency"]);
    expect(exactly("Danh mục thông tin phải được công khai")).toEqual(["disclosure-list"]);
  });
});

describe("sectionsInPath", () => {
  it.each([
    ["/vi/tin-tuc/", ["news"]],
    ["/vi/gioi-thieu-12", ["about"]],
    ["/gioithieu/cocautochuc.aspx", ["about", "organisation-chart"]],
    ["/SitePages/lich-cong-tac.aspx", ["schedule"]],
    ["/web/guest/hoi-dap", ["questions"]],
    ["/en/news", ["english", "news"]],
    ["/laws/", ["legal-documents"]],
    ["/vi/opinions/", ["consultation"]],
    ["/vi/chuy%E1%BB%83n-%C4%91%E1%BB%95i-s%E1%BB%91", ["digital-transformation"]],
    ["/chuyen-muc/de-an-06", ["digital-transformation"]],
    ["/co_cau_to_chuc.html", ["organisation-chart"]],
  ])("reads %j", (path, expected) => {
    expect(sectionsInPath(path)).toEqual(expected.map((section) => ({ section, strength: "exact" })));
  });

  it("sees no section in the address of an article", () => {
    expect(sectionsInPath("/hoi-nghi-pho-bien-giao-duc-phap-luat-nam-2026-tai-phuong-123.html")).toEqual([]);
    expect(sectionsInPath("/%E0%A4%A")).toEqual([]);
    expect(sectionsInPath("/")).toEqual([]);
    expect(sectionsInPath("/thong-ke-truy-cap")).toEqual([]);
  });
});

describe("mentionsSection", () => {
  it.each([
    ["Trang này trình bày cơ cấu tổ chức của Sở và các đơn vị.", "organisation-chart", true],
    ["Chức năng và nhiệm vụ của các phòng", "functions", true],
    ["Ban lãnh đạo gồm ba người", "leaders", true],
    ["Mọi ý kiến đều được trả lời", "leaders", false],
    ["Mọi tổ chức, cá nhân", "organisation-chart", false],
  ] as const)("in %j of %s: %s", (text, section, expected) => {
    expect(mentionsSection(text, section)).toBe(expected);
    expect(mentionsSection(text.normalize("NFD"), section)).toBe(expected);
  });
});

describe("titleOfSection", () => {
  it("gives a name in both languages", () => {
    expect(titleOfSection("site-map")).toEqual({ vi: "Sơ đồ cổng", en: "Sitemap" });
  });
});

describe("pageKindOfSection", () => {
  it.each([
    ["organisation-chart", "organisation"],
    ["questions", "qa"],
    ["site-map", "sitemap"],
    ["budget-finance", "budget"],
    ["legal-documents", "document-list"],
  ] as const)("of %s is %s", (section, kind) => {
    expect(pageKindOfSection(section)).toBe(kind);
  });
});

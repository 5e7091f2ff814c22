import { describe, expect, it } from "vitest";
import { digest } from "../../checks/digest.ts";
import { pageDigestSchema } from "../../checks/page-digest.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { openPage, staticSnapshot } from "./reading/static-snapshot.ts";

const layout = (
  main: string,
  menu = "<li class=active><a href=/1>Tin tức</a></li><li><a href=/2>Văn bản</a></li>",
) =>
  `<html lang=vi><head><title>Trang</title></head><body><header class="dau"><img src=logo.png></header><nav><ul>${menu}</ul></nav>
  <main>${main}</main><footer class=chan><p>Bản quyền thuộc Sở Mẫu</p></footer></body></html>`;
const article = (views: number) =>
  layout(`<h1>Sở Mẫu tổ chức hội nghị tổng kết công tác năm</h1><p>10/05/2024</p><p>Lượt xem: ${views}</p>
    <p>${"Nội dung của bài viết. ".repeat(20)}</p><img src=a.jpg alt="Ảnh">`);

describe("the digest of a page", () => {
  it("holds what was read, in the form of the contract", () => {
    const page = digest(openPage(article(3)));
    expect(pageDigestSchema.parse(page)).toEqual(page);
    expect(page).toMatchObject({
      kind: "article",
      title: "Sở Mẫu tổ chức hội nghị tổng kết công tác năm",
      publishedAt: "2024-05-10",
      documentTitle: "Trang",
      declaredLanguage: "vi",
      mainImages: 1,
      visit: "static",
      failure: null,
    });
    expect(page.mainText).toBeGreaterThan(400);
    expect(page.links).toContainEqual({
      url: "https://mau.gov.vn/2",
      text: "Văn bản",
      region: "navigation",
      visible: true,
    });
  });

  it("gives pages of one template the same hash whatever their menus and content", () => {
    const other = layout(
      "<h1>Một bài viết khác hẳn</h1><p>Nội dung khác.</p>",
      "<li><a href=/1>Tin tức</a></li>".repeat(9),
    );
    expect(digest(openPage(other)).template).toBe(digest(openPage(article(3))).template);
    const redesigned = article(3).replace('class="dau"', 'class="dau-moi"');
    expect(digest(openPage(redesigned)).template).not.toBe(digest(openPage(article(3))).template);
  });

  it("hashes the content however it is encoded, and not its counters", () => {
    const { content } = digest(openPage(article(3)));
    expect(digest(openPage(article(4).normalize("NFD"))).content).toBe(content);
    expect(digest(openPage(article(3).replace("Nội dung của", "Nội dung mới của"))).content).not.toBe(
      content,
    );
  });

  it("digests a failed visit too", () => {
    const failed = {
      ...staticSnapshot("https://mau.gov.vn/mat", ""),
      status: 404,
      failure: "not-found" as const,
    };
    const page = digest(new ParsedPage(failed, null));
    expect(pageDigestSchema.parse(page)).toMatchObject({
      kind: "other",
      failure: "not-found",
      status: 404,
      links: [],
    });
  });
});

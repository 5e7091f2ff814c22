import { describe, expect, it } from "vitest";
import { isSoftNotFound } from "../../../checks/reading/soft-not-found.ts";
import { openPage } from "./static-snapshot.ts";

const long = "Nội dung bài viết về hoạt động của ngành trong tháng, có nhiều câu và đoạn văn. ".repeat(12);

describe("pages that answer 200 and say nothing was found", () => {
  it.each([
    "<main><p>Không tìm thấy trang bạn yêu cầu.</p></main>",
    "<title>404 Not Found</title><main><p>Oops</p></main>",
    "<main><h1>Page not found</h1><p>The requested page could not be found.</p></main>",
    "<main><p>Bài viết đã bị xóa hoặc không tồn tại.</p></main>",
  ])("recognises %s", (html) => {
    expect(isSoftNotFound(openPage(html))).toBe(true);
  });

  it.each([
    `<main><h1>Tin</h1><p>${long}</p></main><aside><p>Không tìm thấy dữ liệu</p></aside>`,
    `<main><h1>Hướng dẫn xử lý lỗi</h1><p>${long} Nếu không tìm thấy trang, hãy liên hệ.</p></main>`,
    "<main><form><input name=q></form><p>Không tìm thấy dữ liệu</p></main>",
    "<main><p>Văn bản mới</p></main>",
  ])("does not accuse %s", (html) => {
    expect(isSoftNotFound(openPage(html))).toBe(false);
  });
});

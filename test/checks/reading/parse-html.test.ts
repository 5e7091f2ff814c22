import { expect, it } from "vitest";
import { parseHtml } from "../../../checks/reading/parse-html.ts";

it("nests no deeper than browsers do and loses nothing", () => {
  const $ = parseHtml(`<body>${"<div>".repeat(3000)}<p>Sở Khoa học và Công nghệ</p>`);
  const paragraph = $("p");
  expect(paragraph.parents().length).toBeLessThanOrEqual(512);
  expect(paragraph.text()).toBe("Sở Khoa học và Công nghệ");
  expect($("div").length).toBe(3000);
  expect($.html()).toContain("Sở Khoa học và Công nghệ");
});

it("nests what people wrote as they wrote it", () => {
  const $ = parseHtml(
    `<body>${"<div>".repeat(400)}<p>Bài viết</p>${"</div>".repeat(400)}<footer>Chân trang</footer>`,
  );
  expect($("p").parents("div").length).toBe(400);
  expect($("footer").parent().is("body")).toBe(true);
});

import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { findPrintControl } from "../reading/print-control.ts";
import { judgeMissingControl } from "./missing-article-control.ts";

export default definePageCheck({
  id: "layout/print-control",
  measures: {
    vi: "Trang tin, bài có nút hoặc liên kết in nhìn thấy được: theo chữ, chú thích, biểu tượng, lệnh in hoặc địa chỉ bản in.",
    en: "Whether an article has a visible control to print it: by text, title, icon, print command or address of a print version.",
  },
  limits: {
    vi: "Lệnh in của trình duyệt (Ctrl+P) không tính; không bấm thử nút in.",
    en: "The browser's own print command does not count; the control is not pressed.",
  },
  on: ["article", "english-article"],
  needs: ["rendering"],
  params: z.object({}),
  passed: {
    present: say(
      () => "Bài có nút hoặc liên kết in.",
      () => "The article has a control to print it.",
    ),
  },
  failed: {
    absent: say(
      () => "Bài không có nút hay liên kết in nào nhìn thấy được.",
      () => "The article has no visible control to print it.",
    ),
  },
  cantTell: {
    "may-load-later": say(
      () =>
        "Chưa thấy nút in, nhưng có phần của trang không tải được khi kiểm tra. Mở bài bằng trình duyệt có thấy nút này không?",
      () =>
        "No control to print it was found, but a part of the page failed to load. Is it there when the article is opened?",
    ),
    "nameless-icons": say<{ icons: number }>(
      ({ icons }) =>
        `Không thấy nút in, nhưng bài có ${icons} nút chỉ là biểu tượng, không có tên. Một trong số đó có phải nút in không?`,
      ({ icons }) =>
        `No print control was found, but the article has ${icons} icon buttons without a name. Does one of them print?`,
    ),
  },
  inapplicable: {
    "standing-page": say(
      () => "Trang mang tên một chuyên mục, là trang cố định, không phải tin, bài.",
      () => "The page bears the name of a section: a standing page rather than an article.",
    ),
  },

  judge(page) {
    const control = findPrintControl(page);
    if (control) return { outcome: "passed", reason: "present", data: {}, at: [control] };
    return judgeMissingControl(page);
  },
});

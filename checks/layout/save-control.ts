import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { findSaveControl } from "../reading/save-control.ts";
import { judgeMissingControl } from "./missing-article-control.ts";

/** Controls that may keep the article for the reader, if it is the article that they give. */
const mayKeep =
  /^(?:tai ve|tai xuong|tai bai|tai pdf|tai file pdf|xuat pdf|xuat file|pdf|word|download|gui email|gui mail|gui qua email|email|e-mail)$/;

export default definePageCheck({
  id: "layout/save-control",
  measures: {
    vi: "Trang tin, bài có nút hoặc liên kết lưu bài nhìn thấy được, theo chữ, chú thích, biểu tượng hoặc địa chỉ.",
    en: "Whether an article has a visible control to save it: by text, title, icon or address.",
  },
  limits: {
    vi: "Nút “Lưu” của thông báo cookie không tính; không bấm thử nút lưu.",
    en: "The “save” of a cookie notice does not count; the control is not pressed.",
  },
  on: ["article", "english-article"],
  needs: ["rendering"],
  params: z.object({}),
  passed: {
    present: say(
      () => "Bài có nút hoặc liên kết lưu.",
      () => "The article has a control to save it.",
    ),
  },
  failed: {
    absent: say(
      () => "Bài không có nút hay liên kết lưu nào nhìn thấy được.",
      () => "The article has no visible control to save it.",
    ),
  },
  cantTell: {
    "may-load-later": say(
      () =>
        "Chưa thấy nút lưu, nhưng có phần của trang không tải được khi kiểm tra. Mở bài bằng trình duyệt có thấy nút này không?",
      () =>
        "No control to save it was found, but a part of the page failed to load. Is it there when the article is opened?",
    ),
    "other-control": say<{ label: string }>(
      ({ label }) => `Không thấy nút lưu, nhưng bài có nút “${label}”. Nút này có lưu được bài về máy không?`,
      ({ label }) => `No save control was found, but the article has “${label}”. Does that save the article?`,
    ),
    "nameless-icons": say<{ icons: number }>(
      ({ icons }) =>
        `Không thấy nút lưu, nhưng bài có ${icons} nút chỉ là biểu tượng, không có tên. Một trong số đó có phải nút lưu không?`,
      ({ icons }) =>
        `No save control was found, but the article has ${icons} icon buttons without a name. Does one of them save it?`,
    ),
  },
  inapplicable: {
    "standing-page": say(
      () => "Trang mang tên một chuyên mục, là trang cố định, không phải tin, bài.",
      () => "The page bears the name of a section: a standing page rather than an article.",
    ),
  },

  judge(page) {
    const control = findSaveControl(page);
    if (control) return { outcome: "passed", reason: "present", data: {}, at: [control] };
    const other = findOtherControl(page);
    if (other) {
      return {
        outcome: "cantTell",
        reason: "other-control",
        data: { label: other.label },
        at: [other.element],
      };
    }
    return judgeMissingControl(page);
  },
});

function findOtherControl(page: PageView): { element: Element; label: string } | null {
  for (const element of page.find("a, button, input[type=button], input[type=submit]", page.main)) {
    const { title, value, "aria-label": name } = element.attribs;
    const label = [page.text(element), title, name, value].find((text) => text && mayKeep.test(fold(text)));
    if (label && page.isVisible(element)) return { element, label };
  }
  return null;
}

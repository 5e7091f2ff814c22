import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { PageView } from "../page-view.ts";

/** Resources and targets that a browser loads or sends to; images apart, which browsers upgrade by themselves. */
const active =
  'script[src^="http:" i], iframe[src^="http:" i], link[rel~="stylesheet" i][href^="http:" i], object[data^="http:" i], embed[src^="http:" i], form[action^="http:" i]';
const shown = 10;
const upgradable =
  'img[src^="http:" i], source[src^="http:" i], audio[src^="http:" i], video[src^="http:" i]';

export default definePageCheck({
  id: "security/mixed-content",
  measures: {
    vi: "Trong trang HTTPS: kịch bản, khung, bảng định dạng, biểu mẫu, hình ảnh dẫn tới http://, trong mã trang và trong nhật ký tải.",
    en: "On HTTPS pages: scripts, frames, style sheets, forms and images that point to http://, in the code and the network log.",
  },
  limits: {
    vi: "Hình ảnh, âm thanh http:// được trình duyệt mới tự nâng lên https://, nên chỉ hỏi người chứ không kết luận.",
    en: "Current browsers upgrade http:// images and media by themselves, so these are only asked about.",
  },
  on: "every page",
  needs: [],
  params: z.object({}),
  passed: {
    clean: say(
      () => "Trang không tải nội dung qua http://.",
      () => "The page loads nothing over http://.",
    ),
  },
  failed: {
    active: say<{ count: number; first: string }>(
      ({ count, first }) => `Trang HTTPS dùng ${count} tài nguyên hoặc biểu mẫu qua http://, ví dụ ${first}.`,
      ({ count, first }) =>
        `The HTTPS page uses ${count} resources or forms over http://, for instance ${first}.`,
    ),
  },
  cantTell: {
    "images-only": say<{ count: number; first: string }>(
      ({ count, first }) =>
        `Mã trang dẫn ${count} hình, âm thanh, phim qua http:// (ví dụ ${first}). Chúng có hiện đủ trên trình duyệt không?`,
      ({ count, first }) =>
        `The code refers to ${count} images or media over http:// (for instance ${first}). Do they all show?`,
    ),
  },
  inapplicable: {
    "not-https": say(
      () => "Trang không dùng HTTPS nên không có nội dung lẫn lộn.",
      () => "The page is not served over HTTPS, so nothing can be mixed.",
    ),
  },

  judge(page) {
    if (page.url.protocol !== "https:") return { outcome: "inapplicable", reason: "not-https", data: {} };
    const loaded =
      page.rendered?.requests.filter(({ url, failed }) => url.startsWith("http:") && failed === null) ?? [];
    const elements = without(page, "noscript", page.find(active));
    const count = Math.max(elements.length, loaded.length);
    if (count > 0) {
      const first = elements[0] ? addressOf(elements[0]) : (loaded[0]?.url ?? "");
      return { outcome: "failed", reason: "active", data: { count, first }, at: elements.slice(0, shown) };
    }
    const images = without(page, "noscript", page.find(upgradable));
    const [image] = images;
    if (image) {
      return {
        outcome: "cantTell",
        reason: "images-only",
        data: { count: images.length, first: addressOf(image) },
        at: images.slice(0, shown),
      };
    }
    return { outcome: "passed", reason: "clean", data: {} };
  },
});

/** What stands inside such an element is not loaded. */
function without(page: PageView, name: string, elements: readonly Element[]): Element[] {
  return elements.filter((element) => page.$(element).closest(name).length === 0);
}

function addressOf({ attribs }: Element): string {
  return attribs.src ?? attribs.href ?? attribs.action ?? attribs.data ?? "";
}

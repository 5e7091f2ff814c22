import { home, type Page } from "../page.ts";
import type { Portal } from "../portal.ts";
import { homeTitle } from "../wording.ts";

export function notFoundPage(portal: Portal): Page {
  const [title, text] =
    portal.language === "vi"
      ? [
          "Không tìm thấy trang",
          "Trang bạn tìm không tồn tại hoặc đã được chuyển đi. Mời dùng ô tìm kiếm ở đầu trang.",
        ]
      : ["Page not found", "The page does not exist or has been moved. Please use the search box above."];
  return {
    at: { section: "404" },
    kind: "section",
    title,
    description: title,
    subject: title,
    trail: [{ title: homeTitle(portal), at: home }],
    posted: "",
    author: null,
    blocks: [{ type: "text", text }],
  };
}

import { describe, expect, it } from "vitest";
import { openPage } from "./static-snapshot.ts";

const menu = `<ul class="menu">${["Giới thiệu", "Tin tức", "Văn bản", "Hỏi đáp", "Liên hệ"].map((label) => `<li><a href="/${label}">${label}</a></li>`).join("")}</ul>`;
const file = '<p>Nhấn vào để xem: <a href="/files/qd-1307.pdf">chi tiết</a></p>';
const kindOf = (title: string, content: string) =>
  openPage(
    `<title>Trang thông tin điện tử xã Mẫu</title><div class="banner">Xã Mẫu</div>${menu}<div class="giua"><table><tr><td class="FolderTitle">Văn bản pháp luật</td><td>17/06/2026</td></tr></table><p class="Title">${title}</p>${content}</div>`,
  ).reading.kind;
const subject = "sửa đổi, bổ sung Danh mục thủ tục hành chính thực hiện tại Ủy ban nhân dân cấp xã";

describe("a page with one abstract and its file", () => {
  it("is a document, though it gives neither number nor day of issue", () => {
    expect(kindOf(`Về việc ${subject}`, file)).toBe("document");
    expect(kindOf(`V/v ${subject}`, file)).toBe("document");
  });

  it("is none without the file, or with the abstracts of several", () => {
    const others = ["nghỉ lễ", "tiếp dân"].map((text) => `<p>V/v ${text} năm 2026</p>`).join("");
    expect(kindOf(`V/v ${subject}`, "")).not.toBe("document");
    expect(kindOf(`V/v ${subject}`, others + file)).not.toBe("document");
  });
});

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

describe("a document in tabs", () => {
  it("does not end at the label of the tab with related ones", () => {
    const tabs = "<ul><li>Toàn văn</li><li>Thuộc tính</li><li>Văn bản liên quan</li></ul>";
    const rows = [
      ["Số hiệu", "09/CT-UBND"],
      ["Loại văn bản", "Chỉ thị"],
      ["Ngày ban hành", "11/06/2026"],
    ].map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`);
    const { reading } = openPage(
      `<title>Hệ thống văn bản</title><div class="banner">Sở Mẫu</div>${menu}<div class="giua">${tabs}<h2>Chỉ thị về ${subject}</h2><table>${rows.join("")}</table></div>`,
    );
    expect(reading.kind).toBe("document");
    expect(reading.document).toMatchObject({ number: "09/CT-UBND", issuedOn: "2026-06-11" });
  });
});

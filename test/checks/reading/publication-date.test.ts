import { describe, expect, it } from "vitest";
import { openPage } from "./static-snapshot.ts";

const prose =
  "<p>Đoạn văn kể lại buổi làm việc của đoàn công tác tại các xã, phường trong tỉnh. Nội dung đủ dài.</p>";
const article = `<div class="bai"><div class="tieu-de"><h1>Hội nghị sơ kết sáu tháng đầu năm</h1></div>${prose.repeat(6)}</div>`;
const others = `<div class="khac"><p>Tin khác</p>${["Ra quân dọn vệ sinh môi trường", "Khám bệnh cho người cao tuổi", "Tập huấn kỹ năng số cho nông dân", "Trao nhà tình nghĩa cho hộ chính sách", "Khai mạc giải bóng chuyền thanh niên"].map((title) => `<li><a href="/tin/${title}">${title}</a> (01/06/2026)</li>`).join("")}</div>`;
const menu = `<ul class="menu">${["Giới thiệu", "Tin tức", "Văn bản", "Hỏi đáp", "Liên hệ"].map((label) => `<li><a href="/${label}">${label}</a></li>`).join("")}</ul>`;
const page = (content: string) =>
  openPage(
    `<title>Hội nghị sơ kết sáu tháng đầu năm</title><div class="banner">Sở Mẫu</div>${menu}<div class="giua">${content}</div>`,
  );
const published = (content: string) => page(content).reading.publishedAt;

describe("the day of publication", () => {
  it("may stand over the content beside the name of the section", () => {
    const over = "<table><tr><td class=muc>Tin kinh tế</td><td class=Time>19/06/2026</td></tr></table>";
    expect(published(`${over}${article}${others}`)).toBe("2026-06-19");
  });

  it("is none of the clock in the head of the page", () => {
    expect(published(article)).toBeNull();
    expect(
      openPage(
        `<title>Hội nghị</title><div class="header"><span class="date">Thứ năm, 18/06/2026</span></div>${article}${others}`,
      ).reading.publishedAt,
    ).toBeNull();
  });

  it("is no clock above the title that shows the minutes of the visit, but may be an item just posted", () => {
    const clock = '<div class="time">Thứ hai, 06/07/2026 08:05</div>';
    expect(published(article.replace('<div class="tieu-de">', `${clock}<div class="tieu-de">`))).toBeNull();
    expect(published(article.replace("</h1></div>", `</h1></div>${clock}`))).toBe(
      "2026-07-06T08:05:00+07:00",
    );
  });

  it("has the hour that stands in an item of its own", () => {
    const items = (day: string, hour: string) =>
      `<ul><li>banbientap</li><li>${day}</li><li>${hour}</li></ul>`;
    const withItems = (list: string) => article.replace("</h1></div>", `</h1></div>${list}`);
    expect(published(withItems(items("09 Tháng 6, 2026", "4:38 chiều")))).toBe("2026-06-09T16:38:00+07:00");
    expect(published(withItems(items("09/06/2026", "120 lượt xem")))).toBe("2026-06-09");
  });

  it("may stand in a bar of controls to share the item", () => {
    const bar = `<div class="social-panel"><div class="d"><span>Thứ Hai, ngày 29/06/2026 16:05</span></div><a href="mailto:?x">Email</a></div>`;
    const cited = "<p>Căn cứ biên bản họp Hội đồng ngày 26/6/2026, Sở Mẫu thông báo kết quả như sau:</p>";
    expect(published(article.replace("</h1></div>", `</h1></div>${bar}${cited}`))).toBe(
      "2026-06-29T16:05:00+07:00",
    );
  });

  it("may stand below the text in an anchor that leads nowhere", () => {
    const foot = `<div class="cuoi"><ul class="meta-post"><li><i class="fa fa-calendar"></i> <a>2026-06-18</a></li><li><a href="/author/3">Ban biên tập</a></li><li><a>Lượt xem: 233</a></li></ul></div>`;
    expect(published(`<div class="khoi">${article}${foot}</div>`)).toBe("2026-06-18");
  });

  it("has the hour, and for a relative time the day, that its element tells machines", () => {
    const withTime = (datetime: string, shown: string) =>
      published(
        article.replace("</h1></div>", `</h1><p><time datetime="${datetime}">${shown}</time></p></div>`),
      );
    expect(withTime("2026-06-24T02:15:00Z", "24 Tháng 6 2026")).toBe("2026-06-24T09:15:00+07:00");
    expect(withTime("2026-06-24T09:15:00+07:00", "25 Tháng 6 2026")).toBe("2026-06-25");
    expect(withTime("2026-06-29T08:00:00+07:00", "3 ngày trước")).toBe("2026-06-29T08:00:00+07:00");
  });
});

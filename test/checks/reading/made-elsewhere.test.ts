import { describe, expect, it } from "vitest";
import { isStandingPage } from "../../../checks/reading/standing-page.ts";
import { openPage } from "./static-snapshot.ts";

const prose = `<p>${"Sáng 01/7, đơn vị tổ chức hội nghị với sự tham gia của các phòng, ban, xã, phường. ".repeat(4)}</p>`;
const menu = '<ul id="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul>';
const address = "https://mau.gov.vn/tin/trao-hoc-bong-12.html";

function read(html: string, url = address) {
  return openPage(`<html lang="vi">${html}</html>`, url).reading;
}

describe("a post of a blog", () => {
  const post = (
    day: string,
  ) => `<head><title>Hội Khuyến học xã Mẫu: Trao 45 suất học bổng cho học sinh</title></head>
    <body><h1><a href="/">Hội Khuyến học xã Mẫu</a></h1>${menu}
    <div class="widget Blog"><div class="date-outer">${day}<div class="post-outer"><h3 class="post-title">
    Trao 45 suất học bổng cho học sinh</h3><div class="post-body">${prose}${prose}</div></div></div></div>
    <div class="widget Profile"><h2>Giới thiệu về tôi</h2><p>Hội Khuyến học</p></div></body>`;

  it("is called as its heading says, without the blog's name before it", () => {
    expect(read(post("")).title).toBe("Trao 45 suất học bổng cho học sinh");
  });

  it("was posted on the day that stands over it", () => {
    const day = '<h2 class="date-header"><span>Thứ Năm, 2 tháng 7, 2026</span></h2>';
    expect(read(post(day)).publishedAt).toBe("2026-07-02");
  });

  it("is not dated by a side box before it", () => {
    const box = `<div class="box">${["01", "02", "03", "04", "05"]
      .map(
        (day) =>
          `<p><a href="/${day}">Tin khác của xã ngày ${day}</a> <span class="date">${day}/06/2026</span></p>`,
      )
      .join("")}</div>`;
    expect(read(post(box)).publishedAt).toBeNull();
  });
});

describe("what the head of a page declares", () => {
  const list = '<div class="main"><p><a href="/12">Hội nghị giao ban công tác tháng 6 năm 2026</a></p></div>';

  it("keeps the separators between the parts that are the page's own", () => {
    const head = "<head><title>Tin tức – Sự kiện – UBND phường Mẫu</title></head>";
    expect(read(`${head}<body>${menu}${list}</body>`, "https://mau.gov.vn/tin-tuc").title).toBe(
      "Tin tức – Sự kiện",
    );
  });

  it("is the portal's name also where it is adorned", () => {
    const head = "<head><title>.:: SỞ TÀI CHÍNH TỈNH CÀ MAU ::.</title></head>";
    const page = `${head}<body>${menu}<div class="main"><b>HỆ THỐNG VĂN BẢN</b>${list}</div></body>`;
    expect(read(page, "https://mau.gov.vn/van-ban").title).toBe("HỆ THỐNG VĂN BẢN");
  });
});

describe("a document whose title has a label", () => {
  it("is called without the label", () => {
    const page = `<head><title>Văn bản</title></head><body>${menu}<ul class="doc">
      <li>Tên văn bản: Quyết định phê duyệt nhiệm vụ quy hoạch phân khu trung tâm</li>
      <li>Số/Ký hiệu: 812/QĐ-SXD</li><li>Ngày ban hành: 19/06/2026</li><li>Người ký: Trần Văn Mẫu</li></ul></body>`;
    const { kind, title } = read(page, "https://mau.gov.vn/van-ban/812");
    expect({ kind, title }).toEqual({
      kind: "document",
      title: "Quyết định phê duyệt nhiệm vụ quy hoạch phân khu trung tâm",
    });
  });
});

describe("a page that nothing but its first line tells of", () => {
  const page = (heading: string, rest: string) =>
    `<head><title>Sở Mẫu</title></head><body>${menu}<div class="khung"><div>${heading}</div>${rest}</div></body>`;
  const row = "<table><tr><td>Thứ Hai</td><td>7h30</td><td>Giao ban</td></tr></table>";

  it.each([
    ["THÔNG TIN LIÊN HỆ", "<p>Điện thoại: 0290 3 000 000</p>", "contact"],
    ["LỊCH CÔNG TÁC TUẦN CỦA LÃNH ĐẠO BAN", row, "list"],
    ["Kính mời", row, "other"],
  ])("is told by “%s”", (heading, rest, kind) => {
    expect(read(page(heading, rest), "https://mau.gov.vn/lh").kind).toBe(kind);
  });

  it("is no article where it is the server's report of an error", () => {
    const error =
      "<body><h1>Server Error in '/' Application.</h1><p>An application error occurred on the server.</p></body>";
    expect(read(error).kind).toBe("other");
  });
});

describe("a part that a page builder calls a widget", () => {
  it("may be the article", () => {
    const page = `<head><title>Phường Mẫu</title></head><body>${menu}<div class="elementor">
      <div class="elementor-widget"><h2 class="elementor-heading-title">Ra quân dọn vệ sinh các tuyến phố</h2></div>
      <div class="elementor-widget">02/07/2026</div><div class="elementor-widget">${prose}${prose}</div></div></body>`;
    const { title, publishedAt } = read(page);
    expect({ title, publishedAt }).toEqual({
      title: "Ra quân dọn vệ sinh các tuyến phố",
      publishedAt: "2026-07-02",
    });
  });
});

describe("a page of few words in boxes without telling names", () => {
  const page = (content: string) =>
    `<head><title>Hỏi đáp</title></head><body><div class="khung"><div class="hd"><img src="/b.png" alt=""></div>
    <div class="mnu"><ul>${["Trang chủ", "Giới thiệu", "Tin tức", "Văn bản", "Hỏi đáp", "Liên hệ"]
      .map((name, index) => `<li><a href="/${index}">${name}</a></li>`)
      .join("")}</ul></div><div class="giua"><div class="cot">${content}</div></div>
    <div class="ft"><p>Sở Mẫu</p><p>Địa chỉ: 00 đường Mẫu. Điện thoại: 0290 3 000 000. Email: so@mau.gov.vn.
    Chịu trách nhiệm: Trần Văn Mẫu, Giám đốc Sở</p></div></div></body>`;

  it("is not the menu whose entry the head of the page repeats", () => {
    const content = `<h3>Chế độ thôi việc theo quy định mới</h3><p>Người gửi: Công dân mẫu</p><p>Ngày hỏi: 04/05/2026</p>
      <p>Câu hỏi: Tôi công tác được 22 năm, nay xin nghỉ thì nộp hồ sơ ở đâu?</p>
      <p>Trả lời: Hồ sơ nộp tại cơ quan đang trực tiếp quản lý để tổng hợp gửi Sở.</p>`;
    const { title, question } = read(page(content), "https://mau.gov.vn/hoi-dap/che-do-thoi-viec-31");
    expect(title).toBe("Chế độ thôi việc theo quy định mới");
    expect(question?.askedOn).toBe("2026-05-04");
  });
});

describe("an article with what its maker did not think of", () => {
  it("has its time although a counter follows without a space", () => {
    const page = `<head><title>Sở Mẫu</title></head><body>${menu}<div class="tin"><div class="ten-bai">Tiếp nhận hồ sơ lưu trữ năm 2026
      </div><div><span>01/06/2026 - 09:50</span><span>313</span></div>${prose}${prose}</div></body>`;
    expect(read(page).publishedAt).toBe("2026-06-01T09:50:00+07:00");
  });

  it("keeps a number that an editor has cut in two", () => {
    const cut =
      '<p>Ngày <span style="color:red">1</span><span style="color:blue">5</span>/6, hội nghị diễn ra.</p>';
    const page = openPage(`<html lang="vi"><body>${menu}<div>${cut}</div></body></html>`);
    expect(page.readable.lines.some(({ text }) => text.startsWith("Ngày 15/6"))).toBe(true);
  });

  it("is called by the heading above its date, not by one pasted into its text", () => {
    const page = `<head><title>Tin tức</title></head><body>${menu}<div class="tin">
      <h2>PHÁT HUY SỨC MẠNH CỦA TOÀN NGÀNH</h2><div>25-06-2026 | 14:05</div>
      <h1>PHONG TRÀO THI ĐUA NĂM 2026 CỦA SỞ</h1>${prose}
      <p>Hội nghị tổng kết phong trào tổ chức ngày 28/7/2026.</p></div></body>`;
    expect(read(page, "https://mau.gov.vn/chi-tiet?id=9912").title).toBe("PHÁT HUY SỨC MẠNH CỦA TOÀN NGÀNH");
  });
});

describe("a list that prints its newest item in full", () => {
  it("is a list also under a name of its own", () => {
    const items = ["01", "02", "03", "04"].map(
      (day) =>
        `<p><a href="/tin/${day}">Hội nghị giao ban công tác của ngành lần ${day}</a> (${day}/06/2026)</p>`,
    );
    const page = `<head><title>Nhịp cầu của Sở</title></head><body>${menu}<div class="ds"><div>NHỊP CẦU CỦA SỞ</div>
      <h2><a href="/tin/9">Sở Mẫu tập huấn nghiệp vụ cho công chức cấp xã</a></h2><span>03/07/2026</span>
      ${prose}${prose}${items.join("")}<div class="phantrang"><b>1</b> <a href="?p=2">2</a></div></div></body>`;
    expect(read(page, "https://mau.gov.vn/nhip-cau-cua-so").kind).toBe("list");
  });
});

describe("a document under the name of its section", () => {
  it("is called what its abstract says", () => {
    const page = `<head><title>Văn bản</title></head><body>${menu}<table>
      <tr><th>Số/ký hiệu</th><td>33/KH-UBND</td></tr><tr><th>Trích yếu</th><td>Kế hoạch phòng chống dịch năm 2026</td></tr>
      <tr><th>Người ký</th><td>Trần Văn Mẫu</td></tr><tr><th>Cơ quan ban hành</th><td>UBND xã Mẫu</td></tr></table></body>`;
    expect(read(page, "https://mau.gov.vn/vanban/chitiet/33").title).toBe(
      "Kế hoạch phòng chống dịch năm 2026",
    );
  });
});

describe("a page that stands under the name of a section", () => {
  it.each([
    ["Liên hệ - Góp ý", "Liên hệ", "https://mau.gov.vn/lienhe"],
    ["Kết quả tìm kiếm", "Tìm kiếm", "https://mau.gov.vn/tim-kiem?q=a"],
  ])("is called “%s” as its heading says, not “%s”", (heading, declared, url) => {
    const page = `<head><title>${declared}</title></head><body>${menu}<div class="nd"><h2>${heading}</h2>
      <form action="/gui"><input name="q" title="Từ khóa"><p>Không có kết quả nào.</p></form></div></body>`;
    expect(read(page, url).title).toBe(heading);
  });

  it("is none where the address is the article's title cut short", () => {
    const title = "Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính";
    const html = `<html lang="vi"><head><title>Xã Mẫu</title></head><body>${menu}<div><h1>${title}</h1>${prose}${prose}</div></body></html>`;
    const page = openPage(html, "https://mau.gov.vn/portal/Ung-dung-Cong-nghe-thong-tin-468686.aspx");
    expect([page.reading.title, isStandingPage(page)]).toEqual([title, false]);
  });
});

describe("a page of few words beside a long side box", () => {
  const box = `<div class="c1"><div>THÔNG BÁO</div>${[
    "kết quả xét tuyển",
    "lịch tiếp công dân",
    "cắt điện sửa lưới",
  ]
    .map(
      (what, index) => `<div><a href="/tb/${index}">Thông báo về việc ${what} của phường tháng 7</a></div>`,
    )
    .join("")}</div>`;
  const page = (content: string) =>
    `<head><title>Trang thông tin phường</title></head><body>${menu}<div class="than">${box}
    <div class="c2">${content}</div></div></body>`;

  it("is told by the address that says the same as its heading", () => {
    const content =
      "<div>Liên hệ</div><div><p>Số 00 đường Mẫu</p><p>Đường dây nóng: 0290 3 000 113</p></div>";
    const { kind, title } = read(page(content), "https://mau.gov.vn/Home/LienHe");
    expect({ kind, title }).toEqual({ kind: "contact", title: "Liên hệ" });
  });

  it("is told by the numbers of its documents", () => {
    const content = `<div>VĂN BẢN CỦA PHƯỜNG</div>${["61/KH-UBND", "57/TB-UBND", "44/QĐ-UBND"]
      .map(
        (number) =>
          `<div><span>${number}</span> <a href="/${number}">Tổ chức ngày hội chuyển đổi số</a></div>`,
      )
      .join("")}`;
    const { kind, title } = read(page(content), "https://mau.gov.vn/Home/VanBan");
    expect({ kind, title }).toEqual({ kind: "document-list", title: "VĂN BẢN CỦA PHƯỜNG" });
  });
});

describe("a question that an agency answers by its name", () => {
  it("was answered on the day beside the name", () => {
    const page = `<head><title>Hỏi đáp</title></head><body>${menu}<div class="hoi"><h3>Thủ tục đăng ký tạm trú cho người thuê nhà</h3>
      <div>Câu hỏi của: công dân tổ 5 - ngày 15/06/2026</div><p>Tôi cần giấy tờ gì để đăng ký tạm trú?</p>
      <div><b>Công an phường trả lời:</b> <span>ngày 17/06/2026</span><p>Công dân đăng ký trên ứng dụng VNeID.</p></div></div></body>`;
    expect(read(page, "https://mau.gov.vn/hoi-dap/77").question).toEqual({
      askedOn: "2026-06-15",
      answeredOn: "2026-06-17",
    });
  });
});

describe("a budget page under a title of its own", () => {
  it("is called by the bold line in capitals that opens it", () => {
    const page = `<head><title>Công khai ngân sách</title></head><body>${menu}<div class="ns">
      <p align="center"><b>CÔNG KHAI THỰC HIỆN DỰ TOÁN 6 THÁNG ĐẦU NĂM</b></p><table><tr><td>STT</td><td>Nội dung</td>
      <td>Dự toán</td></tr><tr><td>1</td><td>Chi quản lý hành chính</td><td>9.200</td></tr></table></div></body>`;
    expect(read(page, "https://mau.gov.vn/ngansach.php?id=5").title).toBe(
      "CÔNG KHAI THỰC HIỆN DỰ TOÁN 6 THÁNG ĐẦU NĂM",
    );
  });
});

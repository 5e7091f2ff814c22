import type { Section } from "../portal.ts";
import { proseSection } from "./prose-section.ts";
import type { Agency } from "./standing-sections.ts";

/** What the law obliges every agency to publish about itself and its money. */
export function disclosureSections(agency: Agency): Section[] {
  return [
    disclosureList(agency),
    accessToInformation(agency),
    budget(),
    financialStatement(agency),
    spokesperson(agency),
    channels(agency),
    editorialBoard(agency),
  ];
}

/** Row of the list: what is disclosed, on which of the portal's sections, and when. */
function disclosureList({ name, host }: Agency): Section {
  const row = (information: string, path: string, moment: string) => [
    information,
    `[${host}](${path})`,
    "Đăng tải toàn văn trên trang thông tin điện tử",
    moment,
    "Thường xuyên, đến khi có thông tin thay thế",
  ];
  return proseSection(
    "disclosure",
    "danh-muc-thong-tin-cong-khai",
    "Danh mục thông tin phải công khai",
    `Danh mục thông tin phải được công khai của ${name}`,
    [
      {
        type: "text",
        text: `Danh mục thông tin do ${name} tạo ra phải được công khai theo Luật Tiếp cận thông tin.`,
      },
      {
        type: "table",
        caption: "Danh mục thông tin phải được công khai",
        head: ["Thông tin", "Địa chỉ", "Hình thức", "Thời điểm", "Thời hạn công khai"],
        rows: [
          row("Văn bản quy phạm pháp luật", "van-ban-qppl", "Trong 02 ngày làm việc kể từ ngày nhận"),
          row(
            "Văn bản chỉ đạo, quản lý",
            "van-ban-chi-dao-quan-ly",
            "Trong 02 ngày làm việc kể từ ngày nhận",
          ),
          row("Chiến lược, quy hoạch, kế hoạch", "chien-luoc-quy-hoach-ke-hoach", "Trong 10 ngày làm việc"),
          row("Dự án, đấu thầu, mua sắm công", "du-an-dau-thau", "Trong 10 ngày làm việc"),
          row(
            "Dự toán, quyết toán ngân sách",
            "cong-khai-ngan-sach",
            "Trong 05 ngày làm việc kể từ ngày phê duyệt",
          ),
          row("Báo cáo tài chính năm", "bao-cao-tai-chinh", "Trong 05 ngày làm việc kể từ ngày phê duyệt"),
          row("Thủ tục hành chính", "thu-tuc-hanh-chinh", "Ngay khi quyết định công bố có hiệu lực"),
        ],
      },
    ],
  );
}

function accessToInformation({ name, contact }: Agency): Section {
  return proseSection(
    "disclosure",
    "tiep-can-thong-tin",
    "Tiếp cận thông tin",
    `Hướng dẫn tiếp cận thông tin do ${name} nắm giữ`,
    [
      {
        type: "text",
        text: "Danh mục: xem [Danh mục thông tin phải công khai](danh-muc-thong-tin-cong-khai).",
      },
      { type: "heading", text: "Đơn vị đầu mối cung cấp thông tin" },
      {
        type: "text",
        text: `Văn phòng, ${name}; địa chỉ: ${contact.address}; điện thoại: ${contact.phone}; thư điện tử: [${contact.email}](mailto:${contact.email}).`,
      },
      { type: "heading", text: "Mẫu phiếu yêu cầu" },
      {
        type: "text",
        text: "[Tải phiếu yêu cầu cung cấp thông tin (PDF)](file:phieu-yeu-cau-cung-cap-thong-tin)",
      },
      { type: "heading", text: "Hướng dẫn, trình tự" },
      {
        type: "bullets",
        items: [
          "Người yêu cầu điền phiếu, gửi trực tiếp, qua bưu chính hoặc thư điện tử đến đơn vị đầu mối.",
          "Đơn vị đầu mối vào sổ, hướng dẫn bổ sung nếu phiếu chưa đầy đủ.",
          "Thông tin có sẵn được cung cấp trong ngày; thông tin phức tạp được cung cấp trong thời hạn luật định và có thông báo.",
        ],
      },
    ],
  );
}

function budget(): Section {
  return proseSection(
    "disclosure",
    "cong-khai-ngan-sach",
    "Công khai ngân sách",
    "Công khai dự toán, quyết toán ngân sách nhà nước được giao",
    [
      {
        type: "table",
        caption: "Công khai dự toán, quyết toán ngân sách",
        head: ["Nội dung", "Ngày công khai", "Tệp tải về"],
        rows: [
          ["Tình hình thực hiện dự toán quý gần nhất", "{-30}", "[Tải về](file:thuc-hien-du-toan-quy)"],
          ["Dự toán ngân sách năm {year}", "{-60}", "[Tải về](file:du-toan-ngan-sach)"],
          ["Quyết toán ngân sách năm {year-1}", "{-90}", "[Tải về](file:quyet-toan-ngan-sach)"],
        ],
      },
    ],
  );
}

function financialStatement({ name }: Agency): Section {
  return proseSection(
    "disclosure",
    "bao-cao-tai-chinh",
    "Báo cáo tài chính",
    `Báo cáo tài chính năm của ${name}`,
    [
      {
        type: "text",
        text: `${name} công khai báo cáo tài chính năm {year-1} theo Luật Kế toán. Ngày đăng: {-80}. [Tải báo cáo tài chính năm {year-1} (PDF)](file:bao-cao-tai-chinh-nam)`,
      },
      {
        type: "table",
        caption: "Số liệu tóm tắt báo cáo tài chính năm {year-1} (triệu đồng, số liệu mẫu)",
        head: ["Chỉ tiêu", "Số cuối năm", "Số đầu năm"],
        rows: [
          ["Tổng tài sản", "18.240", "17.655"],
          ["Nợ phải trả", "1.120", "1.304"],
          ["Tài sản thuần", "17.120", "16.351"],
          ["Doanh thu từ ngân sách nhà nước cấp", "24.800", "23.910"],
          ["Chi phí hoạt động", "24.310", "23.470"],
        ],
      },
    ],
  );
}

function spokesperson({ name, responsible, contact }: Agency): Section {
  return proseSection(
    "disclosure",
    "nguoi-phat-ngon",
    "Người phát ngôn",
    `Người phát ngôn và cung cấp thông tin cho báo chí của ${name}`,
    [
      {
        type: "table",
        caption: "Người phát ngôn và cung cấp thông tin cho báo chí",
        head: ["Họ và tên", "Chức vụ", "Điện thoại", "Thư điện tử"],
        rows: [
          [responsible.name, responsible.title, contact.phone, `[${contact.email}](mailto:${contact.email})`],
        ],
      },
      {
        type: "text",
        text: "Cơ quan báo chí gửi nội dung đề nghị cung cấp thông tin trước ít nhất 01 ngày làm việc để được bố trí trả lời.",
      },
    ],
  );
}

function channels({ name, heading, host, contact }: Agency): Section {
  const label = host.split(".")[0] ?? host;
  return proseSection(
    "disclosure",
    "kenh-thong-tin",
    "Kênh thông tin chính thức",
    `Các kênh cung cấp thông tin chính thức của ${name}`,
    [
      {
        type: "text",
        text: `Ngoài ${heading.toLowerCase()}, ${name} cung cấp thông tin qua các kênh chính thức sau:`,
      },
      {
        type: "bullets",
        items: [
          `Trang Facebook: [facebook.com/vidu.${label}](https://www.facebook.com/vidu.${label})`,
          `Zalo Official Account: [zalo.me/vidu-${label}](https://zalo.me/vidu-${label})`,
          "Tổng đài: 1022",
          `Thư điện tử: [${contact.email}](mailto:${contact.email})`,
        ],
      },
    ],
  );
}

function editorialBoard({ name, responsible, heading }: Agency): Section {
  const site = `${heading} ${name}`;
  return proseSection(
    "disclosure",
    "ban-bien-tap",
    "Ban Biên tập",
    `Quyết định thành lập, quy chế hoạt động của Ban Biên tập ${site}`,
    [
      { type: "text", text: `Trưởng Ban Biên tập: ${responsible.name}, ${responsible.title}.` },
      {
        type: "bullets",
        items: [
          `[Quyết định thành lập Ban Biên tập ${site} (PDF)](file:quyet-dinh-thanh-lap-ban-bien-tap)`,
          "[Quy chế hoạt động của Ban Biên tập (PDF)](file:quy-che-hoat-dong-ban-bien-tap)",
        ],
      },
      {
        type: "text",
        text: "Tin, bài gửi đăng phải được Ban Biên tập kiểm duyệt trước khi đăng tải; người gửi ghi rõ họ tên, chức danh, đơn vị, điện thoại, thư điện tử công vụ.",
      },
    ],
  );
}

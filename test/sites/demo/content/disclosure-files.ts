import type { Attachment } from "../portal.ts";
import type { Agency } from "./standing-sections.ts";

/** The files that the sections of `disclosure-sections.ts` link to. */
export function disclosureFiles(agency: Agency): Attachment[] {
  return [requestForm(agency), ...budgetFiles(agency), ...editorialFiles(agency)];
}

function requestForm({ name }: Agency): Attachment {
  return {
    slug: "phieu-yeu-cau-cung-cap-thong-tin",
    title: "Phiếu yêu cầu cung cấp thông tin",
    paragraphs: [
      `Kính gửi: ${name}`,
      "1. Họ, tên người yêu cầu: ………",
      "2. Địa chỉ liên hệ: ………",
      "3. Thông tin yêu cầu cung cấp: ………",
      "4. Hình thức nhận thông tin: ………",
    ],
  };
}

function budgetFiles({ name, responsible }: Agency): Attachment[] {
  const signed = [responsible.name, responsible.title];
  return [
    {
      slug: "thuc-hien-du-toan-quy",
      title: "Công khai tình hình thực hiện dự toán ngân sách quý",
      paragraphs: [
        `Đơn vị: ${name}`,
        "Dự toán được giao: 24.800 triệu đồng. Thực hiện lũy kế: 17.360 triệu đồng, đạt 70%.",
        ...signed,
      ],
    },
    {
      slug: "du-toan-ngan-sach",
      title: "Công khai dự toán ngân sách năm {year}",
      paragraphs: [
        `Đơn vị: ${name}`,
        "Tổng dự toán chi được giao: 24.800 triệu đồng (số liệu mẫu).",
        ...signed,
      ],
    },
    {
      slug: "quyet-toan-ngan-sach",
      title: "Công khai quyết toán ngân sách năm {year-1}",
      paragraphs: [`Đơn vị: ${name}`, "Tổng số quyết toán: 23.910 triệu đồng (số liệu mẫu).", ...signed],
    },
    {
      slug: "bao-cao-tai-chinh-nam",
      title: "Báo cáo tài chính năm {year-1}",
      paragraphs: [
        `Đơn vị: ${name}`,
        "Tổng tài sản cuối năm: 18.240 triệu đồng; nợ phải trả: 1.120 triệu đồng (số liệu mẫu).",
        ...signed,
      ],
    },
  ];
}

function editorialFiles({ name, responsible }: Agency): Attachment[] {
  const signed = [responsible.name, responsible.title];
  return [
    {
      slug: "quyet-dinh-thanh-lap-ban-bien-tap",
      title: "Quyết định về việc thành lập Ban Biên tập",
      paragraphs: [
        `Điều 1. Thành lập Ban Biên tập trang thông tin điện tử của ${name} gồm Trưởng ban, 02 Phó Trưởng ban và 05 thành viên.`,
        "Điều 2. Ban Biên tập làm việc theo chế độ kiêm nhiệm, chịu trách nhiệm kiểm duyệt tin, bài trước khi đăng.",
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
        ...signed,
      ],
    },
    {
      slug: "quy-che-hoat-dong-ban-bien-tap",
      title: "Quy chế hoạt động của Ban Biên tập",
      paragraphs: [
        "Điều 1. Ban Biên tập tổ chức thu thập, biên tập, kiểm duyệt và đăng tải thông tin.",
        "Điều 2. Tin, bài được duyệt trong ngày làm việc; văn bản được đăng trong 02 ngày làm việc kể từ ngày nhận.",
        "Điều 3. Thành viên Ban Biên tập chịu trách nhiệm về nội dung được phân công.",
        ...signed,
      ],
    },
  ];
}

import type { Leader, Portal } from "../../portal.ts";
import { officialsOf } from "../people.ts";
import type { Agency } from "../standing-sections.ts";

export const agency: Agency = {
  host: "camau.gov.vn",
  heading: "Cổng Thông tin điện tử",
  name: "Ủy ban nhân dân tỉnh Cà Mau",
  contact: {
    address: "Số 2, đường Mẫu, phường Tân Thành, tỉnh Cà Mau",
    phone: "0290 3 000 001",
    fax: "0290 3 000 002",
    email: "banbientap@camau.gov.vn",
  },
  responsible: {
    name: "Ông Trần Văn Mẫu",
    title: "Chánh Văn phòng Ủy ban nhân dân tỉnh, Trưởng Ban Biên tập",
  },
};

export const leaders: readonly Leader[] = [
  {
    name: "Nguyễn Văn Mẫu",
    title: "Chủ tịch Ủy ban nhân dân tỉnh",
    biography: [
      "Sinh năm 1972; trình độ: Thạc sĩ Quản lý kinh tế.",
      "Quá trình công tác: chuyên viên, trưởng phòng, giám đốc sở, Phó Chủ tịch Ủy ban nhân dân tỉnh.",
    ],
    duties: [
      "Lãnh đạo, điều hành toàn diện hoạt động của Ủy ban nhân dân tỉnh.",
      "Phụ trách lĩnh vực quy hoạch, tổ chức bộ máy, quốc phòng, an ninh.",
    ],
  },
  {
    name: "Lê Thị Ví Dụ",
    title: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
    biography: [
      "Sinh năm 1976; trình độ: Tiến sĩ Nông nghiệp.",
      "Quá trình công tác: nghiên cứu viên, phó giám đốc sở, giám đốc sở.",
    ],
    duties: [
      "Phụ trách lĩnh vực nông nghiệp, môi trường, phòng chống thiên tai.",
      "Chủ trì làm việc với các xã ven biển.",
    ],
  },
  {
    name: "Phạm Văn Trình Diễn",
    title: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
    biography: [
      "Sinh năm 1974; trình độ: Cử nhân Luật.",
      "Quá trình công tác: thẩm tra viên, phó chánh văn phòng, chánh văn phòng.",
    ],
    duties: [
      "Phụ trách lĩnh vực văn hóa, giáo dục, y tế, an sinh xã hội.",
      "Chỉ đạo cải cách hành chính, chuyển đổi số.",
    ],
  },
];

export const officials = officialsOf(agency.host, agency.contact.fax, [
  ["Nguyễn Văn Mẫu", "Chủ tịch", "Thường trực Ủy ban nhân dân tỉnh", "0290 3 000 011", "chutich"],
  ["Lê Thị Ví Dụ", "Phó Chủ tịch", "Thường trực Ủy ban nhân dân tỉnh", "0290 3 000 012", "pct.vidu"],
  ["Trần Văn Mẫu", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", "0290 3 000 013", "chanhvanphong"],
  ["Huỳnh Thị Thử Nghiệm", "Trưởng phòng", "Phòng Hành chính - Tổ chức", "0290 3 000 014", "huynhthunghiem"],
  ["Võ Văn Minh Họa", "Giám đốc", "Trung tâm Phục vụ hành chính công", "0290 3 000 015", "hanhchinhcong"],
]);

export const units: Portal["units"] = [
  {
    name: "Văn phòng Ủy ban nhân dân tỉnh",
    task: "tham mưu tổng hợp, điều phối chương trình công tác, quản lý Cổng Thông tin điện tử tỉnh.",
  },
  {
    name: "Sở Khoa học và Công nghệ",
    task: "tham mưu quản lý nhà nước về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số.",
  },
  {
    name: "Sở Xây dựng",
    task: "tham mưu quản lý nhà nước về xây dựng, quy hoạch, giao thông và hạ tầng kỹ thuật.",
  },
  {
    name: "Sở Nông nghiệp và Môi trường",
    task: "tham mưu quản lý nhà nước về nông nghiệp, thủy sản, tài nguyên và môi trường.",
  },
  { name: "Sở Tài chính", task: "tham mưu quản lý nhà nước về tài chính, ngân sách, đầu tư công." },
  { name: "Sở Y tế", task: "tham mưu quản lý nhà nước về y tế, bảo trợ xã hội, phòng chống dịch bệnh." },
];

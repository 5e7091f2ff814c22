import type { Leader, Portal, Section } from "../../portal.ts";
import { introductionSections } from "../department-sections.ts";
import { disclosureFiles } from "../disclosure-files.ts";
import { disclosureSections } from "../disclosure-sections.ts";
import { officialsOf } from "../people.ts";
import { type Agency, contactSection, interactionSections, utilitySections } from "../standing-sections.ts";
import {
  articlesSection,
  documentSections,
  plansSection,
  proceduresSection,
  projectsSection,
  scheduleSection,
  scienceSection,
} from "../work-sections.ts";
import { articles } from "./articles.ts";
import { documents } from "./documents.ts";
import { drafts, questions } from "./questions.ts";

const agency: Agency = {
  host: "sokhcn.camau.gov.vn",
  heading: "Trang thông tin điện tử",
  name: "Sở Khoa học và Công nghệ tỉnh Cà Mau",
  contact: {
    address: "Số 10, đường Mẫu, phường Tân Thành, tỉnh Cà Mau",
    phone: "0290 3 000 101",
    fax: "0290 3 000 102",
    email: "sokhcn@sokhcn.camau.gov.vn",
  },
  responsible: { name: "Ông Đỗ Văn Mẫu", title: "Phó Giám đốc Sở, Trưởng Ban Biên tập" },
};

const leaders: Leader[] = [
  {
    name: "Phan Thị Mẫu",
    title: "Giám đốc Sở",
    biography: [
      "Sinh năm 1975; trình độ: Tiến sĩ Công nghệ thông tin.",
      "Quá trình công tác: giảng viên, trưởng phòng, Phó Giám đốc Sở, Giám đốc Sở.",
    ],
    duties: [
      "Lãnh đạo, quản lý toàn diện hoạt động của Sở.",
      "Phụ trách tổ chức cán bộ, kế hoạch, tài chính, chuyển đổi số.",
    ],
  },
  {
    name: "Đỗ Văn Mẫu",
    title: "Phó Giám đốc Sở",
    biography: [
      "Sinh năm 1978; trình độ: Thạc sĩ Quản lý khoa học và công nghệ.",
      "Quá trình công tác: chuyên viên, trưởng phòng, Phó Giám đốc Sở.",
    ],
    duties: [
      "Phụ trách quản lý khoa học, công nghệ, sở hữu trí tuệ.",
      "Người phát ngôn, Trưởng Ban Biên tập trang thông tin điện tử.",
    ],
  },
];

const units: Portal["units"] = [
  { name: "Văn phòng", task: "tham mưu hành chính, tổ chức cán bộ, tài chính và tiếp công dân của Sở." },
  { name: "Phòng Quản lý Khoa học", task: "tham mưu quản lý nhiệm vụ khoa học và công nghệ các cấp." },
  { name: "Phòng Chuyển đổi số", task: "tham mưu chính quyền số, dữ liệu và an toàn thông tin." },
  { name: "Phòng Sở hữu trí tuệ", task: "tham mưu quản lý sở hữu trí tuệ, đổi mới sáng tạo." },
  {
    name: "Chi cục Tiêu chuẩn Đo lường",
    task: "quản lý tiêu chuẩn, đo lường, chất lượng sản phẩm hàng hóa.",
  },
  { name: "Trung tâm Ứng dụng", task: "ứng dụng, chuyển giao tiến bộ khoa học và công nghệ." },
];

const sections: Section[] = [
  ...introductionSections({
    short: "Sở Khoa học và Công nghệ",
    intro:
      "Sở Khoa học và Công nghệ là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh. Chuyên mục này giới thiệu chức năng, bộ máy, lãnh đạo và quá trình phát triển của Sở.",
    functions: [
      "Sở Khoa học và Công nghệ tham mưu, giúp Ủy ban nhân dân tỉnh quản lý nhà nước về khoa học, công nghệ, đổi mới sáng tạo, bưu chính, viễn thông, chuyển đổi số, tiêu chuẩn, đo lường, chất lượng và sở hữu trí tuệ.",
      "Sở có tư cách pháp nhân, con dấu và tài khoản riêng; chịu sự chỉ đạo của Ủy ban nhân dân tỉnh, đồng thời chịu sự hướng dẫn chuyên môn của Bộ Khoa học và Công nghệ.",
    ],
    powers: [
      "Trình Ủy ban nhân dân tỉnh dự thảo quy hoạch, kế hoạch, chương trình thuộc phạm vi quản lý.",
      "Tổ chức xét chọn, giao, nghiệm thu nhiệm vụ khoa học và công nghệ cấp tỉnh.",
      "Bảo đảm hạ tầng lưu trữ, an toàn hệ thống thông tin của Cổng Thông tin điện tử tỉnh.",
      "Thanh tra, kiểm tra và giải quyết kiến nghị thuộc lĩnh vực được giao.",
    ],
    chart:
      "Sở gồm Giám đốc, các Phó Giám đốc, Văn phòng, các phòng chuyên môn, Chi cục và Trung tâm trực thuộc. Giám đốc chịu trách nhiệm trước Ủy ban nhân dân tỉnh về toàn bộ hoạt động của Sở; các Phó Giám đốc giúp việc theo phân công.",
    history: [
      "Tiền thân của Sở là Ban Khoa học và Kỹ thuật tỉnh, thành lập sau ngày đất nước thống nhất. Qua các thời kỳ, Sở nhiều lần được sắp xếp, bổ sung nhiệm vụ cho phù hợp với yêu cầu phát triển.",
      "Năm 2025, Sở tiếp nhận nhiệm vụ quản lý nhà nước về bưu chính, viễn thông, công nghệ số và an toàn thông tin, trở thành đầu mối tham mưu về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số của tỉnh.",
    ],
  }),
  contactSection(agency),
  articlesSection("tin-tuc", "Tin tức - Sự kiện", "Tin hoạt động của ngành khoa học và công nghệ"),
  articlesSection("chi-dao-dieu-hanh", "Chỉ đạo, điều hành", "Thông tin chỉ đạo, điều hành của lãnh đạo Sở"),
  articlesSection(
    "pho-bien-phap-luat",
    "Phổ biến, giáo dục pháp luật",
    "Tuyên truyền, phổ biến, hướng dẫn pháp luật về khoa học và công nghệ",
  ),
  articlesSection(
    "phong-chong-thien-tai",
    "Phòng, chống thiên tai, dịch bệnh",
    "Phòng, chống thiên tai, dịch bệnh; an sinh xã hội",
  ),
  scheduleSection("lãnh đạo Sở", [
    ["{monday}", "07 giờ 30", "Họp giao ban tuần", "Giám đốc Phan Thị Mẫu"],
    ["{tuesday}", "14 giờ 00", "Họp Hội đồng nghiệm thu đề tài cấp tỉnh", "Phó Giám đốc Đỗ Văn Mẫu"],
    ["{thursday}", "08 giờ 00", "Làm việc với xã Đất Mũi về chuyển đổi số", "Giám đốc Phan Thị Mẫu"],
  ]),
  ...documentSections(),
  ...disclosureSections(agency),
  plansSection([
    [
      "Kế hoạch công tác năm {year} của Sở",
      "Kế hoạch của Sở Khoa học và Công nghệ",
      "{-82}",
      "{-82}",
      "Đang thực hiện",
    ],
    [
      "Chiến lược phát triển khoa học, công nghệ và đổi mới sáng tạo đến năm 2030",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-130}",
      "{-129}",
      "Đang thực hiện",
    ],
    [
      "Quy hoạch hạ tầng số tỉnh Cà Mau",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-150}",
      "{-150}",
      "Đang thực hiện",
    ],
  ]),
  projectsSection(
    [
      [
        "Nâng cấp Trung tâm dữ liệu tỉnh",
        "Bảo đảm hạ tầng cho chính quyền số",
        "Công nghệ thông tin",
        "Nhóm C",
        "{year} - {year+1}",
        "28.500 triệu đồng",
        "Ngân sách tỉnh",
        "Đang thực hiện",
      ],
      [
        "Phòng thử nghiệm chất lượng nông sản",
        "Kiểm nghiệm sản phẩm chủ lực",
        "Khoa học",
        "Nhóm C",
        "{year-1} - {year}",
        "14.200 triệu đồng",
        "Ngân sách tỉnh",
        "Đã nghiệm thu",
      ],
    ],
    [
      [
        "Thuê dịch vụ giám sát an toàn thông tin",
        "Đấu thầu rộng rãi qua mạng",
        "1.450 triệu đồng",
        "Đã có kết quả",
        "{-16}",
      ],
      ["Mua sắm thiết bị đo lường", "Chào hàng cạnh tranh", "620 triệu đồng", "Đang mời thầu", "{-7}"],
    ],
  ),
  articlesSection(
    "thong-ke",
    "Thông tin thống kê",
    "Thông tin, báo cáo thống kê ngành khoa học và công nghệ",
    "disclosure",
  ),
  scienceSection([
    [
      "KHCN-2026-03",
      "Chọn giống lúa chịu mặn cho vùng tôm - lúa",
      "Cấp tỉnh",
      "Trung tâm Ứng dụng",
      "{year-1} - {year}",
      "Nghiệm thu loại Xuất sắc",
    ],
    [
      "KHCN-2026-07",
      "Cảnh báo sớm chất lượng nước vùng nuôi bằng cảm biến",
      "Cấp tỉnh",
      "Phòng Quản lý Khoa học",
      "{year} - {year+1}",
      "Đang thực hiện",
    ],
    [
      "KHCN-2026-09",
      "Bảo quản cua biển sau thu hoạch",
      "Cấp cơ sở",
      "Trung tâm Ứng dụng",
      "{year}",
      "Đang thực hiện",
    ],
  ]),
  proceduresSection([
    ["Đăng ký hoạt động khoa học và công nghệ", "Khoa học và công nghệ", "Toàn trình", "15 ngày làm việc"],
    ["Công bố sử dụng dấu định lượng", "Tiêu chuẩn, đo lường", "Toàn trình", "05 ngày làm việc"],
    ["Cấp giấy xác nhận thông báo hoạt động bưu chính", "Bưu chính", "Toàn trình", "07 ngày làm việc"],
  ]),
  ...interactionSections(),
  ...utilitySections(agency),
];

/** A department that does everything it should. */
export const sokhcn: Portal = {
  ...agency,
  kind: "so-nganh",
  language: "vi",
  layout: "bootstrap",
  shortName: "Sở Khoa học và Công nghệ tỉnh Cà Mau",
  emcSiteId: 9602,
  menu: [
    "gioi-thieu",
    "tin-tuc",
    "chi-dao-dieu-hanh",
    "van-ban-qppl",
    "thu-tuc-hanh-chinh",
    "hoi-dap",
    "lien-he",
  ],
  sections,
  articles,
  documents,
  questions,
  drafts,
  leaders,
  officials: officialsOf(agency.host, agency.contact.fax, [
    ["Phan Thị Mẫu", "Giám đốc", "Ban Giám đốc", "0290 3 000 111", "giamdoc"],
    ["Đỗ Văn Mẫu", "Phó Giám đốc", "Ban Giám đốc", "0290 3 000 112", "dovanmau"],
    ["Bùi Thị Thử Nghiệm", "Chánh Văn phòng", "Văn phòng", "0290 3 000 113", "vanphong"],
    ["Lâm Văn Ví Dụ", "Trưởng phòng", "Phòng Chuyển đổi số", "0290 3 000 114", "chuyendoiso"],
    ["Trương Văn Minh Họa", "Trưởng phòng", "Phòng Quản lý Khoa học", "0290 3 000 115", "quanlykhoahoc"],
  ]),
  units,
  files: disclosureFiles(agency),
  places: [],
  links: [
    { title: "Cổng Thông tin điện tử tỉnh Cà Mau", address: "https://camau.gov.vn/" },
    { title: "Cổng Thông tin điện tử Chính phủ", address: "https://chinhphu.vn/" },
    { title: "Bộ Khoa học và Công nghệ", address: "https://mst.gov.vn/" },
    { title: "Cổng Dịch vụ công quốc gia", address: "https://dichvucong.gov.vn/" },
    { title: "Cục Sở hữu trí tuệ", address: "https://ipvietnam.gov.vn/" },
  ],
  visits: 1_024_880,
};

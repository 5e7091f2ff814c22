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
  host: "soxaydung.camau.gov.vn",
  heading: "Trang thông tin điện tử",
  name: "Sở Xây dựng tỉnh Cà Mau",
  contact: {
    address: "Số 20, đường Mẫu, phường An Xuyên, tỉnh Cà Mau",
    phone: "0290 3 000 201",
    fax: "0290 3 000 202",
    email: "soxaydung@soxaydung.camau.gov.vn",
  },
  responsible: { name: "Ông Tạ Văn Mẫu", title: "Phó Giám đốc Sở, Trưởng Ban Biên tập" },
};

const leaders: Leader[] = [
  {
    name: "Hồ Văn Mẫu",
    title: "Giám đốc Sở",
    biography: [
      "Sinh năm 1973; trình độ: Thạc sĩ Quản lý xây dựng.",
      "Quá trình công tác: kỹ sư, trưởng phòng, Phó Giám đốc Sở.",
    ],
    duties: [
      "Lãnh đạo, quản lý toàn diện hoạt động của Sở.",
      "Phụ trách quy hoạch, tổ chức cán bộ, tài chính.",
    ],
  },
  {
    name: "Tạ Văn Mẫu",
    title: "Phó Giám đốc Sở",
    biography: [
      "Sinh năm 1979; trình độ: Kỹ sư cầu đường.",
      "Quá trình công tác: chuyên viên, phó trưởng phòng, trưởng phòng.",
    ],
    duties: ["Phụ trách giao thông, hạ tầng kỹ thuật.", "Người phát ngôn, Trưởng Ban Biên tập."],
  },
];

const units: Portal["units"] = [
  { name: "Văn phòng", task: "tham mưu hành chính, tổ chức cán bộ, tài chính của Sở." },
  { name: "Phòng Quy hoạch Kiến trúc", task: "tham mưu quản lý quy hoạch, kiến trúc." },
  { name: "Phòng Quản lý xây dựng", task: "tham mưu cấp phép, quản lý chất lượng công trình." },
  { name: "Phòng Hạ tầng kỹ thuật", task: "tham mưu cấp nước, thoát nước, chiếu sáng, cây xanh." },
  { name: "Phòng Quản lý vận tải", task: "tham mưu quản lý vận tải, người lái." },
  { name: "Trung tâm Kiểm định", task: "kiểm định chất lượng vật liệu và công trình xây dựng." },
];

const sections: Section[] = [
  ...introductionSections({
    short: "Sở Xây dựng",
    intro:
      "Sở Xây dựng là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh. Chuyên mục này giới thiệu bộ máy, lãnh đạo và quá trình phát triển của Sở.",
    functions: [
      "Sở Xây dựng tham mưu, giúp Ủy ban nhân dân tỉnh quản lý nhà nước về quy hoạch xây dựng, kiến trúc, hoạt động đầu tư xây dựng, hạ tầng kỹ thuật, nhà ở, giao thông vận tải.",
    ],
    powers: [
      "Trình Ủy ban nhân dân tỉnh quy hoạch, kế hoạch, cơ chế, chính sách thuộc phạm vi quản lý.",
      "Thẩm định dự án, cấp giấy phép xây dựng, quản lý chất lượng công trình.",
      "Quản lý, bảo trì kết cấu hạ tầng giao thông được giao.",
    ],
    chart:
      "Sở gồm Giám đốc, các Phó Giám đốc, Văn phòng, các phòng chuyên môn và Trung tâm trực thuộc. Giám đốc chịu trách nhiệm trước Ủy ban nhân dân tỉnh về toàn bộ hoạt động của Sở; các Phó Giám đốc giúp việc theo phân công.",
    history: [
      "Sở Xây dựng được thành lập cùng với việc tái lập tỉnh, trải qua nhiều lần kiện toàn tổ chức và bổ sung nhiệm vụ để đáp ứng yêu cầu phát triển đô thị, nông thôn và hạ tầng giao thông của tỉnh.",
      "Năm 2025, Sở tiếp nhận nhiệm vụ quản lý nhà nước về giao thông vận tải, tiếp tục hoàn thiện bộ máy theo hướng tinh gọn, hiệu lực, hiệu quả.",
    ],
  }),
  contactSection(agency),
  articlesSection("tin-tuc", "Tin tức - Sự kiện", "Tin hoạt động của ngành xây dựng"),
  articlesSection("chi-dao-dieu-hanh", "Chỉ đạo, điều hành", "Thông tin chỉ đạo, điều hành của lãnh đạo Sở"),
  articlesSection(
    "pho-bien-phap-luat",
    "Phổ biến, giáo dục pháp luật",
    "Tuyên truyền, phổ biến, hướng dẫn pháp luật về xây dựng, giao thông",
  ),
  articlesSection(
    "phong-chong-thien-tai",
    "Phòng, chống thiên tai, dịch bệnh",
    "Phòng, chống thiên tai, dịch bệnh; an sinh xã hội",
  ),
  scheduleSection("lãnh đạo Sở", [
    ["{monday}", "07 giờ 30", "Họp giao ban tuần", "Giám đốc Hồ Văn Mẫu"],
    ["{wednesday}", "08 giờ 00", "Kiểm tra công trình giao thông", "Phó Giám đốc Tạ Văn Mẫu"],
  ]),
  ...documentSections(),
  ...disclosureSections(agency),
  plansSection([
    ["Kế hoạch công tác năm {year} của Sở", "Kế hoạch của Sở Xây dựng", "{-85}", "{-85}", "Đang thực hiện"],
    [
      "Chương trình phát triển nhà ở tỉnh đến năm 2030",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-140}",
      "{-139}",
      "Đang thực hiện",
    ],
    [
      "Quy hoạch chung đô thị mẫu",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-160}",
      "{-160}",
      "Đang thực hiện",
    ],
  ]),
  projectsSection(
    [
      [
        "Cải tạo đường tỉnh đoạn mẫu",
        "Bảo đảm an toàn giao thông",
        "Giao thông",
        "Nhóm C",
        "{year}",
        "32.000 triệu đồng",
        "Ngân sách tỉnh",
        "Đang thi công",
      ],
      [
        "Chiếu sáng đô thị tiết kiệm điện",
        "Thay đèn cũ bằng đèn LED",
        "Hạ tầng kỹ thuật",
        "Nhóm C",
        "{year-1} - {year}",
        "11.000 triệu đồng",
        "Ngân sách tỉnh",
        "Đã nghiệm thu",
      ],
    ],
    [
      [
        "Bảo trì cầu trên đường tỉnh",
        "Đấu thầu rộng rãi qua mạng",
        "4.300 triệu đồng",
        "Đã có kết quả",
        "{-20}",
      ],
    ],
  ),
  articlesSection(
    "thong-ke",
    "Thông tin thống kê",
    "Thông tin, báo cáo thống kê ngành xây dựng",
    "disclosure",
  ),
  scienceSection([
    [
      "XD-2026-01",
      "Vật liệu san nền thay thế cát sông",
      "Cấp tỉnh",
      "Trung tâm Kiểm định",
      "{year-1} - {year}",
      "Nghiệm thu loại Đạt",
    ],
  ]),
  proceduresSection([
    ["Cấp giấy phép xây dựng công trình", "Xây dựng", "Toàn trình", "20 ngày"],
    ["Cấp chứng chỉ hành nghề hoạt động xây dựng", "Xây dựng", "Toàn trình", "20 ngày"],
    ["Cấp giấy phép kinh doanh vận tải", "Vận tải", "Toàn trình", "05 ngày làm việc"],
  ]),
  ...interactionSections(),
  {
    path: "dang-ky-nhan-tin",
    title: "Đăng ký nhận bản tin",
    description: "Đăng ký nhận bản tin của Sở qua thư điện tử",
    group: "interaction",
    content: { kind: "newsletter" },
  },
  ...utilitySections(agency),
];

/** The department whose portal is spoiled by the flaws of the manifest; this is how it would be without them. */
export const soxaydung: Portal = {
  ...agency,
  kind: "so-nganh",
  language: "vi",
  layout: "bootstrap",
  shortName: "Sở Xây dựng tỉnh Cà Mau",
  emcSiteId: 9603,
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
    ["Hồ Văn Mẫu", "Giám đốc", "Ban Giám đốc", "0290 3 000 211", "giamdoc"],
    ["Tạ Văn Mẫu", "Phó Giám đốc", "Ban Giám đốc", "0290 3 000 212", "tavanmau"],
    ["Lưu Thị Thử Nghiệm", "Chánh Văn phòng", "Văn phòng", "0290 3 000 213", "vanphong"],
    ["Mai Văn Ví Dụ", "Trưởng phòng", "Phòng Quản lý xây dựng", "0290 3 000 214", "quanlyxaydung"],
  ]),
  units,
  files: disclosureFiles(agency),
  places: [],
  links: [
    { title: "Cổng Thông tin điện tử tỉnh Cà Mau", address: "https://camau.gov.vn/" },
    { title: "Cổng Thông tin điện tử Chính phủ", address: "https://chinhphu.vn/" },
    { title: "Bộ Xây dựng", address: "https://moc.gov.vn/" },
    { title: "Cổng Dịch vụ công quốc gia", address: "https://dichvucong.gov.vn/" },
    { title: "Sở Khoa học và Công nghệ", address: "https://sokhcn.camau.gov.vn/" },
  ],
  visits: 640_120,
};

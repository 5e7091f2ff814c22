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
} from "../work-sections.ts";
import { articles } from "./articles.ts";
import { documents } from "./documents.ts";
import { drafts, questions } from "./questions.ts";

const agency: Agency = {
  host: "datmui.camau.gov.vn",
  heading: "Trang thông tin điện tử",
  name: "Ủy ban nhân dân xã Đất Mũi",
  contact: {
    address: "Ấp Mẫu, xã Đất Mũi, tỉnh Cà Mau",
    phone: "0290 3 000 301",
    fax: "0290 3 000 302",
    email: "ubnd@datmui.camau.gov.vn",
  },
  responsible: { name: "Bà Châu Thị Mẫu", title: "Phó Chủ tịch Ủy ban nhân dân xã, Trưởng Ban Biên tập" },
};

const leaders: Leader[] = [
  {
    name: "Trịnh Văn Mẫu",
    title: "Chủ tịch Ủy ban nhân dân xã",
    biography: [
      "Sinh năm 1980; trình độ: Cử nhân Hành chính.",
      "Quá trình công tác: công chức xã, phó trưởng phòng, Phó Chủ tịch Ủy ban nhân dân xã.",
    ],
    duties: [
      "Lãnh đạo, điều hành toàn diện hoạt động của Ủy ban nhân dân xã.",
      "Phụ trách quốc phòng, an ninh, tài chính, đầu tư công.",
    ],
  },
  {
    name: "Châu Thị Mẫu",
    title: "Phó Chủ tịch Ủy ban nhân dân xã",
    biography: [
      "Sinh năm 1985; trình độ: Cử nhân Luật.",
      "Quá trình công tác: công chức tư pháp, bí thư đoàn xã, phó chánh văn phòng.",
    ],
    duties: [
      "Phụ trách văn hóa, xã hội, y tế, giáo dục.",
      "Người phát ngôn, Trưởng Ban Biên tập trang thông tin điện tử.",
    ],
  },
];

const nature: Section[] = [
  {
    path: "ban-do-hanh-chinh",
    title: "Bản đồ địa giới hành chính",
    description: "Bản đồ địa giới hành chính xã Đất Mũi",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "picture",
          file: "ban-do.svg",
          alt: "Bản đồ địa giới hành chính xã Đất Mũi (bản đồ minh họa)",
          caption: "Bản đồ địa giới hành chính xã Đất Mũi (minh họa)",
        },
        {
          type: "text",
          text: "Xã Đất Mũi nằm ở cực Nam đất nước, ba mặt giáp biển, địa hình bằng phẳng với nhiều kênh, rạch và rừng ngập mặn. Bản đồ dùng để minh họa, không có giá trị xác định ranh giới.",
        },
      ],
    },
  },
  {
    path: "dieu-kien-tu-nhien-van-hoa",
    title: "Điều kiện tự nhiên - Văn hóa",
    description: "Điều kiện tự nhiên, truyền thống văn hóa, di tích, danh thắng của xã",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        { type: "heading", text: "Điều kiện tự nhiên" },
        {
          type: "text",
          text: "Xã có khí hậu nhiệt đới gió mùa, chịu tác động của hai chế độ thủy triều. Rừng ngập mặn với cây đước, cây mắm bồi đắp phù sa, mỗi năm lấn ra biển hàng chục mét. Nghề chính của người dân là nuôi thủy sản dưới tán rừng, khai thác ven bờ và làm du lịch cộng đồng.",
        },
        { type: "heading", text: "Lịch sử, truyền thống văn hóa, danh thắng" },
        {
          type: "text",
          text: "Người dân Đất Mũi giàu truyền thống yêu nước, mến khách, giữ gìn lễ hội Nghinh Ông và đờn ca tài tử. Điểm đến tiêu biểu là cột mốc tọa độ quốc gia, biểu tượng con tàu và bãi bồi phía Tây.",
        },
      ],
    },
  },
];

const sections: Section[] = [
  ...introductionSections({
    short: "Ủy ban nhân dân xã",
    intro:
      "Ủy ban nhân dân xã Đất Mũi là cơ quan hành chính nhà nước ở địa phương. Chuyên mục này giới thiệu bộ máy, lãnh đạo, địa giới và con người của xã.",
    functions: [
      "Ủy ban nhân dân xã do Hội đồng nhân dân xã bầu ra, là cơ quan chấp hành của Hội đồng nhân dân xã, cơ quan hành chính nhà nước ở địa phương, chịu trách nhiệm trước Nhân dân, Hội đồng nhân dân xã và Ủy ban nhân dân tỉnh.",
    ],
    powers: [
      "Tổ chức thi hành Hiến pháp, pháp luật và nghị quyết của Hội đồng nhân dân xã.",
      "Quản lý đất đai, xây dựng, môi trường, thủy sản trên địa bàn theo phân cấp.",
      "Giải quyết thủ tục hành chính, tiếp công dân, bảo đảm an sinh xã hội.",
    ],
    chart:
      "Ủy ban nhân dân xã gồm Chủ tịch, các Phó Chủ tịch và các Ủy viên. Bộ máy giúp việc gồm Văn phòng, các phòng chuyên môn và Trung tâm Phục vụ hành chính công. Chủ tịch chịu trách nhiệm chung; các Phó Chủ tịch phụ trách lĩnh vực theo phân công.",
    history: [
      "Đất Mũi hình thành từ các xóm lưới, xóm đáy ven cửa biển vào cuối thế kỷ XIX. Qua hai cuộc kháng chiến, xã là căn cứ vững chắc nhờ rừng đước che chở.",
      "Từ ngày 01 tháng 7 năm 2025, xã hoạt động theo mô hình chính quyền địa phương hai cấp, tập trung phát triển kinh tế biển, du lịch cộng đồng và bảo vệ rừng.",
    ],
  }),
  ...nature,
  contactSection(agency),
  articlesSection("tin-tuc", "Sự kiện, hoạt động nổi bật", "Tin tức, sự kiện, hoạt động nổi bật của xã"),
  articlesSection(
    "chi-dao-dieu-hanh",
    "Chỉ đạo, điều hành",
    "Thông tin chỉ đạo, điều hành của Ủy ban nhân dân xã",
  ),
  articlesSection(
    "chu-truong-chinh-sach",
    "Chủ trương, chính sách",
    "Chủ trương, chính sách của Đảng, pháp luật của Nhà nước",
  ),
  articlesSection("kinh-te-xa-hoi", "Tình hình kinh tế - xã hội", "Tình hình kinh tế - xã hội của xã"),
  articlesSection(
    "phong-chong-thien-tai",
    "Phòng, chống thiên tai, dịch bệnh",
    "Phòng, chống thiên tai, dịch bệnh trên địa bàn xã",
  ),
  articlesSection(
    "che-do-chinh-sach",
    "Chế độ, chính sách",
    "Chế độ, chính sách đối với người dân, doanh nghiệp",
  ),
  articlesSection(
    "pho-bien-phap-luat",
    "Phổ biến, giáo dục pháp luật",
    "Tuyên truyền, phổ biến pháp luật đến người dân",
  ),
  scheduleSection("lãnh đạo Ủy ban nhân dân xã", [
    ["{monday}", "07 giờ 30", "Họp giao ban Ủy ban nhân dân xã", "Chủ tịch Trịnh Văn Mẫu"],
    ["{tuesday}", "08 giờ 00", "Tiếp công dân", "Chủ tịch Trịnh Văn Mẫu"],
    ["{thursday}", "14 giờ 00", "Kiểm tra vệ sinh môi trường khu du lịch", "Phó Chủ tịch Châu Thị Mẫu"],
  ]),
  ...documentSections(),
  ...disclosureSections(agency),
  plansSection([
    [
      "Kế hoạch phát triển kinh tế - xã hội xã năm {year}",
      "Nghị quyết của Hội đồng nhân dân xã",
      "{-88}",
      "{-88}",
      "Đang thực hiện",
    ],
    [
      "Kế hoạch sử dụng đất năm {year}",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-95}",
      "{-94}",
      "Đang thực hiện",
    ],
  ]),
  projectsSection(
    [
      [
        "Đường giao thông nông thôn ấp Mẫu",
        "Đi lại thuận lợi trong mùa mưa",
        "Giao thông",
        "Nhóm C",
        "{year}",
        "3.200 triệu đồng",
        "Ngân sách xã và nhân dân đóng góp",
        "Đang thi công",
      ],
      [
        "Điểm thu gom rác khu du lịch",
        "Bảo vệ môi trường",
        "Môi trường",
        "Nhóm C",
        "{year}",
        "850 triệu đồng",
        "Ngân sách xã",
        "Đã nghiệm thu",
      ],
    ],
    [["Cung cấp thùng rác phân loại", "Chào hàng cạnh tranh", "240 triệu đồng", "Đã có kết quả", "{-18}"]],
  ),
  proceduresSection([
    ["Đăng ký khai sinh", "Hộ tịch", "Toàn trình", "Trong ngày"],
    ["Cấp giấy phép xây dựng nhà ở riêng lẻ", "Xây dựng", "Toàn trình", "15 ngày"],
    ["Trợ cấp xã hội hằng tháng", "Bảo trợ xã hội", "Một phần", "20 ngày làm việc"],
  ]),
  ...interactionSections(),
  ...utilitySections(agency),
];

/** A commune that does everything it should. */
export const datmui: Portal = {
  ...agency,
  kind: "ubnd-xa",
  language: "vi",
  layout: "webforms",
  shortName: "Ủy ban nhân dân xã Đất Mũi",
  emcSiteId: 9604,
  menu: [
    "gioi-thieu",
    "tin-tuc",
    "chi-dao-dieu-hanh",
    "van-ban-chi-dao-quan-ly",
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
    ["Trịnh Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã", "0290 3 000 311", "chutich"],
    ["Châu Thị Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân xã", "0290 3 000 312", "chauthimau"],
    ["Quách Văn Ví Dụ", "Chánh Văn phòng", "Văn phòng", "0290 3 000 313", "vanphong"],
    ["Tô Thị Minh Họa", "Giám đốc", "Trung tâm Phục vụ hành chính công", "0290 3 000 314", "motcua"],
  ]),
  units: [
    { name: "Văn phòng", task: "tham mưu tổng hợp, hành chính, tiếp công dân, tư pháp, hộ tịch." },
    { name: "Phòng Kinh tế", task: "tham mưu tài chính, nông nghiệp, đất đai, xây dựng." },
    { name: "Phòng Văn hóa Xã hội", task: "tham mưu giáo dục, y tế, văn hóa, bảo trợ xã hội." },
    { name: "Trung tâm hành chính công", task: "tiếp nhận, trả kết quả thủ tục hành chính." },
    { name: "Ban Chỉ huy Quân sự", task: "tham mưu quốc phòng, tuyển quân, phòng thủ dân sự." },
    { name: "Trạm Y tế", task: "chăm sóc sức khỏe ban đầu, phòng, chống dịch bệnh." },
  ],
  files: disclosureFiles(agency),
  places: ["Ấp Mẫu", "Ấp Kinh Mẫu", "Ấp Rạch Mẫu", "Bãi bồi"],
  links: [
    { title: "Cổng Thông tin điện tử tỉnh Cà Mau", address: "https://camau.gov.vn/" },
    { title: "Cổng Thông tin điện tử Chính phủ", address: "https://chinhphu.vn/" },
    { title: "Cổng Dịch vụ công quốc gia", address: "https://dichvucong.gov.vn/" },
    { title: "Sở Khoa học và Công nghệ", address: "https://sokhcn.camau.gov.vn/" },
    { title: "Sở Xây dựng", address: "https://soxaydung.camau.gov.vn/" },
  ],
  visits: 215_440,
};

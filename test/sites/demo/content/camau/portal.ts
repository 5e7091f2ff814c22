import type { Portal, Section } from "../../portal.ts";
import { disclosureFiles } from "../disclosure-files.ts";
import { disclosureSections } from "../disclosure-sections.ts";
import { contactSection, interactionSections, utilitySections } from "../standing-sections.ts";
import {
  articlesSection,
  documentSections,
  plansSection,
  proceduresSection,
  projectsSection,
  scheduleSection,
  scienceSection,
} from "../work-sections.ts";
import { agency, leaders, officials, units } from "./agency.ts";
import { articles } from "./articles.ts";
import { documents } from "./documents.ts";
import { introduction } from "./introduction.ts";
import { drafts, questions } from "./questions.ts";

const topics: Section[] = [
  ["xuc-tien-dau-tu", "Xúc tiến đầu tư", "Cơ hội, chính sách và hoạt động xúc tiến đầu tư"],
  ["du-lich", "Du lịch", "Quảng bá du lịch, điểm đến Cà Mau"],
  ["chi-so-pci", "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", "Kết quả và giải pháp nâng cao chỉ số PCI"],
  ["ho-tro-doanh-nghiep", "Hỗ trợ doanh nghiệp", "Chính sách hỗ trợ doanh nghiệp"],
  ["cai-cach-hanh-chinh", "Cải cách hành chính", "Tin, bài về cải cách hành chính"],
  ["chuyen-doi-so", "Chuyển đổi số", "Tin, bài về chuyển đổi số"],
].map(([path = "", title = "", description = ""]) => articlesSection(path, title, description, "topics"));

const sections: Section[] = [
  ...introduction,
  contactSection(agency),
  articlesSection("tin-tuc", "Tin tức - Sự kiện", "Tin tức, sự kiện trên địa bàn tỉnh"),
  articlesSection(
    "chi-dao-dieu-hanh",
    "Chỉ đạo, điều hành",
    "Thông tin chỉ đạo, điều hành của Ủy ban nhân dân tỉnh",
  ),
  articlesSection(
    "pho-bien-phap-luat",
    "Phổ biến, giáo dục pháp luật",
    "Tuyên truyền, phổ biến, hướng dẫn pháp luật, chính sách",
  ),
  articlesSection(
    "kinh-te-xa-hoi",
    "Kinh tế - xã hội",
    "Tình hình kinh tế - xã hội; quốc phòng - an ninh; đối ngoại",
  ),
  articlesSection(
    "phong-chong-thien-tai",
    "Phòng, chống thiên tai, dịch bệnh",
    "Phòng, chống thiên tai, dịch bệnh; bảo đảm an sinh xã hội",
  ),
  scheduleSection("lãnh đạo Ủy ban nhân dân tỉnh", [
    ["{monday}", "08 giờ 00", "Họp giao ban Thường trực Ủy ban nhân dân tỉnh", "Chủ tịch Nguyễn Văn Mẫu"],
    [
      "{wednesday}",
      "14 giờ 00",
      "Kiểm tra tiến độ các công trình phòng, chống sạt lở",
      "Phó Chủ tịch Lê Thị Ví Dụ",
    ],
    ["{friday}", "08 giờ 00", "Tiếp công dân định kỳ", "Phó Chủ tịch Phạm Văn Trình Diễn"],
  ]),
  ...documentSections(),
  {
    path: "cong-bao",
    title: "Công báo điện tử",
    description: "Công báo tỉnh Cà Mau",
    group: "documents",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "table",
          caption: "Các số Công báo mới phát hành",
          head: ["Số công báo", "Ngày phát hành", "Tệp tải về"],
          rows: [
            ["Số 22", "{-9}", "[Tải Công báo số 22 (PDF)](file:cong-bao-22)"],
            ["Số 21", "{-39}", "[Tải Công báo số 21 (PDF)](file:cong-bao-21)"],
          ],
        },
      ],
    },
  },
  ...disclosureSections(agency),
  plansSection([
    [
      "Kế hoạch phát triển kinh tế - xã hội năm {year}",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-70}",
      "{-70}",
      "Đang thực hiện",
    ],
    [
      "Chương trình công tác năm {year} của Ủy ban nhân dân tỉnh",
      "Chương trình công tác",
      "{-75}",
      "{-75}",
      "Đang thực hiện",
    ],
    [
      "Chiến lược phát triển kinh tế biển tỉnh đến năm 2030",
      "Quyết định của Ủy ban nhân dân tỉnh",
      "{-120}",
      "{-119}",
      "Đang thực hiện",
    ],
  ]),
  projectsSection(
    [
      [
        "Nâng cấp tuyến đường ven biển đoạn mẫu",
        "Kết nối các xã ven biển",
        "Giao thông",
        "Nhóm B",
        "{year-1} - {year+1}",
        "120.000 triệu đồng",
        "Ngân sách tỉnh",
        "Đang thi công",
      ],
      [
        "Kè chống sạt lở bờ biển đoạn mẫu",
        "Bảo vệ dân cư và rừng phòng hộ",
        "Thủy lợi",
        "Nhóm C",
        "{year} - {year+1}",
        "45.000 triệu đồng",
        "Ngân sách trung ương hỗ trợ",
        "Đang thi công",
      ],
    ],
    [
      [
        "Mua sắm thiết bị Trung tâm Phục vụ hành chính công",
        "Chào hàng cạnh tranh",
        "1.200 triệu đồng",
        "Đã có kết quả",
        "{-12}",
      ],
      [
        "Tư vấn giám sát kè chống sạt lở",
        "Đấu thầu rộng rãi qua mạng",
        "980 triệu đồng",
        "Đang mời thầu",
        "{-6}",
      ],
    ],
  ),
  articlesSection(
    "thong-ke",
    "Thông tin thống kê",
    "Thông tin, báo cáo thống kê kinh tế - xã hội",
    "disclosure",
  ),
  scienceSection([
    [
      "CM-2026-01",
      "Mô hình nuôi tôm - rừng bền vững",
      "Cấp tỉnh",
      "Sở Khoa học và Công nghệ",
      "{year-1} - {year}",
      "Nghiệm thu loại Đạt",
    ],
    [
      "CM-2026-02",
      "Bản đồ nguy cơ sạt lở ven biển",
      "Cấp tỉnh",
      "Sở Nông nghiệp và Môi trường",
      "{year} - {year+1}",
      "Đang thực hiện",
    ],
  ]),
  proceduresSection([
    ["Quyết định chủ trương đầu tư", "Đầu tư", "Toàn trình", "25 ngày"],
    ["Cấp giấy phép hoạt động bưu chính", "Bưu chính", "Toàn trình", "10 ngày làm việc"],
    ["Công nhận làng nghề truyền thống", "Nông nghiệp", "Một phần", "30 ngày làm việc"],
  ]),
  ...interactionSections(),
  ...topics,
  ...utilitySections(agency),
];

const gazette = (number: number, content: string) => ({
  slug: `cong-bao-${number}`,
  title: `Công báo tỉnh Cà Mau số ${number}`,
  paragraphs: ["Dữ liệu mẫu phục vụ trình diễn.", content],
});

/** The provincial portal. */
export const camau: Portal = {
  ...agency,
  kind: "ubnd-tinh",
  language: "vi",
  layout: "html5",
  shortName: "Cổng Thông tin điện tử tỉnh Cà Mau",
  emcSiteId: 9601,
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
  officials,
  units,
  files: [
    ...disclosureFiles(agency),
    gazette(22, "Quyết định của Ủy ban nhân dân tỉnh về quản lý bến thủy nội địa."),
    gazette(21, "Quyết định của Ủy ban nhân dân tỉnh về hỗ trợ phát triển rừng ngập mặn."),
  ],
  places: ["Cà Mau", "Năm Căn", "Ngọc Hiển", "Đất Mũi"],
  links: [
    { title: "Cổng Thông tin điện tử Chính phủ", address: "https://chinhphu.vn/" },
    { title: "Cổng Dịch vụ công quốc gia", address: "https://dichvucong.gov.vn/" },
    { title: "Bộ Khoa học và Công nghệ", address: "https://mst.gov.vn/" },
    { title: "Bộ Nội vụ", address: "https://moha.gov.vn/" },
    { title: "Sở Khoa học và Công nghệ", address: "https://sokhcn.camau.gov.vn/" },
    { title: "Sở Xây dựng", address: "https://soxaydung.camau.gov.vn/" },
    { title: "Ủy ban nhân dân xã Đất Mũi", address: "https://datmui.camau.gov.vn/" },
    { title: "Phiên bản tiếng Anh (English)", address: "https://english.camau.gov.vn/" },
  ],
  visits: 4_812_300,
};

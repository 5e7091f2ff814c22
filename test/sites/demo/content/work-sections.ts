import type { Section } from "../portal.ts";
import { proseSection } from "./prose-section.ts";

/** One row of cells of a table. */
type Row = readonly string[];

function tableSection(
  path: string,
  title: string,
  description: string,
  intro: string,
  table: { caption: string; head: readonly string[]; rows: readonly Row[] },
): Section {
  return proseSection("disclosure", path, title, description, [
    { type: "text", text: intro },
    { type: "table", ...table },
  ]);
}

/** Strategies, plans and programmes: name, number and date of approval, state. */
export function plansSection(rows: readonly Row[]): Section {
  return tableSection(
    "chien-luoc-quy-hoach-ke-hoach",
    "Chiến lược, quy hoạch, kế hoạch",
    "Chiến lược, quy hoạch, kế hoạch phát triển và kế hoạch công tác năm",
    "Các chiến lược, quy hoạch, kế hoạch đang thực hiện và kế hoạch công tác năm {year}.",
    {
      caption: "Chiến lược, quy hoạch, kế hoạch",
      head: ["Tên", "Văn bản phê duyệt", "Ngày phê duyệt", "Ngày đăng", "Tình trạng"],
      rows,
    },
  );
}

export function projectsSection(rows: readonly Row[], tenders: readonly Row[]): Section {
  const section = tableSection(
    "du-an-dau-thau",
    "Dự án, đấu thầu, mua sắm công",
    "Danh mục dự án, hạng mục đầu tư, đấu thầu, mua sắm công",
    "Danh mục dự án đầu tư công và kết quả lựa chọn nhà thầu của cơ quan.",
    {
      caption: "Danh mục dự án",
      head: [
        "Tên dự án",
        "Mục tiêu",
        "Lĩnh vực",
        "Loại dự án",
        "Thời gian thực hiện",
        "Kinh phí",
        "Nguồn vốn",
        "Tình trạng",
      ],
      rows,
    },
  );
  if (section.content.kind !== "prose") return section;
  const blocks = [
    ...section.content.blocks,
    { type: "heading", text: "Đấu thầu, mua sắm công" } as const,
    {
      type: "table",
      caption: "Thông tin đấu thầu, mua sắm công",
      head: ["Gói thầu", "Hình thức", "Giá gói thầu", "Kết quả", "Ngày đăng"],
      rows: tenders,
    } as const,
  ];
  return { ...section, content: { kind: "prose", blocks } };
}

export function scienceSection(rows: readonly Row[]): Section {
  return tableSection(
    "de-tai-khoa-hoc",
    "Đề tài khoa học",
    "Danh mục và kết quả chương trình, đề tài khoa học",
    "Danh mục đề tài khoa học và công nghệ đang thực hiện và đã nghiệm thu.",
    {
      caption: "Danh mục đề tài khoa học",
      head: ["Mã số", "Tên đề tài", "Cấp quản lý", "Cơ quan chủ trì", "Thời gian", "Kết quả"],
      rows,
    },
  );
}

export function proceduresSection(rows: readonly Row[]): Section {
  return tableSection(
    "thu-tuc-hanh-chinh",
    "Thủ tục hành chính",
    "Danh mục thủ tục hành chính, dịch vụ công trực tuyến của cơ quan",
    "Hồ sơ được nộp trực tuyến trên [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn/); danh mục dưới đây được đồng bộ từ Cơ sở dữ liệu quốc gia về thủ tục hành chính.",
    {
      caption: "Danh mục thủ tục hành chính",
      head: ["Tên thủ tục", "Lĩnh vực", "Mức độ", "Thời hạn giải quyết", "Nộp hồ sơ"],
      rows: rows.map((row) => [...row, "[Nộp hồ sơ](https://dichvucong.gov.vn/)"]),
    },
  );
}

/** Working schedule of the leaders in the current week. */
export function scheduleSection(leaders: string, rows: readonly Row[]): Section {
  return {
    path: "lich-lam-viec",
    title: "Lịch làm việc",
    description: `Lịch làm việc của ${leaders}`,
    group: "news",
    content: {
      kind: "prose",
      blocks: [
        { type: "text", text: `Lịch làm việc của ${leaders} tuần từ ngày {monday} đến ngày {friday}.` },
        {
          type: "table",
          caption: "Lịch làm việc trong tuần",
          head: ["Ngày", "Thời gian", "Nội dung", "Chủ trì"],
          rows,
        },
      ],
    },
  };
}

export function articlesSection(
  path: string,
  title: string,
  description: string,
  group: Section["group"] = "news",
): Section {
  return { path, title, description, group, content: { kind: "articles", intro: "", pageSize: 7 } };
}

export function documentSections(): Section[] {
  return [
    {
      path: "van-ban-qppl",
      title: "Văn bản quy phạm pháp luật",
      description: "Văn bản quy phạm pháp luật thuộc phạm vi quản lý",
      group: "documents",
      content: {
        kind: "documents",
        collection: "qppl",
        intro: "Văn bản quy phạm pháp luật được đăng toàn văn, kèm tệp tải về.",
      },
    },
    {
      path: "van-ban-chi-dao-quan-ly",
      title: "Văn bản chỉ đạo, quản lý",
      description: "Văn bản hành chính, văn bản chỉ đạo, quản lý của cơ quan",
      group: "documents",
      content: {
        kind: "documents",
        collection: "dieu-hanh",
        intro: "Văn bản chỉ đạo, quản lý hành chính do cơ quan ban hành.",
      },
    },
  ];
}

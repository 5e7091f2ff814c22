import type { Portal, Section } from "../portal.ts";

/** What the sections that all agencies have need to know of the agency. */
export type Agency = Pick<Portal, "host" | "name" | "heading" | "contact" | "responsible">;

/** Search, site map, privacy and other sections that stand at the foot of every portal. */
export function utilitySections(agency: Agency): Section[] {
  return [
    {
      path: "so-do-cong",
      title: "Sơ đồ cổng",
      description: "Sơ đồ các chuyên mục của trang",
      group: "utility",
      content: { kind: "site-map" },
    },
    {
      path: "tim-kiem",
      title: "Tìm kiếm",
      description: "Tìm kiếm tin, bài, văn bản trên trang",
      group: "utility",
      content: { kind: "search" },
    },
    privacyPolicy(agency),
  ];
}

function privacyPolicy({ name, host, contact }: Agency): Section {
  return {
    path: "bao-ve-du-lieu-ca-nhan",
    title: "Chính sách bảo vệ dữ liệu cá nhân",
    description: `Quy định về thu thập, sử dụng và bảo vệ dữ liệu cá nhân trên trang ${host}`,
    group: "utility",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "text",
          text: `${name} tôn trọng và bảo vệ dữ liệu cá nhân của tổ chức, công dân khi truy cập ${host} theo Luật Bảo vệ dữ liệu cá nhân và các quy định có liên quan.`,
        },
        { type: "heading", text: "Phạm vi và hình thức thu thập" },
        {
          type: "text",
          text: "Trang chỉ thu thập họ tên, địa chỉ liên hệ, thư điện tử và điện thoại do người dùng tự nhập khi gửi câu hỏi. Người dùng xem tin, bài, văn bản mà không phải cung cấp thông tin nào. Hệ thống đo lường EMC do cơ quan nhà nước vận hành ghi nhận số lượt truy cập, không nhận dạng cá nhân.",
        },
        { type: "heading", text: "Mục đích sử dụng" },
        {
          type: "text",
          text: "Dữ liệu chỉ dùng để xác minh, liên hệ và gửi kết quả trả lời câu hỏi; không dùng cho quảng cáo, không cung cấp cho bên thứ ba, trừ trường hợp pháp luật có quy định khác. Dữ liệu được gửi qua kênh mã hóa (HTTPS), lưu giữ tối đa 12 tháng kể từ ngày trả lời rồi xóa.",
        },
        { type: "heading", text: "Quyền của chủ thể dữ liệu" },
        {
          type: "bullets",
          items: [
            "Được biết, truy cập, xem và yêu cầu chỉnh sửa dữ liệu của mình.",
            "Rút lại sự đồng ý, yêu cầu xóa hoặc hạn chế xử lý dữ liệu vào bất cứ lúc nào.",
            "Khiếu nại khi cho rằng dữ liệu bị sử dụng sai mục đích.",
          ],
        },
        { type: "heading", text: "Đầu mối tiếp nhận" },
        {
          type: "text",
          text: `Văn phòng, ${name}. Địa chỉ: ${contact.address}. Điện thoại: ${contact.phone}. Thư điện tử: [${contact.email}](mailto:${contact.email}). Yêu cầu được trả lời trong 05 ngày làm việc.`,
        },
        { type: "print" },
      ],
    },
  };
}

const conditions = [
  "Câu hỏi viết bằng tiếng Việt có dấu, nêu rõ nội dung và có đủ họ tên, địa chỉ, thư điện tử của người gửi.",
  "Không tiếp nhận đơn khiếu nại, tố cáo qua chuyên mục này; khiếu nại, tố cáo gửi theo quy định của pháp luật.",
  "Câu hỏi được tiếp nhận, phân loại, chuyển đơn vị xử lý trong 02 ngày làm việc và trả lời trong 15 ngày làm việc.",
  "Nội dung trả lời có ý nghĩa tham khảo; họ tên, địa chỉ, điện thoại của người hỏi không hiển thị công khai.",
];

/** Questions and answers, rating and consultation. */
export function interactionSections(): Section[] {
  return [
    {
      path: "hoi-dap",
      title: "Hỏi đáp",
      description: "Câu hỏi của tổ chức, công dân và nội dung trả lời",
      group: "interaction",
      content: {
        kind: "questions",
        conditions,
      },
    },
    {
      path: "gui-cau-hoi",
      title: "Gửi câu hỏi trực tuyến",
      description: "Biểu mẫu gửi câu hỏi đến cơ quan",
      group: "interaction",
      content: { kind: "question-form" },
    },
    {
      path: "tra-cuu-cau-hoi",
      title: "Tra cứu tình trạng xử lý câu hỏi",
      description: "Tra cứu trạng thái xử lý theo mã câu hỏi",
      group: "interaction",
      content: { kind: "question-lookup" },
    },
    {
      path: "lay-y-kien-du-thao",
      title: "Lấy ý kiến dự thảo",
      description: "Dự thảo văn bản đang lấy ý kiến góp ý của nhân dân",
      group: "interaction",
      content: {
        kind: "drafts",
        intro: "Mời tổ chức, công dân đọc toàn văn dự thảo và góp ý trước thời hạn nêu tại từng dự thảo.",
      },
    },
    {
      path: "danh-gia",
      title: "Đánh giá mức độ hài lòng",
      description: "Đánh giá giao diện, nội dung, chất lượng và sự hỗ trợ",
      group: "interaction",
      content: { kind: "rating" },
    },
  ];
}

export function contactSection({ contact, name }: Agency): Section {
  return {
    path: "lien-he",
    title: "Liên hệ",
    description: `Địa chỉ, điện thoại, thư điện tử và danh bạ cán bộ của ${name}`,
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        { type: "text", text: `${name}. Địa chỉ: ${contact.address}.` },
        {
          type: "text",
          text: `Điện thoại: ${contact.phone}. Fax: ${contact.fax}. Thư điện tử: [${contact.email}](mailto:${contact.email}).`,
        },
        {
          type: "text",
          text: "Giờ làm việc: từ 07 giờ 00 đến 11 giờ 00 và từ 13 giờ 00 đến 17 giờ 00, thứ hai đến thứ sáu.",
        },
        { type: "heading", text: "Danh bạ cán bộ, công chức có thẩm quyền" },
        { type: "officials" },
      ],
    },
  };
}

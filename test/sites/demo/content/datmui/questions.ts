import type { Draft, Question } from "../../portal.ts";

export const questions: readonly Question[] = [
  {
    slug: "dang-ky-khai-sinh-truc-tuyen",
    topic: "Hộ tịch",
    title: "Đăng ký khai sinh trực tuyến cho con",
    asker: "Bà L.T.N.",
    askedDaysAgo: 9,
    content: "Tôi mới sinh con tại bệnh viện tỉnh, muốn đăng ký khai sinh trực tuyến thì làm thế nào?",
    answer: {
      daysAgo: 6,
      by: "Trung tâm Phục vụ hành chính công xã",
      paragraphs: [
        "Bà đăng nhập Cổng Dịch vụ công quốc gia, chọn thủ tục liên thông khai sinh, thường trú, thẻ bảo hiểm y tế. Kết quả được trả tại nhà qua bưu chính.",
      ],
    },
  },
  {
    slug: "ho-tro-lam-nha-o-cho-ho-ngheo",
    topic: "An sinh xã hội",
    title: "Hỗ trợ làm nhà ở cho hộ nghèo",
    asker: "Ông T.V.C.",
    askedDaysAgo: 13,
    content: "Nhà tôi xuống cấp, thuộc hộ nghèo thì được hỗ trợ bao nhiêu?",
    answer: {
      daysAgo: 8,
      by: "Phòng Văn hóa Xã hội xã",
      paragraphs: [
        "Hộ nghèo được bình xét hỗ trợ 80 triệu đồng để làm nhà mới. Ông liên hệ trưởng ấp để được đưa vào danh sách họp bình xét trong tháng.",
      ],
    },
  },
  {
    slug: "gop-y-rac-thai-khu-du-lich",
    topic: "Môi trường",
    title: "Rác thải tồn đọng tại khu du lịch",
    asker: "Bà N.T.H.",
    askedDaysAgo: 17,
    content: "Cuối tuần đông khách, thùng rác đầy tràn, đề nghị xã tăng chuyến thu gom.",
    answer: {
      daysAgo: 11,
      by: "Phòng Kinh tế xã",
      paragraphs: [
        "Xã đã bổ sung 12 thùng rác và tăng lên ba chuyến thu gom vào thứ bảy, chủ nhật. Cảm ơn góp ý của bà.",
      ],
    },
  },
  {
    slug: "vay-von-lam-du-lich-cong-dong",
    topic: "Kinh tế",
    title: "Vay vốn làm du lịch cộng đồng",
    asker: "Ông P.V.L.",
    askedDaysAgo: 20,
    content: "Gia đình tôi muốn cải tạo nhà để đón khách, có chính sách vay vốn không?",
    answer: {
      daysAgo: 12,
      by: "Phòng Kinh tế xã",
      paragraphs: [
        "Hộ làm du lịch cộng đồng được vay vốn giải quyết việc làm và hỗ trợ tối đa 30 triệu đồng theo chủ trương của xã. Ông nộp đơn tại bộ phận một cửa.",
      ],
    },
  },
  {
    slug: "lich-tiem-chung-tre-em",
    topic: "Y tế",
    title: "Lịch tiêm chủng cho trẻ em",
    asker: "Bà V.T.K.",
    askedDaysAgo: 23,
    content: "Xin cho biết lịch tiêm chủng mở rộng tại Trạm Y tế xã.",
    answer: {
      daysAgo: 21,
      by: "Trạm Y tế xã",
      paragraphs: [
        "Trạm Y tế tổ chức tiêm chủng vào ngày 10 và ngày 25 hằng tháng, từ 07 giờ 30. Phụ huynh mang theo sổ tiêm của trẻ.",
      ],
    },
  },
  {
    slug: "giay-phep-xay-nha-tren-dat-nuoi-trong",
    topic: "Xây dựng",
    title: "Xây nhà trên đất nuôi trồng thủy sản",
    asker: "Ông H.M.T.",
    askedDaysAgo: 28,
    content: "Tôi muốn cất chòi trông vuông thì có phải xin phép không?",
    answer: {
      daysAgo: 19,
      by: "Phòng Kinh tế xã",
      paragraphs: [
        "Chòi phục vụ sản xuất phải thông báo với xã để được hướng dẫn vị trí, diện tích và vật liệu; không được xây nhà ở kiên cố trên đất nuôi trồng thủy sản.",
      ],
    },
  },
  {
    slug: "sua-cau-nong-thon",
    topic: "Giao thông",
    title: "Đề nghị sửa cầu ấp bị hư",
    asker: "Bà C.T.B.",
    askedDaysAgo: 32,
    content: "Cầu qua rạch của ấp bị hư lan can, học sinh đi lại nguy hiểm.",
    answer: {
      daysAgo: 26,
      by: "Phòng Kinh tế xã",
      paragraphs: [
        "Xã đã thay lan can và lắp đèn chiếu sáng hai đầu cầu; kinh phí từ nguồn bảo trì giao thông nông thôn.",
      ],
    },
  },
  {
    slug: "cap-ban-sao-trich-luc-khai-tu",
    topic: "Hộ tịch",
    title: "Cấp bản sao trích lục khai tử",
    asker: "Ông D.V.P.",
    askedDaysAgo: 36,
    content: "Tôi ở tỉnh khác thì có xin bản sao trích lục khai tử của cha tôi qua mạng được không?",
    answer: {
      daysAgo: 34,
      by: "Trung tâm Phục vụ hành chính công xã",
      paragraphs: [
        "Ông nộp yêu cầu trực tuyến trên Cổng Dịch vụ công quốc gia, không phân biệt nơi cư trú; bản sao được gửi qua bưu chính trong 02 ngày làm việc.",
      ],
    },
  },
];

export const drafts: readonly Draft[] = [
  {
    slug: "du-thao-quy-uoc-khu-dan-cu",
    title: "Dự thảo quy chế quản lý khu du lịch cộng đồng Đất Mũi",
    postedDaysAgo: 5,
    closesInDays: 25,
    text: [
      "Điều 1. Quy chế này quy định về quản lý hoạt động du lịch cộng đồng trên địa bàn xã.",
      "Điều 2. Hộ kinh doanh niêm yết giá, bảo đảm an toàn thực phẩm và phân loại rác.",
      "Điều 3. Tổ quản lý du lịch cộng đồng kiểm tra, nhắc nhở và báo cáo Ủy ban nhân dân xã.",
    ],
    comments: [{ by: "Ông T.V.N., ấp Mẫu", daysAgo: 2, text: "Đề nghị bổ sung quy định giờ tắt loa kéo." }],
  },
];

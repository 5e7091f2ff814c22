import type { Draft, Question } from "../../portal.ts";

export const questions: readonly Question[] = [
  {
    slug: "xin-giay-phep-sua-nha",
    topic: "Cấp phép xây dựng",
    title: "Sửa mái nhà có phải xin giấy phép không",
    asker: "Ông L.V.H.",
    askedDaysAgo: 11,
    content: "Tôi thay mái tôn, không nâng tầng thì có phải xin giấy phép xây dựng không?",
    answer: {
      daysAgo: 6,
      by: "Phòng Quản lý xây dựng",
      paragraphs: [
        "Thay mái không làm thay đổi kết cấu chịu lực, công năng thì được miễn giấy phép; ông thông báo thời điểm sửa chữa đến Ủy ban nhân dân cấp xã.",
      ],
    },
  },
  {
    slug: "den-chieu-sang-hong",
    topic: "Hạ tầng kỹ thuật",
    title: "Đèn chiếu sáng công cộng hỏng nhiều ngày",
    asker: "Bà H.T.P.",
    askedDaysAgo: 16,
    content: "Tuyến hẻm trước nhà tôi có ba đèn hỏng, đề nghị sửa để bảo đảm an toàn.",
    answer: {
      daysAgo: 12,
      by: "Phòng Hạ tầng kỹ thuật",
      paragraphs: [
        "Đơn vị quản lý đã thay ba bộ đèn và kiểm tra toàn tuyến. Phản ánh tiếp theo vui lòng gọi tổng đài 1022.",
      ],
    },
  },
  {
    slug: "doi-giay-phep-lai-xe",
    topic: "Vận tải",
    title: "Đổi giấy phép lái xe hết hạn",
    asker: "Ông N.Q.T.",
    askedDaysAgo: 20,
    content: "Giấy phép lái xe của tôi quá hạn một tháng thì đổi ở đâu?",
    answer: {
      daysAgo: 15,
      by: "Phòng Quản lý vận tải",
      paragraphs: [
        "Ông nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia; Sở sẽ thông báo lịch nếu thuộc trường hợp phải sát hạch lại.",
      ],
    },
  },
  {
    slug: "mua-nha-o-xa-hoi",
    topic: "Nhà ở",
    title: "Điều kiện mua nhà ở xã hội",
    asker: "Bà T.T.N.",
    askedDaysAgo: 25,
    content: "Công nhân thuê trọ có được mua nhà ở xã hội không, hồ sơ gồm những gì?",
    answer: {
      daysAgo: 17,
      by: "Phòng Quản lý xây dựng",
      paragraphs: [
        "Công nhân chưa có nhà ở hoặc có diện tích bình quân thấp được đăng ký mua. Hồ sơ gồm đơn và giấy xác nhận nơi làm việc, thu nhập.",
      ],
    },
  },
  {
    slug: "xe-qua-tai-lam-hong-duong",
    topic: "Giao thông",
    title: "Xe quá tải làm hỏng đường xã",
    asker: "Ông V.V.D.",
    askedDaysAgo: 30,
    content: "Xe chở cát chạy ban đêm làm đường hư hỏng, đề nghị kiểm tra, xử lý.",
    answer: {
      daysAgo: 22,
      by: "Phòng Quản lý vận tải",
      paragraphs: [
        "Sở đã phối hợp kiểm tra ban đêm, xử phạt 04 xe quá tải và yêu cầu đơn vị thi công sửa chữa mặt đường trong 15 ngày.",
      ],
    },
  },
  {
    slug: "thong-tin-quy-hoach-thua-dat",
    topic: "Quy hoạch",
    title: "Tra cứu thông tin quy hoạch thửa đất",
    asker: "Bà P.T.L.",
    askedDaysAgo: 34,
    content: "Tôi muốn biết thửa đất của mình có nằm trong quy hoạch đường không thì hỏi ở đâu?",
    answer: {
      daysAgo: 27,
      by: "Phòng Quy hoạch Kiến trúc",
      paragraphs: [
        "Bà tra cứu trên bản đồ quy hoạch số hoặc nộp phiếu yêu cầu cung cấp thông tin quy hoạch tại bộ phận một cửa cấp xã.",
      ],
    },
  },
  {
    slug: "ngap-nuoc-khu-dan-cu",
    topic: "Thoát nước",
    title: "Khu dân cư thường xuyên ngập nước",
    asker: "Ông T.H.S.",
    askedDaysAgo: 38,
    content: "Khu dân cư ngập mỗi khi triều cường, đề nghị nạo vét cống.",
    answer: {
      daysAgo: 31,
      by: "Phòng Hạ tầng kỹ thuật",
      paragraphs: [
        "Đơn vị thoát nước đã nạo vét 600 mét cống và lắp van ngăn triều; Sở tiếp tục theo dõi trong các đợt triều tới.",
      ],
    },
  },
  {
    slug: "bien-bao-giao-thong-bi-che-khuat",
    topic: "Giao thông",
    title: "Biển báo giao thông bị cây che khuất",
    asker: "Bà D.T.H.",
    askedDaysAgo: 41,
    content: "Biển báo tại ngã ba bị cây che, người đi đường không thấy, đề nghị cắt tỉa.",
    answer: {
      daysAgo: 36,
      by: "Phòng Hạ tầng kỹ thuật",
      paragraphs: ["Đơn vị quản lý đã cắt tỉa cây, vệ sinh biển báo và rà soát các nút giao trên tuyến."],
    },
  },
];

export const drafts: readonly Draft[] = [
  {
    slug: "du-thao-quy-dinh-quan-ly-via-he",
    title: "Dự thảo Quyết định quy định quản lý vỉa hè, lòng đường",
    postedDaysAgo: 8,
    closesInDays: 20,
    text: [
      "Điều 1. Quy định về quản lý, sử dụng tạm thời vỉa hè, lòng đường trên địa bàn tỉnh.",
      "Điều 2. Việc sử dụng tạm thời phải được cấp phép và không cản trở người đi bộ.",
      "Điều 3. Ủy ban nhân dân cấp xã cấp phép, kiểm tra trên địa bàn.",
    ],
    comments: [
      {
        by: "Ông Q.V.T., phường Tân Thành",
        daysAgo: 4,
        text: "Đề nghị dành tối thiểu 1,5 mét cho người đi bộ.",
      },
    ],
  },
];

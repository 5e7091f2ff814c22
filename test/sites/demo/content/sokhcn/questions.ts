import type { Draft, Question } from "../../portal.ts";

export const questions: readonly Question[] = [
  {
    slug: "dang-ky-nhan-hieu-cho-ho-kinh-doanh",
    topic: "Sở hữu trí tuệ",
    title: "Hộ kinh doanh đăng ký nhãn hiệu cần giấy tờ gì",
    asker: "Bà N.T.L.",
    askedDaysAgo: 10,
    content: "Tôi làm khô cá gia đình, muốn đăng ký nhãn hiệu thì cần chuẩn bị hồ sơ như thế nào?",
    answer: {
      daysAgo: 5,
      by: "Phòng Sở hữu trí tuệ",
      paragraphs: [
        "Hồ sơ gồm tờ khai, mẫu nhãn hiệu và chứng từ nộp phí. Bà có thể đến Phòng Sở hữu trí tuệ để được tra cứu, hướng dẫn miễn phí trước khi nộp đơn trực tuyến.",
      ],
    },
  },
  {
    slug: "dat-hang-nhiem-vu-khoa-hoc",
    topic: "Quản lý khoa học",
    title: "Doanh nghiệp đặt hàng nhiệm vụ khoa học như thế nào",
    asker: "Ông T.V.Q.",
    askedDaysAgo: 14,
    content:
      "Doanh nghiệp chúng tôi cần nghiên cứu bảo quản cua biển, có được đặt hàng nhiệm vụ cấp tỉnh không?",
    answer: {
      daysAgo: 7,
      by: "Phòng Quản lý Khoa học",
      paragraphs: [
        "Doanh nghiệp được gửi phiếu đề xuất đặt hàng qua hệ thống trực tuyến. Sở tổng hợp, lấy ý kiến chuyên gia và trình Ủy ban nhân dân tỉnh phê duyệt danh mục hằng năm.",
      ],
    },
  },
  {
    slug: "song-di-dong-yeu-tai-ap",
    topic: "Viễn thông",
    title: "Sóng di động yếu tại ấp ven rừng",
    asker: "Ông H.V.N.",
    askedDaysAgo: 18,
    content: "Ấp chúng tôi gọi điện thường mất sóng, đề nghị nhà mạng lắp thêm trạm.",
    answer: {
      daysAgo: 9,
      by: "Phòng Chuyển đổi số",
      paragraphs: [
        "Sở đã đo kiểm và đề nghị doanh nghiệp bổ sung trạm phát sóng, dự kiến hoạt động trong quý. Trong thời gian chờ, nhà mạng tăng công suất trạm gần nhất.",
      ],
    },
  },
  {
    slug: "kiem-dinh-can-dong-ho",
    topic: "Đo lường",
    title: "Thời hạn kiểm định cân đồng hồ lò xo",
    asker: "Bà L.T.T.",
    askedDaysAgo: 21,
    content: "Cân của sạp tôi mua hai năm rồi thì có phải kiểm định lại không, chi phí bao nhiêu?",
    answer: {
      daysAgo: 15,
      by: "Chi cục Tiêu chuẩn Đo lường",
      paragraphs: [
        "Cân đồng hồ lò xo dùng trong mua bán phải kiểm định định kỳ. Bà mang cân đến điểm kiểm định tại chợ vào ngày thứ tư đầu tháng; phí thu theo biểu giá niêm yết.",
      ],
    },
  },
  {
    slug: "quen-mat-khau-tai-khoan-dich-vu-cong",
    topic: "Dịch vụ công trực tuyến",
    title: "Quên mật khẩu tài khoản dịch vụ công",
    asker: "Ông D.Q.H.",
    askedDaysAgo: 24,
    content: "Tôi đổi số điện thoại nên không nhận được mã xác thực, phải làm sao để lấy lại mật khẩu?",
    answer: {
      daysAgo: 22,
      by: "Phòng Chuyển đổi số",
      paragraphs: [
        "Ông sử dụng tài khoản định danh điện tử để đăng nhập, sau đó cập nhật số điện thoại mới. Nếu cần hỗ trợ trực tiếp, ông đến bộ phận một cửa nơi gần nhất.",
      ],
    },
  },
  {
    slug: "ho-tro-doi-moi-cong-nghe",
    topic: "Đổi mới sáng tạo",
    title: "Chính sách hỗ trợ doanh nghiệp đổi mới công nghệ",
    asker: "Ông P.M.T.",
    askedDaysAgo: 27,
    content: "Cơ sở chế biến nhỏ đầu tư máy sấy năng lượng mặt trời có được hỗ trợ không?",
    answer: {
      daysAgo: 19,
      by: "Trung tâm Ứng dụng",
      paragraphs: [
        "Cơ sở được hỗ trợ tối đa 30% chi phí thiết bị theo chương trình đổi mới công nghệ của tỉnh, sau khi phương án được thẩm định. Trung tâm hướng dẫn lập hồ sơ miễn phí.",
      ],
    },
  },
  {
    slug: "cong-bo-hop-chuan-hop-quy",
    topic: "Tiêu chuẩn",
    title: "Thủ tục công bố hợp quy sản phẩm",
    asker: "Bà V.T.A.",
    askedDaysAgo: 31,
    content: "Sản phẩm đồ chơi trẻ em bán tại tỉnh có phải công bố hợp quy không?",
    answer: {
      daysAgo: 25,
      by: "Chi cục Tiêu chuẩn Đo lường",
      paragraphs: [
        "Đồ chơi trẻ em thuộc danh mục phải công bố hợp quy. Bà nộp hồ sơ trực tuyến; kết quả được trả trong 05 ngày làm việc kể từ khi nhận đủ hồ sơ.",
      ],
    },
  },
  {
    slug: "xac-minh-tin-nhan-gia-mao",
    topic: "An toàn thông tin",
    title: "Phản ánh tin nhắn giả mạo cơ quan nhà nước",
    asker: "Ông C.V.K.",
    askedDaysAgo: 35,
    content: "Tôi nhận tin nhắn tự xưng cơ quan nhà nước yêu cầu bấm vào đường dẫn, xin hỏi phải báo ở đâu?",
    answer: {
      daysAgo: 33,
      by: "Phòng Chuyển đổi số",
      paragraphs: [
        "Ông không bấm vào đường dẫn, chụp lại màn hình và báo cơ quan công an nơi gần nhất hoặc tổng đài 1022. Cơ quan nhà nước không yêu cầu cung cấp mã xác thực qua tin nhắn.",
      ],
    },
  },
];

export const drafts: readonly Draft[] = [
  {
    slug: "du-thao-quy-dinh-chuong-trinh-doi-moi-cong-nghe",
    title: "Dự thảo Quyết định ban hành Chương trình đổi mới công nghệ của tỉnh",
    postedDaysAgo: 6,
    closesInDays: 24,
    text: [
      "Điều 1. Chương trình hỗ trợ doanh nghiệp nhỏ và vừa đổi mới công nghệ, nâng cao năng suất, chất lượng.",
      "Điều 2. Mức hỗ trợ tối đa 30% chi phí thiết bị và không quá 500 triệu đồng cho một doanh nghiệp.",
      "Điều 3. Sở Khoa học và Công nghệ tổ chức xét chọn, công khai kết quả trên trang thông tin điện tử.",
    ],
    comments: [
      { by: "Ông H.T.B., phường Lý Văn Lâm", daysAgo: 3, text: "Đề nghị mở rộng đối tượng là hợp tác xã." },
      { by: "Bà N.T.C., xã Năm Căn", daysAgo: 2, text: "Đề nghị rút ngắn thời gian thẩm định còn 20 ngày." },
    ],
  },
];

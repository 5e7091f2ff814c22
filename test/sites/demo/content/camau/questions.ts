import type { Draft, Question } from "../../portal.ts";

export const questions: readonly Question[] = [
  {
    slug: "ho-tro-di-doi-nha-vung-sat-lo",
    topic: "Phòng chống thiên tai",
    title: "Mức hỗ trợ di dời nhà ở vùng sạt lở",
    asker: "Bà T.T.H.",
    askedDaysAgo: 12,
    content: "Gia đình tôi ở vùng sạt lở ven sông, muốn biết mức hỗ trợ khi di dời và cần nộp giấy tờ gì?",
    answer: {
      daysAgo: 6,
      by: "Sở Nông nghiệp và Môi trường",
      paragraphs: [
        "Hộ di dời khỏi vùng sạt lở được hỗ trợ một lần theo nghị quyết của Hội đồng nhân dân tỉnh, chi trả qua Ủy ban nhân dân cấp xã.",
        "Hồ sơ gồm đơn đề nghị và giấy tờ về chỗ ở; Ủy ban nhân dân cấp xã hướng dẫn và xác nhận trong 03 ngày làm việc.",
      ],
    },
  },
  {
    slug: "dang-ky-tai-khoan-dich-vu-cong",
    topic: "Thủ tục hành chính",
    title: "Đăng ký tài khoản trên Cổng Dịch vụ công quốc gia",
    asker: "Ông L.V.P.",
    askedDaysAgo: 15,
    content: "Tôi không có điện thoại thông minh thì đăng ký tài khoản dịch vụ công như thế nào?",
    answer: {
      daysAgo: 11,
      by: "Trung tâm Phục vụ hành chính công",
      paragraphs: [
        "Ông mang căn cước đến Trung tâm hoặc bộ phận một cửa cấp xã, cán bộ sẽ hỗ trợ đăng ký và nộp hồ sơ trực tuyến tại chỗ, không thu phí.",
      ],
    },
  },
  {
    slug: "vay-von-nuoi-tom-sinh-thai",
    topic: "Nông nghiệp",
    title: "Chính sách vay vốn nuôi tôm sinh thái",
    asker: "Ông N.T.D.",
    askedDaysAgo: 19,
    content: "Hộ nuôi tôm dưới tán rừng có được vay vốn ưu đãi không, điều kiện ra sao?",
    answer: {
      daysAgo: 10,
      by: "Sở Nông nghiệp và Môi trường",
      paragraphs: [
        "Hộ tham gia hợp tác xã có chứng nhận sinh thái được vay vốn ưu đãi qua ngân hàng chính sách. Ông liên hệ hợp tác xã tại địa phương để được lập phương án.",
      ],
    },
  },
  {
    slug: "lich-tiep-cong-dan-cua-lanh-dao-tinh",
    topic: "Tiếp công dân",
    title: "Lịch tiếp công dân của lãnh đạo tỉnh",
    asker: "Bà P.T.K.",
    askedDaysAgo: 22,
    content: "Xin cho biết lịch tiếp công dân định kỳ của lãnh đạo tỉnh trong tháng.",
    answer: {
      daysAgo: 20,
      by: "Văn phòng Ủy ban nhân dân tỉnh",
      paragraphs: [
        "Lãnh đạo tỉnh tiếp công dân định kỳ vào ngày 15 hằng tháng tại Trụ sở Tiếp công dân; nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.",
      ],
    },
  },
  {
    slug: "cap-lai-giay-chung-nhan-quyen-su-dung-dat",
    topic: "Đất đai",
    title: "Cấp lại giấy chứng nhận quyền sử dụng đất bị mất",
    asker: "Ông H.V.T.",
    askedDaysAgo: 26,
    content:
      "Giấy chứng nhận quyền sử dụng đất của gia đình tôi bị mất do ngập nước, thủ tục cấp lại thế nào?",
    answer: {
      daysAgo: 18,
      by: "Sở Nông nghiệp và Môi trường",
      paragraphs: [
        "Ông khai báo với Ủy ban nhân dân cấp xã để niêm yết thông báo mất giấy, sau đó nộp hồ sơ đề nghị cấp lại trên Cổng Dịch vụ công quốc gia.",
      ],
    },
  },
  {
    slug: "ho-tro-hoc-phi-hoc-sinh-vung-kho-khan",
    topic: "Giáo dục",
    title: "Hỗ trợ học phí cho học sinh vùng khó khăn",
    asker: "Bà D.T.N.",
    askedDaysAgo: 29,
    content: "Con tôi học ở xã ven biển thì có được hỗ trợ học phí năm học này không?",
    answer: {
      daysAgo: 24,
      by: "Sở Giáo dục và Đào tạo",
      paragraphs: [
        "Học sinh thuộc hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn được hỗ trợ học phí theo nghị quyết của Hội đồng nhân dân tỉnh; nhà trường lập danh sách, phụ huynh không phải nộp hồ sơ riêng.",
      ],
    },
  },
  {
    slug: "dang-ky-kinh-doanh-ho-gia-dinh",
    topic: "Đăng ký kinh doanh",
    title: "Đăng ký hộ kinh doanh trực tuyến",
    asker: "Ông V.M.C.",
    askedDaysAgo: 33,
    content: "Tôi muốn mở quán ăn nhỏ thì đăng ký hộ kinh doanh ở đâu, mất bao nhiêu ngày?",
    answer: {
      daysAgo: 28,
      by: "Sở Tài chính",
      paragraphs: [
        "Ông nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia hoặc tại Ủy ban nhân dân cấp xã; thời hạn giải quyết 03 ngày làm việc kể từ khi nhận đủ hồ sơ hợp lệ.",
      ],
    },
  },
  {
    slug: "phan-anh-duong-hu-hong-qua-khu-dan-cu",
    topic: "Giao thông",
    title: "Đường qua khu dân cư bị hư hỏng, ngập nước",
    asker: "Ông T.Q.B.",
    askedDaysAgo: 37,
    content: "Tuyến đường trước trường học bị ngập mỗi khi mưa lớn, đề nghị cơ quan chức năng sửa chữa.",
    answer: {
      daysAgo: 30,
      by: "Sở Xây dựng",
      paragraphs: [
        "Sở Xây dựng đã kiểm tra hiện trường, giao đơn vị quản lý nạo vét cống và bù vênh mặt đường; công việc hoàn thành trong 10 ngày kể từ ngày trả lời.",
      ],
    },
  },
];

export const drafts: readonly Draft[] = [
  {
    slug: "du-thao-quy-dinh-quan-ly-cong-trinh-ngam",
    title: "Dự thảo Quyết định quy định về quản lý không gian ngầm đô thị",
    postedDaysAgo: 7,
    closesInDays: 21,
    text: [
      "Điều 1. Quyết định này quy định về quản lý, khai thác không gian xây dựng ngầm đô thị trên địa bàn tỉnh Cà Mau.",
      "Điều 2. Công trình ngầm phải được cấp phép, lập hồ sơ hoàn công và cập nhật vào cơ sở dữ liệu của tỉnh.",
      "Điều 3. Sở Xây dựng chủ trì hướng dẫn, kiểm tra; Ủy ban nhân dân cấp xã quản lý trên địa bàn.",
      "Điều 4. Quyết định có hiệu lực sau 15 ngày kể từ ngày ký ban hành.",
    ],
    comments: [
      {
        by: "Ông N.V.T., phường An Xuyên",
        daysAgo: 3,
        text: "Đề nghị quy định rõ thời hạn cấp phép không quá 15 ngày.",
      },
      {
        by: "Bà L.T.M., xã Đất Mũi",
        daysAgo: 2,
        text: "Đề nghị bổ sung yêu cầu công khai bản đồ công trình ngầm.",
      },
    ],
  },
];

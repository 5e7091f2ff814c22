import type { Article } from "../../portal.ts";

/** Direction, legal guidance, disasters and statistics. */
export const guidance: readonly Article[] = [
  {
    section: "chi-dao-dieu-hanh",
    slug: "chan-chinh-ky-cuong-hanh-chinh",
    daysAgo: 4,
    time: "15:00",
    title: "Giám đốc Sở chỉ đạo chấn chỉnh kỷ cương, kỷ luật hành chính",
    abstract: "Các phòng, đơn vị bảo đảm hồ sơ giải quyết đúng hạn, không để tồn đọng và báo cáo hằng tuần.",
    paragraphs: [
      "Hồ sơ trễ hạn phải có văn bản xin lỗi và hẹn lại thời gian trả kết quả. Văn phòng Sở theo dõi, tổng hợp, công khai kết quả của từng phòng.",
      "Trưởng các phòng, đơn vị chịu trách nhiệm trước Giám đốc về tiến độ nhiệm vụ được giao.",
    ],
    author: "Văn phòng Sở",
  },
  {
    section: "chi-dao-dieu-hanh",
    slug: "ket-luan-giao-ban-thang",
    daysAgo: 14,
    time: "17:10",
    title: "Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng {month}",
    abstract: "Tập trung nghiệm thu các nhiệm vụ đến hạn, giải ngân vốn và chuẩn bị kế hoạch năm tới.",
    paragraphs: [
      "Phòng Quản lý Khoa học hoàn thành nghiệm thu 06 nhiệm vụ trước cuối quý. Phòng Chuyển đổi số trình phương án bảo đảm an toàn dịp cao điểm.",
      "Văn phòng Sở tổng hợp dự toán năm tới, trình Giám đốc trước ngày {+9}.",
    ],
    author: "Văn phòng Sở",
  },
  {
    section: "pho-bien-phap-luat",
    slug: "quyen-va-nghia-vu-khi-dang-ky-nhan-hieu",
    daysAgo: 6,
    time: "08:15",
    title: "Những điều cần biết khi đăng ký bảo hộ nhãn hiệu",
    abstract:
      "Chủ thể kinh doanh có quyền đăng ký nhãn hiệu cho hàng hóa, dịch vụ của mình; đơn nộp trước được ưu tiên xem xét.",
    paragraphs: [
      "Trước khi nộp đơn, cần tra cứu để tránh trùng lặp. Giấy chứng nhận có hiệu lực 10 năm kể từ ngày nộp đơn và có thể gia hạn nhiều lần.",
      "Phòng Sở hữu trí tuệ hướng dẫn miễn phí cách chuẩn bị hồ sơ vào giờ hành chính.",
    ],
    author: "Phòng Sở hữu trí tuệ",
  },
  {
    section: "pho-bien-phap-luat",
    slug: "trach-nhiem-bao-ve-du-lieu-ca-nhan",
    daysAgo: 17,
    time: "09:20",
    title: "Trách nhiệm bảo vệ dữ liệu cá nhân của cơ quan, doanh nghiệp",
    abstract:
      "Luật Bảo vệ dữ liệu cá nhân yêu cầu có sự đồng ý rõ ràng, thông báo mục đích và biện pháp bảo vệ phù hợp.",
    paragraphs: [
      "Cơ quan, doanh nghiệp chỉ thu thập dữ liệu cần thiết, bảo đảm quyền xem, chỉnh sửa, xóa của người dân và thông báo khi xảy ra lộ, mất dữ liệu.",
      "Sở tổ chức hướng dẫn trực tuyến cho doanh nghiệp vào thứ sáu tuần cuối hằng tháng.",
    ],
    author: "Phòng Chuyển đổi số",
  },
  {
    section: "phong-chong-thien-tai",
    slug: "bao-dam-thong-tin-lien-lac-mua-bao",
    daysAgo: 8,
    time: "13:45",
    title: "Bảo đảm thông tin liên lạc phục vụ phòng, chống thiên tai",
    abstract:
      "Doanh nghiệp viễn thông chuẩn bị xe phát sóng lưu động, máy phát điện và nhân lực trực 24/24 giờ.",
    paragraphs: [
      "Các trạm phát sóng ven biển được gia cố, kiểm tra nguồn dự phòng tối thiểu 08 giờ. Bản tin cảnh báo được gửi miễn phí đến thuê bao trong vùng ảnh hưởng.",
      "Người dân gặp sự cố liên lạc gọi tổng đài 1022 để được hỗ trợ.",
    ],
    author: "Phòng Chuyển đổi số",
  },
  {
    section: "thong-ke",
    slug: "bao-cao-thong-ke-nganh-thang",
    daysAgo: 11,
    time: "16:00",
    title: "Báo cáo thống kê ngành khoa học và công nghệ tháng {month}",
    abstract:
      "Số liệu thống kê về nhiệm vụ khoa học, sở hữu trí tuệ, dịch vụ công trực tuyến và viễn thông tháng {month} (số liệu mẫu).",
    paragraphs: [
      "Có 34 nhiệm vụ đang thực hiện, 06 nhiệm vụ nghiệm thu; 12 đơn đăng ký nhãn hiệu mới; tỷ lệ hồ sơ trực tuyến toàn trình đạt 82%; thuê bao băng rộng di động đạt 91 trên 100 dân.",
      "Phương pháp: tổng hợp từ hệ thống quản lý nhiệm vụ, cơ sở dữ liệu dịch vụ công và báo cáo của doanh nghiệp viễn thông.",
    ],
    author: "Văn phòng Sở",
  },
];

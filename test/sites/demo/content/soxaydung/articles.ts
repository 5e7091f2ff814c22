import type { Article } from "../../portal.ts";

/** An item of the department's own news; the numbers are days ago and the time of posting. */
function news(
  slug: string,
  [daysAgo, time]: readonly [number, string],
  title: string,
  abstract: string,
  paragraphs: readonly string[],
  picture?: Article["picture"],
): Article {
  return {
    section: "tin-tuc",
    slug,
    daysAgo,
    time,
    title,
    abstract,
    paragraphs,
    author: "Văn phòng Sở",
    ...(picture ? { picture } : {}),
  };
}

export const articles: readonly Article[] = [
  news(
    "kiem-tra-chat-luong-cong-trinh-truong-hoc",
    [1, "08:40"],
    "Kiểm tra chất lượng công trình trường học trước năm học",
    "Đoàn kiểm tra của Sở rà soát 18 công trình trường học, yêu cầu khắc phục các vết nứt, thấm dột.",
    [
      "Các chủ đầu tư cung cấp đầy đủ hồ sơ quản lý chất lượng, nhật ký thi công và kết quả thí nghiệm vật liệu. Hai công trình được yêu cầu bổ sung lan can, thay cửa kính an toàn.",
      "Sở giao Phòng Quản lý xây dựng theo dõi việc khắc phục và báo cáo kết quả trong 15 ngày.",
    ],
    { scene: "road", alt: "Công trình trường học (hình minh họa)" },
  ),
  news(
    "thong-xe-doan-duong-tinh-sau-cai-tao",
    [3, "15:20"],
    "Thông xe đoạn đường tỉnh sau cải tạo",
    "Đoạn đường dài 7,4 km được mở rộng, bổ sung rãnh thoát nước và biển báo, thông xe sớm 20 ngày.",
    [
      "Mặt đường rộng 7 m, hai bên có lề gia cố phục vụ xe thô sơ. Trong thời gian thi công, đơn vị nhà thầu đã phối hợp phân luồng, bảo đảm đi lại của người dân.",
      "Sở đề nghị chính quyền các xã tuyên truyền không lấn chiếm hành lang an toàn đường bộ.",
    ],
    { scene: "road", alt: "Đoạn đường tỉnh mới cải tạo (hình minh họa)" },
  ),
  news(
    "tap-huan-cap-phep-xay-dung-cap-xa",
    [5, "10:00"],
    "Tập huấn cấp phép xây dựng cho công chức cấp xã",
    "Hơn 120 công chức được hướng dẫn quy trình cấp phép nhà ở riêng lẻ và xử lý hồ sơ trực tuyến.",
    [
      "Học viên trao đổi các tình huống thường gặp về khoảng lùi, chiều cao và nhà ở ven sông. Tài liệu tập huấn được cung cấp dạng điện tử.",
      "Sở duy trì đường dây hỗ trợ nghiệp vụ trong giờ hành chính.",
    ],
  ),
  news(
    "ra-soat-cau-yeu-tren-duong-tinh",
    [7, "09:25"],
    "Rà soát cầu yếu trên các tuyến đường tỉnh",
    "Ngành xây dựng rà soát 64 cầu, đề xuất sửa chữa khẩn cấp 05 cầu và hạn chế tải trọng 09 cầu.",
    [
      "Kết quả kiểm định được cập nhật lên bản đồ số để chủ phương tiện tra cứu trước khi đi. Biển hạn chế tải trọng được lắp đặt trong 10 ngày.",
      "Kinh phí sửa chữa lấy từ nguồn bảo trì đường bộ được giao trong năm {year}.",
    ],
    { scene: "sea", alt: "Cầu trên đường tỉnh (hình minh họa)" },
  ),
  news(
    "khoi-cong-khu-nha-o-xa-hoi",
    [10, "08:10"],
    "Khởi công khu nhà ở xã hội dành cho công nhân",
    "Khu nhà gồm 320 căn hộ, diện tích từ 30 đến 60 mét vuông, dự kiến bàn giao sau 20 tháng.",
    [
      "Dự án có trường mầm non, sân chơi và điểm sinh hoạt cộng đồng. Giá bán và đối tượng được mua công khai theo quy định.",
      "Sở yêu cầu chủ đầu tư bảo đảm an toàn lao động và tiến độ cam kết.",
    ],
    { scene: "village", alt: "Phối cảnh khu nhà ở (hình minh họa)" },
  ),
  news(
    "kiem-soat-tai-trong-xe-dip-cao-diem",
    [13, "16:30"],
    "Kiểm soát tải trọng xe trong dịp cao điểm vận chuyển vật liệu",
    "Tổ liên ngành kiểm tra 210 phương tiện, lập biên bản 12 trường hợp chở quá tải.",
    [
      "Các chủ mỏ, bến bãi ký cam kết không xếp hàng quá tải. Hình ảnh từ trạm cân tự động được dùng làm căn cứ xử phạt.",
      "Đợt kiểm tra tiếp theo sẽ tổ chức trên các tuyến đường xã.",
    ],
  ),
  news(
    "cong-bo-quy-hoach-do-thi-mau",
    [16, "14:00"],
    "Công bố đồ án quy hoạch chung đô thị mẫu",
    "Đồ án được trưng bày tại trụ sở xã và đăng trên bản đồ số để người dân tra cứu.",
    [
      "Đô thị được định hướng phát triển theo mô hình sinh thái, thích ứng với nước biển dâng, dành 12% diện tích cho cây xanh, mặt nước.",
      "Người dân được cung cấp thông tin quy hoạch miễn phí tại bộ phận một cửa.",
    ],
    { scene: "mangrove", alt: "Đô thị sinh thái (hình minh họa)" },
  ),
  news(
    "doi-giay-phep-lai-xe-truc-tuyen",
    [19, "09:00"],
    "Hướng dẫn đổi giấy phép lái xe trực tuyến",
    "Người dân thực hiện đổi giấy phép lái xe trên Cổng Dịch vụ công quốc gia, nhận kết quả qua bưu chính.",
    [
      "Hồ sơ gồm ảnh chân dung, giấy khám sức khỏe điện tử và giấy phép cũ. Thời gian giải quyết 05 ngày làm việc.",
      "Bộ phận một cửa bố trí máy tính và cán bộ hỗ trợ người cao tuổi.",
    ],
  ),
  news(
    "nghiem-thu-he-thong-chieu-sang-tiet-kiem-dien",
    [23, "10:45"],
    "Nghiệm thu hệ thống chiếu sáng tiết kiệm điện",
    "Hơn 1.800 bộ đèn được thay thế, ước tiết kiệm 55% điện năng so với trước.",
    [
      "Hệ thống điều khiển từ xa cho phép giảm công suất sau 23 giờ và báo sự cố tự động.",
      "Đơn vị quản lý tiếp nhận phản ánh đèn hỏng qua tổng đài 1022.",
    ],
    { scene: "village", alt: "Đèn chiếu sáng công cộng (hình minh họa)" },
  ),
  news(
    "dien-dan-vat-lieu-xay-dung-moi",
    [27, "08:30"],
    "Diễn đàn vật liệu xây dựng mới cho vùng đất yếu",
    "Các chuyên gia giới thiệu vật liệu nhẹ, gạch không nung và giải pháp thay thế cát sông.",
    [
      "Doanh nghiệp kiến nghị sớm ban hành định mức để sử dụng vật liệu mới trong công trình dùng vốn ngân sách.",
      "Sở ghi nhận và sẽ trình cấp có thẩm quyền xem xét.",
    ],
  ),
  news(
    "doan-thanh-nien-so-ra-quan-don-dep-ve-sinh",
    [31, "07:50"],
    "Đoàn Thanh niên Sở ra quân dọn dẹp vệ sinh tuyến đường",
    "Gần 60 đoàn viên thu gom rác, trồng cây và sơn lại gờ giảm tốc trước cổng trường học.",
    [
      "Hoạt động nhằm nâng cao ý thức bảo vệ môi trường và an toàn giao thông khu vực trường học.",
      "Đoàn Thanh niên Sở duy trì hoạt động vào sáng thứ bảy đầu tháng.",
    ],
  ),
  {
    section: "tin-tuc",
    slug: "hoi-nghi-phat-trien-ben-vung-vung",
    daysAgo: 33,
    time: "17:30",
    title: "Hội nghị phát triển bền vững vùng Đồng bằng sông Cửu Long",
    abstract:
      "Hội nghị bàn giải pháp liên kết vùng về hạ tầng giao thông, thích ứng biến đổi khí hậu và phát triển kinh tế biển.",
    paragraphs: [
      "Các đại biểu thống nhất ưu tiên nguồn lực cho các tuyến cao tốc, cảng biển và công trình trữ nước ngọt; đồng thời xây dựng cơ sở dữ liệu dùng chung của vùng.",
      "Các địa phương được giao rà soát danh mục dự án liên vùng, gửi cơ quan chủ trì tổng hợp trong quý.",
    ],
    author: "Bộ phận tổng hợp",
    source: {
      name: "Cổng Thông tin điện tử Chính phủ (chinhphu.vn)",
      address: "https://chinhphu.vn/",
      daysAgo: 34,
      time: "16:00",
    },
  },
  {
    section: "chi-dao-dieu-hanh",
    slug: "tang-cuong-quan-ly-trat-tu-xay-dung",
    daysAgo: 6,
    time: "15:40",
    title: "Giám đốc Sở chỉ đạo tăng cường quản lý trật tự xây dựng",
    abstract: "Các phòng, đơn vị phối hợp với cấp xã kiểm tra, xử lý dứt điểm vi phạm trật tự xây dựng.",
    paragraphs: [
      "Phòng Quản lý xây dựng lập danh mục công trình vi phạm, báo cáo tiến độ xử lý hằng tuần. Trường hợp phức tạp báo cáo Giám đốc Sở cho ý kiến.",
      "Văn phòng Sở công khai kết quả xử lý trên trang thông tin điện tử.",
    ],
    author: "Văn phòng Sở",
  },
  {
    section: "pho-bien-phap-luat",
    slug: "nhung-truong-hop-mien-giay-phep-xay-dung",
    daysAgo: 9,
    time: "09:15",
    title: "Những trường hợp được miễn giấy phép xây dựng",
    abstract:
      "Chủ đầu tư cần biết các trường hợp được miễn giấy phép và nghĩa vụ thông báo thời điểm khởi công.",
    paragraphs: [
      "Công trình sửa chữa, cải tạo bên trong không làm thay đổi kết cấu chịu lực được miễn giấy phép. Nhà ở nông thôn ngoài khu vực có quy hoạch cũng thuộc trường hợp miễn giấy phép theo quy định.",
      "Dù được miễn giấy phép, chủ đầu tư vẫn phải thông báo khởi công đến Ủy ban nhân dân cấp xã.",
    ],
    author: "Phòng Quản lý xây dựng",
  },
  {
    section: "phong-chong-thien-tai",
    slug: "bao-dam-giao-thong-mua-bao",
    daysAgo: 12,
    time: "13:30",
    title: "Phương án bảo đảm giao thông trong mùa mưa bão",
    abstract: "Sở bố trí vật tư dự phòng, phương tiện và nhân lực trực tại các vị trí xung yếu.",
    paragraphs: [
      "Các đơn vị quản lý đường bộ chuẩn bị rọ đá, biển báo, đèn tín hiệu; khi ngập sâu phải chốt chặn và hướng dẫn tuyến tránh.",
      "Đường dây nóng tiếp nhận thông tin sự cố giao thông: 1022.",
    ],
    author: "Phòng Hạ tầng kỹ thuật",
  },
  {
    section: "thong-ke",
    slug: "bao-cao-thong-ke-nganh-xay-dung-thang",
    daysAgo: 11,
    time: "16:20",
    title: "Báo cáo thống kê ngành xây dựng tháng {month}",
    abstract:
      "Số liệu thống kê về giấy phép xây dựng, giá trị sản xuất và vận tải tháng {month} (số liệu mẫu).",
    paragraphs: [
      "Toàn tỉnh cấp 214 giấy phép xây dựng; giá trị sản xuất ngành xây dựng tăng 7,2%; khối lượng hàng hóa vận chuyển đạt 1,9 triệu tấn.",
      "Phương pháp: tổng hợp từ hệ thống một cửa điện tử và báo cáo của doanh nghiệp vận tải.",
    ],
    author: "Văn phòng Sở",
  },
];

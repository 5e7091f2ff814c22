import type { Article } from "../../portal.ts";

/** Direction and the five groups of information that communes publish (Quyết định 68/2026, Điều 10 khoản 2). */
export const guidance: readonly Article[] = [
  {
    section: "chi-dao-dieu-hanh",
    slug: "chi-dao-truc-ban-mua-trieu-cuong",
    daysAgo: 2,
    time: "14:00",
    title: "Chủ tịch Ủy ban nhân dân xã chỉ đạo trực ban trong đợt triều cường",
    abstract: "Các ấp kiểm tra bờ bao, nhắc người dân neo đậu phương tiện an toàn và trực 24/24 giờ.",
    paragraphs: [
      "Trưởng các ấp lập danh sách hộ có nhà không kiên cố, sẵn sàng hỗ trợ di dời. Lực lượng dân quân kiểm tra áo phao, dây cứu sinh.",
      "Thông tin báo về Văn phòng Ủy ban nhân dân xã trước 15 giờ hằng ngày.",
    ],
    author: "Văn phòng Ủy ban nhân dân xã",
  },
  {
    section: "chu-truong-chinh-sach",
    slug: "chu-truong-phat-trien-du-lich-cong-dong",
    daysAgo: 4,
    time: "08:50",
    title: "Chủ trương phát triển du lịch cộng đồng gắn với bảo vệ rừng",
    abstract: "Hộ tham gia du lịch cộng đồng được hỗ trợ cải tạo nhà, tập huấn và kết nối đón khách.",
    paragraphs: [
      "Mỗi hộ được hỗ trợ tối đa 30 triệu đồng sau khi đáp ứng tiêu chí về phòng ở, nhà vệ sinh và an toàn thực phẩm. Hộ cam kết không chặt cây rừng, không xả rác ra sông.",
      "Hồ sơ đăng ký nộp tại Trung tâm Phục vụ hành chính công của xã.",
    ],
    author: "Phòng Kinh tế xã",
  },
  {
    section: "kinh-te-xa-hoi",
    slug: "tinh-hinh-kinh-te-xa-hoi-thang",
    daysAgo: 9,
    time: "16:10",
    title: "Tình hình kinh tế - xã hội xã tháng {month}",
    abstract:
      "Sản lượng thủy sản đạt 620 tấn, thu ngân sách đạt 91% dự toán, đón 6.800 lượt khách du lịch (số liệu mẫu).",
    paragraphs: [
      "Diện tích nuôi thủy sản dưới tán rừng ổn định, giá cua thương phẩm tăng nhẹ. Tỷ lệ hộ nghèo còn 2,1%, giảm 0,3 điểm phần trăm so với đầu năm.",
      "Nhiệm vụ tháng tới: hoàn thành đường ấp Mẫu, tiêm phòng gia cầm, vận động người dân nộp hồ sơ trực tuyến.",
    ],
    author: "Văn phòng Ủy ban nhân dân xã",
  },
  {
    section: "phong-chong-thien-tai",
    slug: "huong-dan-phong-chong-dong-loc",
    daysAgo: 6,
    time: "09:30",
    title: "Hướng dẫn người dân phòng, chống dông lốc và triều cường",
    abstract:
      "Chằng chống nhà cửa, đưa tàu thuyền vào nơi neo đậu, dự trữ nước sạch và lương thực đủ dùng ba ngày.",
    paragraphs: [
      "Khi có dông, người dân không trú dưới cây cao, không đi trên sông. Hộ ở sát bờ sông di dời đến nhà văn hóa ấp khi có thông báo.",
      "Trạm Y tế hướng dẫn xử lý nước sinh hoạt sau ngập và phòng bệnh sốt xuất huyết.",
    ],
    author: "Ban Chỉ huy Phòng thủ dân sự xã",
  },
  {
    section: "che-do-chinh-sach",
    slug: "chi-tra-tro-cap-qua-tai-khoan",
    daysAgo: 8,
    time: "10:05",
    title: "Chi trả trợ cấp xã hội qua tài khoản từ tháng này",
    abstract:
      "Người hưởng trợ cấp đăng ký tài khoản hoặc ủy quyền cho người thân; trường hợp khó khăn được chi trả tại nhà.",
    paragraphs: [
      "Việc chi trả thực hiện trước ngày 10 hằng tháng. Cán bộ xã đến nhà hỗ trợ người cao tuổi, người khuyết tật đăng ký.",
      "Doanh nghiệp, hộ kinh doanh trên địa bàn được hướng dẫn chính sách miễn, giảm thuế tại bộ phận một cửa vào thứ năm hằng tuần.",
    ],
    author: "Phòng Văn hóa Xã hội xã",
  },
  {
    section: "pho-bien-phap-luat",
    slug: "khong-khai-thac-thuy-san-tan-diet",
    daysAgo: 11,
    time: "08:15",
    title: "Tuyên truyền không khai thác thủy sản bằng hình thức tận diệt",
    abstract:
      "Sử dụng xung điện, chất nổ, lưới mắt nhỏ để khai thác thủy sản là hành vi bị nghiêm cấm theo Luật Thủy sản.",
    paragraphs: [
      "Người vi phạm bị tịch thu phương tiện, phạt tiền và có thể bị truy cứu trách nhiệm hình sự. Tổ tự quản ven biển tuần tra, nhắc nhở thường xuyên.",
      "Người dân phát hiện vi phạm báo Công an xã hoặc tổng đài 1022.",
    ],
    author: "Văn phòng Ủy ban nhân dân xã",
  },
];

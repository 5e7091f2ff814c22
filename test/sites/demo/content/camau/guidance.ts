import type { Article } from "../../portal.ts";

/** Direction, legal guidance, the economy, disasters and statistics. */
export const guidance: readonly Article[] = [
  {
    section: "chi-dao-dieu-hanh",
    slug: "chi-dao-ung-pho-trieu-cuong",
    daysAgo: 2,
    time: "16:00",
    title: "Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo ứng phó đợt triều cường",
    abstract:
      "Các sở, ngành, xã, phường ven biển chủ động kiểm tra đê, cống, di dời hộ dân ở vùng nguy hiểm trước ngày {+4}.",
    paragraphs: [
      "Ủy ban nhân dân các xã, phường rà soát, lập danh sách hộ dân trong vùng nguy hiểm, bố trí nơi ở tạm và lương thực; không để người dân quay lại khi chưa an toàn.",
      "Sở Nông nghiệp và Môi trường trực ban, vận hành cống; lực lượng quân đội, công an sẵn sàng phương tiện cứu hộ. Báo cáo gửi về Văn phòng Ủy ban nhân dân tỉnh trước 16 giờ hằng ngày.",
    ],
    author: "Văn phòng Ủy ban nhân dân tỉnh",
  },
  {
    section: "chi-dao-dieu-hanh",
    slug: "ket-luan-ve-giai-ngan-von-dau-tu-cong",
    daysAgo: 9,
    time: "14:30",
    title: "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh về giải ngân vốn đầu tư công",
    abstract:
      "Chủ đầu tư cam kết tiến độ từng tuần; dự án chậm sẽ bị điều chuyển vốn cho dự án có khả năng giải ngân.",
    paragraphs: [
      "Các chủ đầu tư lập kế hoạch giải ngân chi tiết, gửi Sở Tài chính trước ngày 05 hằng tháng. Người đứng đầu chịu trách nhiệm nếu không đạt kế hoạch.",
      "Sở Tài chính tổng hợp, công khai tỷ lệ giải ngân của từng chủ đầu tư trên Cổng Thông tin điện tử tỉnh.",
    ],
    author: "Văn phòng Ủy ban nhân dân tỉnh",
  },
  {
    section: "pho-bien-phap-luat",
    slug: "mot-so-diem-moi-ve-bao-ve-du-lieu-ca-nhan",
    daysAgo: 5,
    time: "08:45",
    title: "Một số điểm cần biết của Luật Bảo vệ dữ liệu cá nhân",
    abstract:
      "Luật quy định sự đồng ý phải rõ ràng, tự nguyện; im lặng không được coi là đồng ý; người dân có quyền rút lại sự đồng ý.",
    paragraphs: [
      "Tổ chức, cá nhân khi thu thập dữ liệu phải thông báo mục đích, loại dữ liệu và thời gian lưu giữ. Người dân có quyền xem, chỉnh sửa, yêu cầu xóa dữ liệu của mình.",
      "Hành vi mua bán dữ liệu cá nhân trái phép bị xử phạt theo quy định. Người dân phát hiện vi phạm có thể phản ánh đến cơ quan công an nơi cư trú.",
    ],
    author: "Sở Tư pháp",
  },
  {
    section: "pho-bien-phap-luat",
    slug: "huong-dan-quyen-tiep-can-thong-tin",
    daysAgo: 16,
    time: "10:20",
    title: "Hướng dẫn thực hiện quyền tiếp cận thông tin của công dân",
    abstract:
      "Công dân được tiếp cận thông tin bằng cách xem thông tin công khai hoặc yêu cầu cơ quan nhà nước cung cấp.",
    paragraphs: [
      "Người yêu cầu gửi phiếu trực tiếp, qua bưu chính hoặc thư điện tử đến đầu mối cung cấp thông tin. Cơ quan nhà nước không được yêu cầu nêu lý do khi thông tin thuộc loại phải công khai.",
      "Trường hợp từ chối, cơ quan phải trả lời bằng văn bản và nêu rõ lý do.",
    ],
    author: "Sở Tư pháp",
  },
  {
    section: "kinh-te-xa-hoi",
    slug: "kim-ngach-xuat-khau-thuy-san-tang",
    daysAgo: 7,
    time: "09:30",
    title: "Kim ngạch xuất khẩu thủy sản tháng {month} tăng 8% so với cùng kỳ",
    abstract: "Tôm chế biến tiếp tục là mặt hàng chủ lực, chiếm hơn 85% kim ngạch xuất khẩu của tỉnh.",
    paragraphs: [
      "Các thị trường lớn đều tăng trưởng nhờ doanh nghiệp chủ động đáp ứng yêu cầu truy xuất nguồn gốc và giảm phát thải. Giá tôm nguyên liệu ổn định, người nuôi có lãi.",
      "Ngành chức năng tiếp tục hỗ trợ doanh nghiệp về thủ tục hải quan, chứng nhận xuất xứ và quảng bá thương hiệu.",
    ],
    author: "Minh Họa",
  },
  {
    section: "kinh-te-xa-hoi",
    topics: ["du-lich"],
    slug: "quoc-phong-an-ninh-doi-ngoai-duoc-giu-vung",
    daysAgo: 20,
    time: "15:10",
    title: "Quốc phòng, an ninh được giữ vững, đối ngoại được mở rộng",
    abstract:
      "Công tác tuần tra bảo vệ biển, kết nghĩa cụm dân cư và hợp tác với các địa phương bạn đạt nhiều kết quả.",
    paragraphs: [
      "Lực lượng chức năng phối hợp tuyên truyền ngư dân không vi phạm vùng biển nước ngoài, lắp đặt đầy đủ thiết bị giám sát hành trình.",
      "Tỉnh đón các đoàn công tác đến tìm hiểu hợp tác về năng lượng tái tạo, du lịch sinh thái và nuôi trồng thủy sản.",
    ],
    author: "Trình Diễn",
  },
  {
    section: "phong-chong-thien-tai",
    slug: "phong-chong-sot-xuat-huyet-mua-mua",
    daysAgo: 11,
    time: "08:30",
    title: "Ngành y tế hướng dẫn phòng, chống sốt xuất huyết trong mùa mưa",
    abstract:
      "Mỗi gia đình dành 10 phút mỗi tuần diệt lăng quăng, đậy kín dụng cụ chứa nước và ngủ màn kể cả ban ngày.",
    paragraphs: [
      "Các trạm y tế tổ chức giám sát, xử lý ổ dịch trong 48 giờ. Người có biểu hiện sốt cao liên tục trên 02 ngày cần đến cơ sở y tế để được khám, không tự ý truyền dịch tại nhà.",
      "Người thuộc hộ nghèo, cận nghèo được hỗ trợ chi phí điều trị và sinh hoạt theo chính sách an sinh xã hội hiện hành.",
    ],
    author: "Sở Y tế",
  },
  {
    section: "thong-ke",
    slug: "bao-cao-tinh-hinh-kinh-te-xa-hoi-thang",
    daysAgo: 12,
    time: "16:30",
    title: "Báo cáo thống kê tình hình kinh tế - xã hội tháng {month}",
    abstract:
      "Số liệu thống kê về sản xuất nông nghiệp, công nghiệp, thương mại, đầu tư và giá cả tháng {month} (số liệu mẫu).",
    paragraphs: [
      "Chỉ số sản xuất công nghiệp tăng 6,4% so với cùng kỳ; tổng mức bán lẻ hàng hóa và doanh thu dịch vụ ước đạt 9.850 tỷ đồng, tăng 9,1%; sản lượng thủy sản đạt 58.200 tấn, tăng 3,7%.",
      "Phương pháp: số liệu tổng hợp từ báo cáo của các sở, ngành và điều tra chọn mẫu; ước tính cho 05 ngày cuối tháng. Vốn đầu tư công thực hiện đạt 71% kế hoạch năm.",
    ],
    author: "Văn phòng Ủy ban nhân dân tỉnh",
  },
];

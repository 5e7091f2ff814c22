import type { Article } from "../../portal.ts";
import { guidance } from "./guidance.ts";

const news: readonly Article[] = [
  {
    section: "tin-tuc",
    slug: "nghiem-thu-de-tai-giong-lua-chiu-man",
    daysAgo: 1,
    time: "08:30",
    title: "Nghiệm thu đề tài chọn giống lúa chịu mặn cho vùng tôm - lúa",
    abstract:
      "Hội đồng khoa học cấp tỉnh đánh giá đề tài đạt loại Xuất sắc, đề nghị nhân rộng hai giống lúa tại các xã ven biển.",
    paragraphs: [
      "Sau hai năm khảo nghiệm trên 24 héc-ta, hai giống lúa triển vọng chịu được độ mặn 4 phần nghìn, năng suất trung bình 5,1 tấn mỗi héc-ta. Nông dân tham gia mô hình được hướng dẫn rửa mặn và bón phân cân đối.",
      "Hội đồng đề nghị chuyển giao quy trình cho các hợp tác xã trong vụ tới và tiếp tục theo dõi chất lượng gạo sau thu hoạch.",
    ],
    author: "Phòng Quản lý Khoa học",
    picture: { scene: "laboratory", alt: "Phiên họp nghiệm thu đề tài (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "dien-tap-ung-cuu-su-co-an-toan-thong-tin",
    daysAgo: 3,
    time: "16:10",
    title: "Diễn tập ứng cứu sự cố an toàn thông tin mạng cấp tỉnh",
    abstract:
      "Gần 80 cán bộ kỹ thuật của các sở, ngành, xã, phường tham gia diễn tập thực chiến trên hệ thống đang vận hành.",
    paragraphs: [
      "Các đội tìm kiếm, khai thác và khắc phục điểm yếu trong thời gian quy định, sau đó báo cáo bài học kinh nghiệm. Ban Tổ chức ghi nhận 14 điểm yếu và đã khắc phục xong 11 điểm yếu ngay trong ngày.",
      "Sở yêu cầu các cơ quan rà soát tài khoản quản trị, sao lưu dữ liệu và kiểm tra phục hồi ít nhất ba tháng một lần.",
    ],
    author: "Phòng Chuyển đổi số",
    picture: { scene: "meeting", alt: "Các đội tham gia diễn tập (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "trao-chung-nhan-nhan-hieu-tap-the",
    daysAgo: 5,
    time: "09:40",
    title: "Trao giấy chứng nhận nhãn hiệu tập thể cho ba sản phẩm địa phương",
    abstract: "Ba sản phẩm được bảo hộ gồm khô cá, mật ong rừng ngập mặn và bánh phồng tôm.",
    paragraphs: [
      "Việc bảo hộ giúp sản phẩm có tem truy xuất nguồn gốc, thuận lợi khi vào siêu thị và sàn thương mại điện tử. Sở hỗ trợ các hợp tác xã xây dựng quy chế sử dụng nhãn hiệu.",
      "Trong năm {year}, tỉnh phấn đấu có thêm 05 sản phẩm được bảo hộ.",
    ],
    author: "Phòng Sở hữu trí tuệ",
    picture: { scene: "mangrove", alt: "Sản phẩm địa phương (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "kiem-tra-do-luong-tai-cac-cho",
    daysAgo: 7,
    time: "14:05",
    title: "Kiểm tra phương tiện đo tại các chợ và cửa hàng xăng dầu",
    abstract: "Đoàn kiểm tra 46 cơ sở, phát hiện 03 cân đồng hồ quá hạn kiểm định và yêu cầu ngừng sử dụng.",
    paragraphs: [
      "Chủ cơ sở được hướng dẫn kiểm định lại và niêm yết giá. Điểm cân đối chứng được bố trí tại cổng chợ để người dân tự kiểm tra.",
      "Chi cục Tiêu chuẩn Đo lường sẽ tiếp tục kiểm tra đột xuất trong dịp cuối năm.",
    ],
    author: "Chi cục Tiêu chuẩn Đo lường",
  },
  {
    section: "tin-tuc",
    slug: "tap-huan-ky-nang-so-cho-can-bo-xa",
    daysAgo: 9,
    time: "10:15",
    title: "Tập huấn kỹ năng số cho cán bộ xã, phường",
    abstract: "Lớp tập huấn hướng dẫn khai thác dữ liệu dùng chung, ký số và bảo vệ dữ liệu cá nhân.",
    paragraphs: [
      "Học viên thực hành trên hệ thống thật với tình huống thường gặp tại bộ phận một cửa. Cuối khóa, học viên làm bài kiểm tra và nhận tài liệu điện tử.",
      "Sở duy trì nhóm hỗ trợ trực tuyến, trả lời vướng mắc trong ngày làm việc.",
    ],
    author: "Phòng Chuyển đổi số",
    picture: { scene: "meeting", alt: "Lớp tập huấn kỹ năng số (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "cuoc-thi-y-tuong-khoi-nghiep",
    daysAgo: 12,
    time: "15:50",
    title: "Chung kết cuộc thi ý tưởng khởi nghiệp đổi mới sáng tạo",
    abstract:
      "Mười ý tưởng vào chung kết, tập trung vào chế biến thủy sản, du lịch sinh thái và nông nghiệp số.",
    paragraphs: [
      "Giải Nhất thuộc về nhóm tác giả với giải pháp tái chế vỏ tôm thành vật liệu sinh học. Các nhóm đạt giải được tư vấn hoàn thiện sản phẩm và kết nối quỹ đầu tư.",
      "Ban Tổ chức cho biết vòng sơ khảo năm sau sẽ mở rộng cho học sinh trung học.",
    ],
    author: "Trung tâm Ứng dụng",
    picture: { scene: "laboratory", alt: "Các nhóm trình bày ý tưởng (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "gap-go-doanh-nghiep-quy-nay",
    daysAgo: 3,
    time: "17:30",
    title: "Gặp gỡ, tháo gỡ khó khăn cho doanh nghiệp chế biến thủy sản",
    abstract:
      "Hơn 60 doanh nghiệp nêu kiến nghị về vốn, lao động và thủ tục đất đai tại buổi gặp gỡ do Ủy ban nhân dân tỉnh tổ chức.",
    paragraphs: [
      "Các doanh nghiệp đề nghị rút ngắn thời gian cấp phép môi trường, hỗ trợ kết nối tín dụng và đào tạo lao động. Lãnh đạo các sở trả lời trực tiếp 21 kiến nghị, còn 08 kiến nghị được giao trả lời bằng văn bản trong 10 ngày.",
      "Chủ tịch Ủy ban nhân dân tỉnh Nguyễn Văn Mẫu khẳng định tỉnh duy trì đối thoại hằng quý và công khai kết quả xử lý từng kiến nghị trên Cổng Thông tin điện tử.",
    ],
    author: "Minh Họa",
    source: {
      name: "Cổng Thông tin điện tử tỉnh Cà Mau (camau.gov.vn)",
      address: "https://camau.gov.vn/tin-tuc/gap-go-doanh-nghiep-quy-nay",
      daysAgo: 4,
      time: "15:30",
    },
  },
  {
    section: "tin-tuc",
    slug: "phu-song-di-dong-vung-lom",
    daysAgo: 15,
    time: "11:00",
    title: "Hoàn thành phủ sóng di động tại các ấp vùng lõm",
    abstract: "Doanh nghiệp viễn thông đưa vào hoạt động 09 trạm phát sóng tại các ấp ven rừng, ven biển.",
    paragraphs: [
      "Người dân được sử dụng dịch vụ dữ liệu ổn định, thuận lợi khi nộp hồ sơ trực tuyến và học tập từ xa. Sở phối hợp kiểm tra chất lượng sóng hằng tháng.",
      "Phản ánh về chất lượng dịch vụ có thể gửi qua chuyên mục Hỏi đáp hoặc tổng đài 1022.",
    ],
    author: "Phòng Chuyển đổi số",
    picture: { scene: "village", alt: "Trạm phát sóng tại ấp ven rừng (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "ban-giao-mo-hinh-quan-trac-nuoc",
    daysAgo: 18,
    time: "09:05",
    title: "Bàn giao mô hình quan trắc nước tự động cho hợp tác xã",
    abstract: "Hệ thống đo độ mặn, độ pH, ô-xy hòa tan và gửi cảnh báo đến điện thoại của hộ nuôi.",
    paragraphs: [
      "Mô hình được lắp tại 06 điểm, dữ liệu cập nhật 15 phút một lần. Chi phí vận hành do hợp tác xã và hộ nuôi cùng đóng góp.",
      "Kết quả thử nghiệm cho thấy tỷ lệ thiệt hại giảm khoảng 18% so với vụ trước.",
    ],
    author: "Trung tâm Ứng dụng",
    picture: { scene: "sea", alt: "Trạm quan trắc nước (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "lam-viec-voi-vien-nghien-cuu",
    daysAgo: 22,
    time: "17:00",
    title: "Làm việc với viện nghiên cứu về hợp tác khoa học giai đoạn mới",
    abstract:
      "Hai bên thống nhất hợp tác về giống thủy sản, vật liệu xây dựng vùng đất yếu và đào tạo nhân lực.",
    paragraphs: [
      "Nội dung hợp tác được cụ thể hóa thành kế hoạch hằng năm, ưu tiên giải quyết các vấn đề do địa phương đặt hàng.",
      "Sở sẽ công bố danh mục nhiệm vụ đặt hàng trên trang thông tin điện tử trong quý tới.",
    ],
    author: "Văn phòng Sở",
  },
  {
    section: "tin-tuc",
    slug: "ngay-hoi-stem-truong-trung-hoc",
    daysAgo: 26,
    time: "08:50",
    title: "Ngày hội STEM dành cho học sinh trung học",
    abstract: "Hơn 1.200 học sinh tham gia lắp ráp rô-bốt, lập trình và trải nghiệm thí nghiệm vui.",
    paragraphs: [
      "Các gian trải nghiệm do giảng viên, kỹ sư trẻ hướng dẫn. Học sinh được giới thiệu nghề nghiệp trong lĩnh vực công nghệ số và công nghệ sinh học.",
      "Sở phối hợp với ngành giáo dục duy trì ngày hội hằng năm và hỗ trợ câu lạc bộ STEM tại các trường.",
    ],
    author: "Trung tâm Ứng dụng",
    picture: { scene: "laboratory", alt: "Học sinh lắp ráp rô-bốt (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "so-ket-phong-trao-sang-kien",
    daysAgo: 30,
    time: "10:30",
    title: "Sơ kết phong trào lao động sáng tạo, sáng kiến cơ sở",
    abstract: "Ngành đã công nhận 37 sáng kiến, trong đó 09 sáng kiến có khả năng áp dụng toàn tỉnh.",
    paragraphs: [
      "Các sáng kiến tập trung rút ngắn thời gian xử lý hồ sơ, tiết kiệm điện và khai thác dữ liệu. Hội đồng sáng kiến chấm điểm công khai trên hệ thống.",
      "Tác giả được khen thưởng theo quy định và hỗ trợ nhân rộng.",
    ],
    author: "Văn phòng Sở",
  },
];

export const articles: readonly Article[] = [...news, ...guidance];

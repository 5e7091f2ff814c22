import type { Article } from "../../portal.ts";
import { guidance } from "./guidance.ts";

const news: Article[] = [
  {
    section: "tin-tuc",
    topics: ["phong-chong-thien-tai"],
    slug: "kiem-tra-cong-trinh-ke-chong-sat-lo-ven-bien",
    daysAgo: 1,
    time: "07:45",
    title: "Lãnh đạo tỉnh kiểm tra công trình kè chống sạt lở ven biển",
    abstract:
      "Ngày {-1}, Phó Chủ tịch Ủy ban nhân dân tỉnh Lê Thị Ví Dụ kiểm tra tiến độ thi công kè chống sạt lở và nơi ở tạm của các hộ dân ven biển.",
    paragraphs: [
      "Tại hiện trường, đơn vị thi công báo cáo khối lượng đạt 62% hợp đồng, chậm 05 ngày so với kế hoạch do triều cường. Phó Chủ tịch yêu cầu tăng ca, bổ sung thiết bị để hoàn thành phần chân kè trước đợt triều cường tiếp theo.",
      "Đoàn cũng thăm các hộ đang ở nhà tạm, kiểm tra việc cấp nước sạch và hỗ trợ sinh kế. Các xã ven biển được giao trực 24/24 giờ và báo cáo hằng ngày về Văn phòng Ủy ban nhân dân tỉnh.",
    ],
    author: "Minh Họa",
    picture: { scene: "sea", alt: "Đoạn kè ven biển đang thi công (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    topics: ["chuyen-doi-so", "cai-cach-hanh-chinh"],
    slug: "ra-mat-tro-ly-ao-huong-dan-thu-tuc",
    daysAgo: 3,
    time: "09:10",
    title: "Ra mắt trợ lý ảo hướng dẫn thủ tục hành chính tại các điểm tiếp nhận",
    abstract:
      "Từ ngày {-3}, người dân đến các điểm tiếp nhận hồ sơ được trợ lý ảo hướng dẫn chuẩn bị giấy tờ và tra cứu tình trạng hồ sơ.",
    paragraphs: [
      "Trợ lý ảo trả lời bằng tiếng nói và chữ viết, liên kết với Cơ sở dữ liệu quốc gia về thủ tục hành chính nên nội dung luôn thống nhất. Trong tuần chạy thử, hệ thống trả lời đúng hơn 90% trong số 1.240 câu hỏi.",
      "Văn phòng Ủy ban nhân dân tỉnh cho biết sẽ tiếp tục bổ sung dữ liệu, đồng thời bố trí cán bộ hỗ trợ trực tiếp người cao tuổi, người khuyết tật.",
    ],
    author: "Thử Nghiệm",
    picture: { scene: "laboratory", alt: "Màn hình hướng dẫn thủ tục (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    topics: ["xuc-tien-dau-tu", "ho-tro-doanh-nghiep"],
    slug: "gap-go-doanh-nghiep-quy-nay",
    daysAgo: 4,
    time: "15:30",
    title: "Gặp gỡ, tháo gỡ khó khăn cho doanh nghiệp chế biến thủy sản",
    abstract:
      "Hơn 60 doanh nghiệp nêu kiến nghị về vốn, lao động và thủ tục đất đai tại buổi gặp gỡ do Ủy ban nhân dân tỉnh tổ chức.",
    paragraphs: [
      "Các doanh nghiệp đề nghị rút ngắn thời gian cấp phép môi trường, hỗ trợ kết nối tín dụng và đào tạo lao động. Lãnh đạo các sở trả lời trực tiếp 21 kiến nghị, còn 08 kiến nghị được giao trả lời bằng văn bản trong 10 ngày.",
      "Chủ tịch Ủy ban nhân dân tỉnh Nguyễn Văn Mẫu khẳng định tỉnh duy trì đối thoại hằng quý và công khai kết quả xử lý từng kiến nghị trên Cổng Thông tin điện tử.",
    ],
    author: "Minh Họa",
    picture: { scene: "meeting", alt: "Quang cảnh buổi gặp gỡ doanh nghiệp (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    topics: ["du-lich"],
    slug: "tuan-le-van-hoa-du-lich-mui-ca-mau",
    daysAgo: 6,
    time: "08:20",
    title: "Chuẩn bị Tuần lễ Văn hóa - Du lịch Mũi Cà Mau",
    abstract:
      "Tuần lễ có hội chợ sản phẩm địa phương, hội thi đờn ca tài tử và chương trình trải nghiệm rừng ngập mặn dành cho du khách.",
    paragraphs: [
      "Ban Tổ chức dự kiến đón 20.000 lượt khách. Các tuyến tàu cao tốc, bãi đỗ xe và nhà nghỉ cộng đồng được kiểm tra an toàn trước ngày khai mạc.",
      "Người dân ven biển được tập huấn kỹ năng đón khách, phân loại rác và niêm yết giá. Chương trình chi tiết sẽ được đăng trên Cổng Thông tin điện tử tỉnh trước ngày khai mạc 05 ngày.",
    ],
    author: "Ví Dụ",
    picture: { scene: "mangrove", alt: "Rừng ngập mặn Mũi Cà Mau (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    topics: ["chi-so-pci", "cai-cach-hanh-chinh"],
    slug: "trien-khai-giai-phap-nang-cao-chi-so-pci",
    daysAgo: 8,
    time: "10:05",
    title: "Các sở, ngành cam kết cải thiện chỉ số thành phần PCI",
    abstract:
      "Hội nghị phân tích 10 chỉ số thành phần, giao đầu mối chịu trách nhiệm từng chỉ số và thời hạn hoàn thành.",
    paragraphs: [
      "Theo báo cáo tại hội nghị, các chỉ số về tính minh bạch và chi phí thời gian còn dư địa cải thiện. Mỗi sở chọn ít nhất 03 thủ tục để rút ngắn thời gian giải quyết và công khai kết quả hằng tháng.",
      "Văn phòng Ủy ban nhân dân tỉnh theo dõi, đôn đốc và công bố kết quả thực hiện cam kết trên Cổng Thông tin điện tử tỉnh.",
    ],
    author: "Minh Họa",
  },
  {
    section: "tin-tuc",
    slug: "khanh-thanh-cau-noi-hai-xa-ven-song",
    daysAgo: 10,
    time: "16:40",
    title: "Khánh thành cầu nối hai xã ven sông, rút ngắn 12 km đường đi",
    abstract:
      "Cây cầu dài 180 m, rộng 5 m được đưa vào sử dụng sau 14 tháng thi công, phục vụ hơn 3.000 hộ dân hai bên bờ.",
    paragraphs: [
      "Trước đây, học sinh và người dân phải qua đò hoặc đi vòng 12 km. Cầu mới giúp vận chuyển nông sản thuận lợi, giảm chi phí và bảo đảm an toàn trong mùa mưa bão.",
      "Công trình có tổng mức đầu tư 38 tỷ đồng từ ngân sách tỉnh và đóng góp của nhân dân, được kiểm toán và công khai quyết toán theo quy định.",
    ],
    author: "Trình Diễn",
    picture: { scene: "road", alt: "Cây cầu mới (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "hoi-thi-tim-hieu-lich-su-que-huong",
    daysAgo: 13,
    time: "14:15",
    title: "Hơn 5.000 học sinh tham gia hội thi tìm hiểu lịch sử quê hương",
    abstract:
      "Vòng chung kết hội thi diễn ra sôi nổi với phần thi thuyết minh di tích bằng tiếng Việt và tiếng Anh.",
    paragraphs: [
      "Hội thi do ngành giáo dục phối hợp với Tỉnh đoàn tổ chức, gồm ba phần: trắc nghiệm trực tuyến, thuyết minh di tích và xử lý tình huống. Ban Giám khảo trao 12 giải cho các đội xuất sắc.",
      "Các bài thuyết minh đạt giải sẽ được sử dụng làm tài liệu hướng dẫn tham quan tại các di tích của tỉnh.",
    ],
    author: "Ví Dụ",
  },
  {
    section: "tin-tuc",
    topics: ["ho-tro-doanh-nghiep"],
    slug: "san-pham-tom-sinh-thai-vao-he-thong-sieu-thi",
    daysAgo: 15,
    time: "09:50",
    title: "Sản phẩm tôm sinh thái của tỉnh vào hệ thống siêu thị cả nước",
    abstract:
      "Ba hợp tác xã ký hợp đồng cung ứng dài hạn với chuỗi siêu thị, sản lượng ước đạt 900 tấn mỗi năm.",
    paragraphs: [
      "Sản phẩm được nuôi dưới tán rừng, có truy xuất nguồn gốc đến từng hộ nuôi. Tỉnh hỗ trợ chi phí chứng nhận, bao bì và tham gia hội chợ trong hai năm đầu.",
      "Ngành nông nghiệp đề nghị các hợp tác xã giữ vững quy trình, không mở rộng diện tích ngoài vùng quy hoạch.",
    ],
    author: "Thử Nghiệm",
    picture: { scene: "mangrove", alt: "Mô hình tôm - rừng (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    slug: "phien-hop-thuong-ky-uy-ban-nhan-dan-tinh",
    daysAgo: 18,
    time: "17:20",
    title: "Phiên họp thường kỳ Ủy ban nhân dân tỉnh tháng {month}",
    abstract:
      "Phiên họp đánh giá tình hình kinh tế - xã hội tháng {month} và bàn nhiệm vụ trọng tâm những tháng tiếp theo.",
    paragraphs: [
      "Các đại biểu thảo luận về giải ngân vốn đầu tư công, phòng, chống khai thác hải sản bất hợp pháp và chuẩn bị các điều kiện phục vụ sản xuất. Tỷ lệ giải ngân đạt 71% kế hoạch.",
      "Kết luận phiên họp, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu người đứng đầu các cơ quan chịu trách nhiệm về tiến độ từng nhiệm vụ được giao.",
    ],
    author: "Minh Họa",
    picture: { scene: "meeting", alt: "Quang cảnh phiên họp (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    topics: ["chuyen-doi-so"],
    slug: "to-cong-nghe-so-cong-dong-ve-ap",
    daysAgo: 21,
    time: "08:00",
    title: "Tổ công nghệ số cộng đồng về ấp hướng dẫn người dân",
    abstract:
      "Hơn 800 tổ công nghệ số cộng đồng đến từng nhà hướng dẫn cài đặt định danh điện tử, thanh toán không tiền mặt.",
    paragraphs: [
      "Trong tháng qua, các tổ đã hỗ trợ 26.000 lượt người dân, trong đó gần một nửa là người cao tuổi. Nhiều nơi tổ chức hướng dẫn vào buổi tối để thuận tiện cho bà con đi biển, làm vuông.",
      "Mỗi tổ được trang bị tài liệu in chữ lớn và đường dây hỗ trợ kỹ thuật 1022.",
    ],
    author: "Thử Nghiệm",
  },
  {
    section: "tin-tuc",
    slug: "ngay-hoi-hien-mau-tinh-nguyen",
    daysAgo: 25,
    time: "11:30",
    title: "Ngày hội hiến máu tình nguyện tiếp nhận hơn 600 đơn vị máu",
    abstract: "Ngày hội thu hút đông đảo công chức, viên chức, đoàn viên thanh niên và người dân tham gia.",
    paragraphs: [
      "Ban Tổ chức tiếp nhận 634 đơn vị máu, bổ sung kịp thời cho các bệnh viện trong tỉnh. Người tham gia được khám sức khỏe, xét nghiệm và tư vấn dinh dưỡng miễn phí.",
      "Hội Chữ thập đỏ tỉnh cho biết đợt tiếp theo sẽ tổ chức tại các xã ven biển để thuận tiện cho người dân.",
    ],
    author: "Ví Dụ",
    picture: { scene: "village", alt: "Người dân tham gia ngày hội (hình minh họa)" },
  },
  {
    section: "tin-tuc",
    topics: ["xuc-tien-dau-tu"],
    slug: "chinh-phu-hop-ve-phat-trien-vung-dong-bang-song-cuu-long",
    daysAgo: 28,
    time: "18:10",
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
      daysAgo: 28,
      time: "16:00",
    },
  },
];

export const articles: readonly Article[] = [...news, ...guidance];

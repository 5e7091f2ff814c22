import type { Article } from "../../portal.ts";
import { guidance } from "./guidance.ts";

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
    author: "Bộ phận Văn hóa - Thông tin xã",
    ...(picture ? { picture } : {}),
  };
}

const own: readonly Article[] = [
  news(
    "ra-quan-don-rac-bai-bien",
    [1, "09:00"],
    "Hơn 300 người ra quân dọn rác bãi biển",
    "Cán bộ, đoàn viên, học sinh và người dân thu gom gần 4 tấn rác dọc 3 km bãi bồi.",
    [
      "Rác được phân loại tại chỗ, phần nhựa bán gây quỹ mua thùng rác cho các ấp. Du khách cũng tham gia cùng người dân địa phương.",
      "Ủy ban nhân dân xã duy trì hoạt động vào sáng thứ bảy hằng tuần và vận động các hộ kinh doanh không dùng túi ni lông.",
    ],
    { scene: "sea", alt: "Người dân dọn rác bãi biển (hình minh họa)" },
  ),
  news(
    "ban-giao-nha-dai-doan-ket",
    [3, "15:15"],
    "Bàn giao sáu căn nhà đại đoàn kết cho hộ khó khăn",
    "Mỗi căn nhà rộng 40 mét vuông, trị giá 80 triệu đồng từ nguồn vận động và công lao động của bà con.",
    [
      "Các hộ nhận nhà đều là hộ nghèo, hộ có người khuyết tật. Đoàn thanh niên, dân quân tham gia san nền, lợp mái giúp gia đình tiết kiệm chi phí.",
      "Xã phấn đấu không còn nhà tạm, nhà dột nát trong năm {year}.",
    ],
    { scene: "village", alt: "Căn nhà đại đoàn kết mới (hình minh họa)" },
  ),
  news(
    "hoi-thi-nau-an-dac-san-dat-mui",
    [5, "10:20"],
    "Hội thi nấu ăn đặc sản Đất Mũi",
    "Mười đội thi trổ tài chế biến món ăn từ cua, ba khía, cá thòi lòi.",
    [
      "Ban Giám khảo chấm theo tiêu chí ngon, sạch, trình bày đẹp và thuyết minh cách làm. Giải Nhất thuộc về đội ấp Mẫu.",
      "Các công thức đạt giải được đưa vào thực đơn của điểm du lịch cộng đồng.",
    ],
  ),
  news(
    "khai-mac-giai-vo-lai-truyen-thong",
    [7, "08:35"],
    "Khai mạc giải đua vỏ lãi truyền thống",
    "Hai mươi bốn tay đua tranh tài trên đoạn sông dài 1.200 m, thu hút đông đảo người xem.",
    [
      "Ban Tổ chức bố trí phao, tàu cứu hộ và yêu cầu vận động viên mặc áo phao. Giải đua góp phần quảng bá hình ảnh địa phương.",
      "Vòng chung kết diễn ra vào cuối tuần, được tường thuật trên trang thông tin điện tử của xã.",
    ],
    { scene: "sea", alt: "Giải đua vỏ lãi trên sông (hình minh họa)" },
  ),
  news(
    "tong-ket-mo-hinh-to-nhan-dan-tu-quan",
    [10, "16:00"],
    "Tổng kết mô hình tổ nhân dân tự quản",
    "Toàn xã có 92 tổ tự quản, giúp giải quyết 47 vụ việc nhỏ ngay tại cơ sở.",
    [
      "Các tổ sinh hoạt hằng tháng, trao đổi về an ninh, môi trường và giúp nhau phát triển kinh tế. Nhiều tổ lập quỹ xoay vòng không tính lãi.",
      "Ủy ban nhân dân xã khen thưởng 12 tổ tiêu biểu.",
    ],
  ),
  news(
    "mo-lop-day-boi-mien-phi",
    [13, "09:40"],
    "Mở lớp dạy bơi miễn phí cho trẻ em vùng sông nước",
    "Lớp học dành cho 80 trẻ từ 7 đến 12 tuổi, do huấn luyện viên và đoàn viên hướng dẫn.",
    [
      "Trẻ được học kỹ năng nổi, bơi ếch và cách gọi cứu hộ. Hồ bơi di động được kiểm tra vệ sinh hằng ngày.",
      "Phụ huynh đăng ký tại nhà văn hóa ấp hoặc gọi điện đến Văn phòng Ủy ban nhân dân xã.",
    ],
    { scene: "village", alt: "Lớp dạy bơi cho trẻ em (hình minh họa)" },
  ),
  news(
    "don-doan-khach-den-cot-moc",
    [16, "11:10"],
    "Đón đoàn khách tham quan cột mốc tọa độ quốc gia",
    "Đoàn cựu chiến binh từ phía Bắc thăm cột mốc, trồng cây và giao lưu với người dân.",
    [
      "Các thành viên trồng 200 cây đước tại bãi bồi, tặng sách cho thư viện trường học. Hướng dẫn viên là thanh niên địa phương.",
      "Trong tháng, xã đón 6.800 lượt khách, tăng 15% so với tháng trước.",
    ],
    { scene: "mangrove", alt: "Đoàn khách trồng cây đước (hình minh họa)" },
  ),
  news(
    "ra-mat-to-hop-tac-nuoi-so-huyet",
    [19, "14:25"],
    "Ra mắt tổ hợp tác nuôi sò huyết dưới tán rừng",
    "Tổ hợp tác có 18 thành viên, diện tích 26 héc-ta, áp dụng quy trình không dùng hóa chất.",
    [
      "Thành viên được hỗ trợ vay vốn, tập huấn kỹ thuật và bao tiêu sản phẩm. Dự kiến thu hoạch vụ đầu sau 10 tháng.",
      "Phòng Kinh tế xã theo dõi chất lượng nước và hướng dẫn ghi nhật ký sản xuất.",
    ],
    { scene: "mangrove", alt: "Vuông nuôi dưới tán rừng (hình minh họa)" },
  ),
  news(
    "thay-sach-moi-cho-tu-sach-ap",
    [22, "08:20"],
    "Bổ sung 500 đầu sách cho tủ sách các ấp",
    "Sách pháp luật, kỹ thuật nuôi trồng và truyện thiếu nhi được luân chuyển giữa các ấp mỗi quý.",
    [
      "Người dân mượn sách tại nhà văn hóa ấp, đọc sách điện tử bằng mã quét dán trên bìa.",
      "Đoàn thanh niên tổ chức kể chuyện theo sách cho thiếu nhi vào tối thứ sáu.",
    ],
  ),
  news(
    "dieu-chinh-gio-tau-cao-toc",
    [26, "13:05"],
    "Điều chỉnh giờ tàu cao tốc phục vụ người dân và du khách",
    "Từ ngày {-24}, tuyến tàu có thêm hai chuyến mỗi ngày, chuyến đầu lúc 05 giờ 30.",
    [
      "Giá vé giữ nguyên và được niêm yết tại bến. Người cao tuổi, trẻ em, người khuyết tật được ưu tiên lên tàu.",
      "Hành khách phản ánh chất lượng phục vụ qua tổng đài 1022.",
    ],
  ),
  news(
    "hop-mat-ky-niem-ngay-truyen-thong",
    [30, "17:05"],
    "Họp mặt kỷ niệm ngày truyền thống các đoàn thể",
    "Buổi họp mặt ôn lại truyền thống, biểu dương 40 hội viên tiêu biểu trong phát triển kinh tế.",
    [
      "Nhiều mô hình được giới thiệu như nuôi cua hai da, làm khô, du lịch tại nhà. Các hội viên chia sẻ kinh nghiệm và giúp nhau về vốn.",
      "Ủy ban nhân dân xã đề nghị các đoàn thể tiếp tục vận động hội viên sử dụng dịch vụ công trực tuyến.",
    ],
  ),
];

/** Taken over from the provincial portal word for word. */
const takenOver: Article = {
  ...news(
    "tuan-le-van-hoa-du-lich-mui-ca-mau",
    [5, "17:30"],
    "Chuẩn bị Tuần lễ Văn hóa - Du lịch Mũi Cà Mau",
    "Tuần lễ có hội chợ sản phẩm địa phương, hội thi đờn ca tài tử và chương trình trải nghiệm rừng ngập mặn dành cho du khách.",
    [
      "Ban Tổ chức dự kiến đón 20.000 lượt khách. Các tuyến tàu cao tốc, bãi đỗ xe và nhà nghỉ cộng đồng được kiểm tra an toàn trước ngày khai mạc.",
      "Người dân ven biển được tập huấn kỹ năng đón khách, phân loại rác và niêm yết giá. Chương trình chi tiết sẽ được đăng trên Cổng Thông tin điện tử tỉnh trước ngày khai mạc 05 ngày.",
    ],
    { scene: "mangrove", alt: "Rừng ngập mặn Mũi Cà Mau (hình minh họa)" },
  ),
  author: "Ví Dụ",
  source: {
    name: "Cổng Thông tin điện tử tỉnh Cà Mau (camau.gov.vn)",
    address: "https://camau.gov.vn/tin-tuc/tuan-le-van-hoa-du-lich-mui-ca-mau",
    daysAgo: 6,
    time: "08:20",
  },
};

export const articles: readonly Article[] = [...own, takenOver, ...guidance];

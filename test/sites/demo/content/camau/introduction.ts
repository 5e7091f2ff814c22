import type { Section } from "../../portal.ts";

export const introduction: Section[] = [
  {
    path: "gioi-thieu",
    title: "Giới thiệu",
    description: "Giới thiệu về tỉnh Cà Mau và bộ máy hành chính của tỉnh",
    group: "about",
    content: {
      kind: "index",
      intro:
        "Cà Mau là tỉnh cực Nam của Tổ quốc, ba mặt giáp biển, có rừng ngập mặn rộng lớn và ngư trường giàu tôm cá. Chuyên mục này giới thiệu bộ máy hành chính, lãnh đạo, lịch sử, địa giới và con người của tỉnh.",
    },
  },
  {
    path: "chuc-nang-nhiem-vu",
    title: "Chức năng, nhiệm vụ, quyền hạn",
    description: "Chức năng, nhiệm vụ, quyền hạn của Ủy ban nhân dân tỉnh và cơ quan chuyên môn",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "text",
          text: "Ủy ban nhân dân tỉnh do Hội đồng nhân dân tỉnh bầu ra, là cơ quan chấp hành của Hội đồng nhân dân, cơ quan hành chính nhà nước ở địa phương, chịu trách nhiệm trước Nhân dân, Hội đồng nhân dân tỉnh và Chính phủ theo Luật Tổ chức chính quyền địa phương.",
        },
        { type: "heading", text: "Nhiệm vụ, quyền hạn" },
        {
          type: "bullets",
          items: [
            "Xây dựng, trình Hội đồng nhân dân tỉnh quyết định kế hoạch phát triển kinh tế - xã hội, dự toán ngân sách và tổ chức thực hiện.",
            "Quản lý nhà nước về quy hoạch, đầu tư, nông nghiệp, tài nguyên, môi trường, giáo dục, y tế, văn hóa và an sinh xã hội trên địa bàn.",
            "Chỉ đạo, kiểm tra hoạt động của các cơ quan chuyên môn và Ủy ban nhân dân cấp xã.",
            "Bảo đảm quốc phòng, an ninh, trật tự, an toàn xã hội; tổ chức thi hành Hiến pháp và pháp luật.",
          ],
        },
        { type: "heading", text: "Chức năng của cơ quan chuyên môn trực thuộc" },
        { type: "units" },
      ],
    },
  },
  {
    path: "co-cau-to-chuc",
    title: "Cơ cấu tổ chức",
    description: "Sơ đồ, cơ cấu tổ chức bộ máy hành chính tỉnh",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "picture",
          file: "so-do-to-chuc.svg",
          alt: "Sơ đồ tổ chức: Chủ tịch, các Phó Chủ tịch, Văn phòng và các sở thuộc Ủy ban nhân dân tỉnh",
          caption: "Sơ đồ tổ chức bộ máy",
        },
        {
          type: "text",
          text: "Ủy ban nhân dân tỉnh gồm Chủ tịch, các Phó Chủ tịch và các Ủy viên. Bộ máy giúp việc gồm Văn phòng, các sở và Ủy ban nhân dân các xã, phường theo mô hình chính quyền địa phương hai cấp.",
        },
        { type: "heading", text: "Các cơ quan trực thuộc" },
        { type: "units" },
      ],
    },
  },
  {
    path: "lanh-dao",
    title: "Lãnh đạo Ủy ban nhân dân tỉnh",
    description: "Tiểu sử tóm tắt và nhiệm vụ đảm nhiệm của lãnh đạo",
    group: "about",
    content: { kind: "prose", blocks: [{ type: "leaders" }] },
  },
  {
    path: "lich-su-hinh-thanh",
    title: "Lịch sử hình thành và phát triển",
    description: "Tóm lược quá trình hình thành và phát triển của tỉnh",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "text",
          text: "Vùng đất Cà Mau được khai phá từ cuối thế kỷ XVII bởi những lưu dân người Việt, người Hoa, người Khmer cùng chung sức lập làng, mở đất. Trải qua nhiều lần thay đổi địa giới hành chính, tỉnh Cà Mau được tái lập ngày 01 tháng 01 năm 1997.",
        },
        {
          type: "text",
          text: "Trong hai cuộc kháng chiến, nhân dân Cà Mau đã bám đất, giữ rừng, góp phần giải phóng quê hương. Từ ngày tái lập, tỉnh tập trung phát triển kinh tế thủy sản, năng lượng, kinh tế biển và xây dựng nông thôn mới; từ ngày 01 tháng 7 năm 2025, tỉnh vận hành mô hình chính quyền địa phương hai cấp.",
        },
      ],
    },
  },
  {
    path: "ban-do-hanh-chinh",
    title: "Bản đồ địa giới hành chính",
    description: "Bản đồ địa giới hành chính tỉnh đến cấp xã",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        {
          type: "picture",
          file: "ban-do.svg",
          alt: "Bản đồ địa giới hành chính tỉnh Cà Mau với các phường, xã (bản đồ minh họa)",
          caption: "Bản đồ địa giới hành chính tỉnh Cà Mau đến cấp xã (minh họa)",
        },
        {
          type: "text",
          text: "Bản đồ thể hiện địa giới các xã, phường trên địa bàn tỉnh sau khi tổ chức chính quyền địa phương hai cấp. Bản đồ dùng để minh họa, không có giá trị xác định ranh giới.",
        },
      ],
    },
  },
  {
    path: "dieu-kien-tu-nhien-van-hoa",
    title: "Điều kiện tự nhiên - Văn hóa",
    description: "Điều kiện tự nhiên, truyền thống văn hóa, di tích, danh thắng",
    group: "about",
    content: {
      kind: "prose",
      blocks: [
        { type: "heading", text: "Điều kiện tự nhiên" },
        {
          type: "text",
          text: "Cà Mau nằm ở cực Nam đất nước, khí hậu cận xích đạo với hai mùa mưa, nắng rõ rệt; bờ biển dài, hệ thống sông rạch chằng chịt, chịu ảnh hưởng của hai chế độ thủy triều. Rừng ngập mặn và rừng tràm là tài nguyên quý của tỉnh.",
        },
        { type: "heading", text: "Truyền thống văn hóa, di tích, danh thắng" },
        {
          type: "text",
          text: "Cộng đồng người Kinh, Khmer, Hoa cùng sinh sống tạo nên bản sắc văn hóa đa dạng với đờn ca tài tử, lễ hội Nghinh Ông, truyện kể Bác Ba Phi. Các điểm đến tiêu biểu gồm Mũi Cà Mau, Hòn Khoai, Hòn Đá Bạc, rừng U Minh Hạ.",
        },
      ],
    },
  },
];

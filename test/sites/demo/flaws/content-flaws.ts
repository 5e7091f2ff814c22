import { type Flaw, sectionSaying, withoutSection } from "./flaw.ts";

/** A duty that fails because its section is not there. */
function missing(path: string, requirement: string, vi: string, en: string): Flaw {
  return {
    id: `thieu-${path}`,
    requirement,
    where: "portal",
    expected: "failed",
    vi,
    en,
    spoiling: withoutSection(path),
  };
}

export const contentFlaws: readonly Flaw[] = [
  missing(
    "chuc-nang-nhiem-vu",
    "gioi-thieu-chuc-nang-nhiem-vu",
    "Không có trang chức năng, nhiệm vụ, quyền hạn.",
    "There is no page on functions, tasks and powers.",
  ),
  missing(
    "thong-ke",
    "thong-tin-thong-ke",
    "Không có thông tin thống kê, chỉ có bộ đếm truy cập.",
    "There are no statistics but the visitor counter.",
  ),
  missing(
    "bao-cao-tai-chinh",
    "bao-cao-tai-chinh-nam",
    "Không công khai báo cáo tài chính năm.",
    "The annual financial statement is not published.",
  ),
  missing(
    "danh-muc-thong-tin-cong-khai",
    "danh-muc-thong-tin-cong-khai",
    "Không có danh mục thông tin phải công khai.",
    "There is no list of information to be disclosed.",
  ),
  missing(
    "nguoi-phat-ngon",
    "nguoi-phat-ngon",
    "Không công bố người phát ngôn.",
    "No spokesperson is published.",
  ),
  {
    id: "so-do-to-chuc-dang-cap-nhat",
    requirement: "gioi-thieu-co-cau-to-chuc",
    where: { section: "co-cau-to-chuc" },
    expected: "failed",
    vi: "Trang cơ cấu tổ chức chỉ ghi “Nội dung đang được cập nhật”.",
    en: "The organisation page says nothing but that it is being updated.",
    spoiling: sectionSaying("co-cau-to-chuc", "Nội dung đang được cập nhật."),
  },
  {
    id: "chuyen-muc-rong",
    requirement: "trang-trong-dang-cap-nhat",
    where: { section: "cong-khai-ngan-sach" },
    expected: "failed",
    vi: "Chuyên mục Công khai ngân sách rỗng.",
    en: "The section on the budget is empty.",
    spoiling: sectionSaying("cong-khai-ngan-sach", "Không có dữ liệu."),
  },
  {
    id: "lanh-dao-khong-co-tieu-su-nhiem-vu",
    requirement: "gioi-thieu-lanh-dao",
    where: { section: "lanh-dao" },
    expected: "cantTell",
    vi: "Trang lãnh đạo chỉ có họ tên và ảnh, không có tiểu sử và nhiệm vụ.",
    en: "The leaders' page shows names and pictures without biographies and duties.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".leader h3, .leader ul").remove();
      },
    },
  },
  {
    id: "danh-ba-thieu-dien-thoai-thu-dien-tu",
    requirement: "lien-he-can-bo",
    where: { section: "lien-he" },
    expected: "failed",
    vi: "Danh bạ cán bộ không có điện thoại và thư điện tử.",
    en: "The officials' contacts lack telephone numbers and e-mail addresses.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".bodytext table tr").each((_, row) => {
          $(row).children().slice(3).remove();
        });
        $(".bodytext p").eq(1).remove();
      },
    },
  },
  {
    id: "khong-co-thu-tuc-hanh-chinh",
    requirement: "thu-tuc-hanh-chinh-dvc",
    where: "portal",
    expected: "failed",
    vi: "Không có thủ tục hành chính và không liên kết đến Cổng Dịch vụ công quốc gia.",
    en: "There are no administrative procedures and no link to the National Public Service Portal.",
    spoiling: {
      on: "content",
      change: (portal) => ({
        ...portal,
        sections: portal.sections.filter(({ path }) => path !== "thu-tuc-hanh-chinh"),
        menu: portal.menu.filter((path) => path !== "thu-tuc-hanh-chinh"),
        links: portal.links.filter(({ address }) => !address.includes("dichvucong.gov.vn")),
      }),
    },
  },
  {
    id: "thong-tin-loi-thoi",
    requirement: "thong-tin-loi-thoi",
    where: { section: "gioi-thieu" },
    expected: "cantTell",
    vi: "Trang giới thiệu còn ghi cơ quan đã bỏ từ 01/7/2025.",
    en: "The introduction still names a body that ended on 1 July 2025.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".bodytext").append("<p>Đơn vị phối hợp tại địa bàn: Phòng Kinh tế và Hạ tầng UBND huyện Mẫu.</p>");
      },
    },
  },
  {
    id: "noi-dung-co-bac-chen-an",
    requirement: "noi-dung-chen-trai-phep",
    where: { section: "lich-lam-viec" },
    expected: "cantTell",
    vi: "Trang có liên kết cờ bạc chèn ẩn ngoài màn hình.",
    en: "A gambling link was injected into the page and hidden off screen.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("body").append(
          '<div style="position:absolute;left:-9999px;top:0"><a href="https://nhacai.example/">nhà cái uy tín, nổ hũ, cá cược bóng đá</a></div>',
        );
      },
    },
  },
  {
    id: "lien-ket-noi-bo-hong",
    requirement: "lien-ket-hong",
    where: { section: "" },
    expected: "failed",
    vi: "Trang chủ có hai liên kết nội bộ hỏng.",
    en: "The home page has two broken internal links.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".headlines .related").append(
          '<li><a href="/vi/tin-tuc/thong-bao-da-go-bo-990.html">Thông báo lịch nghỉ lễ của cơ quan</a></li><li><a href="/vi/chuyen-de-an-toan-giao-thong/">Chuyên đề an toàn giao thông</a></li>',
        );
      },
    },
  },
];

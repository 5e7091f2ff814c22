import { type Flaw, withoutSection } from "./flaw.ts";

function field(name: string, label: string): string {
  return `<div class="form-group"><label class="control-label" for="f-${name}">${label} <span class="text-danger">(*)</span></label><input id="f-${name}" type="text" name="${name}" class="form-control" required></div>`;
}

export const privacyFlaws: readonly Flaw[] = [
  {
    id: "khong-co-chinh-sach-du-lieu-ca-nhan",
    requirement: "chinh-sach-thong-tin-ca-nhan",
    where: "portal",
    expected: "failed",
    vi: "Không công bố chính sách bảo vệ dữ liệu cá nhân.",
    en: "No privacy policy is published.",
    spoiling: withoutSection("bao-ve-du-lieu-ca-nhan"),
  },
  {
    id: "o-dong-y-chon-san",
    requirement: "dong-y-khong-chon-san",
    where: { section: "gui-cau-hoi" },
    expected: "failed",
    vi: "Ô đồng ý được chọn sẵn.",
    en: "The consent box is ticked beforehand.",
    spoiling: {
      on: "page",
      change: ($) => {
        $('input[name="dongy"]').attr("checked", "checked");
      },
    },
  },
  {
    id: "thu-thap-qua-muc",
    requirement: "thu-thap-toi-thieu",
    where: { section: "gui-cau-hoi" },
    expected: "cantTell",
    vi: "Biểu mẫu hỏi đáp bắt buộc nhập số căn cước và ngày sinh.",
    en: "The question form demands the identity card number and the date of birth.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("#frm-gui-cau-hoi .form-group")
          .first()
          .after(`${field("cccd", "Số căn cước công dân")}${field("ngaysinh", "Ngày sinh")}`);
      },
    },
  },
  {
    id: "khong-thong-bao-muc-dich-thu-thap",
    requirement: "thong-bao-muc-dich-thu-thap",
    where: { section: "dang-ky-nhan-tin" },
    expected: "failed",
    vi: "Biểu mẫu đăng ký nhận tin thu thập họ tên, điện thoại mà không nêu mục đích.",
    en: "The newsletter form collects names and telephone numbers without saying what for.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("#frm-dang-ky-nhan-tin .alert, #frm-dang-ky-nhan-tin .checkbox").remove();
      },
    },
  },
  {
    id: "lo-thong-tin-nguoi-hoi",
    requirement: "hoi-dap-lo-thong-tin-ca-nhan",
    where: { section: "hoi-dap", items: [0] },
    expected: "failed",
    vi: "Câu hỏi công khai số điện thoại và số căn cước của người hỏi.",
    en: "A question shows the asker's telephone and identity card numbers.",
    spoiling: {
      on: "page",
      change: ($) => {
        $(".faq-question .panel-body").append("<p>Số điện thoại: 0900 000 123 - Số CCCD: 096080000123</p>");
      },
    },
  },
  {
    id: "phieu-danh-gia-thu-thap-thong-tin",
    requirement: "danh-gia-bao-mat-nguoi-danh-gia",
    where: { section: "danh-gia" },
    expected: "cantTell",
    binds: { from: "2026-07-01" },
    vi: "Phiếu đánh giá bắt buộc nhập họ tên và điện thoại của người đánh giá.",
    en: "The rating form demands the rater's name and telephone number.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("#frm-danh-gia .alert").replaceWith(
          `${field("hoten", "Họ và tên")}${field("dienthoai", "Điện thoại")}`,
        );
      },
    },
  },
  {
    id: "danh-gia-thieu-khia-canh",
    requirement: "danh-gia-cung-cap-thong-tin",
    where: { section: "danh-gia" },
    expected: "failed",
    vi: "Phiếu đánh giá chỉ hỏi về giao diện, thiếu nội dung, chất lượng và sự hỗ trợ.",
    en: "The rating asks about the interface only, not about content, quality and support.",
    spoiling: {
      on: "page",
      change: ($) => {
        $("#frm-danh-gia fieldset").slice(1).remove();
      },
    },
  },
];

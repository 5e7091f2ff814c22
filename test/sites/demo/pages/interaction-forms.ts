import type { Form } from "../page.ts";

const degrees = ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng"];

/** Rating of the portal in the four aspects that the rules name, without a word about who rates. */
export function ratingForm(): Form {
  const aspect = (name: string, label: string) =>
    ({ name, label, kind: "radio", required: true, options: degrees }) as const;
  return {
    type: "form",
    method: "post",
    action: { section: "danh-gia" },
    title: "Đánh giá mức độ hài lòng về cổng thông tin điện tử",
    notice: ["Phiếu đánh giá không yêu cầu đăng nhập và không thu thập thông tin của người đánh giá."],
    fields: [
      aspect("giaodien", "Giao diện"),
      aspect("noidung", "Nội dung thông tin"),
      aspect("chatluong", "Chất lượng cung cấp thông tin"),
      aspect("hotro", "Sự hỗ trợ của cơ quan"),
    ],
    consent: null,
    submit: "Gửi đánh giá",
  };
}

/** Subscription to a newsletter by e-mail. */
export function newsletterForm(): Form {
  return {
    type: "form",
    method: "post",
    action: { section: "dang-ky-nhan-tin" },
    title: "Đăng ký nhận bản tin",
    notice: [
      "Mục đích sử dụng: họ tên, thư điện tử và điện thoại chỉ dùng để gửi bản tin; xem [Chính sách bảo vệ dữ liệu cá nhân](bao-ve-du-lieu-ca-nhan).",
    ],
    fields: [
      { name: "hoten", label: "Họ và tên", kind: "text", required: true },
      { name: "email", label: "Thư điện tử", kind: "email", required: true },
      { name: "dienthoai", label: "Điện thoại", kind: "tel", required: false },
    ],
    consent: "Tôi đồng ý nhận bản tin qua thư điện tử.",
    submit: "Đăng ký",
  };
}

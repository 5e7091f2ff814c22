import type { Text } from "../../../checks/text.ts";

/** What an automatic audit must not be read to say (scoring §5). */
export const limits: { heading: Text; items: readonly Text[] } = {
  heading: { vi: "Giới hạn của phương pháp", en: "Limits of the method" },
  items: [
    {
      vi: "Máy chỉ phát hiện được một phần lỗi tiếp cận. Báo cáo không kết luận cổng đạt hay không đạt một tiêu chuẩn tiếp cận như WCAG.",
      en: "A machine finds only some accessibility faults. This report does not say that the portal conforms, or fails to conform, to a standard such as WCAG.",
    },
    {
      vi: "Công cụ không dò quét, không thử xâm nhập, không đăng nhập, không gửi biểu mẫu. Báo cáo không khẳng định cổng không có lỗ hổng.",
      en: "The tool does not scan ports, break in, log in or send forms. This report does not say that the portal is free of vulnerabilities.",
    },
    {
      vi: "Ngày đăng là ngày do trang tự ghi. Thời hạn tính từ ngày nhận chỉ kết luận được khi có ngày nhận.",
      en: "Dates are those the pages claim. A deadline that runs from receipt can be judged only where the date of receipt is known.",
    },
    {
      vi: "Câu hỏi, phản ánh chưa công khai thì không nhìn thấy, nên không thể kết luận đã công khai toàn bộ.",
      en: "Questions that were never published cannot be seen, so nothing is said on whether all were published.",
    },
    {
      vi: "Sao lưu, mật khẩu, cấp độ an toàn, nhân sự và kinh phí không quan sát được từ bên ngoài: cần hồ sơ.",
      en: "Backups, passwords, security level, staff and money cannot be seen from outside: they need papers.",
    },
    {
      vi: "Kết quả theo mẫu là k trên n trang trong mẫu; máy chỉ kết luận không đạt khi khoảng tin cậy nằm hẳn dưới ngưỡng.",
      en: "Results on a sample are k of its n pages; the machine finds a failure only where the confidence interval lies wholly below the bound.",
    },
    {
      vi: "Trang bị chặn, quá chậm hoặc lỗi tải ghi là chưa kiểm, không ghi là không đạt.",
      en: "A page that was blocked, too slow or failed to load is not tested; it is never counted as a failure.",
    },
  ],
};

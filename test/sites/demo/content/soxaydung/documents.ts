import type { LegalDocument } from "../../portal.ts";
import { provincialDecision } from "../camau/documents.ts";
import { departmentDocument } from "../sokhcn/documents.ts";

const own = { name: "Sở Xây dựng tỉnh Cà Mau", signer: "Hồ Văn Mẫu" };
const decision = ["Quyết định", "{n}/QĐ-SXD"] as const;
const letter = ["Công văn", "{n}/SXD-VP"] as const;

export const documents: readonly LegalDocument[] = [
  provincialDecision(
    24,
    "Quy định phân cấp quản lý chất lượng công trình xây dựng trên địa bàn tỉnh Cà Mau",
    [
      "Điều 1. Phân cấp quản lý chất lượng công trình cho Sở Xây dựng và cấp xã.",
      "Điều 2. Sở Xây dựng hướng dẫn, kiểm tra.",
    ],
  ),
  provincialDecision(14, "Quy định quản lý cây xanh đô thị trên địa bàn tỉnh", [
    "Điều 1. Cây xanh đô thị được quản lý bằng hồ sơ điện tử.",
    "Điều 2. Nghiêm cấm chặt hạ cây khi chưa được phép.",
  ]),
  provincialDecision(44, "Quy định giá dịch vụ thoát nước đô thị", [
    "Điều 1. Giá dịch vụ thoát nước áp dụng cho hộ thoát nước đô thị.",
    "Điều 2. Hộ nghèo được giảm 50%.",
  ]),
  provincialDecision(66, "Quy định quản lý, khai thác bến xe khách", [
    "Điều 1. Bến xe khách niêm yết giá, lịch xe chạy.",
    "Điều 2. Sở Xây dựng kiểm tra định kỳ.",
  ]),
  provincialDecision(83, "Quy định về nhà ở xã hội trên địa bàn tỉnh", [
    "Điều 1. Đối tượng, điều kiện mua nhà ở xã hội.",
    "Điều 2. Công khai danh sách trên trang thông tin điện tử.",
  ]),
  provincialDecision(102, "Quy định cấp phép thi công trên đường bộ đang khai thác", [
    "Điều 1. Hồ sơ cấp phép nộp trực tuyến.",
    "Điều 2. Thời hạn giải quyết 07 ngày làm việc.",
  ]),
  departmentDocument(
    own,
    decision,
    380,
    9,
    "Về việc thành lập đoàn kiểm tra chất lượng công trình trường học",
    ["Điều 1. Thành lập đoàn kiểm tra gồm 07 thành viên.", "Điều 2. Thời gian kiểm tra 15 ngày."],
  ),
  departmentDocument(own, decision, 380, 21, "Về việc công bố tải trọng cầu trên đường tỉnh", [
    "Điều 1. Công bố tải trọng 09 cầu.",
    "Điều 2. Quyết định có hiệu lực kể từ ngày ký.",
  ]),
  departmentDocument(own, letter, 1900, 6, "Về việc tăng cường quản lý trật tự xây dựng", [
    "Đề nghị cấp xã kiểm tra, xử lý vi phạm và báo cáo hằng tuần.",
  ]),
  departmentDocument(own, letter, 1900, 17, "Về việc hướng dẫn lập hồ sơ hoàn công", [
    "Hướng dẫn thành phần hồ sơ hoàn công nhà ở riêng lẻ.",
  ]),
  departmentDocument(own, ["Kế hoạch", "{n}/KH-SXD"], 50, 35, "Kế hoạch kiểm tra bến thủy nội địa", [
    "Kiểm tra 40 bến thủy nội địa trong quý.",
  ]),
  departmentDocument(own, ["Thông báo", "{n}/TB-SXD"], 110, 26, "Kết luận cuộc họp giao ban tháng {month}", [
    "Các phòng hoàn thành nhiệm vụ trong tháng.",
  ]),
];

import type { LegalDocument } from "../../portal.ts";
import { provincialDecision } from "../camau/documents.ts";

/** An administrative document that a department issues itself. */
export function departmentDocument(
  issuer: { name: string; signer: string },
  [kind, symbol]: readonly [string, string],
  perYear: number,
  issuedDaysAgo: number,
  abstract: string,
  text: readonly string[],
): LegalDocument {
  return {
    ...provincialDecision(issuedDaysAgo, abstract, text),
    collection: "dieu-hanh",
    kind,
    symbol,
    perYear,
    issuer: issuer.name,
    signer: issuer.signer,
    effectiveAfterDays: 0,
  };
}

const own = { name: "Sở Khoa học và Công nghệ tỉnh Cà Mau", signer: "Phan Thị Mẫu" };
const decision = ["Quyết định", "{n}/QĐ-SKHCN"] as const;
const letter = ["Công văn", "{n}/SKHCN-VP"] as const;

export const documents: readonly LegalDocument[] = [
  provincialDecision(
    11,
    "Quy định quản lý nhiệm vụ khoa học và công nghệ cấp tỉnh sử dụng ngân sách nhà nước",
    [
      "Điều 1. Quy định về đề xuất, xét chọn, giao và nghiệm thu nhiệm vụ khoa học và công nghệ cấp tỉnh.",
      "Điều 2. Sở Khoa học và Công nghệ là cơ quan quản lý nhiệm vụ.",
    ],
  ),
  provincialDecision(27, "Quy định về quản lý, khai thác nền tảng dữ liệu dùng chung tỉnh Cà Mau", [
    "Điều 1. Nền tảng dữ liệu dùng chung do Sở Khoa học và Công nghệ quản lý kỹ thuật.",
    "Điều 2. Cơ quan cung cấp dữ liệu chịu trách nhiệm về chất lượng dữ liệu.",
  ]),
  provincialDecision(43, "Quy định chính sách hỗ trợ đăng ký bảo hộ quyền sở hữu trí tuệ", [
    "Điều 1. Hỗ trợ 100% phí, lệ phí đăng ký nhãn hiệu tập thể.",
    "Điều 2. Hồ sơ nộp tại Sở Khoa học và Công nghệ.",
  ]),
  provincialDecision(58, "Quy định quản lý trạm thu, phát sóng thông tin di động trên địa bàn tỉnh", [
    "Điều 1. Trạm thu, phát sóng phải bảo đảm an toàn công trình và cảnh quan.",
    "Điều 2. Khuyến khích dùng chung hạ tầng giữa các doanh nghiệp.",
  ]),
  provincialDecision(77, "Quy định hoạt động của Hội đồng sáng kiến tỉnh Cà Mau", [
    "Điều 1. Hội đồng sáng kiến tư vấn công nhận phạm vi ảnh hưởng của sáng kiến.",
    "Điều 2. Kết quả công nhận được công khai.",
  ]),
  provincialDecision(95, "Quy định bảo đảm an toàn thông tin mạng trong cơ quan nhà nước tỉnh Cà Mau", [
    "Điều 1. Hệ thống thông tin được phê duyệt cấp độ trước khi vận hành.",
    "Điều 2. Dữ liệu được sao lưu và kiểm tra phục hồi định kỳ.",
  ]),
  departmentDocument(
    own,
    decision,
    420,
    8,
    "Về việc thành lập Hội đồng nghiệm thu đề tài giống lúa chịu mặn",
    [
      "Điều 1. Thành lập Hội đồng gồm 09 thành viên.",
      "Điều 2. Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.",
    ],
  ),
  departmentDocument(
    own,
    decision,
    420,
    19,
    "Về việc phê duyệt kết quả lựa chọn nhà thầu dịch vụ giám sát an toàn thông tin",
    ["Điều 1. Phê duyệt kết quả lựa chọn nhà thầu.", "Điều 2. Văn phòng Sở ký hợp đồng theo quy định."],
  ),
  departmentDocument(own, letter, 2100, 4, "Về việc rà soát tài khoản quản trị các hệ thống thông tin", [
    "Đề nghị các cơ quan rà soát, khóa tài khoản không còn sử dụng trước ngày {+10}.",
  ]),
  departmentDocument(
    own,
    letter,
    2100,
    15,
    "Về việc hướng dẫn đăng ký nhiệm vụ khoa học và công nghệ năm {year+1}",
    ["Các tổ chức gửi đề xuất đặt hàng về Sở qua hệ thống trực tuyến."],
  ),
  departmentDocument(
    own,
    ["Kế hoạch", "{n}/KH-SKHCN"],
    60,
    33,
    "Kế hoạch kiểm tra đo lường, chất lượng hàng hóa quý tới",
    ["Kiểm tra 120 cơ sở kinh doanh xăng dầu, vàng, hàng đóng gói sẵn."],
  ),
  departmentDocument(
    own,
    ["Thông báo", "{n}/TB-SKHCN"],
    120,
    25,
    "Kết luận của Giám đốc Sở tại cuộc họp giao ban",
    ["Các phòng hoàn thành nhiệm vụ được giao trong tháng."],
  ),
];

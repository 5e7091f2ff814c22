import type { LegalDocument } from "../../portal.ts";

const committee = "Ủy ban nhân dân tỉnh Cà Mau";
const council = "Hội đồng nhân dân tỉnh Cà Mau";

/** A normative decision of the provincial committee. */
export function provincialDecision(
  issuedDaysAgo: number,
  abstract: string,
  text: readonly string[],
): LegalDocument {
  return {
    collection: "qppl",
    kind: "Quyết định",
    symbol: "{n}/{y}/QĐ-UBND",
    perYear: 366,
    issuer: committee,
    signer: "Nguyễn Văn Mẫu",
    issuedDaysAgo,
    postedDaysAgo: issuedDaysAgo,
    effectiveAfterDays: 15,
    abstract,
    text,
  };
}

function resolution(issuedDaysAgo: number, abstract: string, text: readonly string[]): LegalDocument {
  return {
    ...provincialDecision(issuedDaysAgo, abstract, text),
    kind: "Nghị quyết",
    symbol: "{n}/{y}/NQ-HĐND",
    perYear: 180,
    issuer: council,
    signer: "Lý Văn Thí Dụ",
    effectiveAfterDays: 10,
  };
}

function administrative(
  kind: string,
  symbol: string,
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
    effectiveAfterDays: 0,
  };
}

export const documents: readonly LegalDocument[] = [
  provincialDecision(9, "Quy định về quản lý, khai thác bến thủy nội địa trên địa bàn tỉnh Cà Mau", [
    "Điều 1. Quyết định này quy định về quản lý, khai thác bến thủy nội địa trên địa bàn tỉnh.",
    "Điều 2. Chủ bến chịu trách nhiệm trang bị áo phao, niêm yết giá và nội quy bến.",
    "Điều 3. Quyết định này có hiệu lực sau 15 ngày kể từ ngày ký.",
  ]),
  provincialDecision(
    24,
    "Quy định phân cấp quản lý chất lượng công trình xây dựng trên địa bàn tỉnh Cà Mau",
    [
      "Điều 1. Phân cấp quản lý chất lượng công trình xây dựng cho Sở Xây dựng và Ủy ban nhân dân cấp xã.",
      "Điều 2. Ủy ban nhân dân cấp xã quản lý chất lượng nhà ở riêng lẻ và công trình cấp IV.",
    ],
  ),
  provincialDecision(38, "Quy định chính sách hỗ trợ phát triển rừng ngập mặn kết hợp nuôi thủy sản", [
    "Điều 1. Hộ gia đình nhận khoán rừng được hỗ trợ cây giống và chi phí chứng nhận.",
    "Điều 2. Mức hỗ trợ không quá 20 triệu đồng cho một héc-ta.",
  ]),
  provincialDecision(61, "Quy định quản lý, sử dụng dữ liệu dùng chung của tỉnh Cà Mau", [
    "Điều 1. Dữ liệu dùng chung được chia sẻ qua nền tảng tích hợp của tỉnh.",
    "Điều 2. Cơ quan chủ quản dữ liệu bảo đảm chất lượng, cập nhật trong 02 ngày làm việc.",
  ]),
  resolution(45, "Quy định mức hỗ trợ học phí cho học sinh vùng đặc biệt khó khăn năm học mới", [
    "Điều 1. Hỗ trợ 100% học phí cho học sinh thuộc hộ nghèo.",
    "Điều 2. Nghị quyết có hiệu lực sau 10 ngày kể từ ngày thông qua.",
  ]),
  resolution(80, "Quy định chính sách hỗ trợ hỏa táng, di dời nhà ở vùng sạt lở", [
    "Điều 1. Mỗi hộ di dời được hỗ trợ một lần 60 triệu đồng.",
    "Điều 2. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.",
  ]),
  administrative(
    "Chỉ thị",
    "{n}/CT-UBND",
    25,
    14,
    "Về tăng cường phòng, chống khai thác hải sản bất hợp pháp",
    ["Yêu cầu các sở, ngành, xã, phường ven biển kiểm soát 100% tàu cá ra vào cảng."],
  ),
  administrative("Kế hoạch", "{n}/KH-UBND", 260, 22, "Kế hoạch tuyên truyền Ngày Pháp luật Việt Nam", [
    "Tổ chức tuyên truyền tại cơ quan, trường học và khu dân cư trong tháng hưởng ứng.",
  ]),
  administrative(
    "Quyết định",
    "{n}/QĐ-UBND",
    2400,
    12,
    "Về việc công bố danh mục thủ tục hành chính lĩnh vực đường thủy nội địa",
    [
      "Điều 1. Công bố 04 thủ tục hành chính lĩnh vực đường thủy nội địa.",
      "Điều 2. Quyết định có hiệu lực kể từ ngày ký.",
    ],
  ),
  administrative("Công văn", "{n}/UBND-TH", 9000, 5, "Về việc chủ động ứng phó đợt triều cường cuối tháng", [
    "Đề nghị các địa phương ven biển triển khai phương án bảo vệ đê, cống và sản xuất.",
  ]),
  administrative(
    "Thông báo",
    "{n}/TB-UBND",
    400,
    31,
    "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp thường kỳ",
    ["Các cơ quan tập trung hoàn thành nhiệm vụ được giao trong quý."],
  ),
  administrative(
    "Quyết định",
    "{n}/QĐ-UBND",
    2400,
    52,
    "Về việc phê duyệt kế hoạch kiểm tra cải cách hành chính năm {year}",
    [
      "Điều 1. Phê duyệt kế hoạch kiểm tra tại 12 cơ quan, địa phương.",
      "Điều 2. Sở Nội vụ chủ trì tổ chức thực hiện.",
    ],
  ),
];

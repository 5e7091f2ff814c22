import type { LegalDocument } from "../../portal.ts";
import { provincialDecision } from "../camau/documents.ts";
import { departmentDocument } from "../sokhcn/documents.ts";

const own = { name: "Ủy ban nhân dân xã Đất Mũi", signer: "Trịnh Văn Mẫu" };

/** Communes issue few normative texts; they publish those of the province that bind them as well. */
const resolution = (issuedDaysAgo: number, abstract: string, text: readonly string[]): LegalDocument => ({
  ...provincialDecision(issuedDaysAgo, abstract, text),
  kind: "Nghị quyết",
  symbol: "{n}/{y}/NQ-HĐND",
  perYear: 150,
  issuer: "Hội đồng nhân dân xã Đất Mũi",
  signer: "Giang Văn Mẫu",
});

export const documents: readonly LegalDocument[] = [
  provincialDecision(9, "Quy định về quản lý, khai thác bến thủy nội địa trên địa bàn tỉnh Cà Mau", [
    "Điều 1. Quy định về quản lý, khai thác bến thủy nội địa.",
    "Điều 2. Cấp xã kiểm tra bến trên địa bàn.",
  ]),
  provincialDecision(38, "Quy định chính sách hỗ trợ phát triển rừng ngập mặn kết hợp nuôi thủy sản", [
    "Điều 1. Hộ nhận khoán rừng được hỗ trợ cây giống.",
    "Điều 2. Cấp xã lập danh sách hộ đủ điều kiện.",
  ]),
  resolution(20, "Quy định mức đóng góp xây dựng đường giao thông nông thôn", [
    "Điều 1. Mức đóng góp do cộng đồng dân cư bàn, quyết định.",
    "Điều 2. Miễn đóng góp cho hộ nghèo.",
  ]),
  resolution(49, "Quy định khu vực hạn chế tiếng ồn tại khu du lịch", [
    "Điều 1. Hạn chế tiếng ồn từ 22 giờ đến 06 giờ.",
    "Điều 2. Ủy ban nhân dân xã tổ chức thực hiện.",
  ]),
  resolution(71, "Quy định về thu gom, phân loại rác tại nguồn", [
    "Điều 1. Hộ gia đình phân loại rác thành ba nhóm.",
    "Điều 2. Rác được thu gom hai lần mỗi tuần.",
  ]),
  resolution(98, "Quy định quản lý bến tàu du lịch của xã", [
    "Điều 1. Tàu du lịch đăng ký nơi neo đậu.",
    "Điều 2. Chủ tàu bảo đảm áo phao cho hành khách.",
  ]),
  departmentDocument(
    own,
    ["Quyết định", "{n}/QĐ-UBND"],
    700,
    7,
    "Về việc thành lập Tổ công nghệ số cộng đồng ấp Mẫu",
    ["Điều 1. Thành lập Tổ gồm 05 thành viên.", "Điều 2. Quyết định có hiệu lực kể từ ngày ký."],
  ),
  departmentDocument(
    own,
    ["Quyết định", "{n}/QĐ-UBND"],
    700,
    23,
    "Về việc phê duyệt danh sách hộ được hỗ trợ sửa nhà",
    [
      "Điều 1. Phê duyệt danh sách 18 hộ, niêm yết tại nhà văn hóa ấp.",
      "Điều 2. Phòng Văn hóa Xã hội tổ chức thực hiện.",
    ],
  ),
  departmentDocument(
    own,
    ["Kế hoạch", "{n}/KH-UBND"],
    150,
    14,
    "Kế hoạch ra quân vệ sinh môi trường quý tới",
    ["Tổ chức ra quân vào sáng thứ bảy hằng tuần tại các ấp."],
  ),
  departmentDocument(
    own,
    ["Thông báo", "{n}/TB-UBND"],
    220,
    5,
    "Về lịch chi trả trợ cấp xã hội trong tháng",
    ["Chi trả qua tài khoản trước ngày 10; chi trả tại nhà vào ngày 12."],
  ),
  departmentDocument(own, ["Công văn", "{n}/UBND-VP"], 1300, 10, "Về việc chủ động ứng phó triều cường", [
    "Đề nghị các ấp kiểm tra bờ bao, neo đậu phương tiện.",
  ]),
  departmentDocument(
    own,
    ["Quyết định", "{n}/QĐ-UBND"],
    700,
    34,
    "Về việc công khai quyết toán ngân sách xã",
    [
      "Điều 1. Công khai số liệu quyết toán ngân sách xã năm {year-1}.",
      "Điều 2. Văn phòng tổ chức niêm yết.",
    ],
  ),
];

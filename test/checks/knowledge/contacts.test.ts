import { describe, expect, it } from "vitest";
import { contactsIn } from "../../../checks/knowledge/contacts.ts";

const footer = [
  "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH MẪU",
  "Cơ quan chủ quản: Ủy ban nhân dân tỉnh Mẫu",
  "Chịu trách nhiệm chính: Ông Nguyễn Văn Mẫu - Trưởng Ban Biên tập",
  "Trụ sở: 01 đường Mẫu, phường Mẫu | Điện thoại: (0256) 3822 123 | Fax: 0256.3822124 | Email: bbt(a)example.gov.vn",
  "Giấy phép số: 12/GP-TTĐT",
];

describe("contactsIn", () => {
  it.each([
    ["composed", footer],
    ["decomposed", footer.map((line) => line.normalize("NFD"))],
  ])("reads a whole footer, %s", (_form, lines) => {
    expect(contactsIn(lines)).toEqual({
      owner: { label: "Cơ quan chủ quản", value: "Ủy ban nhân dân tỉnh Mẫu" },
      responsible: { label: "Chịu trách nhiệm chính", value: "Ông Nguyễn Văn Mẫu - Trưởng Ban Biên tập" },
      address: { label: "Trụ sở", value: "01 đường Mẫu, phường Mẫu" },
      licence: { label: "Giấy phép số", value: "12/GP-TTĐT" },
      phones: [
        { number: "02563822123", kind: "landline", text: "(0256) 3822 123", isFax: false },
        { number: "02563822124", kind: "landline", text: "0256.3822124", isFax: true },
      ],
      emails: [{ address: "bbt@example.gov.vn", official: true, obfuscated: true }],
    });
  });

  it.each([
    [["Địa chỉ: 12 Lê Mẫu"], "12 Lê Mẫu"],
    [["ĐỊA CHỈ : 12 Lê Mẫu"], "12 Lê Mẫu"],
    [["Đ/c: 12 Lê Mẫu - ĐT: 0256.3822123"], "12 Lê Mẫu"],
    [["Địa chỉ", "12 Lê Mẫu"], "12 Lê Mẫu"],
    [["Địa chỉ:", "12 Lê Mẫu"], "12 Lê Mẫu"],
    [["Trụ sở 5 Hùng Mẫu"], "5 Hùng Mẫu"],
    [["Trụ sở UBND xã: thôn Mẫu, xã Mẫu"], "thôn Mẫu, xã Mẫu"],
    [["Address: 12 Le Mau Street. Tel: 0256 3822123"], "12 Le Mau Street"],
  ])("reads the address of %j", (lines, value) => {
    expect(contactsIn(lines).address?.value).toBe(value);
  });

  it.each([
    [["Trưởng Ban Biên tập: Bà Trần Thị Mẫu"], "Trưởng Ban Biên tập", "Bà Trần Thị Mẫu"],
    [["Tổng biên tập: Trần Mẫu"], "Tổng biên tập", "Trần Mẫu"],
    [["Chịu trách nhiệm nội dung: Văn phòng UBND tỉnh"], "Chịu trách nhiệm nội dung", "Văn phòng UBND tỉnh"],
    [["Chịu trách nhiệm chính Ông Trần Mẫu"], "Chịu trách nhiệm chính", "Ông Trần Mẫu"],
    [["Editor-in-chief: Tran Mau"], "Editor-in-chief", "Tran Mau"],
  ])("reads who is responsible in %j", (lines, label, value) => {
    expect(contactsIn(lines).responsible).toEqual({ label, value });
  });

  it.each([
    [["Trụ sở UBND xã được xây dựng mới khang trang"]],
    [["Người đứng đầu chịu trách nhiệm trước pháp luật về nội dung"]],
    [["Chịu trách nhiệm trước Chủ tịch UBND tỉnh"]],
    [["Địa chỉ:"]],
    [["Địa chỉ:", "Điện thoại: 0256.3822123"]],
    [["mailto:"]],
    [[]],
  ])("finds neither in %j", (lines) => {
    expect(contactsIn(lines)).toMatchObject({ address: null, responsible: null, emails: [] });
  });

  it("tells official addresses from others", () => {
    expect(contactsIn(["bbt@gmail.com", "vp@chinhphu.vn"]).emails).toEqual([
      { address: "bbt@gmail.com", official: false, obfuscated: false },
      { address: "vp@chinhphu.vn", official: true, obfuscated: false },
    ]);
  });
});

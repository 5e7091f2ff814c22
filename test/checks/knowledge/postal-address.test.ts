import { describe, expect, it } from "vitest";
import { looksLikeAddress } from "../../../checks/knowledge/postal-address.ts";

describe("looksLikeAddress", () => {
  it.each([
    "Số 12, đường Mẫu, phường Mẫu, tỉnh Cà Mau",
    "12/3 Nguyễn Văn Mẫu, phường Mẫu, TP. Ví Dụ",
    "Ấp Mẫu, xã Đất Mũi, tỉnh Cà Mau",
    "Tầng 5, Trung tâm hành chính, phường Mẫu",
    "SỐ 1 ĐƯỜNG MẪU, PHƯỜNG MẪU",
  ])("takes %j for an address", (line) => {
    expect(looksLikeAddress(line)).toBe(true);
    expect(looksLikeAddress(line.normalize("NFD"))).toBe(true);
  });

  it.each([
    "Ủy ban nhân dân tỉnh Cà Mau",
    "Điện thoại: 0290 300 0000",
    "Giấy phép số 12/GP-TTĐT",
    "© 2026 Bản quyền thuộc Sở Mẫu tỉnh Ví Dụ",
    "Chịu trách nhiệm: Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Mẫu",
  ])("does not take %j for one", (line) => {
    expect(looksLikeAddress(line)).toBe(false);
  });
});

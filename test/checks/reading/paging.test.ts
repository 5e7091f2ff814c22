import { describe, expect, it } from "vitest";
import { withoutPaging } from "../../../checks/reading/paging.ts";

describe("withoutPaging", () => {
  it.each([
    ["https://mau.gov.vn/tin-tuc/page-3/", "https://mau.gov.vn/tin-tuc"],
    ["https://mau.gov.vn/tin-tuc?page=3", "https://mau.gov.vn/tin-tuc"],
    ["https://mau.gov.vn/tin?_101_INSTANCE_x_cur=2&id=5", "https://mau.gov.vn/tin?id=5"],
    ["https://mau.gov.vn/trang-chu/", "https://mau.gov.vn/trang-chu"],
    ["https://mau.gov.vn/?p=123", "https://mau.gov.vn/?p=123"],
  ])("of %s is %s", (address, expected) => {
    expect(withoutPaging(address)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { isCodeOfAgency, isSameAgency } from "../../../checks/knowledge/same-agency.ts";

const department = "Sở Khoa học và Công nghệ tỉnh Cà Mau";
const province = "Ủy ban nhân dân tỉnh Cà Mau";

describe("the issuer of a document", () => {
  it.each([
    ["Sở Khoa học và Công nghệ", department],
    ["Giám đốc Sở Khoa học và Công nghệ", department],
    ["UBND tỉnh", province],
    ["Chủ tịch UBND tỉnh Cà Mau", province],
  ])("%s is %s", (issuer, agency) => {
    expect(isSameAgency(issuer, agency)).toBe(true);
  });

  it.each([
    ["UBND tỉnh Cà Mau", department],
    ["Sở Khoa học và Công nghệ", province],
    ["UBND tỉnh Bình Định", province],
    ["UBND thành phố Cà Mau", province],
    ["HĐND tỉnh", province],
  ])("%s is not %s", (issuer, agency) => {
    expect(isSameAgency(issuer, agency)).toBe(false);
  });

  it("is not known where its name leaves it open", () => {
    expect(isSameAgency("UBND", province)).toBeNull();
    expect(isSameAgency("Sở", department)).toBeNull();
  });
});

describe("the code in a document's number", () => {
  it("names an agency by its initials", () => {
    expect(isCodeOfAgency("SKHCN-VP", department)).toBe(true);
    expect(isCodeOfAgency("STC", department)).toBe(false);
  });

  it("leaves open which committee it is", () => {
    expect(isCodeOfAgency("UBND", province)).toBeNull();
  });
});

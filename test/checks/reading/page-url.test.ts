import { describe, expect, it } from "vitest";
import { addressRepeats, addressShape } from "../../../checks/reading/page-url.ts";

const shape = (path: string) => addressShape(new URL(path, "https://mau.gov.vn"));

describe("what an address tells", () => {
  it.each([
    "/tin-tuc/so-mau-to-chuc-hoi-nghi-so-ket-12.html",
    "/web/somau/-/asset_publisher/x/content/tin",
    "/tin/-/view_content/2498049-tin.html",
    "/Pages/chi-tiet-tin.aspx?ItemID=5",
    "/Default.aspx?sname=tin&newsid=12",
    "/index.php?option=com_content&view=article&id=5&Itemid=101",
    "/node/77",
  ])("%s speaks of one item", (path) => {
    expect(shape(path)).toBe("detail");
  });

  it.each([
    "/tin-tuc",
    "/vi/thong-tin-kinh-te/",
    "/index.php?option=com_content&view=category&id=8&Itemid=101",
    "/tin-tuc-trong-tinh-hom-nay?page=2",
    "/tin-tuc/trang/2",
  ])("%s speaks of a section", (path) => {
    expect(shape(path)).toBe("section");
  });

  it("says nothing of addresses that may be either", () => {
    expect(shape("/portal/page?c=12")).toBeNull();
    expect(shape("/tin/9")).toBeNull();
  });

  it("knows the beginning of a title in an address", () => {
    const repeats = addressRepeats(new URL("https://mau.gov.vn/tin/so-mau-to-chuc-hoi-nghi-12.html"));
    expect(repeats("Sở Mẫu tổ chức hội nghị tổng kết")).toBe(true);
    expect(repeats("Sở Mẫu")).toBe(false);
    expect(repeats("Xã Mẫu tổ chức hội nghị")).toBe(false);
  });
});

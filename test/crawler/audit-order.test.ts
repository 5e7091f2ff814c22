import { describe, expect, it } from "vitest";
import { UsageError } from "../../checks/usage-error.ts";
import { parseAddress, parsePageLimit } from "../../crawler/audit-order.ts";

describe("the address of a portal", () => {
  it.each([
    ["camau.gov.vn", "https://camau.gov.vn/"],
    ["http://camau.gov.vn", "http://camau.gov.vn/"],
    ["https://camau.gov.vn/vi/trang-chu", "https://camau.gov.vn/vi/trang-chu"],
    ["localhost:8080", "https://localhost:8080/"],
    ["127.0.0.1", "https://127.0.0.1/"],
    ["http://[::1]:8080", "http://[::1]:8080/"],
  ])("is read as people write it: %s", (text, url) => {
    expect(parseAddress(text)).toBe(url);
  });

  it.each(["", "camau", "https://", "ftp://camau.gov.vn", "file:///etc/passwd", "hai từ"])(
    "is refused with what to write instead: %j",
    (text) => {
      expect(() => parseAddress(text)).toThrow(UsageError);
      expect(() => parseAddress(text)).toThrow("https://camau.gov.vn");
    },
  );
});

describe("the page limit", () => {
  it("is a whole number from 1 to 100000", () => {
    expect([parsePageLimit("1"), parsePageLimit("100000")]).toEqual([1, 100_000]);
  });

  it.each(["0", "-1", "1.5", "nhiều", "", "100001"])("is refused otherwise: %j", (text) => {
    expect(() => parsePageLimit(text)).toThrow(`“${text}”`);
  });
});

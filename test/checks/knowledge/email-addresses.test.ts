import { describe, expect, it } from "vitest";
import { findEmailAddresses, isOfficialEmail } from "../../../checks/knowledge/email-addresses.ts";

describe("findEmailAddresses", () => {
  it.each([
    ["banbientap@example.gov.vn", "banbientap@example.gov.vn", false],
    ["Email: BBT@Example.GOV.VN.", "bbt@example.gov.vn", false],
    ["bbt(a)example.gov.vn", "bbt@example.gov.vn", true],
    ["bbt [at] example.gov.vn", "bbt@example.gov.vn", true],
    ["bbt(@)example.gov.vn", "bbt@example.gov.vn", true],
    ["bbt @ example.gov.vn", "bbt@example.gov.vn", true],
    ["bbt[at]example[dot]gov[dot]vn", "bbt@example.gov.vn", true],
    ["nguyen.van-mau+1@mail.example.com", "nguyen.van-mau+1@mail.example.com", false],
  ])("reads %j", (text, address, obfuscated) => {
    expect(findEmailAddresses(text)).toMatchObject([{ address, obfuscated }]);
  });

  it("reads several and tells where they stand", () => {
    const text = "bbt@example.gov.vn; vanphong(a)example.gov.vn";
    expect(findEmailAddresses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "bbt@example.gov.vn",
      "vanphong(a)example.gov.vn",
    ]);
  });

  it.each(["@example", "mailto:", "điểm (a) khoản 1.", "mục (a) Luật 12.3", "a@b", ""])(
    "finds none in %j",
    (text) => {
      expect(findEmailAddresses(text)).toEqual([]);
    },
  );
});

describe("isOfficialEmail", () => {
  it.each([
    ["bbt@example.gov.vn", true],
    ["thongtin@chinhphu.vn", true],
    ["vp@mail.chinhphu.vn", true],
    ["bbt@gmail.com", false],
    ["bbt@examplegov.vn", false],
    ["gov.vn@example.com", false],
  ])("of %s is %s", (address, expected) => {
    expect(isOfficialEmail(address)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { UsageError } from "../../checks/usage-error.ts";
import { canonicalHost, mappingsOf, parseResolve } from "../../crawler/address-map.ts";

describe("parseResolve", () => {
  it("reads a host, an IPv4 address and a port", () => {
    expect(parseResolve(["Mau.Vidu.gov.vn=127.0.0.1:8080"])).toEqual([
      { host: "mau.vidu.gov.vn", port: null, address: "127.0.0.1", family: 4, toPort: 8080 },
    ]);
  });

  it("reads IPv6 in brackets and keeps the requested port where none is given", () => {
    expect(parseResolve(["mau.vidu.gov.vn=[::1]"])).toEqual([
      { host: "mau.vidu.gov.vn", port: null, address: "::1", family: 6, toPort: null },
    ]);
  });

  it("reads a mapping of one port only", () => {
    expect(parseResolve(["mau.vidu.gov.vn:443=127.0.0.1:8443"])).toMatchObject([{ port: 443, toPort: 8443 }]);
  });

  it("prefers the mappings that name the port and keeps several of one host", () => {
    const map = parseResolve([
      "a.vn=127.0.0.1:1",
      "a.vn=[::1]:2",
      "a.vn:443=127.0.0.1:3",
      "b.vn=127.0.0.1:4",
    ]);
    expect(mappingsOf(map, "a.vn", 80).map(({ toPort }) => toPort)).toEqual([1, 2]);
    expect(mappingsOf(map, "a.vn", 443).map(({ toPort }) => toPort)).toEqual([3]);
    expect(mappingsOf(map, "c.vn", 80)).toEqual([]);
  });

  it.each([
    "vidu.gov.vn",
    "vidu.gov.vn=",
    "=127.0.0.1:80",
    "vidu.gov.vn=khong-phai-ip:80",
    "vidu.gov.vn=::1:80",
    "vidu.gov.vn=[127.0.0.1]:80",
    "vidu.gov.vn=0x7f.1:80",
    "vidu.gov.vn=127.0.0.1:0",
    "vidu.gov.vn=127.0.0.1:70000",
    "vidu.gov.vn:99999=127.0.0.1:80",
    "vidu.gov.vn=[fe80::1%eth0]:80",
    "http://vidu.gov.vn=127.0.0.1:80",
  ])("refuses %s in both languages and names it", (value) => {
    const parse = () => parseResolve([value]);
    expect(parse).toThrow(UsageError);
    try {
      parse();
    } catch (error) {
      const { text } = error as UsageError;
      expect(text.vi).toContain(`"${value}"`);
      expect(text.en).toContain(`"${value}"`);
    }
  });
});

describe("canonicalHost", () => {
  it.each([
    ["Vidu.GOV.vn.", "vidu.gov.vn"],
    ["0x7f.1", "127.0.0.1"],
    ["2130706433", "127.0.0.1"],
    ["[::FFFF:127.0.0.1]", "::ffff:7f00:1"],
    ["::1", "::1"],
    ["tỉnh.vn", "xn--tnh-dlz.vn"],
    ["a/b", null],
    ["", null],
    ["a b", null],
    ["vidu.vn:80x", null],
  ])("writes %s as %s", (host, canonical) => {
    expect(canonicalHost(host)).toBe(canonical);
  });
});

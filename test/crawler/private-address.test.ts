import { describe, expect, it } from "vitest";
import { isLoopbackAddress, isPublicAddress } from "../../crawler/private-address.ts";

describe("isPublicAddress", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "fec0::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "::ffff:127.0.0.1",
    "::ffff:a00:1",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "khong-phai-ip",
    "",
  ])("refuses %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    "8.8.8.8",
    "103.1.2.3",
    "172.32.0.1",
    "2606:4700::1111",
    "2402:800::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
  ])("accepts %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("isLoopbackAddress", () => {
  it("knows loopback in both families and inside mapped addresses", () => {
    expect(["127.0.0.1", "::1", "::ffff:127.0.0.9"].every(isLoopbackAddress)).toBe(true);
    expect(["10.0.0.1", "8.8.8.8", "vidu.vn"].some(isLoopbackAddress)).toBe(false);
  });
});

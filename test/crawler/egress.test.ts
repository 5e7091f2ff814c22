import { describe, expect, it } from "vitest";
import { parseResolve } from "../../crawler/address-map.ts";
import { Egress, type EgressError } from "../../crawler/egress.ts";
import { serveDns } from "./local-dns.ts";

async function statusOf(egress: Egress, host: string): Promise<string> {
  try {
    await egress.targetsOf(host, 80);
    return "reached";
  } catch (error) {
    return (error as EgressError).status;
  }
}

describe("Egress", () => {
  it("sends a mapped host to its addresses, loopback included, in the order given", async () => {
    const egress = new Egress({
      map: parseResolve(["mau.vidu.gov.vn=[::1]:8081", "mau.vidu.gov.vn=127.0.0.1"]),
    });
    expect(await egress.targetsOf("MAU.vidu.gov.vn.", 443)).toEqual([
      { address: "::1", family: 6, port: 8081, mapped: true },
      { address: "127.0.0.1", family: 4, port: 443, mapped: true },
    ]);
  });

  it.each([
    "127.0.0.1",
    "localhost",
    "0x7f.0.0.1",
    "2130706433",
    "017700000001",
    "127.1",
    "[::1]",
    "[::ffff:10.0.0.1]",
    "[64:ff9b::7f00:1]",
    "169.254.169.254",
    "10.0.0.1",
  ])("refuses the private target %s that nobody mapped", async (host) => {
    expect(await statusOf(new Egress(), host)).toBe("private-address-refused");
  });

  it("allows private targets when told so", async () => {
    const targets = await new Egress({ allowPrivate: true }).targetsOf("127.0.0.1", 8080);
    expect(targets).toEqual([{ address: "127.0.0.1", family: 4, port: 8080, mapped: false }]);
  });

  it("refuses names that resolve to private addresses and keeps the public ones of mixed names", async () => {
    const resolver = await serveDns({
      "noibo.vidu.vn": ["10.0.0.5"],
      "noibo6.vidu.vn": ["fd00::5"],
      "sieudulieu.vidu.vn": ["169.254.169.254"],
      "lan.vidu.vn": ["10.0.0.5", "203.113.1.1", "2402:800::1"],
    });
    const egress = new Egress({ resolvers: [resolver] });
    expect(await statusOf(egress, "noibo.vidu.vn")).toBe("private-address-refused");
    expect(await statusOf(egress, "noibo6.vidu.vn")).toBe("private-address-refused");
    expect(await statusOf(egress, "sieudulieu.vidu.vn")).toBe("private-address-refused");
    const targets = await egress.targetsOf("lan.vidu.vn", 80);
    expect(targets.map(({ address }) => address)).toEqual(["203.113.1.1", "2402:800::1"]);
  });

  it("asks again for each connection, so a name that is bound anew is judged anew", async () => {
    const zone = { "doi.vidu.vn": ["203.113.1.1"] };
    const egress = new Egress({ resolvers: [await serveDns(zone)] });
    expect(await statusOf(egress, "doi.vidu.vn")).toBe("reached");
    zone["doi.vidu.vn"] = ["127.0.0.1"];
    expect(await statusOf(egress, "doi.vidu.vn")).toBe("private-address-refused");
  });

  it("tells a name that does not exist from a resolver that fails or keeps silent", async () => {
    const resolver = await serveDns({
      "hong.vidu.vn": "servfail",
      "im.vidu.vn": "silent",
      "rong.vidu.vn": [],
    });
    const egress = new Egress({ resolvers: [resolver], lookupMs: 50 });
    expect(await statusOf(egress, "khongco.vidu.vn")).toBe("dns-not-found");
    expect(await statusOf(egress, "rong.vidu.vn")).toBe("dns-not-found");
    expect(await statusOf(egress, "hong.vidu.vn")).toBe("dns-temporary");
    expect(await statusOf(egress, "im.vidu.vn")).toBe("dns-temporary");
    expect(await statusOf(egress, "khong phai ten")).toBe("dns-not-found");
  });
});

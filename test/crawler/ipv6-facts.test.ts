import type { RequestListener } from "node:http";
import { describe, expect, it } from "vitest";
import type { NetworkFacts } from "../../checks/snapshot.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import { Egress } from "../../crawler/egress.ts";
import { readIpv6Facts } from "../../crawler/ipv6-facts.ts";
import { smallLimits } from "./local-fetcher.ts";
import { closedPort, serve } from "./local-server.ts";

const host = "mau.vidu.gov.vn";

function facts(egress: Egress, ipv6: string[], resolver: string, witnesses: string[] = []) {
  const dns: NetworkFacts["dns"] = {
    ipv4: [],
    ipv6: ipv6.map((address) => ({ address, reachable: true })),
    failure: null,
    resolver,
  };
  const url = new URL(`http://${host}/`);
  const request = {
    url,
    dns,
    extraAuthorities: [],
    limits: smallLimits,
    userAgent: "kiemcong/test",
    witnesses,
  };
  return readIpv6Facts(egress, request);
}

async function mappedTo(listener: RequestListener) {
  const { port } = await serve(listener, "::1");
  return new Egress({
    map: parseResolve([`${host}=127.0.0.1:${await closedPort()}`, `${host}=[::1]:${port}`]),
  });
}

describe("readIpv6Facts", () => {
  it("opens the page over IPv6 alone and reads its title", async () => {
    const egress = await mappedTo((_, response) =>
      response.setHeader("content-type", "text/html").end("<title>Sở mẫu</title><p>Tin tức</p>"),
    );
    expect(await facts(egress, ["::1"], "--resolve")).toEqual({
      address: "::1",
      status: 200,
      title: "Sở mẫu",
      certificateProblem: null,
      failure: null,
    });
  });

  it("tells a refusal by the portal from an answer that is an error", async () => {
    const closed = new Egress({ map: parseResolve([`${host}=[::1]:${await closedPort()}`]) });
    expect(await facts(closed, ["::1"], "--resolve")).toMatchObject({ failure: "connection-refused" });
    const broken = await mappedTo((_, response) => response.writeHead(500).end("x"));
    expect(await facts(broken, ["::1"], "--resolve")).toMatchObject({ status: 500, failure: "server-error" });
  });

  it("does not follow to another host, which IPv4 might serve", async () => {
    const egress = await mappedTo((_, response) =>
      response.writeHead(302, { location: "http://khac.vidu.gov.vn/" }).end(),
    );
    expect(await facts(egress, ["::1"], "--resolve")).toMatchObject({
      status: 302,
      failure: "redirected-off-site",
    });
  });

  it("blames nobody where the auditor has no IPv6 itself", async () => {
    const witness = `127.0.0.1:${await closedPort()}`;
    expect(await facts(new Egress(), ["2402:800::1"], "192.0.2.53", [witness])).toEqual({
      address: "2402:800::1",
      status: null,
      title: null,
      certificateProblem: null,
      failure: "no-ipv6-probe",
    });
  });

  it("has nothing to say of a host without an IPv6 address", async () => {
    expect(await facts(new Egress(), [], "192.0.2.53")).toBeNull();
    const ipv4 = new Egress({ map: parseResolve([`${host}=127.0.0.1:80`]) });
    expect(await facts(ipv4, [], "--resolve")).toBeNull();
  });
});

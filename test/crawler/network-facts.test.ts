import { describe, expect, it } from "vitest";
import { networkFactsSchema } from "../../checks/snapshot.ts";
import { parseResolve } from "../../crawler/address-map.ts";
import { readDnsFacts } from "../../crawler/dns-facts.ts";
import { Egress } from "../../crawler/egress.ts";
import { readNetworkFacts } from "../../crawler/network-facts.ts";
import { readTlsFacts } from "../../crawler/tls-facts.ts";
import { selfSigned } from "./certificates.ts";
import { serveDns } from "./local-dns.ts";
import { localFetcher, smallLimits } from "./local-fetcher.ts";
import { closedPort, serve, serveTls } from "./local-server.ts";

const host = "mau.vidu.gov.vn";
const limitMs = 500;

describe("readDnsFacts", () => {
  it("lists both families from the configured resolver and marks private addresses", async () => {
    const resolver = await serveDns({ [host]: ["203.113.1.2", "10.0.0.1", "2402:800::1"] });
    expect(await readDnsFacts(new Egress({ resolvers: [resolver] }), host, 443)).toEqual({
      ipv4: [
        { address: "10.0.0.1", reachable: false },
        { address: "203.113.1.2", reachable: true },
      ],
      ipv6: [{ address: "2402:800::1", reachable: true }],
      failure: null,
      resolver,
    });
  });

  it("tells a missing AAAA record from a missing name and from a resolver that fails", async () => {
    const resolver = await serveDns({ "chi4.vidu.vn": ["203.113.1.2"], "hong.vidu.vn": "servfail" });
    const egress = new Egress({ resolvers: [resolver], lookupMs: 100 });
    expect(await readDnsFacts(egress, "chi4.vidu.vn", 80)).toMatchObject({ ipv6: [], failure: null });
    expect(await readDnsFacts(egress, "khongco.vidu.vn", 80)).toMatchObject({
      ipv4: [],
      failure: "dns-not-found",
    });
    expect(await readDnsFacts(egress, "hong.vidu.vn", 80)).toMatchObject({
      ipv4: [],
      failure: "dns-temporary",
    });
  });

  it("gives mapped addresses of both families as reachable and says where they come from", async () => {
    const egress = new Egress({ map: parseResolve([`${host}=127.0.0.1:80`, `${host}=[::1]:80`]) });
    expect(await readDnsFacts(egress, host, 80)).toEqual({
      ipv4: [{ address: "127.0.0.1", reachable: true }],
      ipv6: [{ address: "::1", reachable: true }],
      failure: null,
      resolver: "--resolve",
    });
  });

  it("takes an address in place of a name as it is", async () => {
    expect(await readDnsFacts(new Egress(), "127.0.0.1", 80)).toMatchObject({
      ipv4: [{ address: "127.0.0.1", reachable: false }],
      resolver: "none",
    });
  });
});

describe("readTlsFacts", () => {
  async function factsOf(certificate: Awaited<ReturnType<typeof selfSigned>>, extra: string[] = []) {
    const { port } = await serveTls(certificate, (_, response) => response.end());
    const egress = new Egress({ map: parseResolve([`${host}=127.0.0.1:${port}`]) });
    return readTlsFacts(egress, host, 443, extra, limitMs);
  }

  it("reads a certificate that nobody signed", async () => {
    const certificate = await selfSigned({
      names: [host, `www.${host}`],
      notBefore: new Date("2026-01-01T00:00:00Z"),
      notAfter: new Date("2040-01-01T00:00:00Z"),
    });
    expect(await factsOf(certificate)).toEqual({
      tls: {
        trusted: false,
        problem: "DEPTH_ZERO_SELF_SIGNED_CERT",
        protocol: "TLSv1.3",
        issuer: host,
        validFrom: "2026-01-01T07:00:00.000+07:00",
        validTo: "2040-01-01T07:00:00.000+07:00",
        names: [host, `www.${host}`],
      },
      tlsFailure: null,
    });
  });

  it("trusts authorities that were given", async () => {
    const certificate = await selfSigned({ names: [host] });
    expect((await factsOf(certificate, [certificate.cert])).tls).toMatchObject({
      trusted: true,
      problem: null,
    });
  });

  it("notices a certificate that has expired or is for another name", async () => {
    const expired = await selfSigned({ notBefore: new Date("2020-01-01"), notAfter: new Date("2021-01-01") });
    expect((await factsOf(expired, [expired.cert])).tls).toMatchObject({
      trusted: false,
      problem: "CERT_HAS_EXPIRED",
    });
    const other = await selfSigned({ name: "khac.vidu.vn" });
    expect((await factsOf(other, [other.cert])).tls).toMatchObject({
      problem: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
  });

  it("names an old protocol", async () => {
    const certificate = await selfSigned();
    const { port } = await serveTls(
      { ...certificate, minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" },
      (_, response) => response.end(),
    );
    const egress = new Egress({ map: parseResolve([`${host}=127.0.0.1:${port}`]) });
    expect((await readTlsFacts(egress, host, 443, [], limitMs)).tls?.protocol).toBe("TLSv1.1");
  });

  it("says why there are no facts", async () => {
    const { port } = await serve((_, response) => response.end());
    const plain = new Egress({ map: parseResolve([`${host}=127.0.0.1:${port}`]) });
    expect(await readTlsFacts(plain, host, 443, [], limitMs)).toEqual({
      tls: null,
      tlsFailure: "tls-handshake-failed",
    });
    const closed = new Egress({ map: parseResolve([`${host}=127.0.0.1:${await closedPort()}`]) });
    expect((await readTlsFacts(closed, host, 443, [], limitMs)).tlsFailure).toBe("connection-refused");
  });
});

describe("readNetworkFacts", () => {
  it("finds the way from http to https, HSTS and the rest, and fits the schema", async () => {
    const secure = await serveTls(await selfSigned(), (_, response) => response.end("x"));
    const plain = await serve((_, response) =>
      response.writeHead(301, { location: `https://${host}/` }).end(),
    );
    const resolve = [`${host}:80=127.0.0.1:${plain.port}`, `${host}:443=127.0.0.1:${secure.port}`];
    const facts = await readNetworkFacts(new Egress({ map: parseResolve(resolve) }), localFetcher(resolve), {
      url: new URL(`https://${host}/vi`),
      homeHeaders: { "strict-transport-security": "max-age=31536000" },
      extraAuthorities: [],
      limits: smallLimits,
      userAgent: "kiemcong/test",
    });
    expect(networkFactsSchema.parse(facts)).toMatchObject({
      tls: { trusted: false },
      plainHttp: { status: 200, finalUrl: `https://${host}/` },
      plainHttpFailure: null,
      hsts: "max-age=31536000",
    });
    expect(plain.asked).toEqual(["/"]);
  });

  it("says of a portal on plain http what is missing, and takes no HSTS from it", async () => {
    const { port } = await serve((_, response) => response.end("x"));
    const resolve = [`${host}:80=127.0.0.1:${port}`, `${host}:443=127.0.0.1:${await closedPort()}`];
    const facts = await readNetworkFacts(new Egress({ map: parseResolve(resolve) }), localFetcher(resolve), {
      url: new URL(`http://${host}/`),
      homeHeaders: { "strict-transport-security": "max-age=1" },
      extraAuthorities: [],
      limits: smallLimits,
      userAgent: "kiemcong/test",
    });
    expect(facts).toMatchObject({
      tls: null,
      tlsFailure: "connection-refused",
      plainHttp: { status: 200, finalUrl: `http://${host}/` },
      hsts: null,
    });
  });

  it("says that port 80 does not answer", async () => {
    const { port } = await serveTls(await selfSigned(), (_, response) => response.end("x"));
    const resolve = [`${host}:443=127.0.0.1:${port}`, `${host}:80=127.0.0.1:${await closedPort()}`];
    const facts = await readNetworkFacts(new Egress({ map: parseResolve(resolve) }), localFetcher(resolve), {
      url: new URL(`https://${host}/`),
      homeHeaders: null,
      extraAuthorities: [],
      limits: smallLimits,
      userAgent: "kiemcong/test",
    });
    expect(facts).toMatchObject({ plainHttp: null, plainHttpFailure: "connection-refused", hsts: null });
  });
});

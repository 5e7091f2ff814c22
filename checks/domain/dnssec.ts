import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";

type Signed = { host: string; signer: string };

export default defineSiteCheck({
  id: "domain/dnssec",
  measures: {
    vi: "Chữ ký DNSSEC của bản ghi địa chỉ, bản ghi DS ở vùng cấp trên và việc máy chủ DNS kiểm được chuỗi chữ ký.",
    en: "DNSSEC signatures of the address record, the DS record at the parent, and whether the resolver verified the chain.",
  },
  limits: {
    vi: "Theo máy chủ DNS của nơi kiểm tra; máy chủ lược bỏ chữ ký thì không kết luận.",
    en: "As the auditor's resolver answers; nothing is concluded where it takes signatures away.",
  },
  needs: ["network"],
  params: z.object({}),
  passed: {
    verified: say<Signed>(
      ({ host, signer }) => `${host} được ký DNSSEC (vùng ${signer}), chuỗi chữ ký kiểm được.`,
      ({ host, signer }) =>
        `${host} is signed with DNSSEC (zone ${signer}) and the chain of signatures holds.`,
    ),
  },
  failed: {
    unsigned: say<{ host: string }>(
      ({ host }) => `Bản ghi địa chỉ của ${host} không có chữ ký DNSSEC.`,
      ({ host }) => `The address record of ${host} bears no DNSSEC signature.`,
    ),
    "no-delegation": say<Signed>(
      ({ host, signer }) =>
        `${host} có chữ ký nhưng vùng ${signer} chưa có bản ghi DS ở vùng cấp trên, nên không ai kiểm được chữ ký.`,
      ({ host, signer }) =>
        `${host} is signed, but the parent of ${signer} publishes no DS record, so nobody can verify the signature.`,
    ),
  },
  cantTell: {
    unverified: say<Signed>(
      ({ host, signer }) =>
        `${host} có chữ ký của vùng ${signer}, nhưng máy chủ DNS của nơi kiểm tra không kiểm chuỗi chữ ký. Tra bằng dns.google, kết quả có ghi "AD": true không?`,
      ({ host, signer }) =>
        `${host} bears a signature of ${signer}, but the auditor's resolver does not verify signatures. Does dns.google answer with "AD": true?`,
    ),
    "resolver-strips": say<{ host: string }>(
      ({ host }) =>
        `Máy chủ DNS của nơi kiểm tra không chuyển chữ ký. Tra ${host} bằng dns.google, kết quả có ghi "AD": true không?`,
      ({ host }) =>
        `The auditor's resolver does not hand signatures on. Does dns.google answer for ${host} with "AD": true?`,
    ),
    "lookup-failed": say<{ host: string }>(
      ({ host }) => `Chưa tra được bản ghi của ${host}. Tra bằng máy chủ DNS khác có kết quả không?`,
      ({ host }) => `The records of ${host} could not be looked up. Does another resolver answer?`,
    ),
  },
  inapplicable: {},

  judge({ host, network, address }) {
    const dnssec = network?.dnssec ?? null;
    if (!dnssec) throw new Untestable("needs-network-facts");
    const at = [{ url: address, selector: null, excerpt: host }];
    const { signer, delegated, verified, resolverKeepsSignatures, failure } = dnssec;
    if (failure) return { outcome: "cantTell", reason: "lookup-failed", data: { host }, at };
    if (signer === null) {
      return resolverKeepsSignatures
        ? { outcome: "failed", reason: "unsigned", data: { host }, at }
        : { outcome: "cantTell", reason: "resolver-strips", data: { host }, at };
    }
    const data = { host, signer };
    if (verified) return { outcome: "passed", reason: "verified", data, at };
    return delegated === false
      ? { outcome: "failed", reason: "no-delegation", data, at }
      : { outcome: "cantTell", reason: "unverified", data, at };
  },
});

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";

export default defineSiteCheck({
  id: "domain/ipv6-record",
  measures: {
    vi: "Bản ghi AAAA của tên miền, chỉ tính địa chỉ IPv6 công khai (không tính ::ffff:, nội bộ, liên kết cục bộ).",
    en: "The host's AAAA records; only public IPv6 addresses count (not mapped IPv4, unique-local or link-local).",
  },
  limits: {
    vi: "Bản ghi có thể do mạng phân phối nội dung cấp; có bản ghi chưa chắc truy cập được qua IPv6.",
    en: "The record may be a content network's; a record alone does not prove that the site answers over IPv6.",
  },
  needs: ["network"],
  params: z.object({}),
  passed: {
    present: say<{ host: string; addresses: string[] }>(
      ({ host, addresses }) => `${host} có bản ghi AAAA: ${addresses.join(", ")}.`,
      ({ host, addresses }) => `${host} has AAAA records: ${addresses.join(", ")}.`,
    ),
  },
  failed: {
    absent: say<{ host: string; resolver: string }>(
      ({ host, resolver }) => `${host} không có bản ghi AAAA (nơi trả lời: ${resolver}).`,
      ({ host, resolver }) => `${host} has no AAAA record (answered by ${resolver}).`,
    ),
    "not-public": say<{ host: string; addresses: string[] }>(
      ({ host, addresses }) =>
        `Bản ghi AAAA của ${host} không phải địa chỉ công khai: ${addresses.join(", ")}.`,
      ({ host, addresses }) =>
        `The AAAA records of ${host} are no public addresses: ${addresses.join(", ")}.`,
    ),
  },
  cantTell: {
    "lookup-failed": say<{ host: string; status: string }>(
      ({ host, status }) =>
        `Chưa tra được bản ghi AAAA của ${host} (${status}). Tra lại bằng máy chủ DNS khác có kết quả không?`,
      ({ host, status }) =>
        `The AAAA records of ${host} could not be looked up (${status}). Does another resolver answer?`,
    ),
  },
  inapplicable: {},

  judge({ host, network, address }) {
    if (!network) throw new Error("network facts are needed");
    const at = [{ url: address, selector: null, excerpt: null }];
    const { ipv6, failure, resolver } = network.dns;
    const addresses = ipv6.filter(({ reachable }) => reachable).map(({ address: text }) => text);
    if (addresses.length > 0) return { outcome: "passed", reason: "present", data: { host, addresses }, at };
    if (ipv6.length > 0) {
      return {
        outcome: "failed",
        reason: "not-public",
        data: { host, addresses: ipv6.map(({ address: text }) => text) },
        at,
      };
    }
    if (failure) return { outcome: "cantTell", reason: "lookup-failed", data: { host, status: failure }, at };
    return { outcome: "failed", reason: "absent", data: { host, resolver }, at };
  },
});

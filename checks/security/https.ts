import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { NetworkFacts } from "../snapshot.ts";
import type { Text } from "../text.ts";
import { type StatusName, visitStatuses } from "../visit-status.ts";

const noDay: Text = { vi: "ngày không rõ", en: "an unknown day" };
const dayOf = (instant: string | null): Text => (instant ? spellDate(instant.slice(0, 10)) : noDay);
const daysUntil = (instant: string, day: string) =>
  Math.floor((Date.parse(instant) - Date.parse(`${day}T00:00:00+07:00`)) / 86_400_000);
const tlsVersion = (protocol: string) => Number(/TLSv(\d(?:\.\d)?)/.exec(protocol)?.[1] ?? 0);

/** Node's codes for what browsers refuse as well; others are spelled as they are. */
const problems: Readonly<Record<string, Text>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: { vi: "chứng thư tự ký", en: "self-signed" },
  SELF_SIGNED_CERT_IN_CHAIN: { vi: "chuỗi chứng thư tự ký", en: "a self-signed chain" },
  ERR_TLS_CERT_ALTNAME_INVALID: { vi: "cấp cho tên miền khác", en: "issued for another host" },
  CERT_NOT_YET_VALID: { vi: "chưa đến ngày hiệu lực", en: "not valid yet" },
};
/** Browsers may find the missing certificate by themselves. */
const incompleteChain = new Set(["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"]);

export default defineSiteCheck({
  id: "security/https",
  measures: {
    vi: "Bắt tay TLS với tên miền, chứng thư có được tin cậy và còn hạn không, phiên bản TLS, và http:// có chuyển sang https:// không.",
    en: "The TLS handshake, whether the certificate is trusted and valid, the TLS version, and whether http:// leads to https://.",
  },
  limits: {
    vi: "Độ tin cậy xét theo kho chứng thư của nơi kiểm tra; thiếu chứng thư trung gian thì có trình duyệt vẫn mở được.",
    en: "Trust is that of the auditor's certificate store; a missing intermediate may still work in browsers.",
  },
  needs: ["network"],
  params: z.object({ minimumTls: z.string(), certificateWarnDays: z.number() }),
  passed: {
    enforced: say<{ host: string; protocol: string; validTo: string | null }>(
      ({ host, protocol, validTo }) =>
        `${host} dùng ${protocol}, chứng thư hợp lệ đến ${dayOf(validTo).vi}; http:// không phục vụ nội dung riêng.`,
      ({ host, protocol, validTo }) =>
        `${host} uses ${protocol} with a certificate valid to ${dayOf(validTo).en}; http:// serves no content of its own.`,
    ),
    "expires-soon": say<{ host: string; validTo: string; days: number }>(
      ({ host, validTo, days }) =>
        `${host} dùng HTTPS hợp lệ; chứng thư chỉ còn ${days} ngày (đến ${dayOf(validTo).vi}), cần gia hạn kịp thời.`,
      ({ host, validTo, days }) =>
        `${host} uses valid HTTPS; its certificate has only ${days} days left (to ${dayOf(validTo).en}): renew it in time.`,
    ),
  },
  failed: {
    "no-https": say<{ host: string; status: StatusName }>(
      ({ host, status }) =>
        `${host} trả lời bằng http:// nhưng không dùng được HTTPS. ${visitStatuses[status].what.vi}`,
      ({ host, status }) =>
        `${host} answers over http:// but not over HTTPS. ${visitStatuses[status].what.en}`,
    ),
    "certificate-expired": say<{ host: string; validTo: string | null }>(
      ({ host, validTo }) => `Chứng thư của ${host} đã hết hạn ngày ${dayOf(validTo).vi}.`,
      ({ host, validTo }) => `The certificate of ${host} expired on ${dayOf(validTo).en}.`,
    ),
    "certificate-untrusted": say<{ host: string; problem: string }>(
      ({ host, problem }) =>
        `Chứng thư của ${host} không được tin cậy (${problems[problem]?.vi ?? problem}): trình duyệt sẽ cảnh báo người dân.`,
      ({ host, problem }) =>
        `The certificate of ${host} is not trusted (${problems[problem]?.en ?? problem}): browsers will warn visitors.`,
    ),
    "old-tls": say<{ host: string; protocol: string; minimum: string }>(
      ({ host, protocol, minimum }) => `${host} chỉ dùng ${protocol}; cần TLS ${minimum} trở lên.`,
      ({ host, protocol, minimum }) => `${host} speaks only ${protocol}; TLS ${minimum} or later is needed.`,
    ),
    "http-served": say<{ url: string }>(
      ({ url }) => `Cổng vẫn mở được không mã hóa tại ${url}, không chuyển sang https://.`,
      ({ url }) => `The portal still opens unencrypted at ${url} and does not lead to https://.`,
    ),
  },
  cantTell: {
    "chain-incomplete": say<{ host: string; problem: string }>(
      ({ host }) =>
        `Máy chủ ${host} gửi thiếu chứng thư trung gian. Mở bằng trình duyệt trên máy tính và điện thoại có bị cảnh báo không?`,
      ({ host }) =>
        `${host} does not send its intermediate certificate. Do browsers on computers and telephones open it without a warning?`,
    ),
    unreachable: say<{ host: string; status: StatusName }>(
      ({ host, status }) =>
        `Chưa bắt tay được TLS với ${host}. ${visitStatuses[status].what.vi} Mở https://${host} từ mạng khác có được không?`,
      ({ host, status }) =>
        `No TLS handshake with ${host}. ${visitStatuses[status].what.en} Does https://${host} open from another network?`,
    ),
  },
  inapplicable: {},

  judge({ host, network, address }, { minimumTls, certificateWarnDays }, { asOf }) {
    if (!network) throw new Error("network facts are needed");
    const at = [{ url: address, selector: null, excerpt: null }];
    const { tls, plainHttp } = network;
    if (!tls) return { ...withoutTls(host, network), at };
    if (!tls.trusted) return { ...untrusted(host, tls), at };
    const { protocol, validTo } = tls;
    if (protocol && tlsVersion(protocol) < Number(minimumTls)) {
      return { outcome: "failed", reason: "old-tls", data: { host, protocol, minimum: minimumTls }, at };
    }
    if (plainHttp && plainHttp.status < 400 && plainHttp.finalUrl.startsWith("http:")) {
      return { outcome: "failed", reason: "http-served", data: { url: plainHttp.finalUrl }, at };
    }
    const days = validTo ? daysUntil(validTo, asOf) : null;
    if (validTo && days !== null && days < certificateWarnDays) {
      return { outcome: "passed", reason: "expires-soon", data: { host, validTo, days }, at };
    }
    return {
      outcome: "passed",
      reason: "enforced",
      data: { host, protocol: protocol ?? "TLS", validTo },
      at,
    };
  },
});

/** A host that answers over plain http only has no HTTPS; one that answers nowhere was not seen. */
function withoutTls(host: string, { tlsFailure, plainHttp }: NetworkFacts) {
  const status = tlsFailure ?? "tls-handshake-failed";
  const isRefused = status === "connection-refused" || status === "tls-handshake-failed";
  return isRefused && plainHttp
    ? ({ outcome: "failed", reason: "no-https", data: { host, status } } as const)
    : ({ outcome: "cantTell", reason: "unreachable", data: { host, status } } as const);
}

function untrusted(host: string, { problem, validTo }: NonNullable<NetworkFacts["tls"]>) {
  if (problem === "CERT_HAS_EXPIRED") {
    return { outcome: "failed", reason: "certificate-expired", data: { host, validTo } } as const;
  }
  const data = { host, problem: problem ?? "?" };
  return incompleteChain.has(data.problem)
    ? ({ outcome: "cantTell", reason: "chain-incomplete", data } as const)
    : ({ outcome: "failed", reason: "certificate-untrusted", data } as const);
}

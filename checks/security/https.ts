import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";

const tlsVersion = (protocol: string) => Number(/TLSv(\d(?:\.\d)?)/.exec(protocol)?.[1] ?? 0);

export default defineSiteCheck({
  id: "security/https",
  measures: {
    vi: "Bắt tay TLS với tên miền, chứng thư được tin cậy và còn hạn, phiên bản TLS, và http:// có chuyển sang https:// không.",
    en: "The TLS handshake, whether the certificate is trusted and valid, the TLS version, and whether http:// leads to https://.",
  },
  limits: {
    vi: "Máy tin cậy theo kho chứng thư của nơi kiểm tra; thiếu chứng thư trung gian có thể vẫn mở được bằng trình duyệt.",
    en: "Trust is that of the auditor's certificate store; a missing intermediate may still work in browsers.",
  },
  needs: ["network"],
  params: z.object({ minimumTls: z.string(), certificateWarnDays: z.number() }),
  passed: {
    enforced: say<{ host: string; protocol: string; validTo: string | null }>(
      ({ host, protocol, validTo }) =>
        `${host} dùng ${protocol}, chứng thư hợp lệ đến ${validTo?.slice(0, 10) ?? "không rõ ngày"}, http:// không phục vụ nội dung riêng.`,
      ({ host, protocol, validTo }) =>
        `${host} uses ${protocol} with a certificate valid to ${validTo?.slice(0, 10) ?? "an unknown day"}; http:// serves no content of its own.`,
    ),
    "expires-soon": say<{ host: string; validTo: string; days: number }>(
      ({ host, validTo, days }) =>
        `${host} dùng HTTPS hợp lệ; chứng thư chỉ còn ${days} ngày (đến ${validTo.slice(0, 10)}), cần gia hạn kịp thời.`,
      ({ host, validTo, days }) =>
        `${host} uses valid HTTPS; its certificate has only ${days} days left (to ${validTo.slice(0, 10)}), renew it in time.`,
    ),
  },
  failed: {
    "no-https": say<{ host: string; status: string }>(
      ({ host, status }) => `${host} không trả lời bằng HTTPS (${status}).`,
      ({ host, status }) => `${host} does not answer over HTTPS (${status}).`,
    ),
    "certificate-expired": say<{ host: string; validTo: string | null }>(
      ({ host, validTo }) => `Chứng thư của ${host} đã hết hạn ngày ${validTo?.slice(0, 10) ?? "không rõ"}.`,
      ({ host, validTo }) =>
        `The certificate of ${host} expired on ${validTo?.slice(0, 10) ?? "an unknown day"}.`,
    ),
    "certificate-untrusted": say<{ host: string; problem: string }>(
      ({ host, problem }) =>
        `Chứng thư của ${host} không được tin cậy (${problem}): trình duyệt sẽ cảnh báo người dân.`,
      ({ host, problem }) =>
        `The certificate of ${host} is not trusted (${problem}): browsers will warn visitors.`,
    ),
    "old-tls": say<{ host: string; protocol: string; minimum: string }>(
      ({ host, protocol, minimum }) => `${host} chỉ dùng ${protocol}; cần TLS ${minimum} trở lên.`,
      ({ host, protocol, minimum }) => `${host} speaks only ${protocol}; TLS ${minimum} or later is needed.`,
    ),
    "http-served": say<{ url: string }>(
      ({ url }) => `Trang vẫn mở được không mã hóa tại ${url}, không chuyển sang https://.`,
      ({ url }) => `The site still opens unencrypted at ${url} and does not lead to https://.`,
    ),
  },
  cantTell: {
    "chain-incomplete": say<{ host: string; problem: string }>(
      ({ host, problem }) =>
        `Không dựng được chuỗi chứng thư của ${host} (${problem}). Trình duyệt có mở được mà không cảnh báo không?`,
      ({ host, problem }) =>
        `The certificate chain of ${host} could not be completed (${problem}). Do browsers open it without a warning?`,
    ),
    unreachable: say<{ host: string; status: string }>(
      ({ host, status }) =>
        `Chưa bắt tay được TLS với ${host} (${status}). Thử lại từ nơi khác có được không?`,
      ({ host, status }) => `No TLS handshake with ${host} (${status}). Does it work from elsewhere?`,
    ),
  },
  inapplicable: {},

  judge({ host, network, address }, { minimumTls, certificateWarnDays }, { asOf }) {
    if (!network) throw new Error("network facts are needed");
    const at = [{ url: address, selector: null, excerpt: null }];
    const { tls, tlsFailure, plainHttp } = network;
    if (!tls) {
      const status = tlsFailure ?? "tls-handshake-failed";
      const refused = status === "connection-refused" || status === "tls-handshake-failed";
      return refused
        ? { outcome: "failed", reason: "no-https", data: { host, status }, at }
        : { outcome: "cantTell", reason: "unreachable", data: { host, status }, at };
    }
    if (tls.problem === "CERT_HAS_EXPIRED") {
      return { outcome: "failed", reason: "certificate-expired", data: { host, validTo: tls.validTo }, at };
    }
    if (!tls.trusted) {
      const problem = tls.problem ?? "unknown";
      return problem === "UNABLE_TO_VERIFY_LEAF_SIGNATURE" || problem === "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"
        ? { outcome: "cantTell", reason: "chain-incomplete", data: { host, problem }, at }
        : { outcome: "failed", reason: "certificate-untrusted", data: { host, problem }, at };
    }
    const protocol = tls.protocol ?? "TLS";
    if (tls.protocol && tlsVersion(protocol) < Number(minimumTls)) {
      return { outcome: "failed", reason: "old-tls", data: { host, protocol, minimum: minimumTls }, at };
    }
    if (plainHttp && plainHttp.status < 400 && plainHttp.finalUrl.startsWith("http:")) {
      return { outcome: "failed", reason: "http-served", data: { url: plainHttp.finalUrl }, at };
    }
    const days = tls.validTo
      ? Math.floor((Date.parse(tls.validTo) - Date.parse(`${asOf}T00:00:00+07:00`)) / 86_400_000)
      : null;
    if (tls.validTo && days !== null && days < certificateWarnDays) {
      return { outcome: "passed", reason: "expires-soon", data: { host, validTo: tls.validTo, days }, at };
    }
    return { outcome: "passed", reason: "enforced", data: { host, protocol, validTo: tls.validTo }, at };
  },
});

import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { type StatusName, visitStatuses } from "../visit-status.ts";

/** The portal itself does not serve IPv6; other failures may lie on the way or be meant for machines. */
const unserved: ReadonlySet<StatusName> = new Set<StatusName>([
  "connection-refused",
  "connection-timeout",
  "tls-handshake-failed",
  "server-error",
]);

type Address = { host: string; address: string };
type Failed = Address & { status: StatusName };

export default defineSiteCheck({
  id: "domain/ipv6-reachable",
  measures: {
    vi: "Mở trang chủ chỉ qua địa chỉ IPv6: kết nối, chứng thư, mã trả lời, tiêu đề trang so với khi mở qua IPv4.",
    en: "Opens the home page over its IPv6 address alone: connection, certificate, status, and its title against that over IPv4.",
  },
  limits: {
    vi: "Chỉ kết luận khi nơi kiểm tra có IPv6 hoạt động; mỗi lượt mở một lần từ một nơi.",
    en: "Concluded only where the auditor's own IPv6 works; one visit from one place a run.",
  },
  needs: ["network"],
  params: z.object({}),
  passed: {
    answers: say<Address>(
      ({ host, address }) => `${host} mở được qua IPv6 (${address}).`,
      ({ host, address }) => `${host} opens over IPv6 (${address}).`,
    ),
  },
  failed: {
    "does-not-answer": say<Failed>(
      ({ host, address, status }) =>
        `${host} có địa chỉ IPv6 ${address} nhưng không mở được qua địa chỉ đó. ${visitStatuses[status].what.vi}`,
      ({ host, address, status }) =>
        `${host} has the IPv6 address ${address} but does not open over it. ${visitStatuses[status].what.en}`,
    ),
    "other-certificate": say<Address & { problem: string }>(
      ({ host, address, problem }) =>
        `Qua IPv6 (${address}), ${host} dùng chứng thư không được tin cậy (${problem}), trong khi qua IPv4 thì hợp lệ.`,
      ({ host, address, problem }) =>
        `Over IPv6 (${address}) ${host} shows a certificate that is not trusted (${problem}), while the one over IPv4 is.`,
    ),
  },
  cantTell: {
    refused: say<Failed>(
      ({ host, address, status }) =>
        `Qua IPv6 (${address}), ${host} không trả trang chủ. ${visitStatuses[status].what.vi} Gõ “curl -6 -I https://${host}”, mã trả lời là bao nhiêu?`,
      ({ host, address, status }) =>
        `Over IPv6 (${address}) ${host} does not give its home page. ${visitStatuses[status].what.en} Which status does “curl -6 -I https://${host}” show?`,
    ),
    "other-page": say<Address & { title: string | null; usual: string | null }>(
      ({ host, address, title, usual }) =>
        `Qua IPv6 (${address}), ${host} trả trang “${title ?? "không tiêu đề"}”, khác trang chủ “${usual ?? "không tiêu đề"}”. Đây có phải cùng một trang không?`,
      ({ host, address, title, usual }) =>
        `Over IPv6 (${address}) ${host} gives “${title ?? "no title"}”, not its home page “${usual ?? "no title"}”. Are they the same page?`,
    ),
  },
  inapplicable: {
    "no-address": say<{ host: string }>(
      ({ host }) => `${host} không có địa chỉ IPv6 công khai; mục “có bản ghi AAAA” đã nêu.`,
      ({ host }) => `${host} has no public IPv6 address; the requirement on AAAA records says so.`,
    ),
  },

  judge({ host, network, address: url, home, site }) {
    const seen = network?.overIpv6;
    if (seen === undefined) throw new Untestable("needs-network-facts");
    const at = [{ url, selector: null, excerpt: null }];
    if (seen === null) return { outcome: "inapplicable", reason: "no-address", data: { host } };
    if (seen.failure === "no-ipv6-probe") throw new Untestable(seen.failure);
    if (seen.failure !== null) {
      // A portal that is down altogether does not fail for IPv6.
      if (!home) throw new Untestable(site.failure ?? "site-unreachable");
      const data = { host, address: seen.address, status: seen.failure };
      return unserved.has(seen.failure)
        ? { outcome: "failed", reason: "does-not-answer", data, at }
        : { outcome: "cantTell", reason: "refused", data, at };
    }
    const { address, title, certificateProblem: problem } = seen;
    if (problem !== null && network?.tls?.trusted)
      return { outcome: "failed", reason: "other-certificate", data: { host, address, problem }, at };
    const usual = home?.documentTitle ?? title;
    return fold(usual ?? "") === fold(title ?? "")
      ? { outcome: "passed", reason: "answers", data: { host, address }, at }
      : { outcome: "cantTell", reason: "other-page", data: { host, address, title, usual }, at };
  },
});

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import { visitStatuses } from "../visit-status.ts";

const absent: ReadonlySet<string> = new Set(["not-found", "gone", "soft-not-found"]);

export default defineSiteCheck({
  id: "english/prescribed-address",
  measures: {
    vi: "Mở địa chỉ tiếng Anh mà quy chế ấn định: có trang không, có giữ nguyên máy chủ không, nội dung có phải tiếng Anh không.",
    en: "Opens the English address the regulation prescribes: is there a page, on the same host, and is its content English?",
  },
  limits: {
    vi: "Tiện ích dịch máy trên trang tiếng Việt không được tính là phiên bản tiếng Anh.",
    en: "A machine-translation widget on a Vietnamese page is not an English version.",
  },
  needs: [],
  params: z.object({ address: z.url() }),
  passed: {
    english: say<{ address: string }>(
      ({ address }) => `${address} là trang tiếng Anh.`,
      ({ address }) => `${address} is an English page.`,
    ),
  },
  failed: {
    "does-not-open": say<{ address: string; status: { vi: string; en: string } }>(
      ({ address, status }) => `Không mở được ${address}: ${status.vi}`,
      ({ address, status }) => `${address} does not open: ${status.en}`,
    ),
    "not-english": say<{ address: string; language: string }>(
      ({ address }) => `${address} mở được nhưng nội dung là tiếng Việt.`,
      ({ address }) => `${address} opens but its content is Vietnamese.`,
    ),
    "leads-elsewhere": say<{ address: string; finalUrl: string }>(
      ({ address, finalUrl }) => `${address} chuyển sang ${finalUrl}, không phải địa chỉ quy định.`,
      ({ address, finalUrl }) => `${address} leads to ${finalUrl}, which is not the prescribed address.`,
    ),
  },
  cantTell: {
    "not-seen": say<{ address: string; status: { vi: string; en: string } }>(
      ({ address, status }) =>
        `Chưa xem được ${address}: ${status.vi} Mở địa chỉ này bằng trình duyệt có thấy trang tiếng Anh không?`,
      ({ address, status }) =>
        `${address} could not be seen: ${status.en} Does a browser show an English page there?`,
    ),
    "mixed-language": say<{ address: string; language: string }>(
      ({ address }) => `Chưa rõ ngôn ngữ chính của ${address}. Phần nội dung chính có phải tiếng Anh không?`,
      ({ address }) => `The main language of ${address} is unclear. Is its main content English?`,
    ),
  },
  inapplicable: {},

  judge(site, { address }) {
    const visited = [...site.pages, ...site.failures].find(({ url }) => samePlace(url, address));
    const at = [{ url: address, selector: null, excerpt: null }];
    if (!visited) {
      const status = visitStatuses["not-visited"].what;
      return { outcome: "cantTell", reason: "not-seen", data: { address, status }, at };
    }
    const { finalUrl } = visited;
    if (bareHost(new URL(finalUrl).hostname) !== bareHost(new URL(address).hostname)) {
      return { outcome: "failed", reason: "leads-elsewhere", data: { address, finalUrl }, at };
    }
    if (visited.failure) {
      const { what } = visitStatuses[visited.failure];
      const isAbsent = absent.has(visited.failure) || (site.online && visited.failure === "dns-not-found");
      return isAbsent
        ? { outcome: "failed", reason: "does-not-open", data: { address, status: what }, at }
        : { outcome: "cantTell", reason: "not-seen", data: { address, status: what }, at };
    }
    const language = visited.language ?? "unknown";
    if (language === "en") return { outcome: "passed", reason: "english", data: { address }, at };
    // Before its scripts run a page may show another language than after.
    if (language === "vi" && visited.rendered)
      return { outcome: "failed", reason: "not-english", data: { address, language }, at };
    return { outcome: "cantTell", reason: "mixed-language", data: { address, language }, at };
  },
});

function samePlace(a: string, b: string): boolean {
  const key = (url: string) =>
    `${bareHost(new URL(url).hostname)}${new URL(url).pathname.replace(/\/$/, "")}`;
  return key(a) === key(b);
}

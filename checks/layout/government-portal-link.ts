import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { isUnder } from "../knowledge/host-names.ts";

type Linked = { host: string; text: string; url: string };
type Embedded = { host: string; addresses: string[]; text: string | null };
const shown = 5;

export default definePageCheck({
  id: "layout/government-portal-link",
  measures: {
    vi: "Trang chủ có liên kết tới Cổng Thông tin điện tử Chính phủ và có khối tin, khung hay yêu cầu tải từ cổng đó không.",
    en: "Whether the home page links to the Government portal and holds a block, frame or request from it.",
  },
  limits: {
    vi: "Liên kết chỉ là dấu hiệu; việc kết nối, chia sẻ dữ liệu không thấy được từ bên ngoài. Người đánh giá kết luận theo hồ sơ.",
    en: "A link is only a sign; connecting and sharing data does not show from outside. A person concludes from papers.",
  },
  on: ["home"],
  needs: ["rendering"],
  params: z.object({
    /** Host of the Government portal. */
    host: z.string().min(1),
  }),
  passed: {},
  failed: {},
  cantTell: {
    embedded: say<Embedded>(
      ({ host, addresses }) =>
        `Trang chủ tải nội dung từ ${host}: ${addresses.join(", ")}. Việc kết nối với Cổng Chính phủ có hồ sơ (văn bản, biên bản, cấu hình) không?`,
      ({ host, addresses }) =>
        `The home page loads content from ${host}: ${addresses.join(", ")}. Are there papers of the connection with the Government portal (document, record, settings)?`,
    ),
    "linked-only": say<Linked>(
      ({ host, text, url }) =>
        `Trang chủ có liên kết “${text}” (${url}) tới ${host}, không thấy khối tin lấy từ đó. Cổng tỉnh có kết nối, chia sẻ dữ liệu với Cổng Chính phủ (văn bản, biên bản) không?`,
      ({ host, text, url }) =>
        `The home page has a link “${text}” (${url}) to ${host} and no content from it was seen. Is the portal connected to the Government portal and sharing data (document, record)?`,
    ),
    "no-sign": say<{ host: string }>(
      ({ host }) =>
        `Trang chủ không có liên kết nào tới ${host} và không tải nội dung từ đó. Cổng tỉnh có kết nối với Cổng Chính phủ bằng cách khác (văn bản, biên bản) không?`,
      ({ host }) =>
        `The home page neither links to ${host} nor loads content from it. Is the portal connected to the Government portal in another way (document, record)?`,
    ),
  },
  inapplicable: {},

  judge(page, { host }) {
    const links = page.links.filter(({ url, visible }) => visible && isUnder(url.hostname, host));
    const at = links.slice(0, shown).map(({ element }) => element);
    const [first] = links;
    const requests = page.rendered?.requests ?? [];
    const addresses = [...new Set(requests.map(({ url }) => url))].filter((address) => {
      const url = URL.parse(address);
      return url !== null && isUnder(url.hostname, host);
    });
    if (addresses.length > 0) {
      const data = { host, addresses: addresses.slice(0, shown), text: first?.text ?? null };
      return { outcome: "cantTell", reason: "embedded", data, at };
    }
    if (!first) return { outcome: "cantTell", reason: "no-sign", data: { host } };
    const data = { host, text: first.text, url: first.url.href };
    return { outcome: "cantTell", reason: "linked-only", data, at };
  },
});

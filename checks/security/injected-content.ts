import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { findInjectedSigns, type InjectedSign, isSpamAddress } from "../reading/injected-signs.ts";
import type { SiteView } from "../site-view.ts";

const shown = 10;
type Sign = Omit<InjectedSign, "place"> & { url: string };
type Found = { pages: number; signs: Sign[] };

const first = ({ signs: [sign] }: Found) => sign ?? { url: "", excerpt: "", target: null };
const quoted = (found: Found) => `“${first(found).excerpt}” (${first(found).target ?? "–"})`;

export default defineSiteCheck({
  id: "security/injected-content",
  measures: {
    vi: "Liên kết, đoạn chữ, kịch bản mang từ ngữ hoặc địa chỉ cờ bạc, quảng cáo trái phép bị giấu hoặc dẫn ra ngoài; trang lạ trong thư mục tải lên; tự chuyển ra trang lạ.",
    en: "Links, passages and scripts with words or addresses of gambling and spam that are hidden or lead outside; such pages among uploaded files; jumps to foreign hosts.",
  },
  limits: {
    vi: "Máy không tự kết luận vi phạm; nội dung chỉ hiện cho máy tìm kiếm thì không thấy; tin về phòng, chống cờ bạc không tính.",
    en: "The machine accuses nobody; content shown to search engines only is not seen; news about fighting gambling does not count.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "none-seen": say<{ pages: number }>(
      ({ pages }) => `Đã đọc ${pages} trang, không thấy dấu hiệu bị chèn nội dung.`,
      ({ pages }) => `${pages} pages were read; nothing looks injected.`,
    ),
  },
  failed: {},
  cantTell: {
    hidden: say<Found>(
      (found) =>
        `Nghi bị chèn nội dung (chưa công bố khi chưa có người xác nhận): trang ${first(found).url} giấu ${quoted(found)}. Mở mã nguồn trang, đây có phải nội dung do đơn vị đăng không?`,
      (found) =>
        `Possibly injected (not to be published before a person confirms it): ${first(found).url} hides ${quoted(found)}. Look at the page's source: did the agency put it there?`,
    ),
    "leads-outside": say<Found>(
      (found) =>
        `Nghi bị chèn nội dung (chưa công bố khi chưa có người xác nhận): trang ${first(found).url} dẫn đến ${quoted(found)}. Liên kết này có do đơn vị đặt không?`,
      (found) =>
        `Possibly injected (not to be published before a person confirms it): ${first(found).url} leads to ${quoted(found)}. Did the agency put this link there?`,
    ),
    "odd-page": say<Found>(
      (found) =>
        `Nghi bị chèn nội dung (chưa công bố khi chưa có người xác nhận): trang lạ trong thư mục tải lên ${quoted(found)}. Trang này có phải của đơn vị không?`,
      (found) =>
        `Possibly injected (not to be published before a person confirms it): a strange page among uploaded files, ${quoted(found)}. Is it the agency's own?`,
    ),
    "sends-away": say<Found>(
      (found) =>
        `Nghi bị chèn mã chuyển hướng (chưa công bố khi chưa có người xác nhận): mở ${first(found).url} thì bị đưa sang ${first(found).target}. Có đúng chủ ý của đơn vị không?`,
      (found) =>
        `Possibly hijacked (not to be published before a person confirms it): opening ${first(found).url} leads to ${first(found).target}. Is that the agency's intention?`,
    ),
  },
  inapplicable: {},

  gather(page) {
    const signs = findInjectedSigns(page);
    return signs.length > 0 ? signs : null;
  },

  judge(site, _params, _context, gathered) {
    const signs = [...gathered.flatMap(({ facts }) => facts), ...redirectsAway(site)].toSorted(
      (a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind),
    );
    const [worst] = signs;
    if (!worst) return { outcome: "passed", reason: "none-seen", data: { pages: site.pages.length } };
    const data: Found = {
      pages: new Set(signs.map(({ place }) => place.url)).size,
      signs: signs.slice(0, shown).map(({ place: { url }, ...sign }) => ({ ...sign, url })),
    };
    const at = signs.slice(0, shown).map(({ place }) => place);
    return { outcome: "cantTell", reason: reasons[worst.kind], data, at };
  },
});

const reasons = {
  "hidden-link": "hidden",
  "hidden-text": "hidden",
  "sends-away": "sends-away",
  "odd-page": "odd-page",
  "outside-script": "leads-outside",
  "outside-link": "leads-outside",
} as const;
/** The least explicable first. */
const rank = Object.keys(reasons);

/** Addresses of the portal whose server leads to a gambling or spam site. */
function redirectsAway({ failures }: SiteView): InjectedSign[] {
  return failures
    .filter(({ failure, finalUrl }) => failure === "redirected-off-site" && isSpamAddress(new URL(finalUrl)))
    .map(({ url, finalUrl }) => ({
      kind: "sends-away",
      excerpt: finalUrl,
      target: finalUrl,
      place: { url, selector: null, excerpt: finalUrl },
    }));
}

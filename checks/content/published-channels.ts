import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { isUnder } from "../knowledge/host-names.ts";
import { isShareAddress } from "../reading/share-control.ts";
import type { SiteView } from "../site-view.ts";
import { type Channel, channelsOf, readChannels } from "./channels.ts";

type Found = {
  channels: Channel[];
  count: number;
};
const kinds = {
  social: { vi: "mạng xã hội", en: "social network" },
  app: { vi: "ứng dụng", en: "app" },
  hotline: { vi: "tổng đài", en: "hotline" },
  email: { vi: "thư điện tử", en: "e-mail" },
} as const;
const spelled = (channels: readonly Channel[], language: "vi" | "en") =>
  channels.map(({ kind, address }) => `${kinds[kind][language]} ${address}`).join("; ");
const shown = 15;

export default defineSiteCheck({
  id: "content/published-channels",
  measures: {
    vi: "Các kênh khác nhau mà trang chủ (ngoài phần tin bài) và trang liên hệ công bố: trang mạng xã hội, ứng dụng, tổng đài, thư điện tử; kèm số lượng.",
    en: "The different channels that the home page (outside its news) and the contact page publish: social pages, apps, hotlines, e-mail; and their number.",
  },
  limits: {
    vi: "Không mở kênh để xem có đúng là của đơn vị, còn hoạt động không. Nút chia sẻ, bài đăng, video lẻ không phải là kênh.",
    en: "Channels are not opened to see whose they are. Share buttons, single posts and videos are no channels.",
  },
  needs: [],
  params: z.object({
    channelHosts: z.array(z.string().min(1)).min(1),
    /** Set where the province's form asks for the number. */
    countRequired: z.boolean().optional(),
  }),
  passed: {
    published: say<Found>(
      ({ channels, count }) => `Cổng công bố ${count} kênh: ${spelled(channels, "vi")}.`,
      ({ channels, count }) => `The portal publishes ${count} channels: ${spelled(channels, "en")}.`,
    ),
  },
  failed: {
    none: say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang: trang chủ và trang liên hệ không nêu mạng xã hội, ứng dụng, tổng đài hay thư điện tử nào của đơn vị.`,
      ({ pagesRead }) =>
        `${pagesRead} pages were read: neither the home page nor a contact page gives a social page, app, hotline or e-mail of the agency.`,
    ),
  },
  cantTell: {
    "whose-channels": say<Found>(
      ({ channels }) =>
        `Chỉ thấy ${spelled(channels, "vi")}; máy không biết có phải của đơn vị không. Các kênh này có đúng là kênh chính thức của đơn vị không?`,
      ({ channels }) =>
        `Only ${spelled(channels, "en")} were met; whose they are is unknown. Are they the agency's official channels?`,
    ),
    "single-items": say<{ links: string[] }>(
      ({ links }) =>
        `Không thấy kênh nào, chỉ có liên kết tới mạng xã hội, kho ứng dụng ở phần tin bài hoặc tới bài đăng, video lẻ: ${links.join(", ")}. Trong đó có kênh chính thức của đơn vị không?`,
      ({ links }) =>
        `No channel was met, only links to networks and app stores among the news, or to single posts and videos: ${links.join(", ")}. Is an official channel of the agency among them?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc chưa thấy kênh nào, nhưng chừng đó chưa đủ để kết luận. Đầu trang, chân trang hay trang Liên hệ có nêu kênh nào không?`,
      ({ pagesRead }) =>
        `No channel was met on the ${pagesRead} pages read, too few to conclude. Does the header, the footer or the contact page give any?`,
    ),
  },
  inapplicable: {},

  gather: (page, { channelHosts }) => readChannels(page, channelHosts),

  judge(site, { channelHosts }, _context, gathered) {
    const all = channelsOf(gathered);
    const pagesRead = site.pages.length;
    if (all.length === 0) {
      const links = linksToHosts(site, channelHosts);
      if (links.length > 0) return { outcome: "cantTell", reason: "single-items", data: { links } };
      // A contact page that was not read may give what the home page does not.
      const isSeen = site.surveyed && gathered.some(({ page }) => page.kind === "contact");
      return isSeen
        ? { outcome: "failed", reason: "none", data: { pagesRead } }
        : { outcome: "cantTell", reason: "not-seen", data: { pagesRead } };
    }
    const found = { channels: all.slice(0, shown), count: all.length };
    const at = gathered.filter(({ facts }) => facts.length > 0).map(({ page }) => site.place(page));
    return all.some(({ isOwn }) => isOwn)
      ? { outcome: "passed", reason: "published", data: found, at }
      : { outcome: "cantTell", reason: "whose-channels", data: found, at };
  },
});

function linksToHosts(site: SiteView, hosts: readonly string[]): string[] {
  const found = site.linksTo(
    ({ url }) => hosts.some((host) => isUnder(new URL(url).hostname, host)) && !isShareAddress(url),
  );
  return [...new Set(found.map(({ link }) => link.url))].slice(0, shown);
}

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";
import { type Channel, channelsOf, readChannels } from "./channels.ts";
import { isEnglish } from "./section-evidence.ts";

type Item = { title: string; publishedOn: string; url: string };
const itemsShown = 5;
const channelsShown = 10;

const spelled = (items: readonly Item[], language: "vi" | "en") =>
  items.map(({ title, publishedOn }) => `“${title}” (${spellDate(publishedOn)[language]})`).join("; ");
const addresses = (channels: readonly Channel[]) => channels.map(({ address }) => address).join(", ");

export default defineSiteCheck({
  id: "content/channels-in-step",
  measures: {
    vi: "Liệt kê trang mạng xã hội, ứng dụng mà cổng công bố và các tin mới nhất trên cổng để người đánh giá đối chiếu.",
    en: "Lists the social pages and apps that the portal publishes, and its newest items, for a person to compare.",
  },
  limits: {
    vi: "Không mở các kênh khác nên không so được nội dung; người đánh giá đối chiếu và kết luận.",
    en: "Other channels are not opened, so nothing is compared; a person does so and concludes.",
  },
  needs: [],
  params: z.object({ channelHosts: z.array(z.string().min(1)).min(1) }),
  passed: {},
  failed: {},
  cantTell: {
    compare: say<{ channels: Channel[]; items: Item[] }>(
      ({ channels, items }) =>
        `Cổng công bố các kênh: ${addresses(channels)}. Tin mới nhất trên cổng: ${spelled(items, "vi") || "không đọc được"}. Các tin mới nhất ở kênh kia có trên cổng với cùng nội dung không?`,
      ({ channels, items }) =>
        `The portal publishes the channels ${addresses(channels)}. Its newest items: ${spelled(items, "en") || "none could be read"}. Are the newest items there on the portal with the same content?`,
    ),
    "no-channel-met": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy trang mạng xã hội hay ứng dụng nào. Đơn vị có dùng kênh nào khác không, và tin ở đó có trên cổng không?`,
      ({ pagesRead }) =>
        `No social page or app was met on the ${pagesRead} pages read. Does the agency use another channel, and are its items on the portal?`,
    ),
  },
  inapplicable: {
    "no-channel": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang, kể cả trang liên hệ: cổng không công bố trang mạng xã hội hay ứng dụng nào để đối chiếu.`,
      ({ pagesRead }) =>
        `${pagesRead} pages were read, the contact page among them: the portal publishes no social page or app to compare with.`,
    ),
  },

  gather: (page, { channelHosts }) => readChannels(page, channelHosts),

  judge(site, _params, _context, gathered) {
    const channels = channelsOf(gathered).filter(({ kind }) => kind === "social" || kind === "app");
    const pagesRead = site.pages.length;
    if (channels.length === 0) {
      const isSeen = site.surveyed && gathered.some(({ page }) => page.kind === "contact");
      return isSeen
        ? { outcome: "inapplicable", reason: "no-channel", data: { pagesRead } }
        : { outcome: "cantTell", reason: "no-channel-met", data: { pagesRead } };
    }
    return {
      outcome: "cantTell",
      reason: "compare",
      data: { channels: channels.slice(0, channelsShown), items: newestItems(site) },
      at: gathered.filter(({ facts }) => facts.length > 0).map(({ page }) => site.place(page)),
    };
  },
});

function newestItems(site: SiteView): Item[] {
  const items = site.pages
    .filter((page) => page.kind === "article" && !isEnglish(page))
    .flatMap(({ title, publishedAt, finalUrl: url }) =>
      title === null || publishedAt === null ? [] : [{ title, publishedOn: publishedAt.slice(0, 10), url }],
    )
    .toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn));
  // An item posted in two sections is one; its newest posting counts.
  const byTitle = new Map(items.map((item) => [fold(item.title), item]));
  return [...byTitle.values()]
    .toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
    .slice(0, itemsShown);
}

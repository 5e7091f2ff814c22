import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import type { Revisit } from "../history.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";

type RemovedData = {
  tried: number;
  removed: { title: string; url: string; openedOn: string }[];
  /** Items that are at another address now, by their title. */
  moved: number;
};

const absent = new Set(["not-found", "gone", "soft-not-found"]);
const mostShown = 10;
const shortestTitle = 15;
const listVi = ({ removed }: RemovedData) =>
  removed.map(({ title, openedOn }) => `“${title}” (còn đọc được ngày ${spellDate(openedOn).vi})`).join("; ");
const listEn = ({ removed }: RemovedData) =>
  removed.map(({ title, openedOn }) => `“${title}” (still there on ${spellDate(openedOn).en})`).join("; ");

export default defineSiteCheck({
  id: "timeliness/removed-items",
  measures: {
    vi: "Một mẫu tin, bài, văn bản mà lượt kiểm tra trước đã đọc được thì nay còn ở địa chỉ cũ, hoặc ở địa chỉ khác với cùng tiêu đề, hay không.",
    en: "Whether a sample of items that an earlier audit read is still there, at its address or by its title at another one.",
  },
  limits: {
    vi: "Cần ít nhất một lượt kiểm tra trước. Gỡ bài có thể là đúng quy định (bài sai, hết hiệu lực), máy không biết lý do.",
    en: "Needs at least one earlier audit. Taking an item down may be right (an error, no longer in force); a machine does not know why.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    kept: say<RemovedData>(
      ({ tried, moved }) =>
        `Đã tìm lại ${tried} mục của lượt kiểm tra trước, tất cả còn trên cổng${moved > 0 ? ` (${moved} mục ở địa chỉ mới)` : ""}.`,
      ({ tried, moved }) =>
        `${tried} items of an earlier audit were looked for again; all are still there${moved > 0 ? ` (${moved} at a new address)` : ""}.`,
    ),
  },
  failed: {},
  cantTell: {
    removed: say<RemovedData>(
      (data) =>
        `${data.removed.length}/${data.tried} mục lượt kiểm tra trước đọc được nay không còn: ${listVi(data)}. Ai quyết định gỡ, vì lý do gì?`,
      (data) =>
        `${data.removed.length} of ${data.tried} items that an earlier audit read are gone: ${listEn(data)}. Who decided to take them down, and why?`,
    ),
  },
  inapplicable: {
    "nothing-missed": say(
      () =>
        "Mọi mục của lượt kiểm tra trước đều được đọc lại trong lượt này, hoặc chưa tìm lại được mục nào.",
      () => "All items of the earlier audit were read again in this one, or none could be asked for again.",
    ),
  },

  judge(site) {
    const { revisits } = site.site;
    if (!revisits) throw new Untestable("needs-history");
    const told = revisits.filter(({ failure }) => failure === null || absent.has(failure));
    if (told.length === 0) return { outcome: "inapplicable", reason: "nothing-missed", data: {} };
    const gone = told.filter(({ failure }) => failure !== null);
    const titles = titlesOn(site);
    const removed = gone.filter(({ title }) => title === null || !titles.has(fold(title)));
    const data = {
      tried: told.length,
      removed: removed.slice(0, mostShown).map(({ title, url, openedAt }) => ({
        title: title ?? url,
        url,
        openedOn: openedAt.slice(0, 10),
      })),
      moved: gone.length - removed.length,
    };
    const at = removed.map(({ url, title }: Revisit) => ({ url, selector: null, excerpt: title }));
    return removed.length > 0
      ? { outcome: "cantTell", reason: "removed", data, at }
      : { outcome: "passed", reason: "kept", data };
  },
});

/** Titles of the pages read and of what they link to, folded. */
function titlesOn(site: SiteView): ReadonlySet<string> {
  const texts = site.pages.flatMap(({ title, links }) => [title ?? "", ...links.map(({ text }) => text)]);
  return new Set(texts.filter((text) => text.length >= shortestTitle).map(fold));
}

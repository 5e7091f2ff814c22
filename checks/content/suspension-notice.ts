import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { workingDaysAfter } from "../knowledge/working-days.ts";
import { spellDate } from "../regulations/spell-date.ts";
import type { SiteView } from "../site-view.ts";
import { announcesSuspension, readSuspensionNotice, type SuspensionNotice } from "./suspension-reading.ts";

type Told = SuspensionNotice & { url: string };
type Counted = Told & {
  postedOn: string;
  stopsOn: string;
  days: number;
  noticeWorkingDays: number;
};

const placesShown = 5;

export default defineSiteCheck({
  id: "content/suspension-notice",
  measures: {
    vi: "Thông báo tạm ngừng, bảo trì chính cổng này: ngày đăng, ngày ngừng, số ngày làm việc báo trước, có nêu lúc hoạt động lại không; và dấu hiệu cổng đang bảo trì khi kiểm tra.",
    en: "Notices that this portal will stop or be maintained: posting date, day of the stop, working days between, whether the restore time is given; and signs of maintenance during the audit.",
  },
  limits: {
    vi: "Chỉ thấy thông báo còn trên cổng và lần ngừng trong lúc kiểm tra; sự cố bất khả kháng không phải báo trước nên người đánh giá kết luận.",
    en: "Only notices still posted and stops during the audit are seen; force majeure needs no notice, so a person concludes.",
  },
  needs: [],
  params: z.object({ noticeWorkingDays: z.int().positive() }),
  passed: {
    "in-time": say<Counted>(
      ({ title, postedOn, stopsOn, days }) =>
        `“${title}” đăng ngày ${spellDate(postedOn).vi}, báo trước ${days} ngày làm việc so với ngày ngừng ${spellDate(stopsOn).vi}, có nêu lúc hoạt động lại.`,
      ({ title, postedOn, stopsOn, days }) =>
        `“${title}” was posted on ${spellDate(postedOn).en}, ${days} working days before the stop on ${spellDate(stopsOn).en}, and says when the portal works again.`,
    ),
  },
  failed: {},
  cantTell: {
    "short-notice": say<Counted>(
      ({ title, postedOn, stopsOn, days, noticeWorkingDays }) =>
        `“${title}” đăng ngày ${spellDate(postedOn).vi}, chỉ ${days} ngày làm việc trước ngày ngừng ${spellDate(stopsOn).vi} (quy định ít nhất ${noticeWorkingDays}). Đây là bảo trì có kế hoạch hay sự cố bất khả kháng?`,
      ({ title, postedOn, stopsOn, days, noticeWorkingDays }) =>
        `“${title}” was posted on ${spellDate(postedOn).en}, only ${days} working days before the stop on ${spellDate(stopsOn).en} (at least ${noticeWorkingDays} are required). Was it planned maintenance or force majeure?`,
    ),
    "no-restore-time": say<Counted>(
      ({ title, url }) =>
        `“${title}” (${url}) báo trước đủ ngày nhưng không thấy lúc hoạt động lại. Thông báo có nêu thời điểm dự kiến khôi phục không?`,
      ({ title, url }) =>
        `“${title}” (${url}) was posted in time, but no restore time was recognised. Does it say when the portal is expected back?`,
    ),
    "dates-unclear": say<Told>(
      ({ title, url }) =>
        `Có thông báo “${title}” (${url}) nhưng không đọc được ngày đăng hoặc ngày ngừng. Thông báo đăng ngày nào, cổng ngừng từ ngày nào, khi nào hoạt động lại?`,
      ({ title, url }) =>
        `There is “${title}” (${url}), but its posting date or the day of the stop could not be read. When was it posted, when did the portal stop, when was it to be back?`,
    ),
    "not-opened": say<{ title: string; url: string }>(
      ({ title, url }) =>
        `Có liên kết “${title}” (${url}) nhưng chưa đọc trang đó. Thông báo đăng ngày nào, ngừng từ ngày nào, khi nào hoạt động lại?`,
      ({ title, url }) =>
        `There is a link “${title}” (${url}), but that page was not read. When was it posted, when did the portal stop, when was it to be back?`,
    ),
    "stopped-without-notice": say<{ pages: number }>(
      ({ pages }) =>
        `Trong lúc kiểm tra, ${pages} trang trả lời là đang bảo trì và không thấy thông báo trước. Lần ngừng này có kế hoạch không, thông báo đăng ở đâu, ngày nào?`,
      ({ pages }) =>
        `During the audit ${pages} pages answered that they were under maintenance, and no notice was met. Was this stop planned, and where and when was it announced?`,
    ),
  },
  inapplicable: {
    "no-stop-known": say(
      () =>
        "Không thấy thông báo tạm ngừng nào và trong lúc kiểm tra cổng không báo bảo trì: không có lần ngừng nào để xét.",
      () =>
        "No notice of a stop was met, and the portal was not under maintenance during the audit: there is no stop to judge.",
    ),
  },
  notMet: ["no-stop-known"],

  gather: readSuspensionNotice,

  judge(site, { noticeWorkingDays }, { calendar }, gathered) {
    const [latest] = gathered.toSorted((a, b) =>
      (b.facts.postedOn ?? "").localeCompare(a.facts.postedOn ?? ""),
    );
    if (!latest) return withoutNotice(site);
    const { page, facts } = latest;
    const { postedOn, stopsOn, saysRestored } = facts;
    const told = { ...facts, url: page.finalUrl };
    const at = [site.place(page, facts.title)];
    if (postedOn === null || stopsOn === null) {
      return { outcome: "cantTell", reason: "dates-unclear", data: told, at };
    }
    const days = workingDaysAfter(postedOn, stopsOn, calendar);
    if (days === null) throw new Untestable("calendar-unknown");
    const data = { ...told, postedOn, stopsOn, days, noticeWorkingDays };
    if (days < noticeWorkingDays) return { outcome: "cantTell", reason: "short-notice", data, at };
    return saysRestored
      ? { outcome: "passed", reason: "in-time", data, at }
      : { outcome: "cantTell", reason: "no-restore-time", data, at };
  },
});

/** No notice was read: one may be linked, or the portal may have been stopped while it was audited. */
function withoutNotice(site: SiteView) {
  const [linked] = site.linksTo(({ text }) => announcesSuspension(text));
  if (linked) {
    const data = { title: linked.link.text, url: linked.link.url };
    const at = [site.place(linked.page, data.title)];
    return { outcome: "cantTell", reason: "not-opened", data, at } as const;
  }
  const stopped = site.failures.filter(({ failure }) => failure === "maintenance");
  if (stopped.length === 0) return { outcome: "inapplicable", reason: "no-stop-known", data: {} } as const;
  return {
    outcome: "cantTell",
    reason: "stopped-without-notice",
    data: { pages: stopped.length },
    at: stopped.slice(0, placesShown).map((page) => site.place(page)),
  } as const;
}

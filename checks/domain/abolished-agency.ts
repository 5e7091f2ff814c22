import { z } from "zod";
import type { Agency } from "../agency.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { agencyOfLabel, agencyOfName } from "../knowledge/agency-names.ts";
import { daysBetween } from "../knowledge/calendar-days.ts";
import { bareHost, labelsOf } from "../knowledge/host-names.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { newestDate } from "../reading/newest-date.ts";
import { spellDate } from "../regulations/spell-date.ts";
import words from "./closing-words.json" with { type: "json" };

const subjects = words.subjects.map(fold);
const closings = words.closings.map(fold);
/** A notice is a sentence or two. */
const longestNotice = 400;
/** Committees of districts and towns, a level that ended in the whole country. */
const ofDistrict =
  /^(?:(?:ubnd|uy ban nhan dan) )?(?:huyen|thi xa|thi tran) |\b(?:ubnd|uy ban nhan dan) huyen /;

type Ended = { agency: string; endedOn: string };
type Noticed = { notice: string };

export default defineSiteCheck({
  id: "domain/abolished-agency",
  measures: {
    vi: "Tên đơn vị so với danh sách cơ quan đã giải thể, sáp nhập; thông báo ngừng hoặc chuyển địa chỉ trên trang chủ; ngày tin mới nhất.",
    en: "The agency's name against the list of abolished and merged bodies; a notice of closing or moving on the home page; the newest date.",
  },
  limits: {
    vi: "Danh sách không đủ mọi đơn vị và có tỉnh giữ tên cũ, nên máy chỉ hỏi người; trang có thể được giữ làm lưu trữ.",
    en: "The list is not complete and some provinces kept old names, so the machine only asks; a site may be kept as an archive.",
  },
  needs: [],
  params: z.object({
    maximumAgeDays: z.int(),
    /** First day without districts and towns. */
    abolishedFrom: z.iso.date(),
  }),
  passed: {
    notice: say<Ended & Noticed>(
      ({ agency, notice }) => `${agency} đã sắp xếp lại; trang chủ có thông báo: “${notice}”.`,
      ({ agency, notice }) => `${agency} was reorganised; the home page says so: “${notice}”.`,
    ),
    redirects: say<Ended & { from: string; to: string }>(
      ({ agency, from, to }) => `${agency} đã sắp xếp lại; ${from} chuyển người đọc sang ${to}.`,
      ({ agency, from, to }) => `${agency} was reorganised; ${from} sends its readers to ${to}.`,
    ),
  },
  failed: {},
  cantTell: {
    "no-notice": say<Ended & { newest: string | null }>(
      ({ agency, endedOn, newest }) =>
        `${agency} thuộc loại đơn vị đã giải thể hoặc sáp nhập từ ${spellDate(endedOn).vi}; trang chủ không có thông báo, ngày mới nhất trên trang là ${newest ? spellDate(newest).vi : "không rõ"}. Đơn vị còn tồn tại ở tỉnh không, trang có được giữ làm lưu trữ không?`,
      ({ agency, endedOn, newest }) =>
        `Bodies such as ${agency} were abolished or merged on ${spellDate(endedOn).en}; the home page has no notice, and the newest date on the site is ${newest ? spellDate(newest).en : "unknown"}. Does it still exist in the province, or is the site kept as an archive?`,
    ),
    quiet: say<{ agency: string | null; newest: string | null; days: number }>(
      ({ agency, newest, days }) =>
        `Trang không có gì mới trong ${days} ngày (mới nhất: ${newest ? spellDate(newest).vi : "không thấy ngày nào"}). ${agency ?? "Đơn vị của trang"} có còn tồn tại không?`,
      ({ agency, newest, days }) =>
        `Nothing on the site is younger than ${days} days (newest: ${newest ? spellDate(newest).en : "no date seen"}). Does ${agency ?? "its agency"} still exist?`,
    ),
    "notice-of-living": say<Noticed>(
      ({ notice }) => `Trang chủ có câu “${notice}”. Trang này còn là trang chính thức của đơn vị không?`,
      ({ notice }) => `The home page says “${notice}”. Is it still the agency's official site?`,
    ),
  },
  inapplicable: {
    listed: say<{ agency: string }>(
      ({ agency }) => `${agency} không thuộc các đơn vị đã giải thể hoặc sáp nhập.`,
      ({ agency }) => `${agency} is none of the bodies that were abolished or merged.`,
    ),
    active: say<{ newest: string }>(
      ({ newest }) =>
        `Trang có nội dung mới ngày ${spellDate(newest).vi}; không có dấu hiệu đơn vị đã giải thể.`,
      ({ newest }) =>
        `The site has content of ${spellDate(newest).en}; nothing suggests that its agency is gone.`,
    ),
  },

  gather: (page) => (page.isHome ? noticeOn(page) : null),

  judge(site, { maximumAgeDays, abolishedFrom }, { agency, asOf }, gathered) {
    const notice = gathered[0]?.facts ?? null;
    const newest = newestDate(site.pages, asOf);
    const endedOn = endOf(agency, site.host, abolishedFrom);
    const at = [{ url: site.address, selector: null, excerpt: notice }];
    if (endedOn !== null && endedOn <= asOf) {
      const data = { agency: agency.name ?? site.host, endedOn };
      const from = new URL(site.site.startUrl).hostname;
      if (bareHost(from) !== bareHost(site.host))
        return { outcome: "passed", reason: "redirects", data: { ...data, from, to: site.host }, at };
      return notice
        ? { outcome: "passed", reason: "notice", data: { ...data, notice }, at }
        : { outcome: "cantTell", reason: "no-notice", data: { ...data, newest }, at };
    }
    if (notice) return { outcome: "cantTell", reason: "notice-of-living", data: { notice }, at };
    const known = agency.name === null ? null : agencyOfName(agency.name);
    if (known) return { outcome: "inapplicable", reason: "listed", data: { agency: known.name } };
    if (newest !== null && daysBetween(newest, asOf) <= maximumAgeDays)
      return { outcome: "inapplicable", reason: "active", data: { newest } };
    return {
      outcome: "cantTell",
      reason: "quiet",
      data: { agency: agency.name, newest, days: maximumAgeDays },
      at,
    };
  },
});

/** A displayed line that says of the site itself that it closes or moves. */
function noticeOn({ readable }: PageView): string | null {
  const line = readable.lines.find(({ text, hidden }) => {
    if (hidden || text.length > longestNotice) return false;
    const folded = fold(text);
    const has = (phrases: readonly string[]) => phrases.some((phrase) => containsPhrase(folded, phrase));
    return has(subjects) && has(closings);
  });
  return line?.text ?? null;
}

/** When such bodies ended; null for one that is not listed as ended. */
function endOf({ name }: Agency, host: string, districtsEnd: string): string | null {
  if (name !== null && ofDistrict.test(fold(name))) return districtsEnd;
  const [label = ""] = labelsOf(host);
  return (name === null ? agencyOfLabel(label) : agencyOfName(name))?.endedOn ?? null;
}

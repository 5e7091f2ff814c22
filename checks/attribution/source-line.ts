import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { findDates } from "../knowledge/dates.ts";
import { bareHost, isUnder } from "../knowledge/host-names.ts";
import { pressOutlet } from "../knowledge/press-outlets.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";
import type { Line } from "../reading/readable-text.ts";
import { spellDate } from "../regulations/spell-date.ts";

/** What makes an item look re-posted. */
const signs = {
  opening: { vi: "mở đầu bằng tên hãng tin, tờ báo", en: "it opens with the name of a press outlet" },
  author: { vi: "tác giả là một cơ quan báo chí", en: "its author is a press outlet" },
  picture: { vi: "ảnh nhúng từ máy chủ báo chí", en: "its pictures come from a press outlet's server" },
  canonical: { vi: "địa chỉ gốc (canonical) ở trang khác", en: "its canonical address is on another site" },
};
const openingLines = 6;
type Reuse = {
  sign: keyof typeof signs;
  detail: string;
};

export default definePageCheck({
  id: "attribution/source-line",
  measures: {
    vi: "Dòng dẫn nguồn ở đầu, cuối hoặc trong ô “Nguồn” của bài; với quy chế đòi hỏi thì cả thời gian đăng gốc bên cạnh nguồn. Nếu không có, tìm dấu hiệu bài lấy lại.",
    en: "The attribution at the beginning or end of an item or in its “source” field and, where the regulation asks for it, the original time beside it. Where there is none, signs of re-use.",
  },
  limits: {
    vi: "Không so với bài gốc nên không biết có nguyên văn không; bài chép lại không để dấu vết thì không nhận ra.",
    en: "Nothing is compared with the original, so verbatim quotation is not known; a copy that leaves no trace is not recognised.",
  },
  on: ["article", "english-article"],
  needs: [],
  params: z.object({ elements: z.array(z.enum(["source", "originalTime", "verbatim"])) }),
  passed: {
    named: say<{ source: string }>(
      ({ source }) => `Bài ghi nguồn: “${source}”.`,
      ({ source }) => `The item names its source: “${source}”.`,
    ),
    "named-with-time": say<{ source: string; time: string }>(
      ({ source, time }) => `Bài ghi nguồn “${source}” kèm thời gian đăng gốc (${spellDate(time).vi}).`,
      ({ source, time }) =>
        `The item names its source “${source}” and the original time (${spellDate(time).en}).`,
    ),
  },
  failed: {},
  cantTell: {
    "time-missing": say<{ source: string }>(
      ({ source }) =>
        `Bài ghi nguồn “${source}” nhưng không thấy thời gian đã đăng bên cạnh. Bài có nêu thời gian đăng gốc ở chỗ khác không?`,
      ({ source }) =>
        `The item names its source “${source}” without a time beside it. Does it give the original time elsewhere?`,
    ),
    "reused-unnamed": say<Reuse>(
      ({ sign, detail }) =>
        `Bài có dấu hiệu lấy lại (${signs[sign].vi}: ${detail}) nhưng không thấy dòng ghi nguồn. Bài do đơn vị viết hay lấy lại?`,
      ({ sign, detail }) =>
        `The item looks re-posted (${signs[sign].en}: ${detail}) but no attribution was found. Did the agency write it or take it over?`,
    ),
  },
  inapplicable: {
    "no-sign-of-reuse": say(
      () => "Bài không ghi nguồn và không có dấu hiệu lấy lại; bài tự viết không phải dẫn nguồn.",
      () => "The item names no source and shows no sign of re-use; the agency's own items need none.",
    ),
  },

  judge(page, { elements }) {
    const { source } = page.reading;
    const { own } = readMainText(page);
    if (source === null) {
      const reuse = signOfReuse(page, own);
      return reuse
        ? { outcome: "cantTell", reason: "reused-unnamed", data: reuse.data, at: reuse.at }
        : { outcome: "inapplicable", reason: "no-sign-of-reuse", data: {} };
    }
    const index = own.findLastIndex(({ text }) => fold(text).includes(fold(source)));
    const beside = index < 0 ? [] : own.slice(index, index + 2);
    const at = beside.slice(0, 1).map(({ element }) => element);
    if (!elements.includes("originalTime")) {
      return { outcome: "passed", reason: "named", data: { source }, at };
    }
    const [time] = findDates(beside.map(({ text }) => text).join(" "));
    return time
      ? { outcome: "passed", reason: "named-with-time", data: { source, time: time.date }, at }
      : { outcome: "cantTell", reason: "time-missing", data: { source }, at };
  },
});

function signOfReuse(page: PageView, own: readonly Line[]): { data: Reuse; at: Element[] } | null {
  for (const { text, element } of own.slice(0, openingLines)) {
    const outlet = outletInBrackets(text);
    if (outlet !== null) return { data: { sign: "opening", detail: outlet }, at: [element] };
  }
  const author = pressOutlet(page.reading.author ?? "");
  if (author !== null) return { data: { sign: "author", detail: author }, at: [] };
  for (const picture of page.find("img[src]", page.main)) {
    const outlet = pressHost(picture.attribs.src ?? "", page);
    if (outlet !== null) return { data: { sign: "picture", detail: outlet }, at: [picture] };
  }
  const canonical = URL.parse(page.metadata.canonical ?? "", page.url)?.hostname ?? page.url.hostname;
  return isOwnHost(page, canonical) ? null : { data: { sign: "canonical", detail: canonical }, at: [] };
}

/** "Hà Nội (TTXVN) - …", "(Báo …) …": an outlet in brackets among the first words of a paragraph. */
function outletInBrackets(text: string): string | null {
  const name = /^[^()]{0,40}\(([^()]{2,40})\)/.exec(text)?.[1];
  return name === undefined ? null : pressOutlet(name);
}

/** The outlet on whose server a picture stands, or on a server below it ("cdn.….vn"). */
function pressHost(address: string, page: PageView): string | null {
  const host = URL.parse(address, page.url)?.hostname;
  if (host === undefined || isOwnHost(page, host)) return null;
  const labels = bareHost(host).split(".");
  const hosts = labels.map((_label, start) => labels.slice(start).join("."));
  return hosts.map(pressOutlet).find((outlet) => outlet !== null) ?? null;
}

/** The portal's own host, or one of the same province ("static.….gov.vn"). */
function isOwnHost({ url }: PageView, host: string): boolean {
  const parent = bareHost(url.hostname).split(".").slice(-3).join(".");
  return bareHost(host) === bareHost(url.hostname) || isUnder(host, parent);
}

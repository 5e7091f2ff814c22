import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { type FoundDate, findDates } from "../knowledge/dates.ts";
import { findMisprintedDates } from "../knowledge/partial-dates.ts";
import { findRelativeTimes } from "../knowledge/relative-times.ts";
import type { PageView } from "../page-view.ts";
import { datesOf } from "../reading/line-dates.ts";
import { type MainText, readMainText } from "../reading/main-text.ts";
import type { Line } from "../reading/readable-text.ts";
import { isStandingPage } from "../reading/standing-page.ts";
import { mayLackContent } from "../reading/substance.ts";
import { spellDate } from "../regulations/spell-date.ts";

type ShownData = {
  date: string;
};
type WrittenData = {
  written: string;
};

/** A date that says when an item was posted stands in a short line, not within a sentence. */
const longestDateLine = 90;
/** Lines before the main content in which a date may stand with the title, and after it. */
const before = 6;
const after = 3;

export default definePageCheck({
  id: "timeliness/publication-date-shown",
  measures: {
    vi: "Ngày đăng hiển thị cùng tin, văn bản: ngày đầy đủ trong phần nội dung hoặc cạnh tiêu đề; không tính đồng hồ đầu trang, ngày trong câu văn và danh sách tin liên quan.",
    en: "The posting date shown with an item: a full date in the content or beside the title; not the clock of the page's head, dates within sentences, or lists of related items.",
  },
  limits: {
    vi: "Ngày đăng là do trang tự ghi, có thể bị sửa lùi. Ngày chỉ có trong dữ liệu ẩn (metadata) không phải là hiển thị.",
    en: "The date is the page's own claim and may be back-dated. A date in metadata only is not shown.",
  },
  on: ["article", "english-article", "document"],
  needs: [],
  params: z.object({}),
  passed: {
    shown: say<ShownData>(
      ({ date }) => `Trang hiển thị ngày đăng: ${spellDate(date).vi}.`,
      ({ date }) => `The page shows when it was posted: ${spellDate(date).en}.`,
    ),
  },
  failed: {
    "not-shown": say(
      () => "Trang không hiển thị ngày đăng: không có ngày nào ở tiêu đề, đầu hay cuối bài.",
      () => "The page shows no posting date: there is none at its title, beginning or end.",
    ),
    "only-other-dates": say<{ labels: string[] }>(
      ({ labels }) =>
        `Trang văn bản chỉ có các ngày khác (${labels.join(", ")}), không hiển thị ngày đăng lên cổng.`,
      ({ labels }) =>
        `The document's page has other dates only (${labels.join(", ")}), not when it was posted.`,
    ),
  },
  cantTell: {
    "metadata-only": say<ShownData>(
      ({ date }) =>
        `Ngày ${spellDate(date).vi} chỉ có trong dữ liệu ẩn của trang. Người đọc có thấy ngày đăng trên trang không?`,
      ({ date }) =>
        `${spellDate(date).en} stands in the page's metadata only. Does a reader see a posting date?`,
    ),
    "relative-only": say<WrittenData>(
      ({ written }) =>
        `Trang chỉ ghi thời gian tương đối “${written}”. Có chỗ nào hiện ngày đăng đầy đủ không?`,
      ({ written }) => `The page only says “${written}”. Does it show the full date anywhere?`,
    ),
    misprinted: say<WrittenData>(
      ({ written }) =>
        `Trang ghi “${written}”, không phải một ngày có thật. Ngày đăng đúng là ngày nào, có hiện ở chỗ khác không?`,
      ({ written }) =>
        `The page says “${written}”, which is no real date. Is the right posting date shown elsewhere?`,
    ),
    unclear: say<WrittenData>(
      ({ written }) =>
        `Trang có ngày trong “${written}” nhưng không rõ đó có phải ngày đăng. Đó có phải ngày đăng không?`,
      ({ written }) =>
        `The page has a date in “${written}”, but it is not clear that it is the posting date. Is it?`,
    ),
    "not-rendered": say(
      () =>
        "Trong mã trang không thấy ngày đăng, nhưng ngày có thể hiện sau khi tải. Mở bằng trình duyệt có thấy ngày đăng không?",
      () => "The page's code shows no posting date, but one may appear on loading. Does a browser show it?",
    ),
  },
  inapplicable: {
    "standing-page": say(
      () => "Trang mang tên một chuyên mục, là trang cố định, không phải tin hay văn bản.",
      () => "The page bears the name of a section: a standing page, neither an article nor a document.",
    ),
  },

  judge(page) {
    const main = readMainText(page);
    const published = page.reading.publishedAt?.slice(0, 10) ?? null;
    const lines = linesWithTitle(page, main);
    const dated = [...lines, ...linesAfter(page, main)].filter((line) => datesOf(line).length > 0);
    const shown = dated.find((line) =>
      datesOf(line).some((found) => mayBe(found, published, page.reading.language)),
    );
    if (published !== null && shown) {
      return { outcome: "passed", reason: "shown", data: { date: published }, at: [shown.element] };
    }
    if (isStandingPage(page)) return { outcome: "inapplicable", reason: "standing-page", data: {} };
    if (published !== null)
      return { outcome: "cantTell", reason: "metadata-only", data: { date: published } };
    const short = lines.filter(({ text }) => text.length <= longestDateLine);
    for (const [reason, find] of [
      ["misprinted", findMisprintedDates],
      ["relative-only", findRelativeTimes],
    ] as const) {
      const line = short.find(({ text }) => find(text).length > 0);
      const written = line && find(line.text)[0]?.text;
      if (line && written) return { outcome: "cantTell", reason, data: { written }, at: [line.element] };
    }
    if (mayLackContent(page)) return { outcome: "cantTell", reason: "not-rendered", data: {} };
    const labels = otherLabels(main);
    const unclear = short.find((line) => isOpenDate(page, main, line));
    if (unclear)
      return {
        outcome: "cantTell",
        reason: "unclear",
        data: { written: unclear.text },
        at: [unclear.element],
      };
    return page.reading.kind === "document" && labels.length > 0
      ? { outcome: "failed", reason: "only-other-dates", data: { labels }, at: [page.main] }
      : { outcome: "failed", reason: "not-shown", data: {}, at: [page.main] };
  },
});

/** Also with the month first, as English pages may write it. */
function mayBe({ date, form }: FoundDate, published: string | null, language: string | null): boolean {
  const [year, month, day] = date.split("-");
  const mayBeSwapped = language === "en" && form === "day-month-year";
  return date === published || (mayBeSwapped && `${year}-${day}-${month}` === published);
}

/** From just above the item, where its title may stand outside the main content, to its last line. */
function linesWithTitle(page: PageView, { own }: MainText): readonly Line[] {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const { lines } = page.readable;
  return lines
    .slice(Math.max(0, lines.indexOf(first) - before), lines.indexOf(last) + 1)
    .filter(({ hidden }) => !hidden);
}

function linesAfter({ readable: { lines } }: PageView, { own }: MainText): readonly Line[] {
  const last = own.at(-1);
  const end = last ? lines.indexOf(last) + 1 : lines.length;
  return lines.slice(end, end + after).filter(({ hidden }) => !hidden);
}

/** Labels, as written, of the dates that say something else: of issue, of effect. */
function otherLabels({ own, labelled }: MainText): string[] {
  const other = labelled.filter(({ field, value }) => field !== "postedOn" && findDates(value).length > 0);
  const written = other.map(({ line, label }) => own[line]?.text.slice(0, label.length) ?? label);
  return [...new Set(written)];
}

/** A short line with a date that no label explains; the clock above the content shows the day of the visit. */
function isOpenDate(page: PageView, main: MainText, line: Line): boolean {
  const [found] = datesOf(line);
  if (!found) return false;
  const isLabelled = main.labelled.some(
    ({ field, value }) => field !== "postedOn" && findDates(value).some(({ date }) => date === found.date),
  );
  const isClock = !main.own.includes(line) && found.date === page.snapshot.fetchedAt.slice(0, 10);
  return !isLabelled && !isClock;
}

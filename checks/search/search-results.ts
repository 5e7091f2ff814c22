import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import type { Place } from "../outcome.ts";
import type { SearchTry } from "../search-trial.ts";
import { isFound } from "./found-item.ts";

type TriedData = {
  tried: number;
  found: number;
  form: string;
  missing: { title: string; url: string; search: string }[];
  /** Whether the same title without diacritics was found; null where that was not tried. */
  unaccented: boolean | null;
};

const listed = (data: TriedData) => data.missing.map(({ title }) => `“${title}”`).join("; ");

export default defineSiteCheck({
  id: "search/search-results",
  measures: {
    vi: "Dùng chính ô tìm kiếm của cổng (chỉ khi biểu mẫu gửi bằng GET) tìm nguyên tiêu đề của các tin, bài đã đọc, thuộc nhiều thời kỳ: bài có ở trang kết quả đầu không; thử thêm một tiêu đề bỏ dấu và một từ vô nghĩa.",
    en: "The portal's own search (only where its form is sent by GET) is asked for whole titles of items that were read, of different ages: whether each is on the first page of results; besides, one title without diacritics and a nonsense word.",
  },
  limits: {
    vi: "Không gửi biểu mẫu POST, không vượt mã xác nhận. Bài đăng trong bảy ngày cuối không dùng để thử vì có thể chưa vào chỉ mục.",
    en: "Nothing is sent by POST and no captcha is passed. Items of the last seven days are not used, for they may not be indexed yet.",
  },
  needs: [],
  params: z.object({
    /** Titles that must have been searched for before a portal is said to find none. */
    sample: z.int().positive(),
  }),
  passed: {
    "finds-all": say<TriedData>(
      ({ tried, form }) => `Tìm kiếm (${form}) ra đủ ${tried}/${tried} bài đã thử ngay trang kết quả đầu.`,
      ({ tried, form }) =>
        `The search (${form}) found ${tried} of ${tried} items on its first page of results.`,
    ),
  },
  failed: {
    "finds-none": say<TriedData>(
      (data) =>
        `Tìm kiếm (${data.form}) không ra bài nào trong ${data.tried} bài đang có trên cổng khi tìm nguyên tiêu đề: ${listed(data)}.`,
      (data) =>
        `The search (${data.form}) found none of ${data.tried} items that are on the portal, by their whole titles: ${listed(data)}.`,
    ),
  },
  cantTell: {
    "finds-some": say<TriedData>(
      (data) =>
        `Tìm kiếm (${data.form}) ra ${data.found}/${data.tried} bài; chưa ra: ${listed(data)}. Tìm các tiêu đề này trên cổng có thấy bài không?`,
      (data) =>
        `The search (${data.form}) found ${data.found} of ${data.tried} items; not ${listed(data)}. Does searching the portal for these titles show them?`,
    ),
    "finds-anything": say<TriedData & { nonsense: string }>(
      ({ tried, nonsense }) =>
        `Tìm kiếm ra đủ ${tried} bài nhưng từ vô nghĩa “${nonsense}” cũng ra cùng các bài ấy. Kết quả có thật sự theo từ khóa không?`,
      ({ tried, nonsense }) =>
        `The search found all ${tried} items, but “${nonsense}”, which means nothing, gives the same ones. Do the results depend on the words?`,
    ),
    "no-answer": say<{ tried: number; form: string }>(
      ({ tried, form }) =>
        `Đã thử ${tried} lượt tìm kiếm (${form}) nhưng máy chưa nhận được trang kết quả chắc chắn. Tìm nguyên tiêu đề một bài cũ có thấy bài đó không?`,
      ({ tried, form }) =>
        `${tried} searches (${form}) were tried, but no page of results could surely be read. Does searching for the whole title of an older item show it?`,
    ),
    "not-followed": say(
      () =>
        "Cổng không có biểu mẫu tìm kiếm gửi bằng GET mà máy dùng được (biểu mẫu POST hoặc do mã lệnh xử lý thì không gửi). Tìm nguyên tiêu đề một bài cũ có thấy bài đó không?",
      () =>
        "The portal has no search form that can be followed by GET (forms sent by POST or handled by scripts are left alone). Does searching for the whole title of an older item show it?",
    ),
    "not-tried": say(
      () => "Lượt kiểm tra này không thử tìm kiếm. Tìm nguyên tiêu đề một bài cũ có thấy bài đó không?",
      () => "This audit did not try the search. Does searching for the whole title of an older item show it?",
    ),
  },
  inapplicable: {
    "no-search": say(
      () => "Không thấy ô tìm kiếm trên các trang đã đọc; việc thiếu tìm kiếm xét ở yêu cầu khác.",
      () => "No search was met on the pages read; another requirement deals with that.",
    ),
    "no-items": say(
      () => "Chưa đọc được tin, bài nào có tiêu đề để thử tìm.",
      () => "No item with a title was read that could be searched for.",
    ),
  },
  notMet: ["no-search", "no-items"],

  judge(site, { sample }) {
    const trial = site.site.search;
    if (!trial) return { outcome: "cantTell", reason: "not-tried", data: {} };
    if (!trial.form) {
      const offers = site.pages.some(({ hasSearch }) => hasSearch);
      return offers
        ? { outcome: "cantTell", reason: "not-followed", data: {} }
        : { outcome: "inapplicable", reason: "no-search", data: {} };
    }
    const form = trial.form.action;
    const titles = trial.tries.filter(({ aim }) => aim === "title");
    if (titles.length === 0) return { outcome: "inapplicable", reason: "no-items", data: {} };
    const answered = titles.filter(({ failure }) => failure === null);
    const sure = answered.filter((one) => isFound(one) || isSureAnswer(one));
    if (sure.length === 0) {
      return { outcome: "cantTell", reason: "no-answer", data: { tried: titles.length, form } };
    }
    const missing = answered.filter((one) => !isFound(one));
    const data = dataOf(answered, missing, form, trial.tries);
    const at = missing.map(({ url, query }): Place => ({ url, selector: null, excerpt: query }));
    const common = { data, at, measure: { by: "rate", compliant: data.found, counted: data.tried } as const };
    const nonsense = trial.tries.find(({ aim }) => aim === "nonsense");
    if (missing.length === 0 && nonsense && repeatsResults(nonsense, answered)) {
      return {
        ...common,
        outcome: "cantTell",
        reason: "finds-anything",
        data: { ...data, nonsense: nonsense.query },
      };
    }
    if (missing.length === 0) return { ...common, outcome: "passed", reason: "finds-all" };
    const isPlain = data.found === 0 && sure.length === answered.length && sure.length >= sample;
    return isPlain
      ? { ...common, outcome: "failed", reason: "finds-none" }
      : { ...common, outcome: "cantTell", reason: "finds-some" };
  },
});

/** As a browser shows it, and it repeats what was asked for. */
function isSureAnswer({ failure, visit, echoes }: SearchTry): boolean {
  return failure === null && visit === "rendered" && echoes;
}

function dataOf(
  answered: readonly SearchTry[],
  missing: readonly SearchTry[],
  form: string,
  tries: readonly SearchTry[],
): TriedData {
  const unaccented = tries.find(({ aim }) => aim === "unaccented");
  return {
    tried: answered.length,
    found: answered.length - missing.length,
    form,
    missing: missing.map(({ wantedTitle, wanted, url }) => ({
      title: wantedTitle ?? "",
      url: wanted ?? "",
      search: url,
    })),
    unaccented: unaccented && unaccented.failure === null ? isFound(unaccented) : null,
  };
}

/** A page that lists the same items whatever is asked for. */
function repeatsResults(nonsense: SearchTry, answered: readonly SearchTry[]): boolean {
  const given = new Set(nonsense.results.map(({ url }) => url));
  return answered.every(({ wanted }) => wanted !== null && given.has(wanted));
}

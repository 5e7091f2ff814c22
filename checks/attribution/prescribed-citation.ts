import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { fold, wordsOf } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";

type Citation = {
  text: string;
  /** Words that follow the prescribed form; null where the line has another wording. */
  after: string | null;
};
type Seen = {
  url: string;
  text: string;
};

const longestExcerpt = 200;
/** Words that ask re-users to name the source, or name a portal as one. */
const otherNotice = /\b(?:ghi ro nguon|trich dan nguon|dan nguon|phat hanh lai thong tin)\b/;

export default defineSiteCheck({
  id: "attribution/prescribed-citation",
  measures: {
    vi: "Mẫu ghi nguồn của quy chế, kèm một tên miền của tỉnh, ở chân trang (lời yêu cầu) hoặc trong bài (lời dẫn nguồn).",
    en: "The citation form of the regulation with a host of the province, in the footer (as a notice) or in items (as an attribution).",
  },
  limits: {
    vi: "Không biết bài nào lấy lại từ Cổng tỉnh, nên thiếu mẫu chỉ là câu hỏi, không phải kết luận.",
    en: "Which items were taken from the provincial portal is unknown, so that a missing form is a question, never a verdict.",
  },
  needs: [],
  params: z.object({ citation: z.string(), alsoAccepted: z.array(z.string()).default([]) }),
  passed: {
    "in-form": say<Seen>(
      ({ url, text }) => `Có ghi nguồn đúng mẫu tại ${url}: “${text}”.`,
      ({ url, text }) => `The source is cited in the prescribed form at ${url}: “${text}”.`,
    ),
  },
  failed: {},
  cantTell: {
    "other-wording": say<Seen>(
      ({ url, text }) =>
        `Có lời yêu cầu ghi nguồn nhưng không theo mẫu (${url}: “${text}”). Bài lấy lại từ Cổng tỉnh có ghi nguồn đúng mẫu không?`,
      ({ url, text }) =>
        `There is a request to cite, but not in the prescribed form (${url}: “${text}”). Do items taken from the provincial portal use the form?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Không thấy mẫu ghi nguồn trên ${pagesRead} trang đã đọc. Đơn vị có lấy lại tin của Cổng tỉnh không, và bài đó ghi nguồn thế nào?`,
      ({ pagesRead }) =>
        `The citation form was seen on none of ${pagesRead} pages. Does the agency re-use items of the provincial portal, and how does it cite them?`,
    ),
  },
  inapplicable: {},

  gather: (page, { citation, alsoAccepted }) => citationOn(page, [citation, ...alsoAccepted]),

  judge(site, _params, { province }, gathered) {
    const host = plain(province.host);
    const isInForm = ({ facts }: (typeof gathered)[number]) => facts.after?.includes(host) ?? false;
    const best = gathered.find(isInForm) ?? gathered[0];
    if (!best) return { outcome: "cantTell", reason: "not-seen", data: { pagesRead: site.pages.length } };
    const { page, facts } = best;
    const data = { url: page.finalUrl, text: facts.text };
    const at = [site.place(page, facts.text)];
    return isInForm(best)
      ? { outcome: "passed", reason: "in-form", data, at }
      : { outcome: "cantTell", reason: "other-wording", data, at };
  },
});

/** The first line in the prescribed form, else one that asks to cite in other words. */
function citationOn(page: PageView, forms: readonly string[]): Citation | null {
  const wanted = forms.map(plain);
  const shown = page.readable.lines.filter(({ hidden }) => !hidden).map(({ text }) => text);
  const inForm = shown.find((text) => wanted.some((form) => plain(text).includes(form)));
  const text = inForm ?? shown.find((line) => otherNotice.test(fold(line)));
  if (text === undefined) return null;
  const excerpt = text.slice(0, longestExcerpt);
  if (inForm === undefined) return { text: excerpt, after: null };
  const words = plain(inForm);
  const after = Math.max(
    ...wanted.filter((form) => words.includes(form)).map((form) => words.indexOf(form) + form.length),
  );
  return { text: excerpt, after: words.slice(after) };
}

/** Words alone: editors vary the spaces, the colon and the capitals. */
function plain(text: string): string {
  return wordsOf(fold(text)).join(" ");
}

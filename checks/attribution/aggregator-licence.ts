import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { pressOutlet } from "../knowledge/press-outlets.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { linesOf } from "../reading/readable-text.ts";

/** What one page says: an article's source, and a licence in its footer. */
interface Said {
  isArticle: boolean;
  outlet: string | null;
  licence: { text: string; selector: string | null } | null;
}
type ShareData = {
  articles: number;
  fromPress: number;
  outlets: string[];
};

const licence =
  /\bgiay phep (?:so|thiet lap|hoat dong|xuat ban|trang thong tin)|\b\d+\s*\/\s*gp\s*-\s*(?:tttdt|ttdt|bc|stttt|ptthttdt)/;
const longestLicence = 200;
const mostOutlets = 5;
const shareVi = ({ articles, fromPress, outlets }: ShareData) =>
  `${fromPress}/${articles} bài đã đọc ghi nguồn báo chí (${outlets.join(", ")})`;
const shareEn = ({ articles, fromPress, outlets }: ShareData) =>
  `${fromPress} of ${articles} articles read name the press as their source (${outlets.join(", ")})`;

export default defineSiteCheck({
  id: "attribution/aggregator-licence",
  measures: {
    vi: "Tỷ lệ bài ghi nguồn báo chí trong các bài đã đọc, và dòng giấy phép ở chân trang.",
    en: "The share of articles read that name the press as their source, and a licence line in the footer.",
  },
  limits: {
    vi: "Cổng của cơ quan nhà nước chỉ cần giấy phép khi cung cấp thông tin tổng hợp; dẫn báo chí nhiều chưa chắc là tổng hợp, nên máy chỉ hỏi.",
    en: "A state portal needs a licence only where it supplies aggregated information; citing the press often is not yet aggregation, so the machine asks.",
  },
  needs: [],
  params: z.object({
    /** Share of articles from the press from which the question is put. */
    pressShare: z.number().positive().max(1),
    /** Fewer articles say nothing of a share. */
    fewestArticles: z.int().positive(),
  }),
  passed: {
    licensed: say<{ licence: string; url: string }>(
      ({ licence: text, url }) => `Chân trang ghi giấy phép: “${text}” (${url}).`,
      ({ licence: text, url }) => `The footer states a licence: “${text}” (${url}).`,
    ),
  },
  failed: {},
  cantTell: {
    "mostly-press": say<ShareData>(
      (data) =>
        `${shareVi(data)} và không thấy dòng giấy phép ở chân trang. Trang có cung cấp thông tin tổng hợp, phải có giấy phép không?`,
      (data) =>
        `${shareEn(data)} and the footer states no licence. Does the portal supply aggregated information, for which it needs one?`,
    ),
    "few-articles": say<{ articles: number }>(
      ({ articles }) =>
        `Mới đọc ${articles} bài, chưa đủ để biết trang có tổng hợp tin báo chí không. Trang có cung cấp thông tin tổng hợp không?`,
      ({ articles }) =>
        `Only ${articles} articles were read, too few to tell whether the press is aggregated. Does the portal supply aggregated information?`,
    ),
  },
  inapplicable: {
    "not-an-aggregator": say<ShareData>(
      ({ articles, fromPress }) =>
        `Chỉ ${fromPress}/${articles} bài đã đọc ghi nguồn báo chí: không phải trang thông tin điện tử tổng hợp nên không cần giấy phép.`,
      ({ articles, fromPress }) =>
        `Only ${fromPress} of ${articles} articles read name the press as their source: no aggregating portal, so it needs no licence.`,
    ),
  },
  notMet: ["not-an-aggregator"],

  gather(page): Said | null {
    const isArticle = page.reading.kind === "article";
    const line = page.landmarks.footer
      ? linesOf(page.readable, page.landmarks.footer).find(({ text }) => licence.test(fold(text)))
      : undefined;
    if (!isArticle && !line) return null;
    return {
      isArticle,
      outlet: isArticle ? pressOutlet(page.reading.source ?? "") : null,
      licence: line
        ? { text: line.text.slice(0, longestLicence), selector: page.place(line.element).selector }
        : null,
    };
  },

  judge(site, { pressShare, fewestArticles }, _context, gathered) {
    const licensed = gathered.find(({ facts }) => facts.licence !== null);
    if (licensed?.facts.licence) {
      const { text, selector } = licensed.facts.licence;
      const url = licensed.page.finalUrl;
      return {
        outcome: "passed",
        reason: "licensed",
        data: { licence: text, url },
        at: [{ url, selector, excerpt: text }],
      };
    }
    const articles = gathered.filter(({ facts }) => facts.isArticle);
    const press = articles.filter(({ facts }) => facts.outlet !== null);
    const outlets = [...new Set(press.map(({ facts }) => facts.outlet ?? ""))].slice(0, mostOutlets);
    const data = { articles: articles.length, fromPress: press.length, outlets };
    const at = press.map(({ page, facts }) => site.place(page, facts.outlet));
    if (articles.length < fewestArticles) {
      return { outcome: "cantTell", reason: "few-articles", data: { articles: articles.length } };
    }
    return press.length >= pressShare * articles.length
      ? { outcome: "cantTell", reason: "mostly-press", data, at }
      : { outcome: "inapplicable", reason: "not-an-aggregator", data };
  },
});

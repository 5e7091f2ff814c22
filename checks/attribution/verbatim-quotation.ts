import { z } from "zod";
import { type ArticleSketch, containment, sketchOf } from "../article-sketch.ts";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { articlesOfOthers } from "../round-facts.ts";

interface Quoting {
  sketch: ArticleSketch;
  source: string;
}
interface Pair {
  url: string;
  title: string;
  source: string;
  originalUrl: string;
  /** Per cent. */
  shared: number;
}
type PairsData = {
  quoting: number;
  pairs: Pair[];
};

const mostPairs = 10;
const listVi = ({ pairs }: PairsData) =>
  pairs
    .map(
      ({ title, source, originalUrl, shared }) =>
        `“${title}” (nguồn: ${source}) khoảng ${shared}% nguyên văn của ${originalUrl}`,
    )
    .join("; ");
const listEn = ({ pairs }: PairsData) =>
  pairs
    .map(
      ({ title, source, originalUrl, shared }) =>
        `“${title}” (source: ${source}) is about ${shared} % verbatim of ${originalUrl}`,
    )
    .join("; ");

export default defineSiteCheck({
  id: "attribution/verbatim-quotation",
  measures: {
    vi: "Bài ghi nguồn là một cổng khác trong cùng đợt được so với bài giống nhất của cổng đó (dãy năm từ liền nhau): bao nhiêu phần của bài là nguyên văn.",
    en: "Articles whose source is another portal of the round are compared with the most alike of its articles (runs of five words): how much of the item is verbatim.",
  },
  limits: {
    vi: "Chỉ so được khi bài gốc nằm ở cổng khác trong đợt; bài gốc có thể đã được sửa sau, nên chỗ khác nhau chỉ được đưa ra để hỏi.",
    en: "Only where the original is on another portal of the round; it may have been edited since, so differences are put as a question.",
  },
  needs: [],
  params: z.object({
    /** Share of the item's runs in the original from which it is verbatim. */
    overlap: z.number().positive().max(1),
    /** From which they are the same text in another wording. */
    related: z.number().positive().max(1),
  }),
  passed: {
    verbatim: say<PairsData>(
      (data) => `Các bài có ghi nguồn mà tìm được bài gốc trong đợt đều giữ nguyên văn: ${listVi(data)}.`,
      (data) => `The items with a source whose original is in the round repeat it verbatim: ${listEn(data)}.`,
    ),
  },
  failed: {},
  cantTell: {
    differs: say<PairsData>(
      (data) =>
        `Có bài ghi nguồn nhưng khác bài gốc đáng kể: ${listVi(data)}. Bài bị sửa khi dẫn lại, hay bài gốc được sửa sau?`,
      (data) =>
        `Items name a source but differ from it noticeably: ${listEn(data)}. Were they changed when taken over, or was the original edited later?`,
    ),
  },
  inapplicable: {
    "no-quotation": say(
      () => "Không bài nào đã đọc ghi nguồn, nên không có gì để đối chiếu.",
      () => "No article read names a source, so there is nothing to compare.",
    ),
    "original-not-in-round": say<{ quoting: number }>(
      ({ quoting }) =>
        `${quoting} bài có ghi nguồn, bài gốc không nằm trong các cổng của đợt nên không đối chiếu được.`,
      ({ quoting }) =>
        `${quoting} articles name a source; the originals are not on the portals of the round, so nothing can be compared.`,
    ),
  },
  notMet: ["no-quotation"],

  gather(page): Quoting | null {
    const { source } = page.reading;
    const sketch = source === null ? null : sketchOf(page);
    return sketch && source !== null ? { sketch, source } : null;
  },

  judge(site, { overlap: same, related }, _context, gathered) {
    if (gathered.length === 0) return { outcome: "inapplicable", reason: "no-quotation", data: {} };
    if (!site.round) throw new Untestable("needs-several-sites");
    const others = articlesOfOthers(site.round, site.host);
    const pairs = gathered.flatMap(({ facts }) => pairOf(facts, others, related));
    const quoting = gathered.length;
    if (pairs.length === 0)
      return { outcome: "inapplicable", reason: "original-not-in-round", data: { quoting } };
    const differing = pairs.filter(({ shared }) => shared < same * 100);
    const telling = differing.length > 0 ? differing : pairs;
    const data = { quoting, pairs: telling.slice(0, mostPairs) };
    const at = telling.map(({ url, title }) => ({ url, selector: null, excerpt: title }));
    return differing.length > 0
      ? { outcome: "cantTell", reason: "differs", data, at }
      : { outcome: "passed", reason: "verbatim", data, at };
  },
});

function pairOf({ sketch, source }: Quoting, others: readonly ArticleSketch[], related: number): Pair[] {
  const [best] = others
    .filter(({ portal }) => fold(source).includes(portal))
    .map((original) => ({ original, shared: containment(sketch, original) }))
    .sort((a, b) => b.shared - a.shared);
  if (!best || best.shared < related) return [];
  return [
    {
      url: sketch.url,
      title: sketch.title ?? sketch.url,
      source,
      originalUrl: best.original.url,
      shared: Math.round(best.shared * 100),
    },
  ];
}

import { z } from "zod";
import { type ArticleSketch, earlierOf, overlap, sketchOf } from "../article-sketch.ts";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { bodyParagraphs } from "../reading/article-body.ts";
import { readMainText } from "../reading/main-text.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { articlesOfOthers } from "../round-facts.ts";

interface OwnArticle {
  sketch: ArticleSketch;
  source: string | null;
  /** Hosts that the article links to or names. */
  hosts: string[];
}
/** An article that another portal of the round had before, word for word or nearly. */
interface Copy {
  url: string;
  title: string;
  postedOn: string | null;
  originalUrl: string;
  originalPortal: string;
  originalOn: string | null;
  /** Per cent. */
  shared: number;
  source: string | null;
}
type CopiesData = {
  articles: number;
  copies: Copy[];
};

const mostCopies = 10;
const closingLines = 8;
const day = (date: string | null, language: "vi" | "en") =>
  date === null ? (language === "vi" ? "không rõ ngày" : "no date") : spellDate(date)[language];
const listVi = ({ copies }: CopiesData) =>
  copies
    .map(
      (copy) =>
        `“${copy.title}” (${day(copy.postedOn, "vi")}) trùng khoảng ${copy.shared}% với ${copy.originalUrl} (${day(copy.originalOn, "vi")})`,
    )
    .join("; ");
const listEn = ({ copies }: CopiesData) =>
  copies
    .map(
      (copy) =>
        `“${copy.title}” (${day(copy.postedOn, "en")}) shares about ${copy.shared} % with ${copy.originalUrl} (${day(copy.originalOn, "en")})`,
    )
    .join("; ");

export default defineSiteCheck({
  id: "attribution/reused-items",
  measures: {
    vi: "So các bài của cổng với bài của các cổng khác trong cùng đợt (dãy năm từ liền nhau, MinHash): bài trùng gần như nguyên văn với bài đăng sớm hơn ở cổng khác có nêu tên nguồn và địa chỉ của cổng đó không.",
    en: "The portal's articles are compared with those of the other portals of the round (runs of five words, MinHash): whether one that nearly repeats an earlier one names that portal and gives its address.",
  },
  limits: {
    vi: "Bài đăng sớm hơn được coi là nguồn, theo ngày các trang tự ghi; cả hai có thể cùng lấy của nơi thứ ba, nên máy chỉ hỏi. Chỉ so các bài đã đọc.",
    en: "The earlier one counts as the source, by the dates the pages claim; both may come from a third place, so the machine asks. Only articles that were read are compared.",
  },
  needs: [],
  params: z.object({ overlap: z.number().positive().max(1) }),
  passed: {
    named: say<CopiesData>(
      (data) => `Các bài dùng lại từ cổng khác trong đợt đều nêu nguồn: ${listVi(data)}.`,
      (data) => `The items taken over from other portals of the round name their source: ${listEn(data)}.`,
    ),
  },
  failed: {},
  cantTell: {
    unnamed: say<CopiesData>(
      (data) =>
        `Có bài trùng với bài đăng sớm hơn ở cổng khác mà không thấy nêu tên và địa chỉ cổng đó: ${listVi(data)}. Bài lấy từ cổng đó hay cả hai lấy từ nguồn khác?`,
      (data) =>
        `Items repeat earlier ones of another portal without naming it and its address: ${listEn(data)}. Were they taken from there, or do both come from elsewhere?`,
    ),
    "order-unknown": say<CopiesData>(
      (data) =>
        `Có bài trùng với bài của cổng khác nhưng không rõ bài nào có trước: ${listVi(data)}. Bài nào là bản gốc?`,
      (data) =>
        `Items coincide with another portal's, and it is not clear which came first: ${listEn(data)}. Which is the original?`,
    ),
  },
  inapplicable: {
    "no-copies": say<{ articles: number; others: number }>(
      ({ articles, others }) =>
        `Không bài nào trong ${articles} bài đã đọc trùng với ${others} bài của các cổng khác trong đợt mà lại đăng sau.`,
      ({ articles, others }) =>
        `None of the ${articles} articles read repeats an earlier one among ${others} of the other portals of the round.`,
    ),
  },
  notMet: ["no-copies"],

  gather(page): OwnArticle | null {
    const sketch = sketchOf(page);
    return sketch ? { sketch, source: page.reading.source, hosts: hostsIn(page) } : null;
  },

  judge(site, { overlap: least }, _context, gathered) {
    if (!site.round) throw new Untestable("needs-several-sites");
    const others = articlesOfOthers(site.round, site.host);
    const alike = gathered.flatMap(({ facts }) => {
      const best = mostAlike(facts.sketch, others);
      return best && best.shared >= least ? [{ own: facts, ...best }] : [];
    });
    const later = alike.filter(({ own, original }) => earlierOf(own.sketch, original) === original);
    const unclear = alike.filter(({ own, original }) => earlierOf(own.sketch, original) === null);
    const articles = gathered.length;
    const unnamed = later.filter(({ own, original }) => !names(own, original));
    const telling = [unnamed, unclear.filter(({ own, original }) => !names(own, original)), later].find(
      (some) => some.length > 0,
    );
    if (!telling) {
      return { outcome: "inapplicable", reason: "no-copies", data: { articles, others: others.length } };
    }
    const data = { articles, copies: telling.slice(0, mostCopies).map(copyOf) };
    const at = telling.map(({ own }) => ({ url: own.sketch.url, selector: null, excerpt: own.sketch.title }));
    if (telling === unnamed) return { outcome: "cantTell", reason: "unnamed", data, at };
    return telling === later
      ? { outcome: "passed", reason: "named", data, at }
      : { outcome: "cantTell", reason: "order-unknown", data, at };
  },
});

function mostAlike(own: ArticleSketch, others: readonly ArticleSketch[]) {
  return others
    .map((original) => ({ original, shared: overlap(own, original) }))
    .sort((a, b) => b.shared - a.shared || (earlierOf(a.original, b.original) === b.original ? 1 : -1))
    .at(0);
}

function copyOf({
  own,
  original,
  shared,
}: {
  own: OwnArticle;
  original: ArticleSketch;
  shared: number;
}): Copy {
  return {
    url: own.sketch.url,
    title: own.sketch.title ?? own.sketch.url,
    postedOn: own.sketch.postedOn,
    originalUrl: original.url,
    originalPortal: original.portal,
    originalOn: original.postedOn,
    shared: Math.round(shared * 100),
    source: own.source,
  };
}

/** The article gives the other portal's address, in words or as a link. */
function names({ hosts, source }: OwnArticle, { portal }: ArticleSketch): boolean {
  return hosts.includes(portal) || fold(source ?? "").includes(portal);
}

function hostsIn(page: PageView): string[] {
  const closing = bodyParagraphs(readMainText(page)).slice(-closingLines).join(" ");
  const written = closing.toLowerCase().match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+\.vn\b/g) ?? [];
  const linked = page.links.filter(({ region }) => region === "main").map(({ url }) => url.hostname);
  return [...new Set([...written, ...linked].map(bareHost))];
}

import { z } from "zod";
import { type Gathered, say } from "../define-check.ts";
import { type Section, sectionsNamed, titleOfSection } from "../knowledge/sections.ts";
import { clean, containsPhrase, fold, isAccented } from "../knowledge/vietnamese-text.ts";
import type { Measure, Place } from "../outcome.ts";
import type { PageView } from "../page-view.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";
import { readSectionPage, type SectionPage } from "./section-page.ts";
import { judgeSection } from "./section-verdict.ts";
import topicWords from "./topic-words.json" with { type: "json" };

const words: Readonly<Partial<Record<Section, readonly string[]>>> = z
  .record(z.string(), z.array(z.string().min(1)))
  .parse(topicWords);

/** What a page has to do with each of the topics; null where with none. */
export type TopicPages = Partial<Record<Section, SectionPage>>;

export function readTopicPages(page: PageView, topics: readonly Section[]): TopicPages | null {
  const found = topics.flatMap((topic) => {
    const facts = readSectionPage(page, topic, 0);
    return facts ? [[topic, facts] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

type Topic = {
  title: Text;
  /** `present`: a section with content · `doubtful`: a person must look · `missing`: nowhere. */
  state: "present" | "doubtful" | "missing";
  url: string | null;
  /** Titles and links that speak of the topic without a section of its own. */
  items: string[];
};
type Covered = { topics: Topic[]; pagesRead: number };

const itemsShown = 3;
const titlesIn = (state: Topic["state"], language: "vi" | "en") => (covered: Covered) =>
  covered.topics
    .filter((topic) => topic.state === state)
    .map(({ title, url, items }) => {
      const [evidence = null] = items;
      const where = url ?? (evidence === null ? null : `“${evidence}”`);
      return state === "doubtful" && where !== null ? `${title[language]} (${where})` : title[language];
    })
    .join("; ");

export const topicsPassed = {
  "all-there": say<Covered>(
    (covered) => `Có đủ các nhóm nội dung: ${titlesIn("present", "vi")(covered)}.`,
    (covered) => `All the topics are there: ${titlesIn("present", "en")(covered)}.`,
  ),
};

export const topicsFailed = {
  "topics-missing": say<Covered>(
    (covered) =>
      `Đã đọc ${covered.pagesRead} trang: không có chuyên mục có nội dung hay bài nào về ${titlesIn("missing", "vi")(covered)}. Đã có: ${titlesIn("present", "vi")(covered) || "không nhóm nào"}.`,
    (covered) =>
      `${covered.pagesRead} pages were read: neither a section with content nor an item is about ${titlesIn("missing", "en")(covered)}. There are: ${titlesIn("present", "en")(covered) || "none"}.`,
  ),
};

export const topicsDoubtful = {
  "topics-unclear": say<Covered>(
    (covered) =>
      `Chưa rõ có đủ nội dung về: ${titlesIn("doubtful", "vi")(covered)}. Mở từng nơi: có bài kèm ngày về nhóm nội dung đó không?`,
    (covered) =>
      `It is not clear whether there is enough about ${titlesIn("doubtful", "en")(covered)}. Open each: are there dated items on the topic?`,
  ),
};

export type TopicVerdict = { data: Covered; at: Place[]; measure: Measure } & (
  | { outcome: "passed"; reason: "all-there" }
  | { outcome: "failed"; reason: "topics-missing" }
  | { outcome: "cantTell"; reason: "topics-unclear" }
);

/** Whether the portal has content on each topic: a section of that name, or items that speak of it. */
export function judgeTopics(
  site: SiteView,
  topics: readonly Section[],
  gathered: readonly Gathered<TopicPages>[],
): TopicVerdict {
  const judged = topics.map((topic) => judgeTopic(site, topic, gathered));
  const missing = judged.filter(({ state }) => state === "missing").length;
  const doubtful = judged.filter(({ state }) => state === "doubtful").length;
  const common = {
    data: {
      topics: judged.map(({ title, state, url, items }) => ({ title, state, url, items })),
      pagesRead: site.pages.length,
    },
    at: judged.flatMap(({ place }) => place ?? []),
    measure: { by: "fields", met: topics.length - missing - doubtful, required: topics.length } as const,
  };
  if (missing > 0) {
    const measure = { ...common.measure, met: topics.length - missing };
    return { outcome: "failed", reason: "topics-missing", ...common, measure };
  }
  return doubtful > 0
    ? { outcome: "cantTell", reason: "topics-unclear", ...common }
    : { outcome: "passed", reason: "all-there", ...common };
}

function judgeTopic(
  site: SiteView,
  section: Section,
  gathered: readonly Gathered<TopicPages>[],
): Topic & { place: Place | null } {
  const own = gathered.flatMap(({ page, facts }) => {
    const of = facts[section];
    return of ? [{ page, facts: of }] : [];
  });
  const { outcome, data, at } = judgeSection(site, section, own);
  const items = outcome === "passed" ? [] : itemsAbout(site, section);
  const common = { title: titleOfSection(section), url: data.url, items, place: at[0] ?? null };
  if (outcome === "passed") return { ...common, state: "present" };
  // Whether a few items elsewhere make good for a section that is empty or not there is a person's to say.
  return { ...common, state: outcome === "failed" && items.length === 0 ? "missing" : "doubtful" };
}

/** Titles of pages and links that hold a word of the topic; the bare name of its section is no item. */
function itemsAbout(site: SiteView, section: Section): string[] {
  const texts = site.pages.flatMap(({ title, links }) => [title ?? "", ...links.map(({ text }) => text)]);
  const isName = (text: string) =>
    sectionsNamed(text).some((named) => named.section === section && named.strength === "exact");
  const found = [...new Set(texts)].filter((text) => speaksOf(text, section) && !isName(text));
  return found.slice(0, itemsShown);
}

/** Diacritics count where the text has any: "hạn mặn" is not "hạn mẫn". */
function speaksOf(text: string, section: Section): boolean {
  const comparable = isAccented(text) ? (given: string) => clean(given).toLowerCase() : fold;
  const compared = comparable(text);
  return (words[section] ?? []).some((word) => containsPhrase(compared, comparable(word)));
}

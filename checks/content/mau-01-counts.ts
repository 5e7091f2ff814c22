import { z } from "zod";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { numbersOn } from "../documents/legal-documents.ts";
import type { Section } from "../knowledge/sections.ts";
import type { PageView } from "../page-view.ts";
import { resolveAddress } from "../reading/links.ts";
import { readSubstance } from "../reading/substance.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";
import { type Channel, channelsOf, readChannels } from "./channels.ts";
import columns from "./mau-01-columns.json" with { type: "json" };
import { isEnglish } from "./section-evidence.ts";
import { judgeSection } from "./section-verdict.ts";
import { readTopicPages, type TopicPages } from "./topic-coverage.ts";

const counted = ["legal-education", "strategies-plans", "projects-bidding"] as const;
const answered = [
  "public-services",
  "organisation-chart",
  "financial-statement",
  "statistics",
  "science",
  "epidemics-disasters",
  "disclosure-list",
] as const;

/** A column of the form as far as the portal tells: a number found on it, or whether there is anything. */
interface FormColumn {
  column: number;
  title: Text;
  /** Items found on the pages read; null in columns that ask yes or no. */
  posted: number | null;
  answer: keyof typeof answers | null;
}
interface Noted {
  topics: TopicPages | null;
  /** Numbers of documents, the normative ones apart. */
  normative: string[];
  administrative: string[];
  /** Addresses of items by section. */
  items: Partial<Record<(typeof counted)[number], string[]>>;
  channels: Channel[];
}
type Filled = { columns: FormColumn[]; pagesRead: number; isComplete: boolean };

const answers = {
  yes: { vi: "Có", en: "yes" },
  no: { vi: "Không", en: "no" },
  "to-be-seen": { vi: "cần xem", en: "to be seen" },
} as const;
const spelled = (filled: readonly FormColumn[], language: "vi" | "en") =>
  filled
    .map(({ column, title, posted, answer }) => {
      const value = posted ?? (answer === null ? "" : answers[answer][language]);
      return `(${column}) ${title[language]}: ${value}`;
    })
    .join("; ");

export default defineSiteCheck({
  id: "content/mau-01-counts",
  measures: {
    vi: "Điền sẵn Mẫu 01 từ cổng: số văn bản theo số ký hiệu khác nhau, số tin, bài trong các chuyên mục, chuyên mục có hay không, số kênh thông tin.",
    en: "Pre-fills Form 01 from the portal: documents by different numbers, items in sections, sections there or not, number of channels.",
  },
  limits: {
    vi: "Chỉ đếm trên các trang đã đọc, không phân kỳ báo cáo; tổng số đã ban hành chỉ đơn vị biết. Cột 4, 5 điền theo tiêu đề vì ghi chú của mẫu bị ngược.",
    en: "Counted on the pages read, whatever the period; totals issued are known to the unit alone. Columns 4 and 5 follow the headers, as the form's notes are reversed.",
  },
  needs: [],
  params: z.object({
    /** Whether columns 4 and 5 follow the form's headers or its notes, which are in the reverse order. */
    columnOrder: z.enum(["header", "notes"]),
    channelHosts: z.array(z.string().min(1)).min(1),
  }),
  passed: {},
  failed: {},
  cantTell: {
    prefilled: say<Filled>(
      ({ columns: filled, pagesRead, isComplete }) =>
        `Mẫu 01 điền sẵn từ ${pagesRead} trang đã đọc${isComplete ? "" : " (chưa phải toàn bộ cổng)"}: ${spelled(filled, "vi")}. Các con số này có khớp báo cáo đã gửi không, và tổng số đã ban hành ở cột 2, 3, 6, 7 là bao nhiêu?`,
      ({ columns: filled, pagesRead, isComplete }) =>
        `Form 01 pre-filled from ${pagesRead} pages${isComplete ? "" : " (not the whole portal)"}: ${spelled(filled, "en")}. Do these agree with the report sent, and what are the totals issued in columns 2, 3, 6 and 7?`,
    ),
  },
  inapplicable: {},

  gather: (page, { channelHosts }) => (isEnglish(page.reading) ? null : note(page, channelHosts)),

  judge(site, { columnOrder }, _context, gathered) {
    const filled = columnsOf(site, gathered).map((one) => ({
      ...one,
      column: columnOrder === "notes" ? swapped(one.column) : one.column,
    }));
    return {
      outcome: "cantTell",
      reason: "prefilled",
      data: {
        columns: filled.toSorted((a, b) => a.column - b.column),
        pagesRead: site.pages.length,
        isComplete: site.complete,
      },
    };
  },
});

function note(page: PageView, channelHosts: readonly string[]): Noted {
  const { kind } = page.reading;
  const holdsNumbers = kind === "document" || kind === "document-list";
  const numbers = holdsNumbers ? numbersOn(page) : [];
  const of = (normative: boolean) =>
    numbers.filter((one) => (one.normative === true) === normative).map(({ number }) => number);
  return {
    topics: readTopicPages(page, [...counted, ...answered]),
    normative: of(true),
    administrative: of(false),
    items: Object.fromEntries(counted.map((section) => [section, itemsOf(page, section)])),
    channels: readChannels(page, channelHosts) ?? [],
  };
}

/** The page itself where it is an item of the section, else the items its list leads to. */
function itemsOf(page: PageView, section: string): string[] {
  const { kind, sections } = page.reading;
  if (!sections.includes(section)) return [];
  if (kind === "article" || kind === "document") return [page.url.href];
  if (kind !== "list" && kind !== "document-list") return [];
  return readSubstance(page).items.flatMap(
    ({ attribs }) => resolveAddress(attribs.href ?? "", page.url)?.href ?? [],
  );
}

function columnsOf(site: SiteView, gathered: readonly Gathered<Noted>[]): FormColumn[] {
  const distinct = (of: (noted: Noted) => readonly string[]) =>
    new Set(gathered.flatMap(({ facts }) => of(facts))).size;
  const channels = channelsOf(gathered.map(({ page, facts }) => ({ page, facts: facts.channels })));
  const counts = {
    "legal-documents": distinct(({ normative }) => normative),
    "administrative-documents": distinct(({ administrative }) => administrative),
    channels: channels.length,
  };
  const column = (id: keyof typeof columns, posted: number | null, answer: FormColumn["answer"]) => ({
    ...columns[id],
    posted,
    answer,
  });
  return [
    ...(["legal-documents", "administrative-documents", "channels"] as const).map((id) =>
      column(id, counts[id], null),
    ),
    ...counted.map((section) => {
      const posted = distinct(({ items }) => items[section] ?? []);
      const there = presenceOf(site, section, gathered);
      // A section without links to items may hold a table or files.
      return posted === 0 && there !== "no"
        ? column(section, null, "to-be-seen")
        : column(section, posted, null);
    }),
    ...answered.map((section) => column(section, null, presenceOf(site, section, gathered))),
  ];
}

function presenceOf(
  site: SiteView,
  section: Section,
  gathered: readonly Gathered<Noted>[],
): keyof typeof answers {
  const pages = gathered.flatMap(({ page, facts }) => {
    const own = facts.topics?.[section];
    return own ? [{ page, facts: own }] : [];
  });
  const { outcome } = judgeSection(site, section, pages);
  if (outcome === "cantTell") return "to-be-seen";
  return outcome === "passed" ? "yes" : "no";
}

function swapped(column: number): number {
  if (column === 4) return 5;
  return column === 5 ? 4 : column;
}

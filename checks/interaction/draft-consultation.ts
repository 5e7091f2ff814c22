import { z } from "zod";
import { readSectionPage, type SectionPage } from "../content/section-page.ts";
import { judgeSection, sectionDoubtful, sectionFailed } from "../content/section-verdict.ts";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { findDates } from "../knowledge/dates.ts";
import { findEmailAddresses } from "../knowledge/email-addresses.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readAttachments } from "../reading/attachments.ts";
import { readCollectingForms } from "../reading/collecting-forms.ts";
import { readMainText } from "../reading/main-text.ts";
import { isItemHeading } from "../reading/page-shape.ts";
import words from "./consultation-words.json" with { type: "json" };

const parts = ["text", "deadline", "way"] as const;
type Part = (typeof parts)[number];

type Drafts = {
  url: string;
  title: string;
  present: Part[];
  missing: Part[];
  /** Drafts that were read, and those with all parts. */
  drafts: number;
  complete: number;
  /** Comments received, or how they were taken up, are shown. */
  showsComments: boolean;
};

interface ConsultationPage {
  section: SectionPage;
  /** Null for lists. */
  draft: { present: Part[]; showsComments: boolean } | null;
}

const fewestListed = 3;
const shortestText = 600;
const folded = {
  deadline: words.deadline.map(fold),
  ways: words.ways.map(fold),
  received: words.received.map(fold),
};
const spelled = (named: readonly Part[], language: "vi" | "en") =>
  named.map((part) => words.names[part][language]).join(", ");

export default defineSiteCheck({
  id: "interaction/draft-consultation",
  measures: {
    vi: "Mục lấy ý kiến dự thảo, và ở từng dự thảo đọc được: toàn văn hoặc tệp, thời hạn, cách gửi góp ý.",
    en: "The section for comments on drafts, and for each draft read: text or file, deadline, a way to comment.",
  },
  limits: {
    vi: "Không biết trong kỳ đơn vị có dự thảo nào phải lấy ý kiến; không gửi thử góp ý.",
    en: "Whether the period had any draft to consult on is not known; no comment is sent.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    complete: say<Drafts>(
      ({ url, title, drafts, complete, showsComments }) =>
        `${complete}/${drafts} dự thảo đọc được có đủ toàn văn, thời hạn và cách góp ý, như “${title}” (${url})${showsComments ? "; có đăng ý kiến đã nhận" : "; chưa thấy đăng ý kiến đã nhận"}.`,
      ({ url, title, drafts, complete, showsComments }) =>
        `${complete} of ${drafts} drafts read have text, deadline and a way to comment, as “${title}” (${url}); comments received are ${showsComments ? "shown" : "not seen"}.`,
    ),
  },
  failed: sectionFailed,
  cantTell: {
    ...sectionDoubtful,
    "parts-not-found": say<Drafts>(
      ({ url, title, missing }) =>
        `Ở dự thảo “${title}” (${url}) máy chưa thấy ${spelled(missing, "vi")}. Trang có nêu không, ở chỗ nào?`,
      ({ url, title, missing }) =>
        `For the draft “${title}” (${url}) ${spelled(missing, "en")} were not found. Does the page give them, and where?`,
    ),
    "no-draft-read": say<{ url: string }>(
      ({ url }) =>
        `Có mục lấy ý kiến (${url}) nhưng chưa đọc được dự thảo nào. Trong kỳ có dự thảo phải lấy ý kiến không, đăng ở đâu?`,
      ({ url }) =>
        `There is a consultation section (${url}), but no draft was read. Did the period have drafts to consult on, and where are they?`,
    ),
  },
  inapplicable: {},

  gather(page): ConsultationPage | null {
    const section = readSectionPage(page, "consultation", 0);
    return section ? { section, draft: draftOn(page) } : null;
  },

  judge(site, _params, _context, gathered) {
    const drafts = gathered.flatMap(({ page, facts }) => (facts.draft ? [{ page, ...facts.draft }] : []));
    const [best] = drafts.toSorted((a, b) => b.present.length - a.present.length);
    if (!best) return judgeWithoutDraft(site, gathered);
    const missing = parts.filter((part) => !best.present.includes(part));
    const data: Drafts = {
      url: best.page.finalUrl,
      title: best.page.title ?? best.page.finalUrl,
      present: best.present,
      missing,
      drafts: drafts.length,
      complete: drafts.filter(({ present }) => present.length === parts.length).length,
      showsComments: drafts.some(({ showsComments }) => showsComments),
    };
    const at = [site.place(best.page)];
    const measure = { by: "fields", met: best.present.length, required: parts.length } as const;
    return missing.length === 0
      ? { outcome: "passed", reason: "complete", data, at, measure }
      : { outcome: "cantTell", reason: "parts-not-found", data, at };
  },
});

function judgeWithoutDraft(
  site: Parameters<typeof judgeSection>[0],
  gathered: readonly Gathered<ConsultationPage>[],
) {
  const sections = gathered.map(({ page, facts }) => ({ page, facts: facts.section }));
  const verdict = judgeSection(site, "consultation", sections);
  if (verdict.outcome !== "passed") return verdict;
  const data = { url: verdict.data.url ?? site.address };
  return { outcome: "cantTell", reason: "no-draft-read", data, at: verdict.at } as const;
}

/** A page about one draft. Other articles that speak of consultations are none. */
function draftOn(page: PageView): ConsultationPage["draft"] {
  const main = readMainText(page);
  const isItem = page.reading.kind === "consultation" && main.own.filter(isItemHeading).length < fewestListed;
  const text = main.own.map((line) => line.text);
  const characters = text.reduce((sum, line) => sum + line.length, 0);
  const files = readAttachments(page, main).length;
  if (!isItem || (files === 0 && characters < shortestText)) return null;
  const lines = main.lines.map((line) => line.text);
  const present: Record<Part, boolean> = {
    text: true,
    deadline:
      main.labelled.some(isDeadline) ||
      text.some((line) => has(line, "deadline") && findDates(line).length > 0),
    way: hasForm(page) || lines.some((line) => has(line, "ways") || findEmailAddresses(line).length > 0),
  };
  return {
    present: parts.filter((part) => present[part]),
    showsComments: lines.some((line) => has(line, "received")),
  };
}

function isDeadline({ field, value }: { field: string; value: string }): boolean {
  return field === "consultation" && findDates(value).length > 0;
}

function hasForm(page: PageView): boolean {
  return readCollectingForms(page).some(
    ({ element, fields }) =>
      page.regionOf(element) === "main" && fields.some(({ asksFor }) => asksFor === "content"),
  );
}

function has(text: string, kind: keyof typeof folded): boolean {
  const line = fold(text);
  return folded[kind].some((phrase) => containsPhrase(line, phrase));
}

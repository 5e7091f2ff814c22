import type { Element } from "domhandler";
import { z } from "zod";
import { readSectionPage, type SectionPage } from "../content/section-page.ts";
import {
  judgeSection,
  type SectionData,
  type SectionVerdict,
  sectionDoubtful,
  sectionFailed,
} from "../content/section-verdict.ts";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { isNationalSystem } from "../knowledge/national-systems.ts";
import type { Place } from "../outcome.ts";
import type { PageDigest } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import { findQuestionForms } from "../reading/question-form.ts";
import type { SiteView } from "../site-view.ts";

interface QuestionsPage {
  questions: SectionPage | null;
  feedback: SectionPage | null;
  /** Names of the fields of the first form to ask with; null without one. */
  form: string[] | null;
  /** A frame that may hold the form of another system. */
  isEmbedded: boolean;
  isContact: boolean;
}

export default defineSiteCheck({
  id: "interaction/question-function",
  measures: {
    vi: "Trang hỏi đáp, phản ánh kiến nghị có biểu mẫu gửi (ô nội dung và nút gửi). Không gửi thử biểu mẫu.",
    en: "Whether a question or feedback page has a form to send (a field for the content and a button). The form is never submitted.",
  },
  limits: {
    vi: "Không biết biểu mẫu có hoạt động, có đòi đăng nhập hay không. Ô bình luận, đăng ký nhận tin, tìm kiếm, đăng nhập không tính.",
    en: "Whether the form works or asks for a login is not known. Comment boxes, newsletters, search and login forms do not count.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    form: say<{ url: string; fields: string[] }>(
      ({ url, fields }) =>
        `Trang ${url} có biểu mẫu gửi câu hỏi, phản ánh (các ô: ${fields.join(", ") || "nội dung"}).`,
      ({ url, fields }) =>
        `${url} has a form to send questions or feedback (fields: ${fields.join(", ") || "content"}).`,
    ),
  },
  failed: {
    ...sectionFailed,
    absent: say<SectionData>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang của cổng: không có mục hỏi đáp, phản ánh kiến nghị, cũng không có biểu mẫu nào để gửi câu hỏi.`,
      ({ pagesRead }) =>
        `${pagesRead} pages of the portal were read: there is no question or feedback section and no form to send questions.`,
    ),
  },
  cantTell: {
    ...sectionDoubtful,
    "list-only": say<{ url: string }>(
      ({ url }) =>
        `Có mục hỏi đáp (${url}) nhưng không thấy biểu mẫu gửi. Người dân gửi câu hỏi ở đâu, có phải đăng nhập không?`,
      ({ url }) =>
        `There is a question section (${url}), but no form was seen. Where do citizens send questions, and must they log in?`,
    ),
    embedded: say<{ url: string }>(
      ({ url }) =>
        `Mục hỏi đáp (${url}) nhúng một trang khác trong khung. Trong khung có biểu mẫu gửi câu hỏi không?`,
      ({ url }) => `The question section (${url}) embeds another site in a frame. Is there a form in it?`,
    ),
    "contact-form-only": say<{ url: string }>(
      ({ url }) =>
        `Chỉ thấy biểu mẫu liên hệ (${url}), không thấy mục hỏi đáp, phản ánh. Biểu mẫu này có được dùng để tiếp nhận và trả lời câu hỏi không?`,
      ({ url }) =>
        `Only a contact form was seen (${url}), no question or feedback section. Is it used to receive and answer questions?`,
    ),
    "national-only": say<{ url: string }>(
      ({ url }) =>
        `Cổng chỉ dẫn tới hệ thống phản ánh, kiến nghị quốc gia (${url}). Đơn vị có được dùng hệ thống đó thay cho chức năng trên cổng không?`,
      ({ url }) =>
        `The portal only links to the national feedback system (${url}). May the agency use that in place of its own function?`,
    ),
  },
  inapplicable: {},

  gather(page): QuestionsPage | null {
    if (page.reading.language === "en") return null;
    const [questions, feedback] = [
      readSectionPage(page, "questions", 0),
      readSectionPage(page, "feedback", 0),
    ];
    const isContact = page.reading.kind === "contact";
    const isNamed = [questions, feedback].some((facts) =>
      /^(?:itself|below|close)$/.test(facts?.relation ?? ""),
    );
    const isAbout = isNamed || isContact || page.reading.kind === "qa";
    if (!isAbout && !questions && !feedback) return null;
    const form = isAbout ? (findQuestionForms(page)[0]?.fields ?? null) : null;
    const isEmbedded = isAbout && page.find("iframe[src]", page.main).some((frame) => isForeign(page, frame));
    return { questions, feedback, form, isEmbedded, isContact: isContact && !isNamed };
  },

  judge(site, _params, _context, gathered) {
    const own = gathered.filter(({ facts }) => !facts.isContact);
    const withForm = own.find(({ facts }) => facts.form !== null);
    if (withForm) {
      const { page, facts } = withForm;
      const data = { url: page.finalUrl, fields: facts.form ?? [] };
      return { outcome: "passed", reason: "form", data, at: [site.place(page)] };
    }
    const embedded = own.find(({ facts }) => facts.isEmbedded);
    if (embedded) return { outcome: "cantTell", reason: "embedded", ...seenOn(site, embedded.page) };

    const presence = [
      judgeSection(site, "questions", of(gathered, "questions")),
      judgeSection(site, "feedback", of(gathered, "feedback")),
    ];
    const present = presence.find(({ outcome }) => outcome === "passed");
    if (present) {
      return {
        outcome: "cantTell",
        reason: "list-only",
        data: { url: present.data.url ?? site.address },
        at: present.at,
      };
    }
    return judgeMissing(
      site,
      presence.filter((verdict) => verdict.outcome !== "passed"),
      gathered,
    );
  },
});

/** What stands in place of a question section: a page that may yet be one, a contact form, a national system. */
function judgeMissing(
  site: SiteView,
  missing: readonly Exclude<SectionVerdict, { outcome: "passed" }>[],
  gathered: readonly Gathered<QuestionsPage>[],
) {
  const because = (reasons: RegExp) => missing.find(({ reason }) => reasons.test(reason));
  const seen = because(/^(?:thin|picture-only|unrendered|other-name|not-read)$/);
  if (seen) return seen;
  const contact = gathered.find(({ facts }) => facts.isContact && facts.form !== null);
  if (contact) {
    return { outcome: "cantTell", reason: "contact-form-only", ...seenOn(site, contact.page) } as const;
  }
  const [national] = site.linksTo(({ url }) => isNationalSystem(url, "feedback"));
  const outside = because(/^elsewhere$/);
  if (national && (!outside || isNationalSystem(outside.data.url ?? site.address, "feedback"))) {
    const at = [site.place(national.page, national.link.text)];
    return { outcome: "cantTell", reason: "national-only", data: { url: national.link.url }, at } as const;
  }
  const verdict =
    outside ?? because(/^(?:similar-name|named-only)$/) ?? because(/^(?!absent|not-seen)/) ?? missing[0];
  if (!verdict) throw new Error("two sections were judged");
  return verdict;
}

function of(
  gathered: readonly Gathered<QuestionsPage>[],
  section: "questions" | "feedback",
): Gathered<SectionPage>[] {
  return gathered.flatMap(({ page, facts }) => {
    const noted = facts[section];
    return noted ? [{ page, facts: noted }] : [];
  });
}

function seenOn(site: SiteView, page: PageDigest): { data: { url: string }; at: Place[] } {
  return { data: { url: page.finalUrl }, at: [site.place(page)] };
}

function isForeign(page: PageView, frame: Element): boolean {
  const url = URL.parse(frame.attribs.src ?? "", page.url);
  return (
    url?.protocol.startsWith("http") === true && url.hostname !== page.url.hostname && page.isVisible(frame)
  );
}

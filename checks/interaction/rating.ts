import { z } from "zod";
import { type SectionLink, sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { type Aspect, aspects, nameOfAspect, readRatingForms } from "../reading/rating-forms.ts";
import { mayLackContent } from "../reading/substance.ts";
import type { SiteView } from "../site-view.ts";

type Rated = {
  url: string;
  present: Aspect[];
  missing: Aspect[];
  questions: string[];
};
type Linked = { text: string; url: string };

interface Rating {
  aspects: Aspect[];
  questions: string[];
  /** Every question names an aspect, and the page was seen whole. */
  isClear: boolean;
}

const mostQuestions = 8;
const spelled = (named: readonly Aspect[], language: "vi" | "en") =>
  named.map((aspect) => nameOfAspect(aspect, language)).join(", ");
const quoted = ({ questions }: Rated) => questions.map((text) => `“${text}”`).join("; ") || "–";

export default defineSiteCheck({
  id: "interaction/rating",
  measures: {
    vi: "Phiếu đánh giá cổng: câu hỏi nêu những mặt nào trong giao diện, nội dung, chất lượng, sự hỗ trợ. Không bấm gửi.",
    en: "The form to rate the portal: which of interface, content, quality and support its questions name. Nothing is submitted.",
  },
  limits: {
    vi: "Sao chấm từng bài viết và thăm dò về việc khác không tính. Không biết kết quả đánh giá được dùng ra sao.",
    en: "Stars on single articles and polls on other matters do not count. What is done with the ratings is not known.",
  },
  needs: [],
  params: z.object({ aspects: z.array(z.enum(aspects)).min(1) }),
  passed: {
    "all-aspects": say<Rated>(
      ({ url, present }) => `Phiếu đánh giá tại ${url} hỏi đủ các mặt: ${spelled(present, "vi")}.`,
      ({ url, present }) => `The rating form at ${url} asks about all aspects: ${spelled(present, "en")}.`,
    ),
  },
  failed: {
    absent: say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang của cổng: không có phiếu đánh giá, thăm dò hay liên kết nào để đánh giá cổng.`,
      ({ pagesRead }) =>
        `${pagesRead} pages of the portal were read: no form, poll or link to rate the portal.`,
    ),
    "aspects-missing": say<Rated>(
      (data) =>
        `Phiếu đánh giá tại ${data.url} chỉ hỏi về ${spelled(data.present, "vi")}, thiếu ${spelled(data.missing, "vi")} (câu hỏi: ${quoted(data)}).`,
      (data) =>
        `The rating form at ${data.url} only asks about ${spelled(data.present, "en")}; ${spelled(data.missing, "en")} are missing (questions: ${quoted(data)}).`,
    ),
  },
  cantTell: {
    "aspects-unsure": say<Rated>(
      (data) =>
        `Có phiếu đánh giá tại ${data.url} (câu hỏi: ${quoted(data)}), máy chưa thấy hỏi về ${spelled(data.missing, "vi")}. Phiếu có hỏi các mặt này không, hay là thăm dò về việc khác?`,
      (data) =>
        `There is a rating form at ${data.url} (questions: ${quoted(data)}); ${spelled(data.missing, "en")} were not found. Does it ask about them, or is it a poll on something else?`,
    ),
    "link-only": say<Linked>(
      ({ text, url }) =>
        `Có liên kết hoặc mục “${text}” (${url}) nhưng máy chưa đọc được phiếu ở đó. Phiếu có hỏi về giao diện, nội dung, chất lượng, sự hỗ trợ không?`,
      ({ text, url }) =>
        `There is “${text}” (${url}), but no form could be read there. Does it ask about interface, content, quality and support?`,
    ),
    "not-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Mới đọc ${pagesRead} trang, chưa thấy phiếu đánh giá. Cổng có cho đánh giá không, ở đâu?`,
      ({ pagesRead }) =>
        `Only ${pagesRead} pages were read and no rating form seen. Can the portal be rated, and where?`,
    ),
  },
  inapplicable: {},

  gather(page): Rating[] | null {
    const forms = readRatingForms(page).map((form) => ({
      aspects: form.aspects,
      questions: form.questions.slice(0, mostQuestions),
      isClear: form.others.length === 0 && !mayLackContent(page),
    }));
    return forms.length > 0 ? forms : null;
  },

  judge(site, { aspects: wanted }, _context, gathered) {
    const best = bestOf(gathered, wanted);
    if (!best) return judgeWithout(site);
    const { page, rating, present, missing } = best;
    const data: Rated = { url: page.finalUrl, present, missing, questions: rating.questions };
    const at = [site.place(page, rating.questions[0] ?? null)];
    const measure = { by: "fields", met: present.length, required: wanted.length } as const;
    if (missing.length === 0) return { outcome: "passed", reason: "all-aspects", data, at, measure };
    return rating.isClear && present.length > 0 && site.surveyed
      ? { outcome: "failed", reason: "aspects-missing", data, at, measure }
      : { outcome: "cantTell", reason: "aspects-unsure", data, at };
  },
});

/** The form that asks about most of the aspects wanted. */
function bestOf(gathered: readonly Gathered<Rating[]>[], wanted: readonly Aspect[]) {
  const forms = gathered.flatMap(({ page, facts }) =>
    facts.map((rating) => {
      const missing = wanted.filter((aspect) => !rating.aspects.includes(aspect));
      return { page, rating, missing, present: wanted.filter((aspect) => !missing.includes(aspect)) };
    }),
  );
  return forms.toSorted((a, b) => a.missing.length - b.missing.length)[0];
}

function judgeWithout(site: SiteView) {
  const pagesRead = site.pages.length;
  const [link] = [...linksTo(site, "rating"), ...linksTo(site, "poll")];
  if (link) {
    const data = { text: link.link.text, url: link.link.url };
    return {
      outcome: "cantTell",
      reason: "link-only",
      data,
      at: [site.place(link.page, link.link.text)],
    } as const;
  }
  const [page] = [...sectionEvidence(site, "rating").pages, ...sectionEvidence(site, "poll").pages];
  if (page) {
    const data = { text: page.title ?? page.finalUrl, url: page.finalUrl };
    return { outcome: "cantTell", reason: "link-only", data, at: [site.place(page)] } as const;
  }
  return site.surveyed
    ? ({ outcome: "failed", reason: "absent", data: { pagesRead } } as const)
    : ({ outcome: "cantTell", reason: "not-seen", data: { pagesRead } } as const);
}

function linksTo(site: SiteView, section: "rating" | "poll"): SectionLink[] {
  const { exact, close } = sectionEvidence(site, section);
  return [...exact, ...close].filter(
    ({ target, leadsTo }) => target !== "home" && leadsTo?.kind !== "article",
  );
}

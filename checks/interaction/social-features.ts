import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { isUnder } from "../knowledge/host-names.ts";
import { sectionsNamed } from "../knowledge/sections.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { markupWords } from "../reading/markup-names.ts";
import { mayLackContent, readSubstance } from "../reading/substance.ts";
import words from "./social-words.json" with { type: "json" };

const features = ["share", "comment", "rate"] as const;
type Feature = (typeof features)[number];

type Found = { present: Feature[]; missing: Feature[] };

const said = {
  comment: words.comment.map(fold),
  login: words.login.map(fold),
  rate: words.rate.map(fold),
};
const parts = new Set("div section form article ul ol p input textarea iframe".split(" "));
const commentMarkup = / (?:fb comments|comments?|comment form|binh luan|disqus thread|disqus) /;
const ratingMarkup =
  / (?:star rating|rateit|rating stars?|hover star|rate star|jq ry container|kk star ratings|article rating|ratings) /;
const sharePlugin = /facebook\.com\/plugins\/(?:share_button|like)\.php|zalo\.me\/share/i;
const newsSections: ReadonlySet<string> = new Set(["news", "events", "direction"]);
const longestHeading = 80;
/** A page with fields and less text is a form. */
const shortestArticle = 200;
const spelled = (named: readonly Feature[], language: "vi" | "en") =>
  named.map((feature) => words.names[feature][language]).join(", ");

export default definePageCheck({
  id: "interaction/social-features",
  measures: {
    vi: "Ở trang bài viết: nút chia sẻ, ô hoặc mục bình luận, sao hoặc nút đánh giá bài, theo tính năng mà quy định nêu.",
    en: "On article pages: a share control, a comment field or section, stars or a control to rate, as far as the regulation names them.",
  },
  limits: {
    vi: "Không bấm thử. Liên kết tới trang mạng xã hội của cơ quan không phải nút chia sẻ bài.",
    en: "Nothing is pressed. A link to the agency's own social page is no share control.",
  },
  on: ["article"],
  needs: ["rendering"],
  params: z.object({ features: z.array(z.enum(features)).min(1) }),
  passed: {
    present: say<Found>(
      ({ present }) => `Trang bài viết có tính năng ${spelled(present, "vi")}.`,
      ({ present }) => `The article page has ${spelled(present, "en")}.`,
    ),
  },
  failed: {
    missing: say<Found>(
      ({ missing }) => `Trang bài viết không có tính năng ${spelled(missing, "vi")}.`,
      ({ missing }) => `The article page lacks ${spelled(missing, "en")}.`,
    ),
  },
  cantTell: {
    "may-load-later": say<Found>(
      ({ missing }) =>
        `Chưa thấy tính năng ${spelled(missing, "vi")}, nhưng có phần của trang không tải được khi kiểm tra. Mở bài bằng trình duyệt có thấy không?`,
      ({ missing }) =>
        `${spelled(missing, "en")} not seen, but a part of the page failed to load. Is it there when the article is opened?`,
    ),
  },
  inapplicable: {
    "standing-page": say(
      () => "Trang không có ngày đăng hoặc mang tên một chuyên mục: trang giới thiệu, không phải tin, bài.",
      () =>
        "The page has no publication date or bears a section's name: a standing page rather than an article.",
    ),
  },

  judge(page, { features: wanted }) {
    if (isStanding(page)) return { outcome: "inapplicable", reason: "standing-page", data: {} };
    const present = wanted.filter((feature) => has[feature](page));
    const missing = wanted.filter((feature) => !present.includes(feature));
    const data = { present, missing };
    const measure = { by: "fields", met: present.length, required: wanted.length } as const;
    if (missing.length === 0) return { outcome: "passed", reason: "present", data, measure };
    return mayLackContent(page) || lacksWidget(page)
      ? { outcome: "cantTell", reason: "may-load-later", data }
      : { outcome: "failed", reason: "missing", data, measure };
  },
});

const has: Record<Feature, (page: PageView) => boolean> = {
  share: (page) =>
    page.reading.hasShare ||
    page.find("iframe[src]").some(({ attribs }) => sharePlugin.test(attribs.src ?? "")),
  comment: (page) => isMarked(page, commentMarkup) || isSaid(page, said.comment),
  rate: (page) => isMarked(page, ratingMarkup) || isSaid(page, said.rate),
};

function isStanding(page: PageView): boolean {
  const { publishedAt, title, sections } = page.reading;
  const { characters, fields } = readSubstance(page);
  const isNamed = sectionsNamed(title ?? "").some(({ strength }) => strength === "exact");
  const isRules = sections.includes("privacy-policy") || sections.includes("terms");
  const isItem = publishedAt !== null || sections.some((section) => newsSections.has(section));
  return !isItem || isNamed || isRules || (fields.length > 0 && characters < shortestArticle);
}

/** Icons alone say nothing: a speech bubble may stand for contacts. */
function isMarked(page: PageView, pattern: RegExp): boolean {
  return page.readable.elements.some(
    (element) => parts.has(element.name) && pattern.test(markupWords(element)) && page.isVisible(element),
  );
}

/** Headings and labels, also in the boxes below an article; links may lead anywhere. */
function isSaid(page: PageView, phrases: readonly string[]): boolean {
  return page.readable.lines.some(({ text, hidden, linked }) => {
    if (hidden || text.length > longestHeading || linked > 0) return false;
    const line = fold(text);
    return (
      phrases.some((phrase) => line.startsWith(phrase) && containsPhrase(line, phrase)) ||
      (phrases === said.comment && said.login.some((phrase) => containsPhrase(line, phrase)))
    );
  });
}

/** A script of a social network that did not load would have drawn its control. */
function lacksWidget(page: PageView): boolean {
  return (page.rendered?.requests ?? []).some(({ url, status, failed }) => {
    const host = URL.parse(url)?.hostname ?? "";
    const isLost = failed !== null || (status ?? 0) >= 400;
    return isLost && words.widgetHosts.some((widget) => isUnder(host, widget));
  });
}

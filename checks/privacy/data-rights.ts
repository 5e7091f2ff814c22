import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { findEmailAddresses } from "../knowledge/email-addresses.ts";
import { findPhoneNumbers } from "../knowledge/phone-numbers.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { policyLines } from "./policy-text.ts";
import words from "./rights-words.json" with { type: "json" };

const rights = ["access", "correction", "withdrawal", "contact"] as const;
type Right = (typeof rights)[number];

type Stated = {
  url: string;
  present: Right[];
  missing: Right[];
  /** Sentences that state the rights found. */
  excerpts: string[];
};

const phrases = rights.map((right) => ({ right, folded: words[right].words.map(fold) }));
const excerpt = 160;
const spelled = (named: readonly Right[], language: "vi" | "en") =>
  named.map((right) => words[right][language]).join("; ");
const quoted = ({ excerpts }: Stated) => excerpts.map((text) => `“${text}”`).join("; ");

export default defineSiteCheck({
  id: "privacy/data-rights",
  measures: {
    vi: "Trong chính sách bảo vệ thông tin cá nhân có câu về quyền xem, chỉnh sửa, rút lại đồng ý và có đầu mối liên hệ không.",
    en: "Does the personal data policy speak of access, correction, withdrawal of consent, and give a contact?",
  },
  limits: {
    vi: "Tìm theo từ ngữ thường gặp; không biết đầu mối ghi trên trang còn đúng hay không.",
    en: "Usual wordings are looked for; whether the contact is still right is not known.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    stated: say<Stated>(
      (data) => `Chính sách (${data.url}) nêu đủ: ${spelled(data.present, "vi")}. ${quoted(data)}.`,
      (data) => `The policy (${data.url}) states: ${spelled(data.present, "en")}. ${quoted(data)}.`,
    ),
  },
  failed: {},
  cantTell: {
    "parts-not-found": say<Stated>(
      ({ url, missing }) =>
        `Trong chính sách (${url}) máy chưa thấy: ${spelled(missing, "vi")}. Chính sách có nêu các nội dung này không, bằng lời nào?`,
      ({ url, missing }) =>
        `In the policy (${url}) these were not found: ${spelled(missing, "en")}. Does it state them, and in which words?`,
    ),
  },
  inapplicable: {
    "no-policy": say(
      () =>
        "Trong các trang đã đọc không có chính sách bảo vệ thông tin cá nhân; việc có chính sách hay không thuộc mục công bố chính sách.",
      () =>
        "The pages read have no personal data policy; whether there is one belongs to the publication of the policy.",
    ),
  },
  notMet: ["no-policy"],

  gather(page): { found: { right: Right; text: string }[] } | null {
    const lines = policyLines(page);
    if (!lines) return null;
    return { found: [...statedIn(lines), ...contactOn(page, lines)] };
  },

  judge(site, _params, _context, gathered) {
    const best = gathered
      .map(({ page, facts }) => ({ page, found: firstOfEach(facts.found) }))
      .toSorted((a, b) => b.found.length - a.found.length)[0];
    if (!best) return { outcome: "inapplicable", reason: "no-policy", data: {} };
    const present = rights.filter((right) => best.found.some((one) => one.right === right));
    const missing = rights.filter((right) => !present.includes(right));
    const data = {
      url: best.page.finalUrl,
      present,
      missing,
      excerpts: [...new Set(best.found.map(({ text }) => text.slice(0, excerpt)))],
    };
    const at = [site.place(best.page)];
    const measure = { by: "fields", met: present.length, required: rights.length } as const;
    return missing.length === 0
      ? { outcome: "passed", reason: "stated", data, at, measure }
      : { outcome: "cantTell", reason: "parts-not-found", data, at };
  },
});

/** Sentences that name a right; a contact needs more than the word. */
function statedIn(lines: readonly string[]): { right: Right; text: string }[] {
  return lines.flatMap((text) => {
    const line = fold(text);
    return phrases
      .filter(({ right, folded }) => right !== "contact" && folded.some((phrase) => line.includes(phrase)))
      .map(({ right }) => ({ right, text }));
  });
}

/** A contact is a telephone number or an address to write to, or a link to the contact page. */
function contactOn(page: PageView, lines: readonly string[]): { right: Right; text: string }[] {
  const text = lines.find((line) => findPhoneNumbers(line).length + findEmailAddresses(line).length > 0);
  const link = page.links.find(
    ({ region, text: name }) => region === "main" && /\blien he\b/.test(fold(name)),
  );
  const found = text ?? link?.text;
  return found === undefined ? [] : [{ right: "contact", text: found }];
}

function firstOfEach(found: readonly { right: Right; text: string }[]) {
  return rights.flatMap((right) => found.find((one) => one.right === right) ?? []);
}

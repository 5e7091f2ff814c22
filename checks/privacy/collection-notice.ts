import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { sectionsNamed } from "../knowledge/sections.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import {
  type AskedFor,
  type CollectingForm,
  personalDataOf,
  readCollectingForms,
  spellAskedFor,
} from "../reading/collecting-forms.ts";
import { elementsWithin, type Line, linesOf } from "../reading/readable-text.ts";
import { mayLackContent } from "../reading/substance.ts";
import words from "./notice-words.json" with { type: "json" };

const purpose = words.purpose.map(fold);
const about = words.about.map(fold);
const promises = words.promises.map(fold);
/** Shorter lines are labels of fields: "Mục đích sử dụng thông tin (*)". */
const shortestNotice = 40;
const excerpt = 160;
/** A form that asks for one thing only may say by its name what for. */
const fewestPersonal = 2;

type Asked = { fields: AskedFor[] };
type Said = Asked & { text: string };

export default definePageCheck({
  id: "privacy/collection-notice",
  measures: {
    vi: "Biểu mẫu hỏi thông tin cá nhân: trong và quanh biểu mẫu có câu nêu mục đích sử dụng hoặc liên kết đến chính sách bảo vệ thông tin cá nhân không.",
    en: "Forms that ask for personal data: is there a sentence on the purpose, or a link to the personal data policy, in or around the form?",
  },
  limits: {
    vi: "Không xét câu thông báo có đủ, đúng hay không. Thông báo chỉ hiện ra sau khi bấm gửi thì không thấy; liên kết ở chân trang không tính.",
    en: "Whether the notice is complete and true is not judged. A notice shown only after pressing “send” is not seen; links in the footer do not count.",
  },
  on: "every page",
  needs: [],
  params: z.object({}),
  passed: {
    "purpose-stated": say<Said>(
      ({ text }) => `Biểu mẫu nêu mục đích sử dụng thông tin: “${text}”.`,
      ({ text }) => `The form says what the data are for: “${text}”.`,
    ),
    "policy-linked": say<Said>(
      ({ text }) => `Cạnh biểu mẫu có liên kết đến quy định về thông tin cá nhân: “${text}”.`,
      ({ text }) => `Beside the form there is a link to the rules on personal data: “${text}”.`,
    ),
  },
  failed: {
    "no-notice": say<Asked>(
      ({ fields }) =>
        `Biểu mẫu thu thập ${spellAskedFor(fields).vi} nhưng trong và quanh biểu mẫu không có câu nào nêu mục đích sử dụng, cũng không có liên kết đến chính sách bảo vệ thông tin cá nhân.`,
      ({ fields }) =>
        `The form collects ${spellAskedFor(fields).en}, but neither a sentence on the purpose nor a link to the personal data policy stands in or around it.`,
    ),
  },
  cantTell: {
    "purpose-unclear": say<Said>(
      ({ text }) =>
        `Biểu mẫu có lời về thông tin cá nhân (“${text}”) nhưng máy không thấy nêu mục đích. Người gửi có biết thông tin được dùng để làm gì không?`,
      ({ text }) =>
        `The form speaks of personal data (“${text}”), but no purpose was found. Does the sender learn what they are for?`,
    ),
    "notice-not-displayed": say<Said>(
      ({ text }) =>
        `Có câu thông báo trong mã trang nhưng không hiển thị khi mở (“${text}”). Người gửi có thấy trước khi gửi không?`,
      ({ text }) =>
        `A notice stands in the page's code but is not displayed when it opens (“${text}”). Do senders see it before sending?`,
    ),
    "single-field": say<Asked>(
      ({ fields }) =>
        `Biểu mẫu chỉ hỏi ${spellAskedFor(fields).vi} và không có thông báo. Tên biểu mẫu có đủ để người gửi hiểu mục đích không?`,
      ({ fields }) =>
        `The form asks for ${spellAskedFor(fields).en} only, without a notice. Does its name tell senders enough about the purpose?`,
    ),
    unrendered: say<Asked>(
      ({ fields }) =>
        `Biểu mẫu thu thập ${spellAskedFor(fields).vi}; trong mã chưa chạy kịch bản không thấy thông báo. Mở bằng trình duyệt có thông báo không?`,
      ({ fields }) =>
        `The form collects ${spellAskedFor(fields).en}; no notice was seen before scripts ran. Is there one in a browser?`,
    ),
  },
  inapplicable: {
    "no-personal-form": say(
      () => "Trang không có biểu mẫu thu thập thông tin cá nhân.",
      () => "The page has no form that collects personal data.",
    ),
  },

  judge(page) {
    const verdicts = readCollectingForms(page)
      .filter((form) => personalDataOf(form).length > 0)
      .map((form) => ({ ...judgeForm(page, form), at: [form.element] }));
    const of = (outcome: string) => verdicts.find((verdict) => verdict.outcome === outcome);
    const worst = of("failed") ?? of("cantTell") ?? verdicts[0];
    return worst ?? { outcome: "inapplicable", reason: "no-personal-form", data: {} };
  },
});

function judgeForm(page: PageView, form: CollectingForm) {
  const fields = personalDataOf(form);
  const labels = new Set(form.fields.map(({ label }) => fold(label)));
  const near = linesNear(page, form.element).filter(({ text }) => !labels.has(fold(text)));
  const said = (line: Line) => ({ fields, text: line.text.slice(0, excerpt) });
  const shown = near.filter(({ hidden }) => !hidden);
  const stated = shown.find(saysPurpose);
  if (stated) return { outcome: "passed", reason: "purpose-stated", data: said(stated) } as const;
  const link = policyLink(page, form.element);
  if (link !== null)
    return { outcome: "passed", reason: "policy-linked", data: { fields, text: link } } as const;
  const promise = shown.find((line) => has(line, promises));
  if (promise) return { outcome: "cantTell", reason: "purpose-unclear", data: said(promise) } as const;
  const folded = near.find((line) => line.hidden && (saysPurpose(line) || has(line, promises)));
  if (folded) return { outcome: "cantTell", reason: "notice-not-displayed", data: said(folded) } as const;
  if (fields.length < fewestPersonal) {
    return { outcome: "cantTell", reason: "single-field", data: { fields } } as const;
  }
  return mayLackContent(page)
    ? ({ outcome: "cantTell", reason: "unrendered", data: { fields } } as const)
    : ({ outcome: "failed", reason: "no-notice", data: { fields } } as const);
}

/** The form's own lines and, where it stands in the main content, those beside it. */
function linesNear(page: PageView, form: Element): Line[] {
  const own = linesOf(page.readable, form, true);
  if (page.regionOf(form) !== "main") return [...own];
  const beside = linesOf(page.readable, page.main, true).filter(
    ({ element }) => page.regionOf(element) === "main",
  );
  return [...own, ...beside];
}

function saysPurpose(line: Line): boolean {
  return line.text.length >= shortestNotice && has(line, purpose) && has(line, about);
}

function has({ text }: Line, phrases: readonly string[]): boolean {
  const folded = fold(text);
  return phrases.some((phrase) => containsPhrase(folded, phrase));
}

function policyLink(page: PageView, form: Element): string | null {
  const within = new Set(elementsWithin(page.readable, form));
  const isMain = page.regionOf(form) === "main";
  const found = page.links.find(
    ({ element, text, region, visible }) =>
      visible &&
      (within.has(element) || (isMain && region === "main")) &&
      sectionsNamed(text).some(({ section }) => section === "privacy-policy"),
  );
  return found?.text ?? null;
}

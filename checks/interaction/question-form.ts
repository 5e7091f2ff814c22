import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { foldedIncludes } from "../knowledge/vietnamese-text.ts";
import { type AskedFor, spellAskedFor } from "../reading/collecting-forms.ts";
import { mayLackContent } from "../reading/substance.ts";
import type { Text } from "../text.ts";
import { askingForms } from "./questions-page.ts";

const parts = ["name", "contact", "address", "content"] as const;
type Part = (typeof parts)[number];

const partNames: Record<Part, Text> = {
  name: { vi: "họ tên", en: "name" },
  contact: { vi: "thư điện tử hoặc điện thoại", en: "e-mail or telephone" },
  address: { vi: "địa chỉ", en: "address" },
  content: { vi: "nội dung", en: "content" },
};

type FormData = {
  url: string;
  present: Part[];
  missing: Part[];
  /** Fields beyond need that the form also has. */
  excessive: AskedFor[];
  labels: string[];
};

interface AskingForm {
  asked: AskedFor[];
  labels: string[];
  /** Every field was recognised, in a browser, and no login supplies what is missing. */
  isCertain: boolean;
  needsLogin: boolean;
}

const mostLabels = 15;
const spelled = (named: readonly Part[], language: "vi" | "en") =>
  named.map((part) => partNames[part][language]).join(", ");
const labelled = ({ labels }: FormData) => labels.map((label) => `“${label}”`).join(", ");

export default defineSiteCheck({
  id: "interaction/question-form",
  measures: {
    vi: "Các ô của biểu mẫu gửi câu hỏi, phản ánh theo nhãn và tên: họ tên, liên lạc, địa chỉ, nội dung.",
    en: "The fields of the form to send questions or feedback, by label and name: name, contact, address, content.",
  },
  limits: {
    vi: "Không gửi thử nên không biết ô nào thật sự bắt buộc; thông tin lấy từ tài khoản đăng nhập không thấy.",
    en: "Nothing is submitted, so what is really required is not known; what a login supplies is not seen.",
  },
  needs: [],
  params: z.object({
    fields: z.array(z.enum(parts)),
    excessive: z.array(z.enum(["nationalId", "birthDate", "identityDocument"])),
  }),
  passed: {
    complete: say<FormData>(
      ({ url, present }) => `Biểu mẫu tại ${url} có đủ các ô: ${spelled(present, "vi")}.`,
      ({ url, present }) => `The form at ${url} has all fields: ${spelled(present, "en")}.`,
    ),
    "complete-with-excess": say<FormData>(
      ({ url, present, excessive }) =>
        `Biểu mẫu tại ${url} có đủ các ô: ${spelled(present, "vi")}. Cảnh báo: còn hỏi ${spellAskedFor(excessive).vi}, có thể là thu thập thừa.`,
      ({ url, present, excessive }) =>
        `The form at ${url} has all fields: ${spelled(present, "en")}. Warning: it also asks for ${spellAskedFor(excessive).en}, which may be more than needed.`,
    ),
  },
  failed: {
    "missing-fields": say<FormData>(
      (data) =>
        `Biểu mẫu tại ${data.url} thiếu ô ${spelled(data.missing, "vi")} (các ô hiện có: ${labelled(data)}).`,
      (data) =>
        `The form at ${data.url} lacks ${spelled(data.missing, "en")} (its fields: ${labelled(data)}).`,
    ),
  },
  cantTell: {
    "fields-unsure": say<FormData>(
      (data) =>
        `Ở biểu mẫu tại ${data.url} máy chưa nhận ra ô ${spelled(data.missing, "vi")} (nhãn đọc được: ${labelled(data)}). Biểu mẫu có các ô đó không?`,
      (data) =>
        `In the form at ${data.url} no field for ${spelled(data.missing, "en")} was recognised (labels read: ${labelled(data)}). Does it have them?`,
    ),
    "known-by-login": say<FormData>(
      ({ url, missing }) =>
        `Biểu mẫu tại ${url} không có ô ${spelled(missing, "vi")} nhưng nhắc đến đăng nhập. Tài khoản đăng nhập có cung cấp các thông tin này không?`,
      ({ url, missing }) =>
        `The form at ${url} has no field for ${spelled(missing, "en")} but speaks of logging in. Does the login supply them?`,
    ),
  },
  inapplicable: {
    "no-form": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy biểu mẫu gửi câu hỏi ở mục hỏi đáp, phản ánh; việc có biểu mẫu hay không thuộc mục chức năng hỏi đáp.`,
      ({ pagesRead }) =>
        `None of the ${pagesRead} pages read has a form to send questions in the Q&A section; whether there is one belongs to the Q&A function.`,
    ),
  },
  notMet: ["no-form"],

  gather(page): AskingForm[] | null {
    const needsLogin = foldedIncludes(page.text(page.main), "đăng nhập");
    const forms = askingForms(page).map(({ fields }) => ({
      asked: [...new Set(fields.flatMap(({ asksFor }) => asksFor ?? []))],
      labels: fields.map(({ label }) => label).filter((label) => label !== ""),
      isCertain: fields.every(({ asksFor }) => asksFor !== null) && !mayLackContent(page),
      needsLogin,
    }));
    return forms.length > 0 ? forms : null;
  },

  judge(site, { fields: wanted, excessive }, _context, gathered) {
    const forms = gathered.flatMap(({ page, facts }) => facts.map((form) => ({ page, form })));
    const best = forms
      .map(({ page, form }) => ({ page, form, missing: wanted.filter((part) => !has(form, part)) }))
      .toSorted((a, b) => a.missing.length - b.missing.length)[0];
    if (!best) return { outcome: "inapplicable", reason: "no-form", data: { pagesRead: site.pages.length } };
    const { page, form, missing } = best;
    const data: FormData = {
      url: page.finalUrl,
      present: wanted.filter((part) => !missing.includes(part)),
      missing,
      excessive: excessive.filter((kind) => form.asked.includes(kind)),
      labels: form.labels.slice(0, mostLabels),
    };
    const at = [site.place(page)];
    const measure = { by: "fields", met: data.present.length, required: wanted.length } as const;
    if (missing.length === 0) {
      const reason = data.excessive.length > 0 ? "complete-with-excess" : "complete";
      return { outcome: "passed", reason, data, at, measure };
    }
    if (form.needsLogin) return { outcome: "cantTell", reason: "known-by-login", data, at };
    return form.isCertain
      ? { outcome: "failed", reason: "missing-fields", data, at, measure }
      : { outcome: "cantTell", reason: "fields-unsure", data, at };
  },
});

function has({ asked }: AskingForm, part: Part): boolean {
  return part === "contact" ? asked.includes("email") || asked.includes("phone") : asked.includes(part);
}

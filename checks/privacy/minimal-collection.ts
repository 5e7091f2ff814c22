import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import {
  type AskedFor,
  type CollectingForm,
  personalDataOf,
  readCollectingForms,
  spellAskedFor,
} from "../reading/collecting-forms.ts";

type Asked = {
  /** Personal data that the form asks for beyond what answering needs. */
  excessive: AskedFor[];
  /** All personal data that it asks for. */
  asked: AskedFor[];
  /** Labels of the required fields. */
  required: string[];
};

const mostLabels = 15;
const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(", ");

export default definePageCheck({
  id: "privacy/minimal-collection",
  measures: {
    vi: "Các ô mà biểu mẫu yêu cầu điền; ô hỏi số căn cước, ngày sinh, ảnh giấy tờ được nêu ra để người đánh giá xem có cần không.",
    en: "The fields that a form asks to fill in; those for an identity number, birth date or pictures of papers are put to the evaluator.",
  },
  limits: {
    vi: "Máy không biết pháp luật chuyên ngành có yêu cầu ô đó hay không; biểu mẫu đăng nhập, tra cứu và biểu mẫu sau đăng nhập không xét.",
    en: "Whether a special law asks for a field is not known; logins, look-ups and forms behind a login are left out.",
  },
  on: "every page",
  needs: [],
  params: z.object({ excessive: z.array(z.enum(["nationalId", "birthDate", "identityDocument"])) }),
  passed: {
    "nothing-excessive": say<Asked>(
      ({ asked }) =>
        `Biểu mẫu chỉ hỏi ${spellAskedFor(asked).vi}; không hỏi số căn cước, ngày sinh, ảnh giấy tờ.`,
      ({ asked }) =>
        `The form only asks for ${spellAskedFor(asked).en}; no identity number, birth date or pictures of papers.`,
    ),
  },
  failed: {},
  cantTell: {
    "excessive-required": say<Asked>(
      ({ excessive, required }) =>
        `Biểu mẫu bắt buộc nhập ${spellAskedFor(excessive).vi} (các ô bắt buộc: ${quoted(required)}). Thiếu các ô này có giải quyết được việc của người gửi không, có văn bản nào yêu cầu không?`,
      ({ excessive, required }) =>
        `The form demands ${spellAskedFor(excessive).en} (required fields: ${quoted(required)}). Could the sender's matter be settled without them, and does any text demand them?`,
    ),
    "excessive-optional": say<Asked>(
      ({ excessive }) =>
        `Biểu mẫu có ô ${spellAskedFor(excessive).vi}, không thấy dấu bắt buộc. Ô này để làm gì, có bỏ được không?`,
      ({ excessive }) =>
        `The form has fields for ${spellAskedFor(excessive).en}, not marked as required. What are they for, and could they go?`,
    ),
  },
  inapplicable: {
    "no-personal-form": say(
      () => "Trang không có biểu mẫu thu thập thông tin cá nhân.",
      () => "The page has no form that collects personal data.",
    ),
  },

  judge(page, { excessive: flagged }) {
    const forms = readCollectingForms(page).filter((form) => personalDataOf(form).length > 0);
    const [first] = forms;
    if (!first) return { outcome: "inapplicable", reason: "no-personal-form", data: {} };
    const asks = ({ fields }: CollectingForm, required: boolean) =>
      fields.filter(
        (field) => flagged.some((kind) => kind === field.asksFor) && (!required || field.isRequired),
      );
    for (const required of [true, false]) {
      const form = forms.find((one) => asks(one, required).length > 0);
      if (!form) continue;
      const fields = asks(form, required);
      return {
        outcome: "cantTell",
        reason: required ? "excessive-required" : "excessive-optional",
        data: { ...dataOf(form), excessive: [...new Set(fields.flatMap(({ asksFor }) => asksFor ?? []))] },
        at: fields.map(({ element }) => element),
      };
    }
    return {
      outcome: "passed",
      reason: "nothing-excessive",
      data: dataOf(first),
      at: forms.map(({ element }) => element),
    };
  },
});

function dataOf(form: CollectingForm): Asked {
  const required = form.fields.filter(({ isRequired, label }) => isRequired && label !== "");
  return {
    excessive: [],
    asked: personalDataOf(form),
    required: required.map(({ label }) => label).slice(0, mostLabels),
  };
}

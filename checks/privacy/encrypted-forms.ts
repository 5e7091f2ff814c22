import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { PageView } from "../page-view.ts";
import { type AskedFor, personalForms, spellAskedFor } from "../reading/collecting-forms.ts";
import { parentOf } from "../reading/element-path.ts";

type Asked = { fields: AskedFor[]; password: boolean };
interface Form extends Asked {
  element: Element;
  /** Null where the address cannot be read. */
  target: URL | null;
}

const asked = ({ fields, password }: Asked, language: "vi" | "en") => {
  const secret = { vi: "mật khẩu", en: "a password" }[language];
  return [
    ...(fields.length > 0 ? [spellAskedFor(fields)[language]] : []),
    ...(password ? [secret] : []),
  ].join(", ");
};

export default definePageCheck({
  id: "privacy/encrypted-forms",
  measures: {
    vi: "Biểu mẫu hỏi thông tin cá nhân hoặc mật khẩu: trang chứa biểu mẫu và địa chỉ nhận có dùng https không.",
    en: "Forms that ask for personal data or a password: whether the page and the address they send to use https.",
  },
  limits: {
    vi: "Không gửi thử; địa chỉ nhận do kịch bản quyết định lúc gửi thì không thấy.",
    en: "Nothing is sent; an address that a script chooses on sending is not seen.",
  },
  on: "every page",
  needs: [],
  params: z.object({}),
  passed: {
    encrypted: say<Asked>(
      (form) => `Biểu mẫu hỏi ${asked(form, "vi")} gửi qua kênh mã hóa.`,
      (form) => `The form that asks for ${asked(form, "en")} sends it encrypted.`,
    ),
  },
  failed: {
    "page-unencrypted": say<Asked & { url: string }>(
      (form) => `Biểu mẫu hỏi ${asked(form, "vi")} nằm trên trang không mã hóa ${form.url}.`,
      (form) => `The form that asks for ${asked(form, "en")} is on the unencrypted page ${form.url}.`,
    ),
    "sent-unencrypted": say<Asked & { action: string }>(
      (form) => `Biểu mẫu hỏi ${asked(form, "vi")} gửi đến địa chỉ không mã hóa ${form.action}.`,
      (form) =>
        `The form that asks for ${asked(form, "en")} sends it to the unencrypted address ${form.action}.`,
    ),
  },
  cantTell: {
    "by-mail": say<Asked & { action: string }>(
      (form) =>
        `Biểu mẫu hỏi ${asked(form, "vi")} gửi bằng chương trình thư (${form.action}). Thư đi có được mã hóa không?`,
      (form) =>
        `The form that asks for ${asked(form, "en")} is sent by the visitor's mail program (${form.action}). Is that mail encrypted?`,
    ),
  },
  inapplicable: {
    "no-form": say(
      () => "Trang không có biểu mẫu hỏi thông tin cá nhân.",
      () => "The page has no form that asks for personal data.",
    ),
  },

  judge(page) {
    const forms = formsOn(page);
    const [first] = forms;
    if (!first) return { outcome: "inapplicable", reason: "no-form", data: {} };
    const { element, fields, password } = first;
    const data = { fields, password };
    if (page.url.protocol !== "https:") {
      const at = forms.map((form) => form.element);
      return { outcome: "failed", reason: "page-unencrypted", data: { ...data, url: page.url.href }, at };
    }
    const plain = forms.find((form) => form.target?.protocol === "http:");
    if (plain) return { outcome: "failed", reason: "sent-unencrypted", ...evidence(plain) };
    const mailed = forms.find((form) => form.target?.protocol === "mailto:");
    if (mailed) return { outcome: "cantTell", reason: "by-mail", ...evidence(mailed) };
    return { outcome: "passed", reason: "encrypted", data, at: [element] };
  },
});

/** Forms with something personal to send, and where they send it. */
function formsOn(page: PageView): Form[] {
  const passwords = page
    .find('input[type="password" i]')
    .filter((field) => page.isVisible(field))
    .flatMap((field) => formAround(field) ?? []);
  const asking = [
    ...personalForms(page).map((form) => ({ ...form, password: false })),
    ...[...new Set(passwords)].map((element) => ({ element, fields: [], password: true })),
  ];
  return asking.map((form) => {
    const { action = "" } = formAround(form.element)?.attribs ?? {};
    return { ...form, target: URL.parse(action, page.url) };
  });
}

/** The form that an element stands in, or is. */
function formAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at.name === "form") return at;
  return null;
}

function evidence({ element, fields, password, target }: Form) {
  return { data: { fields, password, action: target?.href ?? "" }, at: [element] };
}

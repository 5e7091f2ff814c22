import type { Element } from "domhandler";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { parentOf } from "./element-path.ts";
import { fieldLabel } from "./field-label.ts";
import { markupWords } from "./markup-names.ts";
import words from "./question-form-words.json" with { type: "json" };

/** A form to write to the agency with: a field for running text and a control that sends it. */
export interface QuestionForm {
  element: Element;
  /** What its fields are called, in order, at most ten. */
  fields: string[];
}

const sends = words.sends.map(fold);
const otherForms = new RegExp(` (?:${words.otherForms.join("|")}) `);
const editor = "textarea, [contenteditable='true'], .cke, .tox-tinymce, .note-editable, .ql-editor";
const mostFields = 10;
const longestLabel = 60;

/** Forms to ask or to report with; boxes for comments, captchas, searches and logins are none. */
export function findQuestionForms(page: PageView): QuestionForm[] {
  const found = new Map<Element, QuestionForm>();
  for (const field of page.find(editor)) {
    if (page.regionOf(field) !== "main" || isOtherForm(field)) continue;
    const element = formAround(page, field);
    if (element && !found.has(element)) found.set(element, { element, fields: fieldsOf(page, element) });
  }
  return [...found.values()];
}

function isOtherForm(field: Element): boolean {
  if (/captcha/i.test(`${field.attribs.name ?? ""} ${field.attribs.id ?? ""}`)) return true;
  for (let at: Element | null = field; at && at.name !== "body"; at = parentOf(at)) {
    if (otherForms.test(`${markupWords(at)} ${wordsOf(at.attribs.name)} ${wordsOf(at.attribs.action)} `))
      return true;
    if (at.name === "form") break;
  }
  return false;
}

function wordsOf(value: string | undefined): string {
  return ` ${fold(value ?? "").replace(/[^a-z0-9]+/g, " ")} `;
}

/** The form, or of a page that is one form as a whole the smallest part that holds the sending control. */
function formAround(page: PageView, field: Element): Element | null {
  for (let at = parentOf(field); at && at.name !== "body"; at = parentOf(at)) {
    if (page.find("button, input, a", at).some((control) => isSending(page, control))) return at;
    if (at.name === "form") return null;
  }
  return null;
}

function isSending(page: PageView, control: Element): boolean {
  const { type = "", value = "", title = "" } = control.attribs;
  if (control.name === "input" && !/^(?:submit|button|image)$/i.test(type)) return false;
  const label = fold(page.text(control) || value || title);
  return sends.some((word) => label === word || label.startsWith(`${word} `));
}

function fieldsOf(page: PageView, form: Element): string[] {
  const fields = page
    .find("input, textarea, select", form)
    .filter(
      ({ attribs }) => !/^(?:hidden|submit|button|image|reset|checkbox|radio)$/i.test(attribs.type ?? ""),
    )
    .map((field) => fieldLabel(page, field).replace(/[\s:*]+$/, ""))
    .filter((label) => label !== "" && label.length <= longestLabel);
  return [...new Set(fields)].slice(0, mostFields);
}

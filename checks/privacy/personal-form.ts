import type { Element } from "domhandler";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { fieldLabel } from "../reading/field-label.ts";
import words from "./consent-words.json" with { type: "json" };

/** A kind of personal data that a form asks for. */
export type Personal = keyof typeof words.personalFields;

export interface PersonalForm {
  element: Element;
  fields: Personal[];
}

const kinds = (Object.keys(words.personalFields) as Personal[]).map((field) => ({
  field,
  names: words.personalFields[field].names.map(fold),
}));
/** A form that asks for this many kinds of personal data collects them. */
const fewestPersonal = 2;

export function spellFields(fields: readonly Personal[], language: "vi" | "en"): string {
  return fields.map((field) => words.personalFields[field][language]).join(", ");
}

/** Displayed forms that ask for several kinds of personal data; a login is none. */
export function personalForms(page: PageView): PersonalForm[] {
  return page.find("form").flatMap((element) => {
    const inputs = page.find("input, textarea", element).filter((field) => page.isVisible(field));
    if (inputs.some(({ attribs }) => attribs.type?.toLowerCase() === "password")) return [];
    const asked = inputs.filter(({ attribs }) => /^(?:|text|email|tel|number)$/i.test(attribs.type ?? ""));
    const fields = [...new Set(asked.flatMap((field) => personalKind(page, field) ?? []))];
    return fields.length >= fewestPersonal ? [{ element, fields }] : [];
  });
}

/** What a field asks for; the first kind wins, for "địa chỉ email" is no address. */
function personalKind(page: PageView, field: Element): Personal | null {
  const text = fold(`${fieldLabel(page, field)} ${field.attribs.name ?? ""} ${field.attribs.id ?? ""}`);
  return kinds.find(({ names }) => names.some((name) => containsPhrase(text, name)))?.field ?? null;
}

import type { Element } from "domhandler";
import { clean, containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import { oncePer } from "../once-per.ts";
import type { PageView } from "../page-view.ts";
import type { Text } from "../text.ts";
import words from "./collecting-words.json" with { type: "json" };
import { parentOf } from "./element-path.ts";
import { fieldLabel } from "./field-label.ts";
import { elementsNamed, elementsWithin } from "./readable-text.ts";
import { isSearchField } from "./search-control.ts";

/** What a field asks for. */
export type AskedFor = keyof typeof words.kinds;

interface FormField {
  element: Element;
  label: string;
  /** Null where neither the label nor the field's name tells. */
  asksFor: AskedFor | null;
  /** By its markup, an asterisk or the word. */
  isRequired: boolean;
}

/** A displayed form that visitors fill in; searches, look-ups and logins are none. */
export interface CollectingForm {
  element: Element;
  fields: readonly FormField[];
}

const kinds = (Object.keys(words.kinds) as AskedFor[]).map((kind) => {
  const { names, whole = [] }: { names: string[]; whole?: string[] } = words.kinds[kind];
  return { kind, names: names.map(fold), whole: new Set(whole.map(fold)) };
});
const personalKinds = new Set<string>(words.personal);
const sends = words.sends.map(fold);
const looksUp = words.looksUp.map(fold);
const saysRequired = words.required.map(fold);
const filledIn = /^(?:|text|email|tel|number|date|file|datetime-local|month|url)$/i;

export const readCollectingForms = oncePer(gatherForms);

/** Whether this is data about the person who fills in the form. */
function isPersonal(kind: AskedFor | null): boolean {
  return kind !== null && personalKinds.has(kind);
}

/** The kinds of personal data that a form asks for, each once. */
export function personalDataOf({ fields }: CollectingForm): AskedFor[] {
  return [...new Set(fields.flatMap(({ asksFor }) => (asksFor && isPersonal(asksFor) ? [asksFor] : [])))];
}

/** A form that asks for this many kinds of personal data collects them. */
const fewestPersonal = 2;

/** Forms that collect personal data, each with the kinds it asks for. */
export function personalForms(page: PageView): { element: Element; fields: AskedFor[] }[] {
  return readCollectingForms(page)
    .map((form) => ({ element: form.element, fields: personalDataOf(form) }))
    .filter(({ fields }) => fields.length >= fewestPersonal);
}

/** What kinds of data are called: "họ tên, điện thoại". */
export function spellAskedFor(asked: readonly AskedFor[]): Text {
  const named = (language: "vi" | "en") => asked.map((kind) => words.kinds[kind][language]).join(", ");
  return { vi: named("vi"), en: named("en") };
}

function gatherForms(page: PageView): CollectingForm[] {
  const inputs = ["input", "textarea", "select"].flatMap((name) => elementsNamed(page.readable, name));
  const displayed = inputs.filter((input) => page.isVisible(input));
  const byForm = new Map<Element, Element[]>();
  for (const input of displayed) {
    const form = isFilledIn(input) ? formAround(page, input) : null;
    if (form) byForm.set(form, [...(byForm.get(form) ?? []), input]);
  }
  return Array.from(byForm, ([element, own]) => ({ element, own }))
    .filter(({ element }) => !isLogin(page, element) && !isLookUp(page, element))
    .map(({ element, own }) => ({ element, fields: own.map((input) => readField(page, input)) }));
}

function isFilledIn(input: Element): boolean {
  return (input.name !== "input" || filledIn.test(input.attribs.type ?? "")) && !isSearchField(input);
}

/** The form, or of a page that is one form as a whole the smallest part with a control that sends it. */
function formAround(page: PageView, input: Element): Element | null {
  const above: Element[] = [];
  for (let at = parentOf(input); at && at.name !== "body"; at = parentOf(at)) above.push(at);
  const form = above.find(({ name }) => name === "form");
  if (form && !isWholePage(page, form)) return form;
  const isSent = (part: Element) =>
    controlsIn(page, part).some((control) => begins(page, control, [...sends, ...looksUp]));
  return above.find(isSent) ?? null;
}

/** WebForms wrap the menus too. */
function isWholePage(page: PageView, form: Element): boolean {
  const extent = page.readable.extents.get(form);
  if (!extent) return false;
  return page.links.some(({ element, region }) => {
    const order = page.readable.extents.get(element)?.order ?? -1;
    return region !== "main" && region !== "aside" && order > extent.order && order <= extent.last;
  });
}

function controlsIn(page: PageView, part: Element): Element[] {
  return elementsWithin(page.readable, part).filter(
    ({ name, attribs }) =>
      name === "button" ||
      (name === "a" && (attribs.onclick !== undefined || /^(?:#|javascript:)/i.test(attribs.href ?? ""))) ||
      (name === "input" && /^(?:submit|button|image)$/i.test(attribs.type ?? "")),
  );
}

function begins(page: PageView, control: Element, verbs: readonly string[]): boolean {
  const { value = "", title = "", alt = "" } = control.attribs;
  const label = fold(page.text(control) || value || title || alt);
  return verbs.some((verb) => label === verb || label.startsWith(`${verb} `));
}

function isLogin(page: PageView, form: Element): boolean {
  return elementsWithin(page.readable, form).some(
    ({ name, attribs }) => name === "input" && attribs.type?.toLowerCase() === "password",
  );
}

function isLookUp(page: PageView, form: Element): boolean {
  const controls = controlsIn(page, form);
  return (
    controls.some((control) => begins(page, control, looksUp)) &&
    !controls.some((control) => begins(page, control, sends))
  );
}

function readField(page: PageView, element: Element): FormField {
  const label = fieldLabel(page, element);
  const { required, "aria-required": aria, class: className = "", name = "", id = "" } = element.attribs;
  const isMarked = required !== undefined || aria === "true" || /(?:^|\s)required(?:\s|$)/i.test(className);
  const says = saysRequired.some((word) => containsPhrase(fold(label), word));
  return {
    element,
    label: clean(label.replace(/\(?\*\)?/g, "")).replace(/[\s:]+$/, ""),
    asksFor: kindOf(label, `${name} ${id}`, element),
    isRequired: isMarked || label.includes("*") || says,
  };
}

/** By the label, else by the name in the markup, else by the sort of control. */
function kindOf(label: string, name: string, { name: tag, attribs }: Element): AskedFor | null {
  const type = attribs.type?.toLowerCase() ?? "";
  const named =
    kindNamed(label) ?? kindNamed(name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/[_$-]/g, " "));
  if (named && named !== "attachment") return named;
  if (type === "email") return "email";
  if (type === "tel") return "phone";
  if (type === "file" || named) return "attachment";
  return tag === "textarea" ? "content" : null;
}

function kindNamed(text: string): AskedFor | null {
  const folded = fold(text.replace(/\(?\*\)?|:/g, " "));
  const whole = kinds.find((one) => one.whole.has(folded));
  return (
    (whole ?? kinds.find(({ names }) => names.some((name) => containsPhrase(folded, name))))?.kind ?? null
  );
}

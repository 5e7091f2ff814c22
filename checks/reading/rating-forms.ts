import type { Element } from "domhandler";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { type AskedFor, readCollectingForms } from "./collecting-forms.ts";
import { parentOf } from "./element-path.ts";
import words from "./rating-words.json" with { type: "json" };
import { elementsNamed, elementsWithin, linesOf } from "./readable-text.ts";

export const aspects = ["interface", "content", "quality", "support"] as const;
export type Aspect = (typeof aspects)[number];

/** A form that asks visitors what they think of the portal; stars on one article are none. */
export interface RatingForm {
  element: Element;
  /** What is asked, in order: the text before each group of answers, empty where there is none. */
  questions: string[];
  /** The aspects that the questions name, each once. */
  aspects: Aspect[];
  /** Questions that name no aspect. */
  others: string[];
  /** Personal data that it asks for, and those of them that are required. */
  personal: AskedFor[];
  required: AskedFor[];
}

const named = aspects.map((aspect) => ({ aspect, names: words.aspects[aspect].names.map(fold) }));
const rates = words.rates.map(fold);
const answers = new Set(words.answers.map(fold));
const ofArticle = words.ofArticle.map(fold);
const fewestAnswers = 2;
const longestQuestion = 200;

export function nameOfAspect(aspect: Aspect, language: "vi" | "en"): string {
  return words.aspects[aspect][language];
}

/** Displayed groups of answers to choose from, by the form or box they stand in, where that rates. */
export function readRatingForms(page: PageView): RatingForm[] {
  const groups = [...radioGroups(page), ...selectGroups(page)];
  const byForm = Map.groupBy(groups, ({ form }) => form);
  const isAbout = page.reading.sections.includes("rating");
  return Array.from(byForm, ([element, own]) => readForm(page, element, own)).filter(({ element }) => {
    const text = fold(page.text(element));
    if (ofArticle.some((phrase) => containsPhrase(text, phrase))) return false;
    return (isAbout && page.regionOf(element) === "main") || rates.some((word) => containsPhrase(text, word));
  });
}

interface Group {
  form: Element;
  question: string;
}

function radioGroups(page: PageView): Group[] {
  const radios = elementsNamed(page.readable, "input").filter(
    (input) => input.attribs.type?.toLowerCase() === "radio" && isDrawn(page, input),
  );
  return Map.groupBy(radios, ({ attribs }) => attribs.name ?? "")
    .values()
    .filter((group) => group.length >= fewestAnswers)
    .map((group) => ({ form: formOf(page, group), question: questionOf(page, group) }))
    .toArray();
}

/** Lists of degrees of satisfaction. */
function selectGroups(page: PageView): Group[] {
  return elementsNamed(page.readable, "select")
    .filter((select) => page.isVisible(select) && isScale(page, select))
    .map((select) => ({ form: formOf(page, [select]), question: questionOf(page, [select]) }));
}

function isScale(page: PageView, select: Element): boolean {
  const options = elementsNamed(page.readable, "option").filter((option) => isInside(option, select));
  return options.filter((option) => answers.has(fold(page.$(option).text()))).length >= fewestAnswers;
}

/** Makers hide the button and draw its label. */
function isDrawn(page: PageView, input: Element): boolean {
  const around = parentOf(input);
  return page.isVisible(input) || (around !== null && page.isVisible(around));
}

function formOf(page: PageView, group: readonly Element[]): Element {
  const collecting = readCollectingForms(page).find(({ element }) =>
    group.every((one) => isInside(one, element)),
  );
  if (collecting) return collecting.element;
  let at: Element | null = group[0] ?? null;
  while (at && at.name !== "form" && at.name !== "body") at = parentOf(at);
  return at?.name === "form" && page.regionOf(at) === page.regionOf(group[0] ?? at) ? at : boxAround(group);
}

/** The smallest part around a group that holds a button. */
function boxAround(group: readonly Element[]): Element {
  const [first] = group;
  if (!first) throw new Error("a group has members");
  for (let at = parentOf(first); at && at.name !== "body"; at = parentOf(at)) {
    if (at.name === "form" || hasButton(at)) return at;
  }
  return first;
}

function hasButton(part: Element): boolean {
  return part.children.some(
    (child) =>
      child.type === "tag" &&
      (child.name === "button" ||
        (child.name === "input" && /^(?:submit|button|image)$/i.test(child.attribs.type ?? "")) ||
        hasButton(child)),
  );
}

function isInside(element: Element, part: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === part) return true;
  return false;
}

/** The legend, else what stands just before the part that holds the first answer. */
function questionOf(page: PageView, group: readonly Element[]): string {
  const above: Element[] = [];
  for (let at = group[0] ?? null; at && at.name !== "body"; at = parentOf(at)) above.push(at);
  const from = above.findIndex((part, index) => index > 0 && group.every((one) => isInside(one, part)));
  for (const [step, part] of above.slice(from).entries()) {
    const first = above[from + step - 1];
    if (from < 0 || !first) break;
    const question = legendOf(page, part) ?? lineBefore(page, part, first);
    if (question !== null) return question.slice(0, longestQuestion);
    if (part.name === "form") break;
  }
  return "";
}

function legendOf(page: PageView, part: Element): string | null {
  if (part.name !== "fieldset") return null;
  const legend = elementsWithin(page.readable, part).find(({ name }) => name === "legend");
  return legend ? page.text(legend) : null;
}

function lineBefore(page: PageView, part: Element, first: Element): string | null {
  const order = page.readable.extents.get(first)?.order ?? 0;
  const before = linesOf(page.readable, part).filter((line) => line.order < order);
  return before.findLast(({ text }) => !answers.has(fold(text)))?.text ?? null;
}

function readForm(page: PageView, element: Element, groups: readonly Group[]): RatingForm {
  const questions = groups.map(({ question }) => question);
  const aspectsOf = (text: string) => {
    const folded = fold(text);
    return named.filter(({ names }) => names.some((name) => containsPhrase(folded, name)));
  };
  const fields = readCollectingForms(page).find((form) => form.element === element)?.fields ?? [];
  const asked = (onlyRequired: boolean) => [
    ...new Set(
      fields
        .filter(({ isRequired }) => isRequired || !onlyRequired)
        .flatMap(({ asksFor }) => (asksFor && personal.has(asksFor) ? [asksFor] : [])),
    ),
  ];
  return {
    element,
    questions,
    aspects: [...new Set(questions.flatMap((text) => aspectsOf(text).map(({ aspect }) => aspect)))],
    others: questions.filter((text) => aspectsOf(text).length === 0),
    personal: asked(false),
    required: asked(true),
  };
}

const personal: ReadonlySet<AskedFor> = new Set([
  "name",
  "email",
  "phone",
  "address",
  "nationalId",
  "birthDate",
]);

import type { Cheerio, CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { findDates } from "../../checks/knowledge/dates.ts";
import { clean } from "../../checks/knowledge/vietnamese-text.ts";
import { parseHtml } from "../../checks/reading/parse-html.ts";
import { type Rank, seededRank } from "../../crawler/sample.ts";
import type { LabelledPage } from "./labelled-pages.ts";

/** A labelled page taken apart, for changes that leave what a visitor would say of it as it is. */
export interface PerturbedPage {
  $: CheerioAPI;
  labels: LabelledPage["labels"];
  /** May be replaced. */
  url: string;
  /** Its title as shown: the largest element with that text and no other. */
  title: Cheerio<Element>;
  /** The line that shows the date of publication; null where no line of its own does. */
  date: Cheerio<Element> | null;
  /** The largest part of the page that holds the title and not the page's first line, its banner. */
  column: Cheerio<Element> | null;
  /** Chance, the same for the same page in each run. */
  rank: Rank;
}

const longestDateLine = 120;
const tableParts = "table, tbody, tr, td, th";

/** Null where no element shows the title that the page is labelled with. */
export function takeApart({ name, url, html, labels }: LabelledPage): PerturbedPage | null {
  const $ = parseHtml(html);
  const title = labels.title ? shownTitle($, labels.title) : null;
  if (!title) return null;
  const date = labels.publishedAt ? dateLine($, labels.publishedAt.slice(0, 10), title) : null;
  return { $, labels, url, title, date, column: columnOf($, title), rank: seededRank(name) };
}

const textOf = (element: Cheerio<Element>) => clean(element.text());

function shownTitle($: CheerioAPI, title: string): Cheerio<Element> | null {
  const shown = $("body *")
    .toArray()
    .map((element) => $(element))
    .filter((element) => textOf(element) === clean(title) && !element.is(`script, ${tableParts}`))
    .filter((element) => {
      const parent = element.parent();
      return textOf(parent) !== clean(title) || parent.is(`body, ${tableParts}`);
    });
  const standing = (element: Cheerio<Element>) =>
    (element.is(":header") || element.find(":header").length > 0 ? 2 : 0) -
    (element.is("a, li") || element.closest("a, li, nav").length > 0 ? 3 : 0);
  return shown.toSorted((a, b) => standing(b) - standing(a))[0] ?? null;
}

function dateLine($: CheerioAPI, day: string, title: Cheerio<Element>): Cheerio<Element> | null {
  const lines = $("body")
    .find("p, div, span, td, li, time, small, em, i, b, font")
    .toArray()
    .map((element) => $(element))
    .filter((element) => {
      const text = textOf(element);
      if (text.length > longestDateLine || element.find(title).length > 0) return false;
      return findDates(text).some(({ date }) => date === day);
    });
  const titleAt = $("*").index(title);
  const distance = (element: Cheerio<Element>) => Math.abs($("*").index(element) - titleAt);
  const [nearest] = lines.toSorted((a, b) => distance(a) - distance(b));
  return nearest && !nearest.is(tableParts) ? nearest : null;
}

function columnOf($: CheerioAPI, title: Cheerio<Element>): Cheerio<Element> | null {
  const first = $("body *")
    .toArray()
    .find(
      (element) =>
        element.children.some((child) => child.type === "text" && clean(child.data) !== "") &&
        !/^(?:script|style|noscript)$/.test(element.name),
    );
  if (!first || first === title[0] || title.has(first).length > 0) return null;
  const around = title
    .add(title.parents())
    .toArray()
    .filter((element) => $(element).has(first).length === 0);
  const [outermost] = around;
  return outermost ? $(outermost) : null;
}

import { fold } from "../../checks/knowledge/vietnamese-text.ts";
import type { PageView } from "../../checks/page-view.ts";
import { ParsedPage } from "../../checks/parsed-page.ts";
import { readMainText } from "../../checks/reading/main-text.ts";
import type { SearchForm, SearchTrial, SearchTry } from "../../checks/search-trial.ts";
import type { PageSnapshot } from "../../checks/snapshot.ts";
import { type Rank, sampleOf } from "../sample.ts";
import { addressOf, type GetForm } from "./get-form.ts";
import type { KnownItem, SearchNotes } from "./search-notes.ts";

export interface SearchMeans {
  rank: Rank;
  /** Day of the audit, YYYY-MM-DD: what was posted just before may not be in the index yet. */
  today: string;
  /** Known titles that are searched for. */
  titles: number;
  open(url: string): Promise<PageSnapshot>;
  /** Opens in a browser what the plain answer does not show; null where no browser can be had. */
  render: ((url: string) => Promise<PageSnapshot | null>) | null;
  isOver(): boolean;
}

interface Question {
  form: GetForm;
  aim: SearchTry["aim"];
  query: string;
  item: KnownItem | null;
}

const indexDelayDays = 7;
const dayMs = 86_400_000;
const mostResults = 60;
const longestText = 200;
/** Letters that stand together in no Vietnamese or English text. */
const nonsense = "xqzv kjhw";

/** Follows the portal's own GET searches with what is known to be there. Nothing is ever sent by POST. */
export async function trySearch(notes: SearchNotes, means: SearchMeans): Promise<SearchTrial> {
  const tries: SearchTry[] = [];
  for (const question of questionsFor(notes, means)) {
    if (means.isOver()) break;
    tries.push(await ask(question, means));
  }
  return { form: publicPart(notes.form), documentForm: publicPart(notes.documentForm), tries };
}

function questionsFor(
  { form, documentForm, items }: SearchNotes,
  { rank, today, titles }: SearchMeans,
): Question[] {
  const settled = new Date(Date.parse(today) - indexDelayDays * dayMs).toISOString().slice(0, 10);
  const distinct = withOwnTitle(items);
  const old = distinct.filter(({ postedOn }) => postedOn !== null && postedOn <= settled);
  const known = ofAllAges(old.length > 0 ? old : distinct, titles, rank);
  const [numbered] = sampleOf(
    items.filter(({ number }) => number !== null),
    1,
    rank,
    ({ url }) => url,
  );
  const questions: Question[] = [];
  if (form) {
    questions.push(...known.map((item): Question => ({ form, aim: "title", query: item.title, item })));
    const [first] = known;
    if (first) questions.push({ form, aim: "unaccented", query: fold(first.title), item: first });
    if (first) questions.push({ form, aim: "nonsense", query: nonsense, item: null });
  }
  const forNumber = documentForm ?? form;
  if (forNumber && numbered) {
    questions.push({ form: forNumber, aim: "number", query: numbered.number ?? "", item: numbered });
  }
  return questions;
}

/** A title that several items bear names none of them. */
function withOwnTitle(items: readonly KnownItem[]): KnownItem[] {
  const bearers = Map.groupBy(items, ({ title }) => fold(title));
  return items.filter(({ title }) => bearers.get(fold(title))?.length === 1);
}

/** One of each part of the time that the items span, drawn by seed. */
function ofAllAges(items: readonly KnownItem[], count: number, rank: Rank): KnownItem[] {
  const byAge = items.toSorted(
    (a, b) => compare(a.postedOn ?? "", b.postedOn ?? "") || compare(a.url, b.url),
  );
  return Array.from({ length: Math.min(count, byAge.length) }, (_, part) => {
    const from = Math.floor((part * byAge.length) / count);
    const to = Math.max(from + 1, Math.floor(((part + 1) * byAge.length) / count));
    return byAge.length <= count
      ? byAge.slice(part, part + 1)
      : sampleOf(byAge.slice(from, to), 1, rank, ({ url }) => url);
  }).flat();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function ask({ form, aim, query, item }: Question, { open, render }: SearchMeans): Promise<SearchTry> {
  const url = addressOf(form, query);
  const common = {
    aim,
    query,
    wanted: item?.url ?? null,
    wantedTitle: item?.title ?? null,
    postedOn: item?.postedOn ?? null,
    url,
  };
  const plain = await open(url);
  const seen = { ...common, ...readResults(plain, query) };
  if (!render || plain.failure !== null || item === null || isAmong(item, seen.results)) return seen;
  const rendered = await render(url);
  return rendered?.failure === null ? { ...common, ...readResults(rendered, query) } : seen;
}

function readResults(
  snapshot: PageSnapshot,
  query: string,
): Pick<SearchTry, "status" | "failure" | "visit" | "results" | "text" | "echoes"> {
  const { status, failure } = snapshot;
  const visit = snapshot.visit === "rendered" ? "rendered" : "static";
  if (failure !== null) return { status, failure, visit, results: [], text: 0, echoes: false };
  const view = new ParsedPage(snapshot, null);
  const results = view.links
    .filter(
      ({ region, text, visible }) => (region === "main" || region === "aside") && visible && text !== "",
    )
    .slice(0, mostResults)
    .map((link) => ({ url: link.url.href, text: link.text.slice(0, longestText) }));
  const { lines } = readMainText(view);
  const text = lines.reduce((sum, line) => sum + line.text.length, 0);
  return { status, failure, visit, results, text, echoes: repeats(view, query) };
}

/** A page of results says what was searched for: in its text, its title or its field. */
function repeats(view: PageView, query: string): boolean {
  const wanted = fold(query);
  const values = view.find("input").map(({ attribs }) => attribs.value ?? "");
  const linked = new Set(view.links.map(({ text }) => fold(text)));
  const lines = view.readable.lines.filter(({ hidden, text }) => !hidden && !linked.has(fold(text)));
  return [...values, ...lines.map(({ text }) => text)].some((text) => fold(text).includes(wanted));
}

function isAmong({ url, title }: KnownItem, results: SearchTry["results"]): boolean {
  const wanted = fold(title);
  return results.some((result) => result.url === url || fold(result.text).includes(wanted));
}

function publicPart(form: GetForm | null): SearchForm | null {
  if (!form) return null;
  const { page, action, field } = form;
  return { page, action, field };
}

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { fieldLabel } from "../reading/field-label.ts";
import { elementsNamed, linesOf } from "../reading/readable-text.ts";
import { mayLackContent } from "../reading/substance.ts";
import { askingForms, isOfQuestions } from "./questions-page.ts";
import words from "./tracking-words.json" with { type: "json" };

type Seen = { url: string; text: string };

interface Tracking {
  /** Label of a field for the code of a question. */
  lookUp: string | null;
  /** A link to look a question up. */
  link: string | null;
  /** A line that tells a question's state. */
  state: string | null;
  isOfQuestions: boolean;
  hasForm: boolean;
  isWhole: boolean;
}

const folded = {
  verbs: words.verbs.map(fold),
  objects: words.objects.map(fold),
  codes: words.codes.map(fold),
};
const labels = words.labels.map(fold);
const states = new Set(words.states.map(fold));
const stateLine = new RegExp(`^(?:${labels.join("|")}) *: *(?:${[...states].join("|")})`);
const fewestStates = 2;
const longestLink = 80;
const longestState = 120;

export default defineSiteCheck({
  id: "interaction/question-tracking",
  measures: {
    vi: "Ô tra cứu theo mã câu hỏi, liên kết tra cứu câu hỏi, hoặc trạng thái xử lý ghi cạnh câu hỏi.",
    en: "A field to look a question up by its code, a link to such a page, or the state of handling beside questions.",
  },
  limits: {
    vi: "Không gửi thử nên không biết mã có được cấp không; việc theo dõi sau khi đăng nhập không thấy.",
    en: "Nothing is submitted, so whether a code is given is not known; tracking behind a login is not seen.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "look-up": say<Seen>(
      ({ url, text }) => `Người hỏi tra cứu được câu hỏi theo mã: ô “${text}” tại ${url}.`,
      ({ url, text }) => `Askers can look up their question by code: field “${text}” at ${url}.`,
    ),
    link: say<Seen>(
      ({ url, text }) => `Có liên kết tra cứu “${text}” (trên trang ${url}).`,
      ({ url, text }) => `There is a link to look questions up: “${text}” (on ${url}).`,
    ),
    "state-shown": say<Seen>(
      ({ url, text }) => `Trang ${url} hiện trạng thái xử lý của câu hỏi: “${text}”.`,
      ({ url, text }) => `${url} shows the state of questions: “${text}”.`,
    ),
  },
  failed: {
    absent: say<{ url: string; pagesRead: number }>(
      ({ url, pagesRead }) =>
        `Mục hỏi đáp có biểu mẫu gửi (${url}) nhưng trong ${pagesRead} trang đã đọc không có ô hay liên kết tra cứu, cũng không hiện trạng thái xử lý của câu hỏi nào.`,
      ({ url, pagesRead }) =>
        `The Q&A section has a form (${url}), but the ${pagesRead} pages read have no field or link to look a question up and show no question's state.`,
    ),
  },
  cantTell: {
    "not-seen": say<{ url: string; pagesRead: number }>(
      ({ url, pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc chưa thấy chỗ tra cứu hay trạng thái câu hỏi (mục hỏi đáp: ${url}). Người hỏi theo dõi câu hỏi của mình ở đâu?`,
      ({ url, pagesRead }) =>
        `No way to look up a question and no state was seen on the ${pagesRead} pages read (Q&A: ${url}). Where do askers follow their question?`,
    ),
  },
  inapplicable: {
    "no-section": say(
      () =>
        "Trong các trang đã đọc không có mục hỏi đáp, phản ánh; việc có mục này hay không thuộc mục chức năng hỏi đáp.",
      () =>
        "The pages read have no Q&A or feedback section; whether there is one belongs to the Q&A function.",
    ),
  },
  notMet: ["no-section"],

  gather(page): Tracking | null {
    const ofQuestions = isOfQuestions(page);
    const link = page.links.find(({ text }) => text.length <= longestLink && looksUp(text))?.text ?? null;
    if (!ofQuestions && link === null && !looksUp(page.reading.title ?? "")) return null;
    return {
      lookUp: codeField(page),
      link,
      state: ofQuestions ? stateShown(page) : null,
      isOfQuestions: ofQuestions,
      hasForm: askingForms(page).length > 0,
      isWhole: !mayLackContent(page),
    };
  },

  judge(site, _params, _context, gathered) {
    for (const [kind, reason] of [
      ["lookUp", "look-up"],
      ["state", "state-shown"],
      ["link", "link"],
    ] as const) {
      const seen = gathered.find(({ facts }) => facts[kind] !== null);
      if (!seen) continue;
      const text = seen.facts[kind] ?? "";
      const data = { url: seen.page.finalUrl, text };
      return { outcome: "passed", reason, data, at: [site.place(seen.page, text)] };
    }
    const own = gathered.filter(({ facts }) => facts.isOfQuestions);
    const form = own.find(({ facts }) => facts.hasForm);
    const [first] = own;
    if (!first) return { outcome: "inapplicable", reason: "no-section", data: {} };
    const { page } = form ?? first;
    const found = {
      data: { url: page.finalUrl, pagesRead: site.pages.length },
      at: [site.place(page)],
    };
    return form && site.surveyed && own.every(({ facts }) => facts.isWhole)
      ? { outcome: "failed", reason: "absent", ...found }
      : { outcome: "cantTell", reason: "not-seen", ...found };
  },
});

function looksUp(text: string): boolean {
  const line = fold(text);
  const has = (phrases: readonly string[]) => phrases.some((phrase) => containsPhrase(line, phrase));
  return has(folded.verbs) && has(folded.objects);
}

function codeField(page: PageView): string | null {
  for (const input of elementsNamed(page.readable, "input")) {
    if (!/^(?:|text|search)$/i.test(input.attribs.type ?? "") || !page.isVisible(input)) continue;
    const label = fieldLabel(page, input);
    const line = fold(label);
    if (folded.codes.some((code) => containsPhrase(line, code))) return label;
  }
  return null;
}

/** "Trạng thái: Đã trả lời", a cell "Trạng thái" before one of the states, or several states by themselves. */
function stateShown(page: PageView): string | null {
  const lines = linesOf(page.readable, page.main).filter(({ text }) => text.length <= longestState);
  const said = lines.map(({ text }) => fold(text));
  const labelled = said.findIndex((line, index) => {
    const isLabel = labels.includes(line.replace(/[ :]+$/, ""));
    return stateLine.test(line) || (isLabel && states.has(said[index + 1] ?? ""));
  });
  if (labelled >= 0) return lines[labelled]?.text ?? null;
  const alone = lines.filter((_line, index) => states.has(said[index] ?? ""));
  return alone.length >= fewestStates ? (alone[0]?.text ?? null) : null;
}

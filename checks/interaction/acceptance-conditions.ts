import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";
import { mayLackContent, readSubstance } from "../reading/substance.ts";
import words from "./condition-words.json" with { type: "json" };
import { askingForms, isOfQuestions } from "./questions-page.ts";

type Said = { url: string; complaints: string | null; reference: string | null };

interface Conditions {
  /** The sentences that state each condition. */
  complaints: string | null;
  reference: string | null;
  hasForm: boolean;
  /** Links, files, pictures or a long passage may hold the conditions. */
  refersOn: boolean;
  isWhole: boolean;
}

const folded = {
  complaints: words.complaints.map(fold),
  refusals: words.refusals.map(fold),
  reference: words.reference.map(fold),
  guidance: words.guidance.map(fold),
};
const excerpt = 160;
/** Longer texts are articles and answers, not guidance beside a form. */
const longestLine = 600;

export default defineSiteCheck({
  id: "interaction/acceptance-conditions",
  measures: {
    vi: "Ở mục hỏi đáp có câu nêu không tiếp nhận khiếu nại, tố cáo và câu trả lời chỉ để tham khảo không.",
    en: "Does the Q&A section say that complaints and denunciations are not accepted and that answers are for reference only?",
  },
  limits: {
    vi: "Tìm theo cách viết thường gặp; điều kiện nằm trong tệp, ảnh hay trang khác chưa đọc thì không thấy.",
    en: "Usual wordings are looked for; conditions in a file, a picture or a page that was not read are not seen.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    stated: say<Said>(
      ({ url, complaints, reference }) =>
        `Đã nêu điều kiện tiếp nhận (${url}): “${complaints}”; “${reference}”.`,
      ({ url, complaints, reference }) =>
        `The conditions are stated (${url}): “${complaints}”; “${reference}”.`,
    ),
  },
  failed: {
    "not-stated": say<{ url: string }>(
      ({ url }) =>
        `Trang biểu mẫu hỏi đáp (${url}) và các trang của mục không có câu nào nêu việc không tiếp nhận khiếu nại, tố cáo hay giá trị tham khảo của câu trả lời.`,
      ({ url }) =>
        `Neither the question form's page (${url}) nor the section's other pages say anything on complaints and denunciations or on the answers being for reference.`,
    ),
  },
  cantTell: {
    partly: say<Said>(
      ({ url, complaints, reference }) =>
        complaints === null
          ? `Đã nêu câu trả lời chỉ để tham khảo (“${reference}”, ${url}) nhưng chưa thấy câu về khiếu nại, tố cáo. Có nêu ở chỗ khác không?`
          : `Đã nêu việc khiếu nại, tố cáo (“${complaints}”, ${url}) nhưng chưa thấy câu về giá trị tham khảo của câu trả lời. Có nêu ở chỗ khác không?`,
      ({ url, complaints, reference }) =>
        complaints === null
          ? `Answers are said to be for reference (“${reference}”, ${url}), but nothing was seen on complaints. Is it stated elsewhere?`
          : `Complaints are spoken of (“${complaints}”, ${url}), but nothing was seen on answers being for reference. Is it stated elsewhere?`,
    ),
    "not-seen": say<{ url: string }>(
      ({ url }) =>
        `Chưa thấy điều kiện tiếp nhận ở mục hỏi đáp (${url}); có thể nằm trong liên kết, tệp hoặc ảnh hướng dẫn. Điều kiện được nêu ở đâu?`,
      ({ url }) =>
        `No conditions were seen in the Q&A section (${url}); they may be in linked guidance, a file or a picture. Where are they stated?`,
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

  gather(page): Conditions | null {
    if (!isOfQuestions(page)) return null;
    const all = readMainText(page).lines.map(({ text }) => text);
    const lines = all.filter((text) => text.length <= longestLine);
    // A long passage may state the conditions among other things.
    const mayState = all.some(
      (text) => text.length > longestLine && (has(text, "complaints") || has(text, "reference")),
    );
    return {
      complaints: lines.find(refusesComplaints)?.slice(0, excerpt) ?? null,
      reference: lines.find((text) => has(text, "reference"))?.slice(0, excerpt) ?? null,
      hasForm: askingForms(page).length > 0,
      refersOn: mayState || refersOn(page),
      isWhole: !mayLackContent(page),
    };
  },

  judge(site, _params, _context, gathered) {
    const [first] = gathered;
    if (!first) return { outcome: "inapplicable", reason: "no-section", data: {} };
    const complaints = gathered.find(({ facts }) => facts.complaints !== null);
    const reference = gathered.find(({ facts }) => facts.reference !== null);
    const shown = complaints ?? reference;
    if (shown) {
      const said = {
        url: shown.page.finalUrl,
        complaints: complaints?.facts.complaints ?? null,
        reference: reference?.facts.reference ?? null,
      };
      const at = [site.place(shown.page, said.complaints ?? said.reference)];
      return complaints && reference
        ? { outcome: "passed", reason: "stated", data: said, at }
        : { outcome: "cantTell", reason: "partly", data: said, at };
    }
    const form = gathered.find(({ facts }) => facts.hasForm);
    const { page } = form ?? first;
    const isSure =
      form && site.surveyed && gathered.every(({ facts }) => facts.isWhole) && !form.facts.refersOn;
    const found = { data: { url: page.finalUrl }, at: [site.place(page)] };
    return isSure
      ? { outcome: "failed", reason: "not-stated", ...found }
      : { outcome: "cantTell", reason: "not-seen", ...found };
  },
});

function refusesComplaints(text: string): boolean {
  return has(text, "complaints") && has(text, "refusals");
}

function has(text: string, kind: keyof typeof folded): boolean {
  const line = fold(text);
  return folded[kind].some((phrase) => containsPhrase(line, phrase));
}

function refersOn(page: PageView): boolean {
  const { files, frames, pictures } = readSubstance(page);
  const isGuidance = page.links.some(({ text, region }) => region === "main" && has(text, "guidance"));
  return isGuidance || files.length + frames.length + pictures.length > 0;
}

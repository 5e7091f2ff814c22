import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { clean, containsPhrase } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";
import { mayLackContent, readSubstance } from "../reading/substance.ts";
import data from "./project-labels.json" with { type: "json" };

const fields = ["name", "objective", "sector", "kind", "period", "budget", "funding", "status"] as const;
type Field = (typeof fields)[number];
const spelled = (list: readonly Field[], language: "vi" | "en") =>
  list.map((field) => data[field].title[language]).join(", ");

/** A page that describes projects in fields, as noted while it was open. */
interface ProjectPage {
  found: Field[];
  /** Not labelled, but words of the text may say it. */
  hinted: Field[];
  /** What scripts, a file or another page may hold cannot be called missing. */
  mayHoldMore: boolean;
}
type Described = { page: string; url: string; found: Field[]; missing: Field[]; projects: number };

const fewestLabels = 3;
const longestLabel = 60;

export default defineSiteCheck({
  id: "content/project-fields",
  measures: {
    vi: "Trang nêu dự án theo từng trường: có đủ tên, mục tiêu, lĩnh vực, loại, thời gian, kinh phí, nguồn vốn, tình trạng hay không.",
    en: "Pages that describe projects field by field: whether name, objective, sector, kind, period, cost, funding and state are all there.",
  },
  limits: {
    vi: "Chỉ xét trang có nhãn trường (bảng hoặc “nhãn: giá trị”); dự án nêu trong tệp đính kèm thì không đọc được.",
    en: "Only pages with labelled fields (a table, or “label: value”) are judged; projects inside attached files are not read.",
  },
  needs: [],
  params: z.object({ fields: z.array(z.enum(fields)).min(1) }),
  passed: {
    complete: say<{ projects: number }>(
      ({ projects }) => `Các trang nêu dự án đã đọc (${projects}) đều ghi đủ các trường thông tin.`,
      ({ projects }) => `Every field is given on all project pages read (${projects}).`,
    ),
  },
  failed: {
    incomplete: say<Described>(
      ({ page, url, missing }) => `Trang dự án “${page}” (${url}) không ghi: ${spelled(missing, "vi")}.`,
      ({ page, url, missing }) =>
        `The project page “${page}” (${url}) does not give: ${spelled(missing, "en")}.`,
    ),
  },
  cantTell: {
    unclear: say<Described>(
      ({ page, url, missing }) =>
        `Trang dự án “${page}” (${url}) không có nhãn: ${spelled(missing, "vi")}; có thể nêu bằng lời hoặc trong tệp. Các thông tin này có được nêu không?`,
      ({ page, url, missing }) =>
        `The project page “${page}” (${url}) has no label for ${spelled(missing, "en")}; its text or file may say so. Are they given?`,
    ),
    "no-project-read": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không có trang nào nêu dự án theo từng trường. Các dự án được nêu ở đâu, có đủ thông tin không?`,
      ({ pagesRead }) =>
        `None of the ${pagesRead} pages read describes a project field by field. Where are projects described, and with all fields?`,
    ),
  },
  inapplicable: {},

  gather: (page, params) => readProject(page, params.fields),

  judge(site, params, _context, gathered) {
    if (gathered.length === 0) {
      return { outcome: "cantTell", reason: "no-project-read", data: { pagesRead: site.pages.length } };
    }
    const judged = gathered.map(({ page, facts }) => {
      const missing = params.fields.filter((field) => !facts.found.includes(field));
      const absent = facts.mayHoldMore ? [] : missing.filter((field) => !facts.hinted.includes(field));
      return { page, found: facts.found, missing, absent };
    });
    const at = (list: typeof judged) => list.slice(0, 10).map(({ page }) => site.place(page));
    const wrong = judged.filter(({ absent }) => absent.length > 0);
    const open = judged.filter(({ missing }) => missing.length > 0);
    const measure = {
      by: "rate",
      compliant: judged.length - wrong.length,
      counted: judged.length,
    } as const;
    const told = ({ page, found }: (typeof judged)[number], missing: Field[]) => ({
      page: page.title ?? page.finalUrl,
      url: page.finalUrl,
      found,
      missing,
      projects: judged.length,
    });
    const [worst] = wrong;
    if (worst) {
      return {
        outcome: "failed",
        reason: "incomplete",
        data: told(worst, worst.absent),
        at: at(wrong),
        measure,
      };
    }
    const [unclear] = open;
    if (unclear) {
      return { outcome: "cantTell", reason: "unclear", data: told(unclear, unclear.missing), at: at(open) };
    }
    return {
      outcome: "passed",
      reason: "complete",
      data: { projects: judged.length },
      at: at(judged),
      measure,
    };
  },
});

/** Null where fewer fields are labelled than a description of a project has; bidding notices have other fields. */
function readProject(page: PageView, wanted: readonly Field[]): ProjectPage | null {
  const { kind, language } = page.reading;
  if (kind === "home" || kind === "login" || language === "en") return null;
  const lines = readMainText(page).own.map(({ text }) => clean(text).toLowerCase());
  const found = wanted.filter((field) => lines.some((line) => isLabelled(line, field)));
  const isProject = found.includes("name") || found.includes("budget");
  if (found.length < fewestLabels || !isProject) return null;
  const text = lines.join(" ");
  const hinted = wanted.filter((field) => data[field].hints.some((hint) => containsPhrase(text, hint)));
  // News, hearings and permits speak of projects too, without having to give every field.
  const isOfSection = page.reading.sections.includes("projects-bidding");
  const mayHoldMore = !isOfSection || readSubstance(page).files.length > 0 || mayLackContent(page);
  return { found, hinted, mayHoldMore };
}

/** A line or a cell that is the label, or begins with it and a colon. */
function isLabelled(line: string, field: Field): boolean {
  const [before = ""] = line.split(/[:：]/, 1);
  const label = before
    .replace(/^[\s\-–+•*\d.)]+/, "")
    .replace(/\s*\(.*\)$/, "")
    .trim();
  return label.length <= longestLabel && data[field].labels.includes(label);
}

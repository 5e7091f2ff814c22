import type { Language, Text } from "../../checks/text.ts";
import type { Decision } from "../decisions.ts";
import type { Pictures } from "../pictures.ts";
import type { Profile, Proposal } from "../profile.ts";
import type { PageReport } from "./page-report.ts";
import type { SeenPage } from "./snapshots.ts";

export const exportFormats = ["sheet", "html", "json", "csv", "earl"] as const;
/** What speaks of a page as the crawler's report does: a part of one is no page. */
const formatsOfPages: readonly ExportFormat[] = ["json", "earl"];

export function formatsFor({ isPart }: Pick<PageReport, "isPart">): readonly ExportFormat[] {
  return isPart ? exportFormats.filter((format) => !formatsOfPages.includes(format)) : exportFormats;
}

export type ExportFormat = (typeof exportFormats)[number];

export interface ExportedFile {
  name: string;
  mediaType: string;
  text: string;
}

export interface RegulationChoice {
  id: string;
  province: Text;
  instrument: Text;
}

/** A page and what it is judged by. */
export interface Case {
  seen: SeenPage;
  profile: Profile;
  /** The day whose law is applied, YYYY-MM-DD. */
  date: string;
}

/** What judging can be asked, by name: the question and the answer. */
interface Tasks {
  regulations: { question: null; answer: RegulationChoice[] };
  propose: { question: SeenPage; answer: Proposal };
  /** Makes ready what binds the person's agency, while the page is still being read. */
  prepare: { question: Omit<Case, "seen">; answer: null };
  /** Judges what the page alone decides, so that the first findings come at once. */
  glance: { question: Case; answer: PageReport };
  judge: { question: Case; answer: PageReport };
  export: {
    question: { case: Case; format: ExportFormat; lang: Language; decisions: Decision[]; pictures: Pictures };
    answer: ExportedFile;
  };
}

export type TaskName = keyof Tasks;
export type Question<Name extends TaskName> = Tasks[Name]["question"];
export type Answer<Name extends TaskName> = Tasks[Name]["answer"];

export interface WorkerQuestion {
  id: number;
  task: TaskName;
  question: Question<TaskName>;
}

export type WorkerAnswer = { id: number; answer: Answer<TaskName> } | { id: number; error: string };

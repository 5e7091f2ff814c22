import type { Language, Text } from "../../checks/text.ts";
import type { Decision } from "../decisions.ts";
import type { Pictures } from "../pictures.ts";
import type { Profile, Proposal } from "../profile.ts";
import type { PageReport } from "./page-report.ts";
import type { SeenPage } from "./snapshots.ts";

export const exportFormats = ["sheet", "html", "json", "csv", "earl"] as const;
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

/** What the worker can be asked, by name: the question's data and the answer's. */
export interface WorkerTasks {
  regulations: { ask: null; answer: RegulationChoice[] };
  propose: { ask: SeenPage; answer: Proposal };
  /** A glance judges what the page alone decides, so that the first findings come at once. */
  glance: { ask: Case; answer: PageReport };
  judge: { ask: Case; answer: PageReport };
  export: {
    ask: { case: Case; format: ExportFormat; lang: Language; decisions: Decision[]; pictures: Pictures };
    answer: ExportedFile;
  };
}

export type TaskName = keyof WorkerTasks;

export interface WorkerQuestion {
  id: number;
  task: TaskName;
  ask: unknown;
}

export type WorkerAnswer = { id: number; answer: unknown } | { id: number; error: string };

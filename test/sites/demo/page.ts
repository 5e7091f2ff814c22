import type { Block, Scene } from "./portal.ts";

/** Where a page stands, whatever its layout makes of it as an address. */
export interface Location {
  /** Path of the section; "" for the home page. */
  section: string;
  item?: { slug: string; id: number };
  /** Page of a list, from 2. */
  page?: number;
}

export const home: Location = { section: "" };

export interface ItemView {
  at: Location;
  title: string;
  abstract: string;
  /** ISO 8601 instant, or a date. */
  date: string;
  scene: Scene | null;
}

export interface DocumentRow {
  at: Location;
  number: string;
  kind: string;
  issuedOn: string;
  abstract: string;
}

export interface QuestionRow {
  at: Location;
  title: string;
  topic: string;
  askedOn: string;
  answeredOn: string | null;
}

export interface Field {
  name: string;
  label: string;
  kind: "text" | "email" | "tel" | "area" | "select" | "radio";
  required: boolean;
  options?: readonly string[];
  value?: string;
}

export interface Form {
  type: "form";
  method: "get" | "post";
  action: Location;
  title: string;
  /** What the data are used for; shown inside the form. */
  notice: readonly string[];
  fields: readonly Field[];
  /** Label of the consent box; null where no personal data are asked for. */
  consent: string | null;
  submit: string;
}

/** What layouts draw. */
export type PageBlock =
  | Block
  | { type: "items"; items: readonly ItemView[] }
  | { type: "paging"; section: string; current: number; last: number }
  | { type: "posting"; posted: string; author: string }
  | { type: "scene"; scene: Scene; alt: string }
  | { type: "source"; name: string; address: string; posted: string }
  | { type: "tools"; title: string; at: Location; pdf: string }
  | { type: "document-table"; caption: string; rows: readonly DocumentRow[] }
  | { type: "document"; fields: readonly (readonly [string, string])[]; file: string }
  | { type: "question-table"; caption: string; rows: readonly QuestionRow[] }
  | {
      type: "question";
      asker: string;
      askedOn: string;
      content: string;
      answer: { on: string; by: string; paragraphs: readonly string[] } | null;
    }
  | { type: "comments"; comments: readonly { by: string; on: string; text: string }[] }
  | Form
  | { type: "site-map"; groups: readonly { title: string; links: readonly PageLink[] }[] }
  | { type: "home"; parts: HomeParts };

export interface PageLink {
  title: string;
  at: Location;
}

interface HomeParts {
  news: readonly ItemView[];
  others: readonly { title: string; section: string; items: readonly ItemView[] }[];
  documents: readonly DocumentRow[];
  questions: readonly QuestionRow[];
}

/** One page before a layout draws it. */
export interface Page {
  at: Location;
  kind: "home" | "section" | "article";
  title: string;
  description: string;
  subject: string;
  /** From the section down to the page before this one. */
  trail: readonly PageLink[];
  /** When it was put on the portal, ISO 8601. */
  posted: string;
  author: string | null;
  blocks: readonly PageBlock[];
}

/** ISO 8601 instant in Vietnam's time. */
export function instant(date: string, time: string): string {
  return `${date}T${time}:00+07:00`;
}

import type { AgencyKind } from "../../../checks/agency.ts";

/** Texts may hold the date tokens of `dates.ts` and links written `[label](target)`. */
type DatedText = string;

export interface Official {
  name: string;
  title: string;
  unit: string;
  phone: string;
  fax: string;
  email: string;
}

export interface Leader {
  name: string;
  title: string;
  biography: readonly DatedText[];
  duties: readonly DatedText[];
}

/** An item of news or of another section, dated in calendar days before the audited day. */
export interface Article {
  /** Section it stands in; `topics` are further sections that list it. */
  section: string;
  topics?: readonly string[];
  slug: string;
  daysAgo: number;
  /** "HH:MM". */
  time: string;
  title: DatedText;
  abstract: DatedText;
  paragraphs: readonly DatedText[];
  author: string;
  picture?: { scene: Scene; alt: string };
  /** Set where the item was taken from elsewhere. */
  source?: { name: string; address: string; daysAgo: number; time: string };
}

export const scenes = ["sea", "mangrove", "meeting", "road", "laboratory", "village"] as const;
export type Scene = (typeof scenes)[number];

export type Collection = "qppl" | "dieu-hanh";

/** A legal or administrative document. */
export interface LegalDocument {
  collection: Collection;
  kind: string;
  /** Number with `{n}` and `{y}` for its running number and year: "{n}/{y}/QĐ-UBND". */
  symbol: string;
  /** How many such documents the issuer signs a year: sets the running number. */
  perYear: number;
  issuer: string;
  signer: string;
  issuedDaysAgo: number;
  postedDaysAgo: number;
  effectiveAfterDays: number;
  abstract: DatedText;
  /** The text of the attached file, paragraph by paragraph. */
  text: readonly DatedText[];
}

export interface Question {
  slug: string;
  topic: string;
  title: DatedText;
  /** Initials only: askers stay unknown to readers. */
  asker: string;
  askedDaysAgo: number;
  content: DatedText;
  /** Null while it waits. */
  answer: { daysAgo: number; by: string; paragraphs: readonly DatedText[] } | null;
}

/** A draft text put out for comments. */
export interface Draft {
  slug: string;
  title: DatedText;
  postedDaysAgo: number;
  closesInDays: number;
  text: readonly DatedText[];
  comments: readonly { by: string; daysAgo: number; text: DatedText }[];
}

export type Block =
  | { type: "heading"; text: DatedText }
  | { type: "text"; text: DatedText }
  | { type: "bullets"; items: readonly DatedText[] }
  | { type: "table"; caption: DatedText; head: readonly string[]; rows: readonly (readonly DatedText[])[] }
  | { type: "picture"; file: string; alt: string; caption: DatedText }
  | { type: "print" }
  | { type: "units" }
  | { type: "leaders" }
  | { type: "officials" };

/** What a section of the portal shows. */
type SectionContent =
  | { kind: "prose"; blocks: readonly Block[] }
  | { kind: "index"; intro: DatedText }
  | { kind: "articles"; intro: DatedText; pageSize: number }
  | { kind: "documents"; collection: Collection; intro: DatedText }
  | { kind: "drafts"; intro: DatedText }
  | { kind: "questions"; conditions: readonly DatedText[] }
  | { kind: "question-form" }
  | { kind: "question-lookup" }
  | { kind: "rating" }
  | { kind: "newsletter" }
  | { kind: "site-map" }
  | { kind: "search" };

export type MenuGroup = "about" | "news" | "documents" | "disclosure" | "interaction" | "topics" | "utility";

export interface Section {
  /** Its name in addresses: "co-cau-to-chuc". */
  path: string;
  title: string;
  description: DatedText;
  group: MenuGroup;
  content: SectionContent;
}

/** A file that pages link to as `file:slug`. */
export interface Attachment {
  slug: string;
  title: DatedText;
  paragraphs: readonly DatedText[];
}

export type LayoutName = "html5" | "bootstrap" | "webforms";

export interface Portal {
  host: string;
  kind: AgencyKind;
  language: "vi" | "en";
  layout: LayoutName;
  /** "Trang thông tin điện tử", above the name. */
  heading: string;
  /** Full name of the agency. */
  name: string;
  shortName: string;
  /** Site id of the EMC measuring code. */
  emcSiteId: number;
  contact: { address: string; phone: string; fax: string; email: string };
  responsible: { name: string; title: string };
  /** Paths of the sections in the main menu; the home page comes first by itself. */
  menu: readonly string[];
  sections: readonly Section[];
  articles: readonly Article[];
  documents: readonly LegalDocument[];
  questions: readonly Question[];
  drafts: readonly Draft[];
  leaders: readonly Leader[];
  /** Units of the agency and what each does. */
  units: readonly { name: string; task: DatedText }[];
  officials: readonly Official[];
  files: readonly Attachment[];
  /** What the map shows; empty where there is none. */
  places: readonly string[];
  /** Portals of other agencies, named beside every page. */
  links: readonly { title: string; address: string }[];
  /** Visits, for the counter beside every page: no statistics of the agency. */
  visits: number;
}

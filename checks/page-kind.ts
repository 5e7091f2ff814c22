import { z } from "zod";

/** What a page is for, as a visitor would say. */
const pageKinds = [
  "home",
  "about",
  "organisation",
  "list",
  "article",
  "document-list",
  "document",
  "qa",
  "contact",
  "sitemap",
  "search",
  "consultation",
  "budget",
  "english-home",
  "english-article",
  "login",
  "other",
] as const;
export const pageKindSchema = z.enum(pageKinds);
export type PageKind = (typeof pageKinds)[number];

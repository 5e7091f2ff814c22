import type { CheerioAPI } from "cheerio";
import type { Portal, Section } from "../portal.ts";
import type { Exhibit } from "../portals.ts";
import type { Answer } from "../site.ts";

/**
 * Where a flaw stands: on the portal as a whole, on every page, or on the page of a section; `items` are pages of
 * its list, counted from the newest.
 */
export type Where =
  | "portal"
  | "every page"
  | "every article"
  | { section: string; items?: readonly number[] };

/** What a flaw does to the host: its headers, its redirect, its IPv6 address. */
export type Hosting = Pick<Exhibit, "headers" | "redirectsToHttps" | "ipv6">;

/** How a flaw is made. */
export type Spoiling =
  | { on: "content"; change(portal: Portal): Portal }
  | { on: "page"; change($: CheerioAPI): void }
  | { on: "answer"; change(answer: Answer): Answer }
  | { on: "hosting"; change(hosting: Hosting): Hosting };

/** One fault planted in the flawed portal. */
export interface Flaw {
  id: string;
  /** The requirement that it breaks. */
  requirement: string;
  where: Where;
  /** What a fair audit says: where a person must decide, `cantTell`. */
  expected: "failed" | "cantTell";
  /** First and last day on which a clause binds departments of the province; always where left out. */
  binds?: { from?: string; until?: string };
  vi: string;
  en: string;
  spoiling: Spoiling;
  /** Addresses that the flaw adds to the portal. */
  adds?: Readonly<Record<string, Answer>>;
}

/** The clause stood in Decree 42/2022; Decree 224/2026, which replaced it, has none like it. */
export const untilDecree224 = { until: "2026-06-30" };

/** The portal without a section and everything that led to it. */
export function withoutSection(path: string): Spoiling {
  return {
    on: "content",
    change: (portal) => ({
      ...portal,
      sections: portal.sections
        .filter((section) => section.path !== path)
        .map((section) => withoutMention(section, path)),
      menu: portal.menu.filter((entry) => entry !== path),
    }),
  };
}

function withoutMention(section: Section, path: string): Section {
  const { content } = section;
  if (content.kind !== "prose") return section;
  const blocks = content.blocks.filter(
    (block) => block.type !== "text" || !block.text.includes(`](${path})`),
  );
  return { ...section, content: { ...content, blocks } };
}

/** The portal with a section that says only this. */
export function sectionSaying(path: string, text: string): Spoiling {
  return {
    on: "content",
    change: (portal) => ({
      ...portal,
      sections: portal.sections.map((section) =>
        section.path === path
          ? { ...section, content: { kind: "prose", blocks: [{ type: "text", text }] } }
          : section,
      ),
    }),
  };
}

import { type NamedSection, type Section, sectionsInPath, sectionsNamed } from "../knowledge/sections.ts";
import type { PageView } from "../page-view.ts";
import type { Breadcrumb } from "./breadcrumb.ts";

/** Sections the page itself is about: by its title, the end of its breadcrumb, and its address. Surest first. */
export function readPageSections(page: PageView, title: string | null, { parts }: Breadcrumb): Section[] {
  const named = [...sectionsNamed(title ?? ""), ...parts.toReversed().flatMap((part) => sectionsNamed(part))];
  const addressed = sectionsInPath(page.url.pathname);
  const exact = (sections: readonly NamedSection[]) =>
    sections.filter(({ strength }) => strength === "exact");
  return [
    ...new Set([...exact(named), ...exact(addressed), ...named, ...addressed].map(({ section }) => section)),
  ];
}

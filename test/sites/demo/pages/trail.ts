import { home, type PageLink } from "../page.ts";
import type { Portal, Section } from "../portal.ts";
import { homeTitle } from "../wording.ts";

/** Home, the section around it where there is one, and the section itself. */
export function trailTo(portal: Portal, section: Section): PageLink[] {
  const around = portal.sections.find(
    (other) => other.group === section.group && other.content.kind === "index" && other !== section,
  );
  return [
    { title: homeTitle(portal), at: home },
    ...(around ? [{ title: around.title, at: { section: around.path } }] : []),
    { title: section.title, at: { section: section.path } },
  ];
}

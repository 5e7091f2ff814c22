import type { Block, MenuGroup, Section } from "../portal.ts";

/** A standing section of text, tables and pictures. */
export function proseSection(
  group: MenuGroup,
  path: string,
  title: string,
  description: string,
  blocks: readonly Block[],
): Section {
  return { path, title, description, group, content: { kind: "prose", blocks } };
}

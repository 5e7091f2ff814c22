import type { Element } from "domhandler";

const iconFonts = /(?:^|\s)(?:material-(?:icons|symbols)|mat-icon)(?:-[\w-]+)?(?:\s|$)/;
const ligature = /^[a-z\d_]+$/;

/** The name that an icon font draws as a picture ("print"): nobody reads it as text. Null for other elements. */
export function iconLigature({ name, attribs, children }: Element): string | null {
  if (name !== "mat-icon" && !iconFonts.test(attribs.class ?? "")) return null;
  const [only] = children;
  const drawn = children.length === 1 && only?.type === "text" ? only.data.trim() : "";
  return ligature.test(drawn) ? drawn : null;
}

import { sectionsInPath, sectionsNamed } from "../knowledge/sections.ts";
import type { PageView } from "../page-view.ts";
import { addressRepeats } from "./page-url.ts";

/** Whether an article bears a section's name as title or address: "Chính sách bảo mật" is no news item. */
export function isStandingPage({ reading, url }: PageView): boolean {
  if (reading.kind === "document") return false;
  const title = reading.title ?? "";
  const ownPart = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  // An address made from a title and cut short may end in the name of a section.
  const inPath = addressRepeats(url)(title) ? [] : sectionsInPath(`/${ownPart}`);
  const named = [...sectionsNamed(title), ...inPath];
  return named.some(({ strength }) => strength === "exact");
}

import { sectionsInPath, sectionsNamed } from "../knowledge/sections.ts";
import type { PageView } from "../page-view.ts";

/** Whether an article bears a section's name as title or address: "Chính sách bảo mật" is no news item. */
export function isStandingPage({ reading, url }: PageView): boolean {
  if (reading.kind === "document") return false;
  const ownPart = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  const named = [...sectionsNamed(reading.title ?? ""), ...sectionsInPath(`/${ownPart}`)];
  return named.some(({ strength }) => strength === "exact");
}

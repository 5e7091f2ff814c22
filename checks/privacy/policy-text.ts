import { sectionsInPath, sectionsNamed } from "../knowledge/sections.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";

const shortestPolicy = 300;

/** The lines of the page if it is the personal data policy itself; news about the law is not. */
export function policyLines(page: PageView): string[] | null {
  const { sections, title, kind } = page.reading;
  if (!sections.includes("privacy-policy")) return null;
  const names = [...sectionsNamed(title ?? ""), ...sectionsInPath(lastPart(page.url))];
  const isItself = names.some(
    ({ section, strength }) => section === "privacy-policy" && strength === "exact",
  );
  if (/^(?:article|document|list)/.test(kind) && !isItself) return null;
  const lines = readMainText(page).lines.map(({ text }) => text);
  return lines.join(" ").length >= shortestPolicy ? lines : null;
}

function lastPart({ pathname }: URL): string {
  return `/${pathname.split("/").findLast((part) => part !== "") ?? ""}`;
}

import { type PageSnapshot, screenshotHeight } from "../checks/snapshot.ts";
import type { Report } from "./model.ts";
import type { PagePicture } from "./report-format.ts";

/**
 * Pictures of the pages that were photographed, by address. Citizens' questions stand with names and numbers on
 * theirs: a report shows no picture of them.
 * @param read gives the stored bytes (WebP) behind a hash
 */
export function pagePictures(
  pages: Iterable<PageSnapshot>,
  report: Pick<Report, "pages">,
  read: (hash: string) => Buffer,
): ReadonlyMap<string, PagePicture> {
  const withheld = new Set(report.pages.filter(({ kind }) => kind === "qa").map(({ url }) => url));
  const pictures = new Map<string, PagePicture>();
  for (const { url, finalUrl, screenshot, rendered } of pages) {
    if (screenshot === null || rendered === null || withheld.has(url)) continue;
    const { viewport, height } = rendered;
    const data = `data:image/webp;base64,${read(screenshot).toString("base64")}`;
    pictures.set(finalUrl, { data, width: viewport.width, height: Math.min(height, screenshotHeight) });
  }
  return pictures;
}

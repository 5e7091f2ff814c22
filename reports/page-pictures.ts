import { type PageSnapshot, type SiteSnapshot, screenshotHeight } from "../checks/snapshot.ts";
import type { Report } from "./model.ts";
import type { PagePicture } from "./report-format.ts";

/**
 * Pictures of the pages that were photographed, by address, and of the provincial portal they are compared with. Citizens' questions stand with names and numbers on
 * theirs: a report shows no picture of them.
 * @param read gives the stored bytes (WebP) behind a hash
 */
export function pagePictures(
  { reference }: Pick<SiteSnapshot, "reference">,
  pages: Iterable<PageSnapshot>,
  report: Pick<Report, "pages">,
  read: (hash: string) => Buffer,
): ReadonlyMap<string, PagePicture> {
  const withheld = new Set(report.pages.filter(({ kind }) => kind === "qa").map(({ url }) => url));
  const pictures = new Map<string, PagePicture>();
  const add = (url: string, screenshot: string, width: number, height: number) => {
    const data = `data:image/webp;base64,${read(screenshot).toString("base64")}`;
    pictures.set(url, { data, width, height: Math.min(height, screenshotHeight) });
  };
  if (reference?.screenshot && reference.look) {
    add(reference.finalUrl, reference.screenshot, reference.look.viewport, reference.look.height);
  }
  for (const { url, finalUrl, screenshot, rendered } of pages) {
    if (screenshot === null || rendered === null || withheld.has(url)) continue;
    add(finalUrl, screenshot, rendered.viewport.width, rendered.height);
  }
  return pictures;
}

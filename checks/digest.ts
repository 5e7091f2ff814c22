import type { PageDigest } from "./page-digest.ts";
import type { PageView } from "./page-view.ts";
import { contentHash, templateHash } from "./reading/fingerprints.ts";
import { readMainText } from "./reading/main-text.ts";
import { readMeasuringIds } from "./reading/measuring-code.ts";
import { elementsWithin } from "./reading/readable-text.ts";

const longestLinkText = 200;

/** What of a page is kept for site-wide checks, the report's `pages[]` and history. A failed visit digests too. */
export function digest(page: PageView): PageDigest {
  const { snapshot, reading, metadata } = page;
  const { lines } = readMainText(page);
  const pictures = elementsWithin(page.readable, page.main).filter(
    (element) => element.name === "img" && page.isVisible(element),
  );
  return {
    url: snapshot.url,
    finalUrl: snapshot.finalUrl,
    status: snapshot.status,
    ...reading,
    sections: [...reading.sections],
    itemDates: [...reading.itemDates],
    visit: snapshot.visit,
    rendered: snapshot.rendered !== null,
    failure: snapshot.failure,
    documentTitle: metadata.documentTitle,
    description: metadata.description,
    declaredLanguage: metadata.declaredLanguage,
    mainText: lines.reduce((sum, { text }) => sum + text.length, 0),
    mainImages: pictures.length,
    links: page.links.map(({ url, text, region, visible }) => ({
      url: url.href,
      text: text.slice(0, longestLinkText),
      region,
      visible,
    })),
    measuringIds: readMeasuringIds(page),
    template: templateHash(page),
    content: contentHash(lines),
  };
}

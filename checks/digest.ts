import type { PageDigest } from "./page-digest.ts";
import type { PageView } from "./page-view.ts";

/** What of a page is kept for site-wide checks, the report's `pages[]` and history. */
export function digest(page: PageView): PageDigest {
  throw new Error(`not read yet: ${page.snapshot.url}`);
}

import type { ContentLanguage } from "../page-digest.ts";
import type { PageView } from "../page-view.ts";
import type { Breadcrumb } from "./breadcrumb.ts";
import type { MainText } from "./main-text.ts";
import type { PageShape } from "./page-shape.ts";
import type { TitleCandidate } from "./title-candidates.ts";

/** What the rules of a page's kind look at, gathered once by the reader of the page. */
export interface KindEvidence {
  page: PageView;
  main: MainText;
  shape: PageShape;
  candidates: readonly TitleCandidate[];
  breadcrumb: Breadcrumb;
  language: ContentLanguage | null;
}

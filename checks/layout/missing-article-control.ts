import type { PageView } from "../page-view.ts";
import { doubtNamelessControls } from "../reading/nameless-controls.ts";
import { isStandingPage } from "../reading/standing-page.ts";
import { mayLackContent } from "../reading/substance.ts";

/** The verdict on an article that shows no control of the kind asked for. */
export function judgeMissingControl(page: PageView) {
  if (isStandingPage(page)) return { outcome: "inapplicable", reason: "standing-page", data: {} } as const;
  const doubt = doubtNamelessControls(page, ["main"]);
  if (doubt) return doubt;
  return mayLackContent(page)
    ? ({ outcome: "cantTell", reason: "may-load-later", data: {} } as const)
    : ({ outcome: "failed", reason: "absent", data: {} } as const);
}

import type { StatusName } from "../../checks/visit-status.ts";
import { refusalHeader } from "../egress-proxy.ts";
import { statusOfAnswer } from "../status-of-answer.ts";
import type { DocumentWatch } from "./document-watch.ts";
import type { NetworkLog } from "./network-log.ts";
import type { RenderLimits } from "./render-limits.ts";
import { statusOfNavigation } from "./status-of-navigation.ts";
import type { Tab } from "./tab.ts";
import { OutOfTime } from "./within.ts";

/** The page did not open; the status says why. */
export class VisitFailure extends Error {
  readonly status: StatusName;

  constructor(status: StatusName, detail: string) {
    super(detail);
    this.name = "VisitFailure";
    this.status = status;
  }
}

export interface Visit {
  tab: Tab;
  log: NetworkLog;
  watch: DocumentWatch;
  limits: RenderLimits;
  /** Milliseconds left of the whole visit. */
  left(): number;
  /** What the proxy said of a host it did not connect to. */
  whyRefused(host: string): StatusName | null;
}

/**
 * Opens an address and waits until its document stands.
 * @throws {VisitFailure}
 */
export async function openPage(visit: Visit, url: string): Promise<void> {
  const { tab, log, watch, limits } = visit;
  try {
    const ms = Math.min(limits.navigationMs, visit.left());
    const opening = tab.session.send("Page.navigate", { url }).then(async ({ errorText }) => {
      if (errorText !== undefined) throw failureOf(errorText, url, visit);
      await watch.until("DOMContentLoaded");
    });
    await tab.run(opening, ms, "opening the page");
  } catch (error) {
    if (error instanceof OutOfTime) throw new VisitFailure(await whatWasLate(visit), error.message);
    throw error;
  }
  refuseOtherThanPage(log);
}

function failureOf(errorText: string, url: string, { log, whyRefused }: Visit): VisitFailure {
  refuseOtherThanPage(log);
  // An error without any text to show, which Chromium replaces by a page of its own.
  const answer = log.document;
  if (answer && answer.status >= 400) {
    const status = statusOfAnswer({ ...answer, text: "" });
    if (status) return new VisitFailure(status, errorText);
  }
  const host = URL.parse(log.redirects.at(-1)?.location ?? url)?.hostname ?? "";
  const refusal = errorText.includes("TUNNEL") ? whyRefused(host) : null;
  return new VisitFailure(refusal ?? statusOfNavigation(errorText), errorText);
}

/** A page whose scripts never end takes no more of its own text, so it looks like a server that sends none. */
async function whatWasLate({ tab, log }: Visit): Promise<StatusName> {
  if (log.document === null) return "timeout-headers";
  if (log.isDocumentComplete) return "timeout-render";
  const isAlive = await tab.answers();
  return isAlive ? "timeout-body" : "timeout-render";
}

/** @throws {VisitFailure} where what came is no page. */
function refuseOtherThanPage(log: NetworkLog): void {
  const answer = log.document;
  if (!answer) return;
  const refusal = answer.headers[refusalHeader];
  if (refusal !== undefined) throw new VisitFailure(refusal as StatusName, `${answer.url}: ${refusal}`);
  if (!/html|xml|text\/plain/.test(answer.mimeType)) throw new VisitFailure("not-html", answer.mimeType);
}

/** Waits until the page has come to rest: its load, a quiet network, and no further document on its way. */
export async function settle(visit: Visit): Promise<void> {
  const { log, watch, limits } = visit;
  for (let documents = 0; documents !== watch.documents; ) {
    documents = watch.documents;
    await waitFor(visit, watch.until("load"), limits.loadMs);
    await waitFor(visit, watch.until("networkAlmostIdle"), limits.quietMs);
    if (log.isDocumentPending) await waitFor(visit, watch.untilReplaced(documents), limits.navigationMs);
  }
  refuseOtherThanPage(log);
}

/** Waits in vain without complaint: a page that never rests is judged as it stands. */
async function waitFor({ tab, left }: Visit, event: Promise<void>, ms: number): Promise<void> {
  try {
    await tab.run(event, Math.min(ms, left()), "waiting");
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
}

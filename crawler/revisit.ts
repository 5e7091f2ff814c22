import type { Revisit } from "../checks/history.ts";
import { ParsedPage } from "../checks/parsed-page.ts";
import { isSoftNotFound } from "../checks/reading/soft-not-found.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { type Rank, sampleOf } from "./sample.ts";
import type { MissedItem } from "./store/history.ts";
import { normaliseUrl, pageKey } from "./url.ts";
import type { Visitor } from "./visitor.ts";

export interface RevisitMeans {
  visitor: Visitor;
  rank: Rank;
  most: number;
  forbids(url: URL): StatusName | null;
  isOver(): boolean;
}

/** Asks for a sample of earlier items again, to see whether they are still there. */
export async function revisit(missed: readonly MissedItem[], means: RevisitMeans): Promise<Revisit[]> {
  const visits: Revisit[] = [];
  for (const item of sampleOf(missed, means.most, means.rank, ({ key }) => key)) {
    if (means.isOver()) break;
    visits.push(await ask(item, means));
  }
  return visits;
}

async function ask({ key, url, title, openedAt }: MissedItem, means: RevisitMeans): Promise<Revisit> {
  const { snapshot } = await means.visitor.pageWithRetries({ url, forbids: means.forbids });
  const { status, failure, finalUrl, fetchedAt: triedAt } = snapshot;
  const end = normaliseUrl(finalUrl);
  const isMissing = failure === null && isSoftNotFound(new ParsedPage(snapshot, null));
  return {
    url,
    title,
    openedAt,
    triedAt,
    status,
    failure: isMissing ? "soft-not-found" : failure,
    movedTo: end && pageKey(end) !== key ? finalUrl : null,
  };
}

import type { Measure } from "./outcome.ts";
import type { Requirement, Rubric } from "./regulations/schema.ts";
import { inapplicable, type Result, type Subject, untested } from "./result.ts";
import type { SiteView } from "./site-view.ts";
import type { Text } from "./text.ts";
import { wilson } from "./wilson.ts";

const placesShown = 20;

/**
 * The portal's verdict on a requirement that is judged page by page (design §8): passed when the compliant
 * share meets its criterion, failed when the sampling interval lies wholly below it, else cantTell. Pages a
 * person must decide count as compliant where that avoids an accusation and as not where that avoids a pass.
 * Where every page must comply, one that fails is a breach, and nothing is outweighed.
 */
export function aggregate(
  subject: Subject,
  results: readonly Result[],
  view: SiteView,
  rubric: Rubric,
  { everyPage }: Pick<Requirement, "everyPage">,
): Result {
  const of = (outcome: Result["outcome"]) => results.filter((result) => result.outcome === outcome);
  const tally: Tally = { passed: of("passed"), failed: of("failed"), open: of("cantTell") };
  const { passed, failed, open } = tally;
  const counted = passed.length + failed.length + open.length;
  if (counted === 0) return nothingCounted(subject, results, view);

  const verdict = everyPage ? ofEveryPage(tally) : byShare(tally, view.complete, rubric);
  const { outcome } = verdict;
  const telling = outcome === "passed" ? passed : failed.length > 0 ? failed : open;
  const reason = mostCommonReason(telling);
  const sample = sampleOf(subject, telling, reason);
  const shared = {
    ...subject,
    outcome,
    confidence: outcome === "cantTell" ? ("medium" as const) : ("high" as const),
    reason,
    places: [...failed, ...open].flatMap(placesOf).slice(0, placesShown),
    pagesAffected: failed.length,
  };
  if (counted === 1)
    return { ...shared, message: sample.message, data: sample.data, measure: sample.measure };
  return {
    ...shared,
    message: shareMessage(outcome, passed.length, counted, sample.message),
    data: {
      compliant: passed.length,
      failed: failed.length,
      undecided: open.length,
      counted,
      criterion: verdict.criterion,
      interval: verdict.interval,
      sampled: !view.complete,
      reasons: countReasons([...failed, ...open]),
    },
    // A breach has no partial credit.
    measure: everyPage && failed.length > 0 ? null : measureOf(passed, failed),
  };
}

interface Tally {
  passed: readonly Result[];
  failed: readonly Result[];
  open: readonly Result[];
}

interface Verdict {
  outcome: "passed" | "failed" | "cantTell";
  /** The share of compliant pages that is asked for, and between what bounds it lies. */
  criterion: number;
  interval: [low: number, high: number];
}

function byShare({ passed, failed, open }: Tally, complete: boolean, { share, intervalZ }: Rubric): Verdict {
  const counted = passed.length + failed.length + open.length;
  const best = passed.length + open.length;
  const { low, high } = complete
    ? { low: best / counted, high: best / counted }
    : wilson(best, counted, intervalZ);
  const criterion = share.full;
  const outcome = passed.length / counted >= criterion ? "passed" : high < criterion ? "failed" : "cantTell";
  return { outcome, criterion, interval: [low, high] };
}

function ofEveryPage({ passed, failed, open }: Tally): Verdict {
  const counted = passed.length + failed.length + open.length;
  const outcome = failed.length > 0 ? "failed" : open.length > 0 ? "cantTell" : "passed";
  return {
    outcome,
    criterion: 1,
    interval: [passed.length / counted, (passed.length + open.length) / counted],
  };
}

/** Over several pages: lateness where every page measured it, else the share of compliant pages. */
function measureOf(passed: readonly Result[], failed: readonly Result[]): Measure {
  const measures = [...passed, ...failed].map(({ measure }) => measure);
  const late = measures.filter((measure) => measure?.by === "lateness");
  const [first] = late;
  if (first && late.length === measures.length) {
    return { by: "lateness", taken: late.flatMap(({ taken }) => taken), limit: first.limit };
  }
  return { by: "rate", compliant: passed.length, counted: measures.length };
}

function nothingCounted(subject: Subject, results: readonly Result[], view: SiteView): Result {
  const stopped = results.find((result) => result.outcome === "untested");
  if (stopped) return { ...stopped, ...subject };
  if (results.length > 0) {
    return isKnownToLack(results, view)
      ? bindingNowhere(subject, results)
      : untested(subject, "no-page-of-kind");
  }
  if (view.home === null) return untested(subject, view.site.failure ?? "site-unreachable");
  if (!view.complete || !view.representative) return untested(subject, "no-page-of-kind");
  return inapplicable(subject, "nothing-to-measure", {
    vi: "Đã đọc hết cổng, không có trang nào thuộc loại này để đo.",
    en: "The whole portal was read; it has no page of this kind to measure.",
  });
}

/**
 * Whether pages that a requirement does not bind speak for the portal: they stand for the rest, or there is no rest,
 * as where other pages were read and the requirement was asked of the home page alone.
 */
function isKnownToLack(results: readonly Result[], { representative, pages, home }: SiteView): boolean {
  return representative || (pages.length > 1 && results.every(({ url }) => url === home?.finalUrl));
}

function bindingNowhere(subject: Subject, results: readonly Result[]): Result {
  const reason = mostCommonReason(results);
  const sample = sampleOf(subject, results, reason);
  if (results.length === 1) return { ...sample, ...subject };
  return inapplicable(subject, reason, {
    vi: `Không trang nào trong ${results.length} trang đã đọc thuộc diện áp dụng. Thường gặp: ${sample.message.vi}`,
    en: `None of the ${results.length} pages read is bound by this. Most often: ${sample.message.en}`,
  });
}

function sampleOf(subject: Subject, results: readonly Result[], wanted: string): Result {
  const sample = results.find(({ reason }) => reason === wanted);
  if (!sample) throw new Error(`${subject.requirement}: no result to report`);
  return sample;
}

function placesOf(result: Result) {
  return result.places.length > 0
    ? result.places.slice(0, 1)
    : [{ url: result.url, selector: null, excerpt: null }];
}

function countReasons(results: readonly Result[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of results) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function mostCommonReason(results: readonly Result[]): string {
  const [first] = Object.entries(countReasons(results)).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  if (!first) throw new Error("no reasons to count");
  return first[0];
}

function shareMessage(
  outcome: "passed" | "failed" | "cantTell",
  compliant: number,
  counted: number,
  sample: Text,
): Text {
  const share = { vi: `${compliant}/${counted} trang đạt`, en: `${compliant} of ${counted} pages comply` };
  if (outcome === "passed") return { vi: `${share.vi}.`, en: `${share.en}.` };
  return { vi: `${share.vi}. Thường gặp: ${sample.vi}`, en: `${share.en}. Most often: ${sample.en}` };
}

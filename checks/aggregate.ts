import type { Measure } from "./outcome.ts";
import type { Rubric } from "./regulations/schema.ts";
import { inapplicable, type Result, type Subject, untested } from "./result.ts";
import type { SiteView } from "./site-view.ts";
import type { Text } from "./text.ts";
import { wilson } from "./wilson.ts";

const placesShown = 20;

/**
 * The portal's verdict on a requirement that is judged page by page (design §8): passed when the compliant
 * share meets its criterion, failed when the sampling interval lies wholly below it, else cantTell. Pages a
 * person must decide count as compliant where that avoids an accusation and as not where that avoids a pass.
 */
export function aggregate(
  subject: Subject,
  results: readonly Result[],
  view: SiteView,
  rubric: Rubric,
): Result {
  const of = (outcome: Result["outcome"]) => results.filter((result) => result.outcome === outcome);
  const [passed, failed, open] = [of("passed"), of("failed"), of("cantTell")];
  const counted = passed.length + failed.length + open.length;
  if (counted === 0) return nothingCounted(subject, results, view);

  const criterion = rubric.share.full;
  const surelyCompliant = passed.length / counted;
  const best = passed.length + open.length;
  const interval = view.complete
    ? { low: best / counted, high: best / counted }
    : wilson(best, counted, rubric.intervalZ);
  const outcome = surelyCompliant >= criterion ? "passed" : interval.high < criterion ? "failed" : "cantTell";

  const telling = outcome === "passed" ? passed : failed.length > 0 ? failed : open;
  const reason = mostCommonReason(telling);
  const sample = telling.find((result) => result.reason === reason);
  if (!sample) throw new Error(`${subject.requirement}: no result to report`);
  const data =
    counted === 1
      ? sample.data
      : {
          compliant: passed.length,
          failed: failed.length,
          undecided: open.length,
          counted,
          criterion,
          interval: [interval.low, interval.high],
          sampled: !view.complete,
          reasons: countReasons([...failed, ...open]),
        };
  return {
    ...subject,
    outcome,
    confidence: outcome === "cantTell" ? "medium" : "high",
    reason,
    message: counted === 1 ? sample.message : shareMessage(outcome, passed.length, counted, sample.message),
    data,
    places: [...failed, ...open].flatMap(placesOf).slice(0, placesShown),
    pagesAffected: failed.length,
    measure: counted === 1 ? sample.measure : measureOf(passed, failed),
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
  const [first] = results;
  if (first) return { ...first, ...subject };
  if (view.home === null) return untested(subject, view.site.failure ?? "site-unreachable");
  if (!view.complete) return untested(subject, "no-page-of-kind");
  return inapplicable(subject, "nothing-to-measure", {
    vi: "Đã đọc hết cổng, không có trang nào thuộc loại này để đo.",
    en: "The whole portal was read; it has no page of this kind to measure.",
  });
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

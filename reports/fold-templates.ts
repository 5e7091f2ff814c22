import type { Place } from "../checks/outcome.ts";
import type { PageDigest } from "../checks/page-digest.ts";
import type { Result } from "../checks/result.ts";
import type { Finding } from "./model.ts";

/** Places kept with a finding; `pages` and `instances` hold the true extent. */
const placesKept = 10;

interface Instance {
  result: Result;
  outcome: Finding["outcome"];
  place: Place;
  template: string | null;
  selector: string | null;
}

/**
 * Folds repetitions: the same requirement, reason and kind of element over pages of one template is one fault
 * with its extent. A requirement judged page by page is folded from its page results, any other from its
 * result for the portal. Findings come in the order of the results, the widest of a requirement first.
 */
export function foldTemplates(results: readonly Result[], pages: readonly PageDigest[]): Finding[] {
  const templates = new Map(
    pages.flatMap((page) => [page.url, page.finalUrl].map((url) => [url, page.template])),
  );
  const judgedByPage = new Set(results.filter(({ scope }) => scope === "page").map((r) => r.requirement));
  const instances = results
    .filter(({ scope, requirement }) => scope === "page" || !judgedByPage.has(requirement))
    .flatMap((result) => instancesOf(result, templates));
  const folded = Map.groupBy(instances, ({ result, outcome, template, selector }) =>
    JSON.stringify([result.requirement, outcome, result.reason, template, selector]),
  );
  const order = new Map([...new Set(results.map(({ requirement }) => requirement))].map((id, i) => [id, i]));
  const rank = ({ requirement }: Finding) => order.get(requirement) ?? order.size;
  return [...folded.values()]
    .flatMap(fold)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        Number(a.outcome === "cantTell") - Number(b.outcome === "cantTell") ||
        b.pages - a.pages ||
        b.instances - a.instances ||
        compare(keyOf(a), keyOf(b)),
    );
}

function instancesOf(result: Result, templates: ReadonlyMap<string, string>): Instance[] {
  const { outcome } = result;
  if (outcome !== "failed" && outcome !== "cantTell") return [];
  const places =
    result.places.length > 0 ? result.places : [{ url: result.url, selector: null, excerpt: null }];
  return places.map((place) => ({
    result,
    outcome,
    place,
    template: templates.get(place.url) ?? null,
    selector: place.selector === null ? null : shapeOf(place.selector),
  }));
}

/** A selector without what counts: positions, and the digits of ids and class names. */
function shapeOf(selector: string): string {
  return selector
    .replace(/:nth-(child|of-type)\(\d+\)/g, ":nth-$1(n)")
    .replace(/[#.][\p{L}\p{N}_-]+/gu, (name) => name.replace(/\d+/g, "n"));
}

function fold(instances: readonly Instance[]): Finding[] {
  const ordered = [...instances].sort(
    (a, b) =>
      compare(a.place.url, b.place.url) ||
      compare(a.place.selector ?? "", b.place.selector ?? "") ||
      compare(a.place.excerpt ?? "", b.place.excerpt ?? ""),
  );
  const [first] = ordered;
  if (!first) return [];
  const { result, outcome, template, selector } = first;
  return [
    {
      requirement: result.requirement,
      outcome,
      reason: result.reason,
      message: result.message,
      template,
      selector,
      pages: new Set(ordered.map(({ place }) => place.url)).size,
      instances: ordered.length,
      places: ordered.slice(0, placesKept).map(({ place }) => place),
    },
  ];
}

function keyOf({ reason, template, selector, places }: Finding): string {
  return [reason, template, selector, places[0]?.url].join("\n");
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

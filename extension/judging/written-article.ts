import { load } from "cheerio";
import { type PageView, stamp } from "../../checks/page-view.ts";
import type { AxeRule, PageSnapshot, Rendered } from "../../checks/snapshot.ts";
import judgedChecks from "./written-article-checks.json" with { type: "json" };

/** Checks that say something about what an editor writes, whatever template it will stand in. */
export const checksOfWriting: ReadonlySet<string> = new Set(judgedChecks.checks);

/**
 * What is being written, as the article it will become: the content of an editor or of a selected part, alone on
 * a page, under its title. Stamps are kept, so that findings lead back to the live elements.
 */
export function toWrittenArticle(snapshot: PageSnapshot, within: number, title: string | null): PageSnapshot {
  const $ = load(snapshot.html);
  const frame = $(`kc-frame[${stamp}-frame="${within}"]`);
  const element = $(`[${stamp}="${within}"]`).first();
  const content = frame.length > 0 ? frame.html() : $.html(element);
  const language = $("html").attr("lang");
  const article = load(
    "<!doctype html><html><head><meta property='og:type' content='article'></head><body><main><article></article></main></body></html>",
  );
  if (language !== undefined) article("html").attr("lang", language);
  article("head").append(article("<title>").text(title ?? ""));
  if (title) article("article").append(article("<h1>").text(title));
  article("article").append(content ?? "");
  const { rendered } = snapshot;
  return { ...snapshot, html: article.html(), rendered: rendered && { ...rendered, unreadableFrames: [] } };
}

type Scan = NonNullable<Rendered["axe"]>;

/** Of what the rules found on the whole page, that which stands in the article. */
export function scanWithin(article: PageView, axe: Scan): Scan {
  const kept = new Set(article.find(`[${stamp}]`).map((element) => article.node(element)));
  const keep = (rules: readonly AxeRule[]) => rules.flatMap((rule) => keepNodes(rule, kept));
  return { ...axe, violations: keep(axe.violations), incomplete: keep(axe.incomplete) };
}

function keepNodes(rule: AxeRule, kept: ReadonlySet<number | null>): AxeRule[] {
  const nodes = rule.nodes.filter(({ node }) => node !== null && kept.has(node));
  return nodes.length > 0 ? [{ ...rule, nodes, total: nodes.length }] : [];
}

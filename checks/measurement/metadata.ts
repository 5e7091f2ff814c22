import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { PageView } from "../page-view.ts";
import { articleTypes } from "../reading/headline.ts";
import { isOfType } from "../reading/metadata.ts";
import elements from "./metadata-names.json" with { type: "json" };

const names = Object.keys(elements) as [Name, ...Name[]];
type Name = keyof typeof elements;
const vocabularies = ["dublinCore", "openGraph", "jsonLd", "plain"] as const;
type Vocabulary = (typeof vocabularies)[number];
const vocabularyNames: Readonly<Record<Vocabulary, { vi: string; en: string }>> = {
  dublinCore: { vi: "Dublin Core", en: "Dublin Core" },
  openGraph: { vi: "Open Graph", en: "Open Graph" },
  jsonLd: { vi: "JSON-LD", en: "JSON-LD" },
  plain: { vi: "thẻ HTML thông thường", en: "plain HTML tags" },
};

type Found = {
  vocabularies: Vocabulary[];
  /** Recommended elements that are not there: advice, no fault. */
  advised: Name[];
};
const spelled = (list: readonly Name[], language: "vi" | "en") =>
  list.map((name) => elements[name][language]).join(", ");
const by = (list: readonly Vocabulary[], language: "vi" | "en") =>
  list.map((vocabulary) => vocabularyNames[vocabulary][language]).join(", ");

export default definePageCheck({
  id: "measurement/metadata",
  measures: {
    vi: "Dữ liệu đặc tả trong mã trang theo Dublin Core, hoặc tương đương theo Open Graph, JSON-LD, thẻ HTML: có đủ yếu tố bắt buộc, không để trống.",
    en: "Metadata in the page's code by Dublin Core, or the like by Open Graph, JSON-LD and HTML tags: are the mandatory elements there and not empty?",
  },
  limits: {
    vi: "Lược đồ riêng của Thông tư 22/2023/TT-BTTTT chưa được đối chiếu; không xét giá trị ghi có đúng không.",
    en: "Circular 22/2023's own scheme was not seen; whether the values are right is not judged.",
  },
  on: ["home", "article", "document"],
  needs: [],
  params: z.object({ mandatory: z.array(z.enum(names)).min(1), recommended: z.array(z.enum(names)) }),
  passed: {
    complete: say<Found>(
      ({ vocabularies: used }) => `Trang có đủ dữ liệu đặc tả bắt buộc (theo ${by(used, "vi")}).`,
      ({ vocabularies: used }) => `The page has all mandatory metadata (by ${by(used, "en")}).`,
    ),
  },
  failed: {
    missing: say<Found & { missing: Name[] }>(
      ({ missing, vocabularies: used }) =>
        `Dữ liệu đặc tả của trang thiếu: ${spelled(missing, "vi")} (đã tìm theo Dublin Core, Open Graph, JSON-LD, thẻ HTML; trang có ${by(used, "vi") || "không lược đồ nào"}).`,
      ({ missing, vocabularies: used }) =>
        `The page's metadata lack ${spelled(missing, "en")} (looked for in Dublin Core, Open Graph, JSON-LD and HTML tags; the page uses ${by(used, "en") || "none"}).`,
    ),
  },
  cantTell: {},
  inapplicable: {},

  judge(page, { mandatory, recommended }) {
    const declared = declaredBy(page);
    const vocabularyOf = (name: Name) =>
      vocabularies.find((vocabulary) =>
        elements[name][vocabulary].some((key) => declared[vocabulary].has(key)),
      );
    const found = mandatory.filter((name) => vocabularyOf(name) !== undefined);
    const missing = mandatory.filter((name) => vocabularyOf(name) === undefined);
    const used = vocabularies.filter((vocabulary) => found.some((name) => vocabularyOf(name) === vocabulary));
    const advised = recommended.filter((name) => vocabularyOf(name) === undefined);
    const data = { vocabularies: used, advised };
    const measure = { by: "fields", met: found.length, required: mandatory.length } as const;
    return missing.length === 0
      ? { outcome: "passed", reason: "complete", data, measure }
      : { outcome: "failed", reason: "missing", data: { ...data, missing }, measure };
  },
});

/** Names of what the page declares with a value, by vocabulary. */
function declaredBy(page: PageView): Record<Vocabulary, ReadonlySet<string>> {
  const { meta, jsonLd, documentTitle, canonical, declaredLanguage } = page.metadata;
  const named = new Set(meta.keys());
  const plain = new Set(named);
  if (documentTitle) plain.add("title");
  if (canonical) plain.add("canonical");
  if (declaredLanguage) plain.add("html lang");
  const nodes = jsonLd
    .filter((node) => isOfType(node, [...articleTypes, "WebSite"]))
    .flatMap((node) => Object.entries(node).filter(([, value]) => isFilled(value)));
  return { dublinCore: named, openGraph: named, jsonLd: new Set(nodes.map(([key]) => key)), plain };
}

function isFilled(value: unknown): boolean {
  return typeof value === "string" ? value.trim() !== "" : value !== null && value !== undefined;
}

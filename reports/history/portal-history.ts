import type { Text } from "../../checks/text.ts";
import type { DatedSighting } from "../../crawler/store/sightings.ts";
import type { Report } from "../model.ts";
import type { Reader } from "../reader.ts";
import { sightingsOf } from "./sightings-of.ts";

/** What earlier audits say of a portal's report. Days, local. */
export interface PortalHistory {
  /** When each page of the report was first seen, by final address. */
  pages: ReadonlyMap<string, string>;
  /** When each failed finding was first seen, by `findingKey`. */
  findings: ReadonlyMap<string, string>;
  /** What earlier audits met and this one did not, those seen last in front. Pages are a sample, so left out. */
  gone: readonly GoneItem[];
}

interface GoneItem {
  kind: "document" | "question" | "finding";
  /** Number and issuer of a document, title of a question's page, title of the requirement of a finding. */
  name: Text;
  /** Title of a document's page, address of a question, where a fault stood. */
  where: string;
  firstSeenOn: string;
  lastSeenOn: string;
}

/** @param sightings everything ever seen of the portal */
export function portalHistory(report: Report, sightings: readonly DatedSighting[]): PortalHistory {
  const days = (kind: DatedSighting["kind"]) =>
    new Map(
      sightings.flatMap((each) =>
        each.kind === kind ? [[each.key, each.firstSeenAt.slice(0, 10)] as const] : [],
      ),
    );
  return { pages: days("page"), findings: days("finding"), gone: goneOf(report, sightings) };
}

function goneOf(report: Report, sightings: readonly DatedSighting[]): GoneItem[] {
  // Of a portal that was not read, nothing was met: that tells of none of its items.
  if (report.site.failure !== null) return [];
  const titles = new Map(report.requirements.map(({ id, title }) => [id, title]));
  const now = new Set(sightingsOf(report).map(({ kind, key }) => `${kind} ${key}`));
  return sightings
    .filter(({ kind, key, lastSeenAt }) => !now.has(`${kind} ${key}`) && lastSeenAt < report.audit.startedAt)
    .toSorted((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : a.lastSeenAt > b.lastSeenAt ? -1 : 0))
    .flatMap(({ kind, key, label, firstSeenAt, lastSeenAt }): GoneItem[] => {
      const days = { firstSeenOn: firstSeenAt.slice(0, 10), lastSeenOn: lastSeenAt.slice(0, 10) };
      if (kind === "document") return [{ kind, name: { vi: key, en: key }, where: label, ...days }];
      if (kind === "question") return [{ kind, name: { vi: label, en: label }, where: key, ...days }];
      const title = kind === "finding" ? titles.get(key.slice(0, key.indexOf(" · "))) : undefined;
      return title ? [{ kind: "finding", name: title, where: label, ...days }] : [];
    });
}

const t = (vi: string, en: string): Text => ({ vi, en });

export const historyWords = {
  firstSeen: t("Thấy lần đầu", "First seen"),
  lastSeen: t("Thấy lần cuối", "Last seen"),
  kind: t("Loại", "Kind"),
  content: t("Nội dung", "Content"),
  gone: t("Từng thấy ở lần kiểm trước, lần này không gặp", "Met by earlier audits and not by this one"),
  goneIntro: t(
    "Có thể đã sửa, đã gỡ, hoặc nằm ngoài các trang được đọc lần này.",
    "It may have been mended or taken down, or lie outside the pages read this time.",
  ),
  more: (count: number) => t(`Còn ${count} mục khác.`, `${count} more.`),
} as const;

const kindNames: Record<GoneItem["kind"], Text> = {
  document: t("Văn bản", "Document"),
  question: t("Câu hỏi", "Question"),
  finding: t("Lỗi", "Fault"),
};

const goneShown = 20;

/** A row of `gone` as every format shows it. */
export interface GoneRow {
  kind: string;
  name: string;
  /** The portal's own words, not ours. */
  isQuoted: boolean;
  where: string;
  first: string;
  last: string;
}

/** The first rows, and how many more there are. */
export function goneRows({ gone }: PortalHistory, r: Reader): { rows: GoneRow[]; more: number } {
  const rows = gone.slice(0, goneShown).map(({ kind, name, where, firstSeenOn, lastSeenOn }) => ({
    kind: r.t(kindNames[kind]),
    name: r.t(name),
    isQuoted: kind !== "finding",
    where,
    first: r.date(firstSeenOn),
    last: r.date(lastSeenOn),
  }));
  return { rows, more: gone.length - rows.length };
}

import { type Gathered, say } from "../define-check.ts";
import type { Measure, Place } from "../outcome.ts";
import type { SiteView } from "../site-view.ts";
import { type ContactField, type OfficialsPage, spellFields } from "./officials-page.ts";

/** What the sentences about officials' contacts are made of. */
export type OfficialsData = {
  url: string;
  officials: number;
  met: ContactField[];
  missing: ContactField[];
};

export const officialsPassed = {
  complete: say<OfficialsData>(
    ({ url, officials, met }) =>
      `Trang ${url} nêu ${officials} cán bộ, đủ các trường: ${spellFields(met, "vi")}.`,
    ({ url, officials, met }) => `${url} lists ${officials} officials with ${spellFields(met, "en")}.`,
  ),
};

export const officialsFailed = {
  incomplete: say<OfficialsData>(
    ({ url, officials, missing }) =>
      `Trang ${url} nêu ${officials} cán bộ nhưng quá nửa không có: ${spellFields(missing, "vi")}; không trang nào khác đã đọc có đủ.`,
    ({ url, officials, missing }) =>
      `${url} lists ${officials} officials, more than half of them without ${spellFields(missing, "en")}; no other page read has them all.`,
  ),
};

export const officialsDoubtful = {
  "contact-hidden": say<OfficialsData>(
    ({ url, officials, missing }) =>
      `Trang ${url} nêu ${officials} cán bộ; ${spellFields(missing, "vi")} có thể nằm trong ảnh hoặc chỉ hiện khi có kịch bản. Mở trang có đọc được không?`,
    ({ url, officials, missing }) =>
      `${url} lists ${officials} officials; ${spellFields(missing, "en")} may be pictures or shown by scripts only. Can a visitor read them?`,
  ),
  "contact-shared": say<OfficialsData>(
    ({ url, officials, missing }) =>
      `Trang ${url} nêu ${officials} cán bộ; ${spellFields(missing, "vi")} có trên trang nhưng không theo từng người. Đó có phải liên hệ của các cán bộ này không?`,
    ({ url, officials, missing }) =>
      `${url} lists ${officials} officials; ${spellFields(missing, "en")} stand on it, but with no single person. Are they these officials'?`,
  ),
  "details-behind-links": say<OfficialsData>(
    ({ url, officials, missing }) =>
      `Trang ${url} nêu ${officials} cán bộ, chưa có ${spellFields(missing, "vi")}; tên dẫn tới trang riêng chưa đọc. Các trang đó có đủ không?`,
    ({ url, officials, missing }) =>
      `${url} lists ${officials} officials without ${spellFields(missing, "en")}; their names lead to pages not read. Do those have them?`,
  ),
  "incomplete-so-far": say<OfficialsData>(
    ({ url, officials, missing }) =>
      `Trang ${url} nêu ${officials} cán bộ, chưa thấy ${spellFields(missing, "vi")}; chưa đọc đủ cổng để kết luận. Có trang nào khác nêu đủ không?`,
    ({ url, officials, missing }) =>
      `${url} lists ${officials} officials without ${spellFields(missing, "en")}; too little of the portal was read. Does another page have them?`,
  ),
};

export type OfficialsVerdict = { data: OfficialsData; at: Place[]; measure: Measure } & (
  | { outcome: "passed"; reason: keyof typeof officialsPassed }
  | { outcome: "failed"; reason: keyof typeof officialsFailed }
  | { outcome: "cantTell"; reason: keyof typeof officialsDoubtful }
);

/** Judges the page that comes nearest to complete contacts; null where no page lists officials. */
export function judgeOfficials(
  site: SiteView,
  gathered: readonly Gathered<OfficialsPage>[],
): OfficialsVerdict | null {
  const [best] = gathered
    .filter(({ facts }) => facts.officials > 0)
    .toSorted((a, b) => b.facts.met.length - a.facts.met.length || b.facts.officials - a.facts.officials);
  if (!best) return null;
  const { page, facts } = best;
  const { officials, met, missing } = facts;
  const common = {
    data: { url: page.finalUrl, officials, met, missing },
    at: [site.place(page)],
    measure: { by: "fields", met: met.length, required: met.length + missing.length } as const,
  };
  if (missing.length === 0) return { outcome: "passed", reason: "complete", ...common };
  const doubt = doubtOf(site, facts);
  return doubt
    ? { outcome: "cantTell", reason: doubt, ...common }
    : { outcome: "failed", reason: "incomplete", ...common };
}

function doubtOf(site: SiteView, facts: OfficialsPage): keyof typeof officialsDoubtful | null {
  if (facts.isHidden) return "contact-hidden";
  if (facts.shared.length > 0) return "contact-shared";
  const read = new Set(site.pages.flatMap(({ url, finalUrl }) => [url, finalUrl]));
  if (facts.links.some((link) => !read.has(link))) return "details-behind-links";
  return site.surveyed && facts.isWhole ? null : "incomplete-so-far";
}

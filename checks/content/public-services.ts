import { z } from "zod";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { isUnder } from "../knowledge/host-names.ts";
import { isProvincialServiceHost } from "../knowledge/national-systems.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import type { SiteView } from "../site-view.ts";
import { sectionEvidence } from "./section-evidence.ts";
import { readSectionPage, type SectionPage } from "./section-page.ts";
import {
  judgeSection,
  type SectionData,
  sectionDoubtful,
  sectionFailed,
  sectionPassed,
} from "./section-verdict.ts";

const section = "public-services";

export default defineSiteCheck({
  id: "content/public-services",
  measures: {
    vi: "Cổng có trang thủ tục hành chính, dịch vụ công với nội dung của mình không; nếu không thì liên kết tới đâu: Cổng Dịch vụ công quốc gia hay hệ thống cũ của tỉnh.",
    en: "Whether the portal has a page of procedures or public services with content; otherwise where it links: the national public service portal or the province's former system.",
  },
  limits: {
    vi: "Không so danh mục thủ tục với cơ sở dữ liệu quốc gia, không thử nộp hồ sơ.",
    en: "The list of procedures is not compared with the national database; no application is tried.",
  },
  needs: [],
  params: z.object({
    /** Hosts of the national public service portal. */
    hosts: z.array(z.string()).min(1),
    /** The title a province prescribes for the section. */
    sectionTitle: z.string().optional(),
  }),
  passed: sectionPassed,
  failed: sectionFailed,
  cantTell: {
    ...sectionDoubtful,
    "other-title": say<SectionData & { title: string }>(
      ({ url, title }) =>
        `Có mục dịch vụ công (${url}) nhưng chưa thấy tên “${title}” mà quy chế của tỉnh nêu. Tên mục đang dùng có được chấp nhận không?`,
      ({ url, title }) =>
        `There is a public service section (${url}), but not under the title “${title}” that the province prescribes. Is its title accepted?`,
    ),
    "national-link-only": say<SectionData>(
      ({ url }) =>
        `Cổng chỉ có liên kết tới Cổng Dịch vụ công quốc gia (${url}), chưa thấy mục riêng nêu thủ tục của đơn vị. Như vậy đã là tích hợp theo quy định chưa?`,
      ({ url }) =>
        `The portal only links to the national public service portal (${url}); no section of the agency's procedures was seen. Is that the integration required?`,
    ),
    "former-host-only": say<SectionData>(
      ({ url }) =>
        `Cổng chỉ liên kết tới hệ thống dịch vụ công của tỉnh (${url}), không thấy liên kết tới Cổng Dịch vụ công quốc gia. Hệ thống đó còn hoạt động không?`,
      ({ url }) =>
        `The portal only links to the province's own service system (${url}), not to the national portal. Is that system still in use?`,
    ),
  },
  inapplicable: {},

  gather: (page) => readSectionPage(page, section, 0),

  judge(site, { hosts, sectionTitle }, _context, gathered) {
    const presence = judgeSection(site, section, gathered);
    const { data, at } = presence;
    if (presence.outcome === "passed") {
      return sectionTitle === undefined || isTitled(site, sectionTitle, gathered)
        ? presence
        : { outcome: "cantTell", reason: "other-title", data: { ...data, title: sectionTitle }, at };
    }
    if (!/^(?:absent|not-seen|elsewhere|similar-name|named-only)$/.test(presence.reason)) return presence;
    const leads = (matches: (host: string) => boolean) =>
      site.linksTo(({ url }) => matches(new URL(url).hostname))[0];
    const national = leads((host) => hosts.some((known) => isUnder(host, known)));
    const former = leads(isProvincialServiceHost);
    const found = national ?? former;
    if (!found) return presence;
    return {
      outcome: "cantTell",
      reason: national ? "national-link-only" : "former-host-only",
      data: { ...data, url: found.link.url },
      at: [site.place(found.page, found.link.text)],
    };
  },
});

/** Whether a page or a link of the section bears exactly that title. */
function isTitled(site: SiteView, title: string, gathered: readonly Gathered<SectionPage>[]): boolean {
  const wanted = fold(title);
  const titles = gathered.map(({ page }) => page.title ?? "");
  const labels = sectionEvidence(site, section).exact.map(({ link }) => link.text);
  return [...titles, ...labels].some((text) => fold(text) === wanted);
}

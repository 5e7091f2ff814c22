import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { agencyKindIn } from "../knowledge/agency-names.ts";
import { bareHost } from "../knowledge/host-names.ts";
import { sectionsInPath } from "../knowledge/sections.ts";
import type { Region } from "../page-digest.ts";
import type { PageLink } from "../page-view.ts";
import type { Text } from "../text.ts";

const regionNames: Readonly<Record<Region, Text>> = {
  header: { vi: "đầu trang", en: "the header" },
  navigation: { vi: "thực đơn", en: "the menu" },
  main: { vi: "phần nội dung", en: "the content" },
  aside: { vi: "cột bên", en: "a side column" },
  footer: { vi: "chân trang", en: "the footer" },
};
const shown = 3;

type Found = {
  host: string;
  url: string;
  text: string;
};

export default definePageCheck({
  id: "layout/provincial-portal-link",
  measures: {
    vi: "Trang chủ có liên kết nhìn thấy được dẫn đến đúng máy chủ của Cổng tỉnh (không kể trang con, cổng dịch vụ công); tính cả hộp chọn và nút bấm.",
    en: "Whether the home page has a visible link to the provincial portal's own host (not its sub-domains or service portal); jump menus and buttons count.",
  },
  limits: {
    vi: "Không thử mở liên kết; liên kết do kịch bản tạo khi bấm thì không thấy.",
    en: "The link is not opened; addresses that a script makes up on a click are not seen.",
  },
  on: ["home"],
  needs: ["rendering"],
  params: z.object({}),
  passed: {
    linked: say<Found & { region: Region }>(
      ({ host, text, region }) =>
        `Trang chủ có liên kết đến Cổng tỉnh ${host} ở ${regionNames[region].vi}: “${text}”.`,
      ({ host, text, region }) =>
        `The home page links to the provincial portal ${host} in ${regionNames[region].en}: “${text}”.`,
    ),
  },
  failed: {
    absent: say<{ host: string; links: number }>(
      ({ host, links }) =>
        `Trang chủ có ${links} liên kết nhưng không liên kết nào dẫn đến Cổng tỉnh ${host}.`,
      ({ host, links }) =>
        `The home page has ${links} links, none of which leads to the provincial portal ${host}.`,
    ),
  },
  cantTell: {
    "hidden-only": say<Found>(
      ({ host, text }) =>
        `Liên kết đến ${host} (“${text}”) có trong mã nhưng không hiển thị. Mở trang chủ, mở các thực đơn thu gọn có thấy liên kết này không?`,
      ({ host, text }) =>
        `The link to ${host} (“${text}”) is in the code but not displayed. Can it be seen on the home page once collapsed menus are opened?`,
    ),
    "inner-page-only": say<Found>(
      ({ url, text }) =>
        `Trang chủ chỉ dẫn đến một trang bên trong Cổng tỉnh (“${text}”: ${url}). Liên kết này có được coi là đường dẫn đến Cổng tỉnh không?`,
      ({ url, text }) =>
        `The home page leads only to a page inside the provincial portal (“${text}”: ${url}). Does that count as a link to the portal?`,
    ),
    "merged-province": say<{ host: string; others: string[] }>(
      ({ host, others }) =>
        `Không có liên kết đến ${host}. Tỉnh đã sáp nhập: trang chủ có dẫn đến cổng của tỉnh mới không? Các cổng cấp tỉnh, bộ được dẫn: ${others.join(", ") || "không có"}.`,
      ({ host, others }) =>
        `There is no link to ${host}. The province was merged: does the home page lead to the new province's portal? Portals of provinces and ministries linked: ${others.join(", ") || "none"}.`,
    ),
    "no-links": say(
      () => "Không đọc được liên kết nào trên trang chủ. Trang chủ có đường dẫn đến Cổng tỉnh không?",
      () => "No link could be read on the home page. Does it lead to the provincial portal?",
    ),
  },
  inapplicable: {
    "on-the-portal": say<{ host: string }>(
      ({ host }) => `Trang của đơn vị nằm ngay trên Cổng tỉnh ${host}.`,
      ({ host }) => `The agency's pages stand on the provincial portal ${host} itself.`,
    ),
  },

  judge(page, _params, { province, asOf }) {
    const { host } = province;
    const isProvincial = ({ url }: PageLink) => bareHost(url.hostname) === host;
    if (bareHost(page.url.hostname) === host) {
      return { outcome: "inapplicable", reason: "on-the-portal", data: { host } };
    }
    if (page.links.length === 0) return { outcome: "cantTell", reason: "no-links", data: {} };
    const visible = page.links.filter((link) => isProvincial(link) && link.visible);
    const entrances = visible.filter(leadsToEntrance);
    const [first] = entrances;
    if (first) {
      const data = { ...described(host, first), region: first.region };
      return {
        outcome: "passed",
        reason: "linked",
        data,
        at: entrances.slice(0, shown).map((link) => link.element),
      };
    }
    const [inner] = visible;
    if (inner) {
      const data = described(host, inner);
      return { outcome: "cantTell", reason: "inner-page-only", data, at: [inner.element] };
    }
    const hidden = page.links.find(isProvincial);
    if (hidden) {
      const data = described(host, hidden);
      return { outcome: "cantTell", reason: "hidden-only", data, at: [hidden.element] };
    }
    if (province.mergedInto !== null && province.mergedInto.from <= asOf) {
      return {
        outcome: "cantTell",
        reason: "merged-province",
        data: { host, others: portalsIn(page.links) },
      };
    }
    return { outcome: "failed", reason: "absent", data: { host, links: page.links.length } };
  },
});

const described = (host: string, { url, text }: PageLink): Found => ({ host, url: url.href, text });

/** The portal's front door, by its address or by the portal's name on the link; not one of its items or files. */
function leadsToEntrance({ url, text }: PageLink): boolean {
  const { pathname } = url;
  if (/^\/[\w-]*\/?$/.test(pathname) || /\/(?:index|default)\.\w+$/i.test(pathname)) return true;
  const names = sectionsInPath(pathname);
  return names.some(({ section }) => section === "home") || agencyKindIn(text) === "ubnd-tinh";
}

function portalsIn(links: readonly PageLink[]): string[] {
  const hosts = links
    .map(({ url }) => bareHost(url.hostname))
    .filter((host) => /^[a-z]+\.gov\.vn$/.test(host));
  return [...new Set(hosts)].slice(0, 10);
}

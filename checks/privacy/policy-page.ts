import { z } from "zod";
import { type SectionLink, sectionEvidence } from "../content/section-evidence.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost } from "../knowledge/host-names.ts";
import type { PageView } from "../page-view.ts";
import { leadsToFile } from "../reading/attachments.ts";
import { readMainText } from "../reading/main-text.ts";
import { mayLackContent } from "../reading/substance.ts";
import type { SiteView } from "../site-view.ts";

type Target = {
  text: string;
  url: string;
};
type Sized = Target & {
  characters: number;
  minimum: number;
};

export default defineSiteCheck({
  id: "privacy/policy-page",
  measures: {
    vi: "Liên kết từ trang chủ đến trang quy định về thông tin cá nhân, và độ dài nội dung trang đó.",
    en: "A link from the home page to rules on personal data, and how long those rules are.",
  },
  limits: {
    vi: "Không xét nội dung quy định có đủ, đúng pháp luật hay không.",
    en: "Whether the rules are complete and lawful is not judged.",
  },
  needs: [],
  params: z.object({ minimumCharacters: z.int() }),
  passed: {
    published: say<Sized>(
      ({ text, url, characters }) => `Trang chủ dẫn đến “${text}” (${url}), dài ${characters} ký tự.`,
      ({ text, url, characters }) =>
        `The home page leads to “${text}” (${url}), ${characters} characters long.`,
    ),
  },
  failed: {
    absent: say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Đã đọc ${pagesRead} trang của cổng: không có trang hay liên kết nào về quy định thu thập, sử dụng, bảo vệ thông tin cá nhân.`,
      ({ pagesRead }) =>
        `${pagesRead} pages of the portal were read: no page or link is about rules on personal data.`,
    ),
    "does-not-open": say<Target>(
      ({ text, url }) => `“${text}” dẫn đến ${url}, nhưng máy chủ trả lời không có trang này.`,
      ({ text, url }) => `“${text}” leads to ${url}, where the server says there is no page.`,
    ),
    "leads-home": say<Target>(
      ({ text, url }) => `“${text}” chỉ dẫn về trang chủ (${url}), không có trang quy định.`,
      ({ text, url }) => `“${text}” only leads back to the home page (${url}); there are no rules.`,
    ),
    "no-content": say<Sized>(
      ({ text, url, characters, minimum }) =>
        `“${text}” (${url}) chỉ có ${characters} ký tự nội dung (cần ít nhất ${minimum}), chưa phải là quy định.`,
      ({ text, url, characters, minimum }) =>
        `“${text}” (${url}) has only ${characters} characters of content (at least ${minimum} are needed): that is no set of rules.`,
    ),
  },
  cantTell: {
    "not-from-home": say<Target>(
      ({ text, url }) =>
        `Có trang “${text}” (${url}) nhưng trang chủ không có liên kết đến. Người dân có dễ tìm thấy trang này không?`,
      ({ text, url }) =>
        `There is “${text}” (${url}), but the home page has no link to it. Is it easy for people to find?`,
    ),
    "not-read": say<Target>(
      ({ text, url }) =>
        `Trang chủ có liên kết “${text}” (${url}) nhưng chưa đọc được nội dung. Ở đó có quy định về thông tin cá nhân không?`,
      ({ text, url }) =>
        `The home page has “${text}” (${url}), but it was not read. Does it hold rules on personal data?`,
    ),
    "about-another-site": say<Target & { host: string }>(
      ({ text, url, host }) =>
        `“${text}” (${url}) nói về ${host} mà không nhắc đến cổng này. Đây có phải quy định của chính đơn vị không?`,
      ({ text, url, host }) =>
        `“${text}” (${url}) speaks of ${host} and never of this portal. Are these the agency's own rules?`,
    ),
    "short-unrendered": say<Sized>(
      ({ text, url, characters }) =>
        `“${text}” (${url}) chỉ có ${characters} ký tự trong mã chưa chạy kịch bản. Mở bằng trình duyệt, trang có nội dung quy định không?`,
      ({ text, url, characters }) =>
        `“${text}” (${url}) has only ${characters} characters before its scripts run. Does it show rules in a browser?`,
    ),
    "not-found-yet": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Mới đọc ${pagesRead} trang, chưa thấy quy định về thông tin cá nhân. Chân trang chủ có liên kết này không?`,
      ({ pagesRead }) =>
        `Only ${pagesRead} pages were read, none with rules on personal data. Does the home page's footer link to them?`,
    ),
  },
  inapplicable: {},

  gather: (page, { minimumCharacters }) => {
    const text = mainTextOf(page);
    const isRules = page.reading.sections.includes("privacy-policy");
    if (!isRules && text.length >= minimumCharacters) return null;
    const otherHost = isRules ? otherHostIn(text, page) : null;
    return { otherHost, refersOn: refersOn(page), isWhole: !mayLackContent(page) };
  },

  judge(site, { minimumCharacters: minimum }, _context, gathered) {
    const links = linksToRules(site);
    const fromHome = links.filter(({ link }) => isOnHome(site, link.url));
    const [link] = fromHome.length > 0 ? fromHome : links;
    if (!link) return withoutLink(site, minimum);
    const at = [site.place(link.page, link.link.text)];
    const target = { text: link.link.text, url: link.link.url };
    const { leadsTo } = link;
    if (link.target !== "read" || !leadsTo) return { ...withoutPage(link), data: target, at };
    const noted = gathered.find(({ page }) => page === leadsTo)?.facts;
    const data = { ...target, characters: leadsTo.mainText, minimum };
    if (leadsTo.mainText < minimum) {
      if (noted?.refersOn) return { outcome: "cantTell", reason: "not-read", data: target, at };
      return noted?.isWhole && leadsTo.mainImages === 0
        ? { outcome: "failed", reason: "no-content", data, at }
        : { outcome: "cantTell", reason: "short-unrendered", data, at };
    }
    if (noted?.otherHost) {
      const named = { ...target, host: noted.otherHost };
      return { outcome: "cantTell", reason: "about-another-site", data: named, at };
    }
    if (fromHome.length === 0) return { outcome: "cantTell", reason: "not-from-home", data: target, at };
    return { outcome: "passed", reason: "published", data, at };
  },
});

/** Links to rules, those that were read first and those that lead back to the home page last. */
function linksToRules(site: SiteView): SectionLink[] {
  const { exact, close } = sectionEvidence(site, "privacy-policy");
  const usable = [...exact, ...close].filter(
    ({ strength, leadsTo }) => strength === "exact" || leadsTo?.sections.includes("privacy-policy"),
  );
  const worth = ({ target }: SectionLink) => (target === "read" ? 2 : target === "home" ? 0 : 1);
  return usable.toSorted((a, b) => worth(b) - worth(a));
}

function isOnHome({ home }: SiteView, url: string): boolean {
  return home?.links.some((link) => link.url === url) ?? false;
}

/** A link that leads to no page that was read. */
function withoutPage({ target }: SectionLink) {
  if (target === "gone") return { outcome: "failed", reason: "does-not-open" } as const;
  if (target === "home") return { outcome: "failed", reason: "leads-home" } as const;
  return { outcome: "cantTell", reason: "not-read" } as const;
}

function withoutLink(site: SiteView, minimum: number) {
  const pagesRead = site.pages.length;
  const page = sectionEvidence(site, "privacy-policy").pages.find(({ mainText }) => mainText >= minimum);
  if (page) {
    const data = { text: page.title ?? page.finalUrl, url: page.finalUrl };
    return { outcome: "cantTell", reason: "not-from-home", data, at: [site.place(page)] } as const;
  }
  return site.surveyed
    ? ({ outcome: "failed", reason: "absent", data: { pagesRead } } as const)
    : ({ outcome: "cantTell", reason: "not-found-yet", data: { pagesRead } } as const);
}

function mainTextOf(page: PageView): string {
  const { lines } = readMainText(page);
  return lines.map((line) => line.text).join(" ");
}

/** The rules may stand in a file or a frame. */
function refersOn(page: PageView): boolean {
  const files = page.links.filter(({ url, text, region }) => region === "main" && leadsToFile(url, text));
  return files.length > 0 || page.find("iframe, object, embed", page.main).length > 0;
}

const hostName = /(?<![@\w.-])(?:www\.)?((?:[a-z0-9-]+\.)+(?:vn|com|net|org))(?![\w-])/g;

/** A host that the text names although it never names its own: taken over from the maker or a neighbour. */
function otherHostIn(text: string, { url }: PageView): string | null {
  const plain = text.toLowerCase();
  const [host] = Array.from(plain.matchAll(hostName), (match) => match[1] ?? "");
  return host === undefined || plain.includes(bareHost(url.hostname)) ? null : host;
}

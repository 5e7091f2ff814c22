import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import { bareHost, isUnder } from "../knowledge/host-names.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { elementsNamed } from "../reading/readable-text.ts";
import { policyLines } from "./policy-text.ts";
import words from "./tracker-hosts.json" with { type: "json" };

type Trackers = {
  trackers: { name: string; hosts: string[]; pages: number }[];
  /** Other hosts outside the state's that pages load fonts, libraries and pictures from. */
  others: string[];
  policy: string | null;
};

interface Loaded {
  hosts: string[];
  /** What the personal data policy says, where the page is one: names of trackers, and words in general. */
  policy: { named: string[]; isGeneric: boolean; isWhole: boolean } | null;
}

const owners = Object.entries(words.trackers).map(([name, { hosts, words: names }]) => ({
  name,
  hosts,
  names: names.map(fold),
}));
const generic = words.generic.map(fold);
const mostOthers = 10;
const sources = ["script", "iframe", "img", "link"];
const spelled = ({ trackers }: Trackers) =>
  trackers.map(({ name, hosts }) => `${name} (${hosts.join(", ")})`).join("; ");

export default defineSiteCheck({
  id: "privacy/third-parties",
  measures: {
    vi: "Mã theo dõi, thống kê, quảng cáo, chat, mạng xã hội của bên ngoài mà các trang tải về, và tên chúng có trong chính sách bảo vệ thông tin cá nhân không.",
    en: "Trackers, statistics, advertising, chat and social media of others that pages load, and whether the personal data policy names them.",
  },
  limits: {
    vi: "Nhận biết theo danh sách tên miền; phông chữ, thư viện dùng chung chỉ ghi nhận. Mã chạy trên máy chủ của cổng không thấy.",
    en: "Trackers are told by a list of hosts; fonts and shared libraries are only noted. Code served by the portal itself is not seen.",
  },
  needs: [],
  params: z.object({ expectedHosts: z.array(z.string()) }),
  passed: {
    "no-trackers": say<Trackers>(
      ({ others }) =>
        `Các trang đã mở không tải mã theo dõi của bên ngoài (tên miền ngoài khác: ${others.join(", ") || "không có"}).`,
      ({ others }) =>
        `The pages opened load no tracker of others (other outside hosts: ${others.join(", ") || "none"}).`,
    ),
    disclosed: say<Trackers>(
      (data) => `Mã của bên thứ ba đều được nêu trong chính sách (${data.policy}): ${spelled(data)}.`,
      (data) => `The policy (${data.policy}) names all third parties: ${spelled(data)}.`,
    ),
  },
  failed: {
    undisclosed: say<Trackers>(
      (data) =>
        `Chính sách (${data.policy}) không nêu các mã của bên thứ ba mà trang tải về: ${spelled(data)}.`,
      (data) =>
        `The policy (${data.policy}) does not name the third parties that pages load: ${spelled(data)}.`,
    ),
  },
  cantTell: {
    "generic-policy": say<Trackers>(
      (data) =>
        `Chính sách (${data.policy}) nói chung về bên thứ ba, cookie mà không nêu tên ${spelled(data)}. Như vậy đã đủ để người xem biết ai thu thập gì chưa?`,
      (data) =>
        `The policy (${data.policy}) speaks of third parties or cookies in general without naming ${spelled(data)}. Do visitors learn who collects what?`,
    ),
    "no-policy": say<Trackers>(
      (data) =>
        `Trang tải mã của bên thứ ba: ${spelled(data)}; chưa đọc được chính sách nào để đối chiếu. Người xem được thông báo ở đâu?`,
      (data) =>
        `Pages load third parties: ${spelled(data)}; no policy could be read to compare. Where are visitors told?`,
    ),
  },
  inapplicable: {},

  gather(page, { expectedHosts }): Loaded {
    return { hosts: outsideHosts(page, expectedHosts), policy: policyOf(page) };
  },

  judge(site, _params, _context, gathered) {
    const used = owners.flatMap(({ name, hosts: known }) => {
      const on = gathered.filter(({ facts }) => facts.hosts.some((host) => isOf(host, known)));
      const hosts = [...new Set(on.flatMap(({ facts }) => facts.hosts.filter((host) => isOf(host, known))))];
      return on.length > 0 ? [{ name, hosts, pages: on.length, first: on[0]?.page }] : [];
    });
    const allKnown = owners.flatMap(({ hosts }) => hosts);
    const others = [...new Set(gathered.flatMap(({ facts }) => facts.hosts))].filter(
      (host) => !isOf(host, allKnown),
    );
    const policies = gathered.filter(({ facts }) => facts.policy !== null);
    const named = new Set(policies.flatMap(({ facts }) => facts.policy?.named ?? []));
    const open = used.filter(({ name }) => !named.has(name));
    const data: Trackers = {
      trackers: (open.length > 0 ? open : used).map(({ name, hosts, pages }) => ({ name, hosts, pages })),
      others: others.toSorted().slice(0, mostOthers),
      policy: policies[0]?.page.finalUrl ?? null,
    };
    if (used.length === 0) {
      if (!site.pages.some(({ rendered }) => rendered)) throw new Untestable("needs-rendering");
      return { outcome: "passed", reason: "no-trackers", data };
    }
    const at = used.flatMap(({ first, hosts }) => (first ? [site.place(first, hosts.join(", "))] : []));
    if (policies.length === 0) return { outcome: "cantTell", reason: "no-policy", data, at };
    if (open.length === 0) return { outcome: "passed", reason: "disclosed", data, at };
    const isSure = policies.every(({ facts }) => facts.policy?.isWhole && !facts.policy.isGeneric);
    return isSure
      ? { outcome: "failed", reason: "undisclosed", data, at }
      : { outcome: "cantTell", reason: "generic-policy", data, at };
  },
});

function isOf(host: string, known: readonly string[]): boolean {
  return known.some((domain) => isUnder(host, domain));
}

/** Hosts that the page loaded from, or that its code names; those of the state and of the portal left out. */
function outsideHosts(page: PageView, expected: readonly string[]): string[] {
  const named = sources
    .flatMap((tag) => elementsNamed(page.readable, tag))
    .flatMap(({ name, attribs }) => {
      if (name === "link" && !/stylesheet|preload|preconnect/i.test(attribs.rel ?? "")) return [];
      return URL.parse(attribs.src ?? attribs.href ?? "", page.url)?.hostname ?? [];
    });
  const loaded = page.rendered?.requests.flatMap(({ url }) => URL.parse(url)?.hostname ?? []) ?? [];
  const own = bareHost(page.url.hostname);
  return [...new Set([...named, ...loaded])].filter(
    (host) => host !== "" && !isUnder(host, own) && !isUnder(host, "gov.vn") && !isOf(host, expected),
  );
}

function policyOf(page: PageView): Loaded["policy"] {
  const lines = policyLines(page);
  if (!lines) return null;
  const text = fold(lines.join(" "));
  const named = owners.filter(({ names }) => names.some((name) => containsPhrase(text, name)));
  return {
    named: named.map(({ name }) => name),
    isGeneric: generic.some((phrase) => containsPhrase(text, phrase)),
    isWhole: page.rendered !== null,
  };
}

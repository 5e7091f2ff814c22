import { type Gathered, say } from "../define-check.ts";
import { type Section, sectionsNamed, titleOfSection } from "../knowledge/sections.ts";
import type { Place } from "../outcome.ts";
import type { PageDigest } from "../page-digest.ts";
import type { SiteView } from "../site-view.ts";
import type { Text } from "../text.ts";
import { type SectionLink, sectionEvidence } from "./section-evidence.ts";
import type { Relation, SectionPage } from "./section-page.ts";

/** What the sentences about a section's presence are made of. */
export type SectionData = {
  section: Text;
  /** The page or file that decides. */
  url: string | null;
  /** What stands there instead of content. */
  statement: string | null;
  characters: number;
  pictures: number;
  files: number;
  items: number;
  /** Names and addresses of what may be the section. */
  candidates: string[];
  /** Pages of the portal that were read. */
  pagesRead: number;
};

export const sectionPassed = {
  present: say<SectionData>(
    ({ section, url, characters, pictures, files, items }) =>
      `Có mục “${section.vi}” tại ${url}: ${characters} ký tự, ${pictures} ảnh, ${files} tệp, ${items} liên kết nội dung.`,
    ({ section, url, characters, pictures, files, items }) =>
      `“${section.en}” is at ${url}: ${characters} characters, ${pictures} pictures, ${files} files, ${items} content links.`,
  ),
  "within-page": say<SectionData>(
    ({ section, url }) => `Nội dung “${section.vi}” nằm trong trang ${url}, dưới đề mục cùng tên.`,
    ({ section, url }) => `“${section.en}” stands within ${url}, under a heading of that name.`,
  ),
  "as-file": say<SectionData>(
    ({ section, url }) => `Mục “${section.vi}” được đăng dưới dạng tệp: ${url}.`,
    ({ section, url }) => `“${section.en}” is published as a file: ${url}.`,
  ),
};

export const sectionFailed = {
  absent: say<SectionData>(
    ({ section, pagesRead }) =>
      `Đã đọc ${pagesRead} trang của cổng: không có trang, đề mục hay liên kết nào mang tên “${section.vi}” hoặc tên thường gọi khác của mục này.`,
    ({ section, pagesRead }) =>
      `${pagesRead} pages of the portal were read: no page, heading or link is called “${section.en}” or by another usual name of that section.`,
  ),
  placeholder: say<SectionData>(
    ({ section, url, statement }) =>
      `Mục “${section.vi}” (${url}) chỉ có dòng “${statement}”, chưa có nội dung.`,
    ({ section, url, statement }) => `“${section.en}” (${url}) says only “${statement}” and has no content.`,
  ),
  empty: say<SectionData>(
    ({ section, url }) =>
      `Mục “${section.vi}” (${url}) trống: không có chữ, ảnh, tệp hay danh sách nào trong phần nội dung.`,
    ({ section, url }) =>
      `“${section.en}” (${url}) is empty: no text, picture, file or list in its main content.`,
  ),
  broken: say<SectionData>(
    ({ section, url }) =>
      `Liên kết “${section.vi}” dẫn tới ${url}, nhưng máy chủ trả lời không có trang này.`,
    ({ section, url }) => `The link “${section.en}” leads to ${url}, where the server says there is no page.`,
  ),
};

export const sectionDoubtful = {
  thin: say<SectionData>(
    ({ section, url, statement }) =>
      `Mục “${section.vi}” (${url}) có rất ít nội dung: “${statement ?? "không chữ"}”. Như vậy đã đủ nội dung của mục chưa?`,
    ({ section, url, statement }) =>
      `“${section.en}” (${url}) has very little: “${statement ?? "no text"}”. Is that the section's content?`,
  ),
  "picture-only": say<SectionData>(
    ({ section, url, pictures }) =>
      `Mục “${section.vi}” (${url}) chỉ có ${pictures} ảnh, không có chữ. Ảnh có thể hiện đủ nội dung của mục không?`,
    ({ section, url, pictures }) =>
      `“${section.en}” (${url}) has ${pictures} pictures and no text. Do they show the section's content?`,
  ),
  unrendered: say<SectionData>(
    ({ section, url }) =>
      `Mục “${section.vi}” (${url}) trống khi đọc mã trang, có thể do nội dung tải sau. Mở bằng trình duyệt có thấy nội dung không?`,
    ({ section, url }) =>
      `“${section.en}” (${url}) is empty in its code; its content may load later. Does a browser show any?`,
  ),
  "other-name": say<SectionData>(
    ({ section, url, statement }) =>
      `Liên kết “${section.vi}” dẫn tới ${url}, nhưng trang đó mang tên “${statement}”. Nội dung của mục có nằm trong trang đó không?`,
    ({ section, url, statement }) =>
      `The link “${section.en}” leads to ${url}, which calls itself “${statement}”. Is the section's content there?`,
  ),
  "not-read": say<SectionData>(
    ({ section, url }) =>
      `Có liên kết “${section.vi}” tới ${url} nhưng lượt kiểm tra này chưa đọc được trang đó. Trang có nội dung không?`,
    ({ section, url }) =>
      `A link “${section.en}” leads to ${url}, which this audit did not read. Does that page have content?`,
  ),
  elsewhere: say<SectionData>(
    ({ section, url }) =>
      `Liên kết “${section.vi}” dẫn ra ngoài cổng, tới ${url}. Ở đó có đúng nội dung mà đơn vị phải cung cấp không?`,
    ({ section, url }) =>
      `The link “${section.en}” leads off the portal, to ${url}. Is what the agency must provide there?`,
  ),
  "similar-name": say<SectionData>(
    ({ section, candidates }) =>
      `Chưa thấy mục tên “${section.vi}”; có tên gần giống: ${candidates.join("; ")}. Nội dung phải có nằm ở đó không?`,
    ({ section, candidates }) =>
      `No section called “${section.en}” was met; similar names: ${candidates.join("; ")}. Is the required content there?`,
  ),
  "named-only": say<SectionData>(
    ({ section, url }) =>
      `Trên trang ${url} có chữ “${section.vi}” nhưng máy không thấy trang hay nội dung đi kèm. Bấm vào đó có nội dung của mục không?`,
    ({ section, url }) =>
      `${url} names “${section.en}”, but no page or content of it could be read. Does following it show the section?`,
  ),
  "not-seen": say<SectionData>(
    ({ section, pagesRead }) =>
      `Trong ${pagesRead} trang đã đọc không thấy mục “${section.vi}”, nhưng chừng đó chưa đủ để kết luận là không có. Cổng có mục này không?`,
    ({ section, pagesRead }) =>
      `“${section.en}” was not met on the ${pagesRead} pages read, too few to say it is nowhere. Does the portal have it?`,
  ),
};

export type SectionVerdict =
  | { outcome: "passed"; reason: keyof typeof sectionPassed; data: SectionData; at: Place[] }
  | { outcome: "failed"; reason: keyof typeof sectionFailed; data: SectionData; at: Place[] }
  | { outcome: "cantTell"; reason: keyof typeof sectionDoubtful; data: SectionData; at: Place[] };

type Reason =
  | { outcome: "passed"; reason: keyof typeof sectionPassed }
  | { outcome: "failed"; reason: keyof typeof sectionFailed }
  | { outcome: "cantTell"; reason: keyof typeof sectionDoubtful };

const mostCandidates = 8;
/** Sections that a drawing alone may fill. */
const drawn: ReadonlySet<Section> = new Set(["map", "organisation-chart"]);

/** The candidate that decides, with the verdict it carries. */
interface Finding {
  verdict: Reason;
  page: PageDigest;
  url: string;
  facts: SectionPage | null;
}

/**
 * Whether the portal has a section with content: first what shows it, then what leaves it open, and only then what
 * shows it empty or nowhere. Shared by all requirements that ask for a section.
 */
export function judgeSection(
  site: SiteView,
  section: Section,
  gathered: readonly Gathered<SectionPage>[],
): SectionVerdict {
  const finding = find(site, section, gathered);
  const { facts = null, url = null } = finding ?? {};
  const candidates = candidatesOf(site, section, gathered);
  const data: SectionData = {
    section: titleOfSection(section),
    url,
    statement: facts?.statement ?? null,
    characters: facts?.characters ?? 0,
    pictures: facts?.pictures ?? 0,
    files: facts?.files ?? 0,
    items: facts?.items ?? 0,
    candidates,
    pagesRead: site.pages.length,
  };
  const at = finding ? [site.place(finding.page)] : [];
  return { ...(finding?.verdict ?? verdictOfNothing(site, candidates)), data, at };
}

function verdictOfNothing(site: SiteView, candidates: readonly string[]): Reason {
  if (candidates.length > 0) return { outcome: "cantTell", reason: "similar-name" };
  if (site.surveyed) return { outcome: "failed", reason: "absent" };
  return { outcome: "cantTell", reason: "not-seen" };
}

function find(site: SiteView, section: Section, gathered: readonly Gathered<SectionPage>[]): Finding | null {
  const { seen, linked } = seekers(site, section, gathered);
  const shows = ({ state }: SectionPage) =>
    state === "content" || (state === "picture" && drawn.has(section));
  const doubt = (reason: keyof typeof sectionDoubtful): Reason => ({ outcome: "cantTell", reason });
  const pass = (reason: keyof typeof sectionPassed): Reason => ({ outcome: "passed", reason });
  const fail = (reason: keyof typeof sectionFailed): Reason => ({ outcome: "failed", reason });
  return (
    seen(pass("present"), (facts) => isNamed(facts) && shows(facts)) ??
    seen(pass("present"), (facts, page) => isLikeSection(facts, page) && shows(facts)) ??
    seen(pass("within-page"), ({ relation }) => relation === "within") ??
    linked("file", pass("as-file")) ??
    seen(doubt("picture-only"), (facts) => isNamed(facts) && facts.state === "picture") ??
    seen(doubt("thin"), (facts) => isNamed(facts) && /^(?:thin|doubtful|form)$/.test(facts.state)) ??
    seen(doubt("other-name"), ({ relation }) => relation === "other-name") ??
    linked("unread", doubt("not-read")) ??
    linked("elsewhere", doubt("elsewhere")) ??
    seen(fail("placeholder"), (facts) => isBare(facts, "placeholder") && facts.isWhole) ??
    seen(fail("empty"), (facts) => isBare(facts, "empty") && facts.isWhole) ??
    seen(doubt("unrendered"), (facts) => isBare(facts, "placeholder") || isBare(facts, "empty")) ??
    seen(doubt("named-only"), ({ relation }) => relation === "unlinked" || relation === "mention") ??
    linked("gone", site.surveyed ? fail("broken") : doubt("not-read"))
  );
}

/** Ways to look for a candidate: a page by what was noted of it, or a link of the section's name by its target. */
function seekers(site: SiteView, section: Section, gathered: readonly Gathered<SectionPage>[]) {
  const pages = pagesOf(site, section, gathered);
  const links = sectionEvidence(site, section).exact.filter(
    ({ target, leadsTo }) => target !== "home" && !isOtherSubject(leadsTo, gathered),
  );
  return {
    seen(verdict: Reason, matches: (facts: SectionPage, page: PageDigest) => boolean): Finding | null {
      const found = pages.find(({ facts, page }) => matches(facts, page));
      return found ? { verdict, page: found.page, url: found.page.finalUrl, facts: found.facts } : null;
    },
    linked(target: SectionLink["target"], verdict: Reason): Finding | null {
      const found = links.find((link) => link.target === target);
      return found ? { verdict, page: found.page, url: found.link.url, facts: null } : null;
    },
  };
}

function isNamed({ relation }: SectionPage): boolean {
  return relation === "itself" || relation === "below";
}

/** A list or a standing page of a similar name is the section; an article or a document only may be about it. */
function isLikeSection({ relation }: SectionPage, { kind }: PageDigest): boolean {
  return relation === "close" && kind !== "article" && kind !== "document";
}

function isBare({ relation, state }: SectionPage, wanted: "placeholder" | "empty"): boolean {
  return relation === "itself" && state === wanted;
}

/** Pages about the section by their own words, and those that a link of its name leads to. */
function pagesOf(
  site: SiteView,
  section: Section,
  gathered: readonly Gathered<SectionPage>[],
): Gathered<SectionPage>[] {
  const noted = new Map(gathered.map(({ page, facts }) => [page, facts]));
  const linked = sectionEvidence(site, section).exact.flatMap(({ target, leadsTo }) =>
    target === "read" && leadsTo
      ? [{ page: leadsTo, facts: asLinked(section, noted.get(leadsTo), leadsTo) }]
      : [],
  );
  const own = gathered.filter(({ facts }) => facts.relation !== "none");
  return [...own, ...linked.filter(({ facts }) => facts.relation !== "other-subject")];
}

/** A page is the section's own where a link of that name leads to it, unless it calls itself another one. */
function asLinked(section: Section, facts: SectionPage | undefined, page: PageDigest): SectionPage {
  if (facts?.relation === "other-subject") return facts;
  const named = sectionsNamed(page.title ?? "").filter(({ strength }) => strength === "exact");
  const isOther = named.length > 0 && named.every((one) => one.section !== section);
  const relation: Relation = isOther ? "other-name" : "itself";
  const statement = isOther ? page.title : (facts?.statement ?? null);
  if (facts) return { ...facts, relation, statement };
  const { mainText: characters, mainImages: pictures, document, links } = page;
  const items = links.filter(({ region, visible }) => region === "main" && visible).length;
  const counts = { characters, pictures, files: document?.attachments.length ?? 0, items };
  return { relation, state: "content", statement, ...counts, isWhole: false };
}

function isOtherSubject(page: PageDigest | null, gathered: readonly Gathered<SectionPage>[]): boolean {
  return gathered.some((one) => one.page === page && one.facts.relation === "other-subject");
}

/** Names that are only similar: of articles and documents, and of links. */
function candidatesOf(
  site: SiteView,
  section: Section,
  gathered: readonly Gathered<SectionPage>[],
): string[] {
  const pages = gathered
    .filter(({ facts }) => facts.relation === "close")
    .map(({ page }) => `“${page.title ?? ""}” (${page.finalUrl})`);
  const links = sectionEvidence(site, section)
    .close.filter(({ target }) => target !== "home")
    .map(({ link }) => `“${link.text}” (${link.url})`);
  return [...new Set([...pages, ...links])].slice(0, mostCandidates);
}

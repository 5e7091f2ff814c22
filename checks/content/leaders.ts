import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { countPersonalDetails } from "../knowledge/official-words.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { readOfficials } from "../reading/officials.ts";
import { readSubstance } from "../reading/substance.ts";
import { isEnglish } from "./section-evidence.ts";
import { readSectionPage, type SectionPage } from "./section-page.ts";
import { judgeSection, type SectionData, sectionDoubtful, sectionFailed } from "./section-verdict.ts";

interface LeadersPage {
  section: SectionPage | null;
  /** Names with titles, at most ten. */
  people: string[];
  count: number;
  /** Words that tell of duties or of a life. */
  details: number;
}

type LeadersData = {
  url: string;
  count: number;
  people: string[];
  details: number;
};

const section = "leaders";
const mostPeople = 10;
const kinds: ReadonlySet<PageKind> = new Set(["organisation", "about"]);

export default defineSiteCheck({
  id: "content/leaders",
  measures: {
    vi: "Trang lãnh đạo có tên, chức vụ và chữ nói về nhiệm vụ được phân công hoặc tiểu sử (phụ trách, lĩnh vực, năm sinh, quê quán, trình độ …).",
    en: "Whether a leadership page gives names, titles and words about assigned duties or biography (fields in charge, year and place of birth, education …).",
  },
  limits: {
    vi: "Không biết danh sách có đủ và đúng người đương nhiệm không; không đọc chữ trong ảnh. Tiểu sử đặt ở trang riêng chưa đọc thì hỏi người.",
    en: "Whether the list is complete and current is not known; pictures are not read. Details on pages not read are asked about.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "with-details": say<LeadersData>(
      ({ url, count, people }) =>
        `Trang ${url} nêu ${count} lãnh đạo kèm nhiệm vụ hoặc tiểu sử: ${people.join("; ")}.`,
      ({ url, count, people }) =>
        `${url} names ${count} leaders with duties or biography: ${people.join("; ")}.`,
    ),
  },
  failed: sectionFailed,
  cantTell: {
    ...sectionDoubtful,
    "names-only": say<LeadersData>(
      ({ url, count, people }) =>
        `Trang ${url} nêu ${count} người (${people.join("; ")}) nhưng không thấy chữ nào về nhiệm vụ, tiểu sử. Tiểu sử và nhiệm vụ có ở trang con không?`,
      ({ url, count, people }) =>
        `${url} names ${count} people (${people.join("; ")}) without any word of duties or biography. Do their own pages have them?`,
    ),
    "no-person-read": say<SectionData>(
      ({ url }) =>
        `Mục lãnh đạo (${url}) có nội dung nhưng máy không đọc được tên và chức vụ của ai. Trang có nêu lãnh đạo, tiểu sử, nhiệm vụ không?`,
      ({ url }) =>
        `The leadership section (${url}) has content, but nobody's name and title could be read. Does it give them with biography and duties?`,
    ),
  },
  inapplicable: {},

  gather(page): LeadersPage | null {
    const facts = readSectionPage(page, section, 0);
    const isAbout = facts !== null && facts.relation !== "none";
    if (!isAbout && !kinds.has(page.reading.kind))
      return facts && { section: facts, people: [], count: 0, details: 0 };
    return { section: facts, ...peopleOn(page, isAbout) };
  },

  judge(site, _params, _context, gathered) {
    const people = gathered.filter(({ facts }) => facts.count > 0);
    const full = people.find(({ facts }) => facts.details > 0);
    const best = full ?? people.toSorted((a, b) => b.facts.count - a.facts.count)[0];
    if (best) {
      const { count, people: names, details } = best.facts;
      const data = { url: best.page.finalUrl, count, people: names, details };
      const at = [site.place(best.page)];
      return full
        ? { outcome: "passed", reason: "with-details", data, at }
        : { outcome: "cantTell", reason: "names-only", data, at };
    }
    const named = gathered.flatMap(({ page, facts }) =>
      facts.section ? [{ page, facts: facts.section }] : [],
    );
    const presence = judgeSection(site, section, named);
    if (presence.outcome !== "passed") return presence;
    return { outcome: "cantTell", reason: "no-person-read", data: presence.data, at: presence.at };
  },
});

/** On a page about something else only the words beside the people tell of them. */
function peopleOn(page: PageView, isAbout: boolean): Omit<LeadersPage, "section"> {
  const officials = isEnglish(page.reading) ? [] : readOfficials(page);
  const texts = isAbout
    ? readSubstance(page).lines.map(({ text }) => text)
    : officials.map(({ element }) => page.text(element));
  return {
    people: officials.slice(0, mostPeople).map(({ name, title }) => `${name} – ${title}`),
    count: officials.length,
    details: countPersonalDetails(texts.join(" | ")),
  };
}

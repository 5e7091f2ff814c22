import { z } from "zod";
import { readSectionPage, type SectionPage } from "../content/section-page.ts";
import {
  judgeSection,
  type SectionData,
  sectionDoubtful,
  sectionFailed,
} from "../content/section-verdict.ts";
import { defineSiteCheck, type Gathered, say } from "../define-check.ts";
import { type DocumentNumber, documentKindIn, findDocumentNumbers } from "../knowledge/document-numbers.ts";
import { isNationalSystem } from "../knowledge/national-systems.ts";
import { sections } from "../knowledge/sections.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { readMainText } from "../reading/main-text.ts";

interface DocumentsPage {
  section: SectionPage | null;
  /** Numbers of normative documents, and of all documents, in the main content. */
  normative: number;
  numbers: string[];
}

type ListedData = {
  url: string;
  documents: number;
  normative: number;
  examples: string[];
};

const kinds: ReadonlySet<PageKind> = new Set(["document", "document-list"]);
const mostExamples = 5;
/** "Số: ", "1. Số hiệu: "; "Quyết định của Ủy ban nhân dân tỉnh số ". */
const longestLabel = 15;
const longestOpening = 60;

export default defineSiteCheck({
  id: "documents/legal-documents",
  measures: {
    vi: "Trang danh sách hoặc trang văn bản có số, ký hiệu văn bản quy phạm pháp luật; trang mang tên mục này có số, ký hiệu văn bản.",
    en: "Whether list or document pages show numbers of normative documents, or a page of that section shows document numbers.",
  },
  limits: {
    vi: "Văn bản quy phạm nhận biết theo dạng số, ký hiệu (có năm ban hành); không xét danh sách có đủ văn bản không.",
    en: "Normative documents are told by the form of their number (with the year); whether the list is complete is not judged.",
  },
  needs: [],
  params: z.object({ section: z.enum(sections) }),
  passed: {
    listed: say<ListedData>(
      ({ url, documents, examples }) =>
        `Trang ${url} có ${documents} số, ký hiệu văn bản, ví dụ ${examples.join(", ")}.`,
      ({ url, documents, examples }) =>
        `${url} shows ${documents} document numbers, for instance ${examples.join(", ")}.`,
    ),
  },
  failed: sectionFailed,
  cantTell: {
    ...sectionDoubtful,
    "administrative-only": say<ListedData>(
      ({ url, documents, examples }) =>
        `Không có mục riêng; trang ${url} có ${documents} văn bản nhưng không thấy văn bản quy phạm pháp luật nào (ví dụ ${examples.join(", ")}). Văn bản quy phạm pháp luật đăng ở đâu?`,
      ({ url, documents, examples }) =>
        `There is no such section; ${url} shows ${documents} documents, none of them normative (for instance ${examples.join(", ")}). Where are the normative ones?`,
    ),
    "no-numbers": say<SectionData>(
      ({ url }) =>
        `Mục văn bản quy phạm pháp luật (${url}) có nội dung nhưng không đọc được số, ký hiệu văn bản nào. Mục có liệt kê văn bản không?`,
      ({ url }) =>
        `The section (${url}) has content, but no document number could be read from it. Does it list documents?`,
    ),
    "national-only": say<SectionData>(
      ({ url }) =>
        `Cổng chỉ dẫn tới hệ thống văn bản quốc gia (${url}). Đơn vị có được thay mục văn bản của mình bằng liên kết này không?`,
      ({ url }) =>
        `The portal only links to a national document system (${url}). May the agency replace its own section by that link?`,
    ),
  },
  inapplicable: {},

  gather(page, { section }): DocumentsPage | null {
    const facts = readSectionPage(page, section, 0);
    const isDocument = kinds.has(page.reading.kind) && page.reading.language !== "en";
    if (!isDocument && (facts === null || facts.relation === "none"))
      return facts && { section: facts, normative: 0, numbers: [] };
    const found = numbersOn(page);
    const normative = found.filter((number) => number.normative === true);
    const numbers = [...new Set([...normative, ...found].map(({ number }) => number))];
    return { section: facts, normative: normative.length, numbers };
  },

  judge(site, { section }, _context, gathered) {
    const isNamed = ({ section: facts }: DocumentsPage) => /^(?:itself|below)$/.test(facts?.relation ?? "");
    const listing = gathered.find(
      ({ facts }) => facts.numbers.length > 0 && (isNamed(facts) || facts.normative > 0),
    );
    if (listing)
      return { outcome: "passed", reason: "listed", data: listedOn(listing), at: [site.place(listing.page)] };

    const named = gathered.flatMap(({ page, facts }) =>
      facts.section ? [{ page, facts: facts.section }] : [],
    );
    const presence = judgeSection(site, section, named);
    const { data, at } = presence;
    if (presence.outcome === "passed") return { outcome: "cantTell", reason: "no-numbers", data, at };
    const isOpen = /^(?:absent|not-seen|elsewhere|similar-name|named-only)$/.test(presence.reason);
    const other = gathered.find(({ facts }) => facts.numbers.length > 0);
    if (isOpen && other) {
      return {
        outcome: "cantTell",
        reason: "administrative-only",
        data: listedOn(other),
        at: [site.place(other.page)],
      };
    }
    const [national] = site.linksTo(({ url }) => isNationalSystem(url, "legal-documents"));
    if (isOpen && national) {
      const { page, link } = national;
      return {
        outcome: "cantTell",
        reason: "national-only",
        data: { ...data, url: link.url },
        at: [site.place(page, link.text)],
      };
    }
    return presence;
  },
});

/** Numbers of the documents that the page shows, not of those that their abstracts cite. */
export function numbersOn(page: PageView): DocumentNumber[] {
  if (page.reading.kind === "document") return findDocumentNumbers(page.reading.document?.number ?? "");
  return readMainText(page).own.flatMap(({ text }) => {
    const [first] = findDocumentNumbers(text);
    if (!first) return [];
    const before = text.slice(0, first.start);
    return before.length <= longestLabel || (documentKindIn(before) && before.length <= longestOpening)
      ? [first]
      : [];
  });
}

function listedOn({ page, facts }: Gathered<DocumentsPage>): ListedData {
  const { numbers, normative } = facts;
  return {
    url: page.finalUrl,
    documents: numbers.length,
    normative,
    examples: numbers.slice(0, mostExamples),
  };
}

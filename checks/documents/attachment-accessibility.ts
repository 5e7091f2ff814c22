import { z } from "zod";
import type { FileContent } from "../attachment.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { languageOf } from "../knowledge/language.ts";
import { type AttachedFile, attachedFiles, countFiles, hasTextBeside, isScan } from "./attached-files.ts";
import barriers from "./file-barriers.json" with { type: "json" };
import { isRealTitle } from "./file-title.ts";

type Barrier = keyof typeof barriers;
/** Certain from the file alone, the greatest barrier first. */
const certain = ["scan", "untagged", "no-language", "no-title"] as const;
/** A person has to look. */
const doubtful = ["other-language", "no-headings", "undescribed-pictures"] as const;
const all: readonly Barrier[] = [...certain, ...doubtful];

type FilesData = {
  opened: number;
  /** Files with a barrier of any kind. */
  faulty: number;
  /** Files by barrier; a file may have several. */
  counts: { barrier: Barrier; files: number }[];
  files: { url: string; page: string; barriers: Barrier[] }[];
};

const mostFiles = 10;
const withText: ReadonlySet<string> = new Set(["pdf", "docx", "odt"]);

export default defineSiteCheck({
  id: "documents/attachment-accessibility",
  measures: {
    vi: "Mẫu tệp của các trang văn bản được mở ra: chỉ có ảnh quét hay không, thẻ cấu trúc, ngôn ngữ, tiêu đề, đề mục trong văn bản dài, mô tả thay thế của hình.",
    en: "A sample of the files on document pages is opened: scans only or not, structure tags, language, title, headings of long texts, alternative texts of pictures.",
  },
  limits: {
    vi: "Chỉ xét tệp đã mở được (PDF, DOCX, XLSX, PPTX, ODF); không xét thứ tự đọc, tương phản, bảng biểu, và mô tả có đúng hay không. PDF trên trang văn bản có sẵn bản chữ khác không bị tính.",
    en: "Only files that could be opened (PDF, DOCX, XLSX, PPTX, ODF); reading order, contrast, tables and whether descriptions are right are not judged. A PDF on a document's page that has its text in another form is not counted.",
  },
  needs: [],
  params: z.object({ longTextCharacters: z.number().positive() }),
  passed: {
    "no-barriers": say<{ opened: number }>(
      ({ opened }) => `Đã mở ${opened} tệp văn bản, không thấy rào cản nào mà máy nhận ra được.`,
      ({ opened }) => `${opened} document files were opened; no barrier that a machine can see was found.`,
    ),
  },
  failed: {
    scan: sentence("scan"),
    untagged: sentence("untagged"),
    "no-language": sentence("no-language"),
    "no-title": sentence("no-title"),
  },
  cantTell: {
    "other-language": sentence("other-language"),
    "no-headings": sentence("no-headings"),
    "undescribed-pictures": sentence("undescribed-pictures"),
    "none-opened": say<{ files: number }>(
      ({ files }) =>
        `Các trang văn bản có ${files} tệp nhưng lượt kiểm tra này chưa mở được tệp nào. Tệp có chữ, thẻ cấu trúc, ngôn ngữ và tiêu đề không?`,
      ({ files }) =>
        `The document pages have ${files} files, none of which this audit could open. Do they have text, structure tags, a language and a title?`,
    ),
  },
  inapplicable: {
    "no-files": say(
      () => "Các trang văn bản đã đọc không có tệp đính kèm; việc thiếu tệp xét ở yêu cầu khác.",
      () => "The document pages read have no files; another requirement deals with their absence.",
    ),
  },
  notMet: ["no-files"],

  judge(site, { longTextCharacters }) {
    const count = countFiles(site);
    if (count === 0) return { outcome: "inapplicable", reason: "no-files", data: {} };
    const judged = attachedFiles(site)
      .filter(isOpened)
      .map((attached) => ({ ...attached, barriers: barriersOf(attached, longTextCharacters) }));
    const opened = judged.length;
    if (opened === 0) return { outcome: "cantTell", reason: "none-opened", data: { files: count } };
    const having = (barrier: Barrier) => judged.filter((file) => file.barriers.includes(barrier));
    const failing = judged.filter((file) => certain.some((barrier) => file.barriers.includes(barrier)));
    const faulty = judged.filter((file) => file.barriers.length > 0);
    const compliant = opened - faulty.length;
    const measure = { by: "rate", compliant, counted: compliant + failing.length } as const;
    const worstFirst = faulty.toSorted((a, b) => rankOf(a.barriers) - rankOf(b.barriers));
    const shown = worstFirst.slice(0, mostFiles);
    const data: FilesData = {
      opened,
      faulty: faulty.length,
      counts: all
        .map((barrier) => ({ barrier, files: having(barrier).length }))
        .filter(({ files }) => files > 0),
      files: shown.map(({ file, page, barriers: found }) => ({
        url: file.url,
        page: page.finalUrl,
        barriers: found,
      })),
    };
    const at = shown.map(({ page, file }) => site.place(page, file.url));
    const fault = certain.find((barrier) => having(barrier).length > 0);
    if (fault) return { outcome: "failed", reason: fault, data, at, measure };
    const question = doubtful.find((barrier) => having(barrier).length > 0);
    if (question) return { outcome: "cantTell", reason: question, data, at, measure };
    return { outcome: "passed", reason: "no-barriers", data: { opened }, measure };
  },
});

function sentence(reason: Barrier) {
  const isCertain = certain.some((barrier) => barrier === reason);
  const has = isCertain ? { vi: "có", en: "have" } : { vi: "có thể có", en: "may have" };
  const { advice } = barriers[reason];
  return say<FilesData>(
    (data) =>
      `${data.faulty}/${data.opened} tệp văn bản đã mở ${has.vi} rào cản với người khuyết tật (${summary(data, "vi")}): ${list(data, "vi")}. ${advice.vi}`,
    (data) =>
      `${data.faulty} of ${data.opened} document files opened ${has.en} barriers for disabled people (${summary(data, "en")}): ${list(data, "en")}. ${advice.en}`,
  );
}

function summary({ counts }: FilesData, language: "vi" | "en"): string {
  return counts.map(({ barrier, files }) => `${files} ${barriers[barrier].label[language]}`).join("; ");
}

function list({ files }: FilesData, language: "vi" | "en"): string {
  return files
    .map(({ url, barriers: found }) => {
      return `${url} (${found.map((barrier) => barriers[barrier].label[language]).join(", ")})`;
    })
    .join("; ");
}

/** By the greatest of its barriers, which comes first. */
function rankOf([greatest = "undescribed-pictures"]: readonly Barrier[]): number {
  return all.indexOf(greatest);
}

function isOpened({ file }: AttachedFile): boolean {
  return file.format === "picture" || (file.content !== null && file.content.pagesRead > 0);
}

/** A scan is nothing but a scan. A PDF beside its text in another form, on the document's own page, bars nobody. */
function barriersOf(attached: AttachedFile, longText: number): Barrier[] {
  const { file, page } = attached;
  const { format, content } = file;
  const hasText = hasTextBeside(attached);
  if (isScan(file)) return hasText ? [] : ["scan"];
  if (!content || (format === "pdf" && page.kind === "document" && hasText)) return [];
  const isText = withText.has(format ?? "");
  const found: Record<Exclude<Barrier, "scan">, boolean> = {
    untagged: format === "pdf" && content.tagged === false,
    "no-language": isText && content.language === null,
    "no-title": !isRealTitle(content.title),
    "other-language": isOfOtherLanguage(content),
    "no-headings": isText && content.headings === 0 && content.characters >= longText,
    "undescribed-pictures": (content.picturesUndescribed ?? 0) > 0,
  };
  return all.filter((barrier) => barrier !== "scan" && found[barrier]);
}

function isOfOtherLanguage({ language, legacyText, opening }: FileContent): boolean {
  if (language === null || legacyText !== null) return false;
  const written = languageOf(opening);
  return (written === "vi" || written === "en") && !language.toLowerCase().startsWith(written);
}

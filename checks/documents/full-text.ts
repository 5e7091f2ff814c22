import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { decodePercent } from "../knowledge/percent-decoding.ts";
import { fold } from "../knowledge/vietnamese-text.ts";
import { type AttachedFile, attachedFiles, countFiles } from "./attached-files.ts";

/** A document whose file names annexes that were not met. */
interface Gap {
  url: string;
  page: string;
  missing: string[];
}
type FilesData = {
  read: number;
  unread: number;
  gaps: Gap[];
};

const mostGaps = 10;
const gapVi = ({ url, missing }: Gap) => `${url}: nhắc đến ${missing.join(", ")} nhưng chưa thấy`;
const gapEn = ({ url, missing }: Gap) => `${url}: names ${missing.join(", ")}, not found`;

export default defineSiteCheck({
  id: "documents/full-text",
  measures: {
    vi: "Trong các tệp văn bản đã mở: phụ lục, quy chế, biểu mẫu được nhắc là kèm theo có nằm trong tệp hoặc tệp khác cùng trang không.",
    en: "In the document files opened: whether annexes, regulations and forms said to go with them stand in the file or in another of the same page.",
  },
  limits: {
    vi: "Bản quét không có lớp chữ thì máy không đọc được. Phần kèm theo mang tên khác có thể không được nhận ra nên chỉ hỏi, không kết luận thiếu.",
    en: "Scans cannot be read. Annexes under another name may not be recognised, so the machine asks and does not conclude.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    whole: say<FilesData>(
      ({ read }) => `Đã đọc ${read} tệp văn bản: phần được nhắc là kèm theo đều có.`,
      ({ read }) => `${read} document files were read; what they say goes with them is there.`,
    ),
  },
  failed: {},
  cantTell: {
    "parts-not-found": say<FilesData>(
      ({ read, gaps }) =>
        `${gaps.length}/${read} văn bản đã đọc có thể chưa đăng toàn văn: ${gaps.map(gapVi).join(" | ")}. Các phần này có được đăng ở chỗ khác không?`,
      ({ read, gaps }) =>
        `${gaps.length} of ${read} documents read may not be whole: ${gaps.map(gapEn).join(" | ")}. Are these parts posted elsewhere?`,
    ),
    "not-readable": say<{ files: number; unread: number }>(
      ({ files, unread }) =>
        `Có ${files} tệp văn bản, máy không đọc được chữ trong tệp nào (${unread} tệp đã tải là bản quét hoặc không mở được). Văn bản có đủ phụ lục, trang cuối và chữ ký không?`,
      ({ files, unread }) =>
        `There are ${files} document files and no text could be read (${unread} fetched are scans or do not open). Are the documents whole, with annexes, last page and signature?`,
    ),
  },
  inapplicable: {
    "no-files": say(
      () => "Các trang văn bản đã đọc không có tệp đính kèm; việc thiếu tệp xét ở yêu cầu khác.",
      () => "The document pages read have no files; another requirement deals with their absence.",
    ),
  },
  notMet: ["no-files"],

  judge(site) {
    const count = countFiles(site);
    if (count === 0) return { outcome: "inapplicable", reason: "no-files", data: {} };
    const files = attachedFiles(site);
    const readable = files.filter(isReadDocument);
    const unread = files.length - readable.length;
    if (readable.length === 0) {
      return { outcome: "cantTell", reason: "not-readable", data: { files: count, unread } };
    }
    const gaps = readable
      .map((one) => ({ ...one, gap: gapOf(one, files) }))
      .filter(({ gap }) => gap.missing.length > 0);
    const data = {
      read: readable.length,
      unread,
      gaps: gaps.slice(0, mostGaps).map(({ gap }) => gap),
    };
    const at = gaps.slice(0, mostGaps).map(({ page, gap }) => site.place(page, gap.url));
    const measure = {
      by: "rate",
      compliant: readable.length - gaps.length,
      counted: readable.length,
    } as const;
    return gaps.length > 0
      ? { outcome: "cantTell", reason: "parts-not-found", data, at, measure }
      : { outcome: "passed", reason: "whole", data, at, measure };
  },
});

/** A text with the document's own number: forms and tables beside it have none. */
function isReadDocument({ file: { content } }: AttachedFile): boolean {
  return content !== null && content.legacyText === null && content.own.number !== null;
}

function gapOf({ file, page, beside }: AttachedFile, files: readonly AttachedFile[]): Gap {
  const { annexesNamed = [], annexesHeld = [] } = file.content?.own ?? {};
  const others = files.filter((other) => other.page === page && other.file !== file);
  const held = new Set([
    ...annexesHeld,
    ...others.flatMap(({ file: one }) => one.content?.own.annexesHeld ?? []),
  ]);
  const names = [...beside, ...page.links.filter(({ url }) => beside.includes(url)).map(({ text }) => text)];
  // A file without a telling name may be any of the parts.
  const isUnknown = beside.length >= annexesNamed.length && beside.length > 0;
  const missing = annexesNamed.filter((name) => !held.has(name) && !names.some((one) => tells(one, name)));
  const { content } = file;
  const isCut = content !== null && content.pages !== null && content.pagesRead < content.pages;
  return {
    url: file.url,
    page: page.finalUrl,
    missing: isUnknown || isCut ? [] : missing,
  };
}

function tells(name: string, annex: string): boolean {
  const plain = (text: string) => fold(decodePercent(text)).replace(/[^a-z0-9]+/g, "");
  return plain(name).includes(plain(annex));
}

import { z } from "zod";
import type { Attachment } from "../attachment.ts";
import { defineSiteCheck, say } from "../define-check.ts";
import { type AttachedFile, attachedFiles, countFiles, hasTextBeside, isScan } from "./attached-files.ts";

/** `scan`: pages are pictures of paper · the others: a person has to look. */
type State = "readable" | "scan" | "partly" | "legacy-font" | "no-text";

type FilesData = {
  opened: number;
  scans: number;
  doubtful: number;
  files: { url: string; page: string; state: State; pages: number | null }[];
};

const mostFiles = 10;
const stateWords: Record<State, { vi: string; en: string }> = {
  readable: { vi: "đọc được", en: "readable" },
  scan: { vi: "chỉ có ảnh quét", en: "scanned pictures only" },
  partly: { vi: "phần lớn số trang không có lớp chữ", en: "most pages have no text" },
  "legacy-font": {
    vi: "chữ gõ bằng bảng mã cũ, tìm kiếm không ra",
    en: "typed for an old font, cannot be searched",
  },
  "no-text": { vi: "không có lớp chữ và không thấy ảnh", en: "neither text nor pictures" },
};
const list = ({ files }: FilesData, language: "vi" | "en") =>
  files
    .map(({ url, state, pages }) => {
      const count = pages === null ? "" : language === "vi" ? `, ${pages} trang` : `, ${pages} pages`;
      return `${url} (${stateWords[state][language]}${count})`;
    })
    .join("; ");

export default defineSiteCheck({
  id: "documents/machine-readable",
  measures: {
    vi: "Mẫu tệp của các trang văn bản được mở ra: có lớp chữ hay chỉ là ảnh quét; bản chữ kèm theo (DOCX) hoặc toàn văn trên trang cũng tính là đọc được.",
    en: "A sample of the files on document pages is opened: whether they have text or are scans only; a text version beside them (DOCX) or the full text on the page counts as readable.",
  },
  limits: {
    vi: "Chỉ xét tệp đã mở được; tệp DOC, XLS cũ được nhận biết theo loại, không đọc bên trong. Không xét chất lượng nhận dạng chữ.",
    en: "Only files that could be opened count; old DOC and XLS files are known by kind, not read. The quality of text recognition is not judged.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    readable: say<FilesData>(
      ({ opened }) => `Đã mở ${opened} tệp văn bản, tất cả đều đọc được bằng máy.`,
      ({ opened }) => `${opened} document files were opened and all are machine-readable.`,
    ),
  },
  failed: {
    scans: say<FilesData>(
      (data) =>
        `${data.scans}/${data.opened} tệp văn bản đã mở chỉ là ảnh quét, không có lớp chữ và không kèm bản chữ: ${list(data, "vi")}.`,
      (data) =>
        `${data.scans} of ${data.opened} document files opened are scans without text or a text version beside: ${list(data, "en")}.`,
    ),
  },
  cantTell: {
    doubtful: say<FilesData>(
      (data) =>
        `${data.doubtful}/${data.opened} tệp đã mở chưa rõ có đọc được bằng máy không: ${list(data, "vi")}. Mở tệp, có bôi đen và tìm được chữ không?`,
      (data) =>
        `${data.doubtful} of ${data.opened} files opened may not be machine-readable: ${list(data, "en")}. Can their text be selected and searched?`,
    ),
    "none-opened": say<{ files: number }>(
      ({ files }) =>
        `Các trang văn bản có ${files} tệp nhưng lượt kiểm tra này chưa mở được tệp nào. Mở tệp, có bôi đen và tìm được chữ không?`,
      ({ files }) =>
        `The document pages have ${files} files, none of which this audit could open. Can their text be selected and searched?`,
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
    const judged = attachedFiles(site).flatMap((attached) => {
      const state = stateOf(attached);
      return state === null ? [] : [{ file: attached.file, page: attached.page, state }];
    });
    if (judged.length === 0) return { outcome: "cantTell", reason: "none-opened", data: { files: count } };
    const scans = judged.filter(({ state }) => state === "scan");
    const doubtful = judged.filter(({ state }) => state !== "scan" && state !== "readable");
    const worst = scans.length > 0 ? scans : doubtful;
    const data = {
      opened: judged.length,
      scans: scans.length,
      doubtful: doubtful.length,
      files: worst.slice(0, mostFiles).map(({ file, page, state }) => ({
        url: file.url,
        page: page.finalUrl,
        state,
        pages: file.content?.pages ?? null,
      })),
    };
    const at = worst.map(({ page, file }) => site.place(page, file.url));
    const counted = judged.length - doubtful.length;
    const measure = { by: "rate", compliant: counted - scans.length, counted } as const;
    if (scans.length > 0) return { outcome: "failed", reason: "scans", data, at, measure };
    if (doubtful.length > 0) return { outcome: "cantTell", reason: "doubtful", data, at, measure };
    return { outcome: "passed", reason: "readable", data, at, measure };
  },
});

/** Null where the file tells nothing: it was not had, is encrypted or damaged, or is an archive. */
function stateOf(attached: AttachedFile): State | null {
  const own = ownState(attached.file);
  if (own === null || own === "readable") return own;
  return hasTextBeside(attached) ? "readable" : own;
}

function ownState(file: Attachment): State | null {
  const { format, content } = file;
  if (format === "doc" || format === "xls" || format === "ppt" || format === "rtf") return "readable";
  if (format === "picture") return "scan";
  if (!content || content.pagesRead === 0) return null;
  if (content.legacyText !== null) return "legacy-font";
  if (isScan(file)) return "scan";
  if (content.characters === 0 || (format === "pdf" && content.pagesWithText === 0)) return "no-text";
  const isMostlyText = content.pagesWithText * 2 >= content.pagesRead;
  return format !== "pdf" || isMostlyText ? "readable" : "partly";
}

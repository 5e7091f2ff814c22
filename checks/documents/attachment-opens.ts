import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import type { PageDigest } from "../page-digest.ts";
import type { SiteView } from "../site-view.ts";
import type { LinkStatus } from "../snapshot.ts";

/** How a file fails to open, and how it may. */
type Fault = "gone" | "page-instead" | "empty";
type Doubt = "refused" | "server-error" | "other-kind";

interface TriedFile {
  url: string;
  page: PageDigest;
  fault: Fault | null;
  doubt: Doubt | null;
}

type FilesData = {
  tried: number;
  broken: number;
  doubtful: number;
  files: { url: string; why: Fault | Doubt; status: number | null }[];
};

const mostFiles = 10;
const faultWords: Record<Fault | Doubt, { vi: string; en: string }> = {
  gone: { vi: "không còn trên máy chủ", en: "no longer on the server" },
  "page-instead": { vi: "trả về trang web thay cho tệp", en: "a web page comes instead of the file" },
  empty: { vi: "tệp rỗng", en: "the file is empty" },
  refused: { vi: "máy chủ từ chối", en: "the server refuses it" },
  "server-error": { vi: "máy chủ báo lỗi", en: "the server reports an error" },
  "other-kind": { vi: "nội dung khác đuôi tệp", en: "its content is not what its name says" },
};
const list = ({ files }: FilesData, language: "vi" | "en") =>
  files.map(({ url, why }) => `${url} (${faultWords[why][language]})`).join("; ");

/** Files whose programs open a web page under that name too. */
const opensPages: ReadonlySet<string> = new Set(["doc", "xls", "rtf"]);
const fileName = /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|rar|7z)$/i;

export default defineSiteCheck({
  id: "documents/attachment-opens",
  measures: {
    vi: "Tệp đính kèm của các trang văn bản đã thử: có trả về tệp, khác rỗng, nội dung đúng loại như tên tệp.",
    en: "Files of document pages that were tried: whether a file comes, not empty, and of the kind its name says.",
  },
  limits: {
    vi: "Chỉ tính tệp đã thử; không mở đọc bên trong, không thử mật khẩu, chữ ký số.",
    en: "Only files that were tried count; they are not opened, passwords and signatures not tried.",
  },
  needs: ["links"],
  params: z.object({}),
  passed: {
    opens: say<FilesData>(
      ({ tried }) => `Đã thử ${tried} tệp văn bản, tất cả đều tải về được.`,
      ({ tried }) => `${tried} document files were tried and all download.`,
    ),
  },
  failed: {
    broken: say<FilesData>(
      (data) => `${data.broken}/${data.tried} tệp văn bản đã thử không mở được: ${list(data, "vi")}.`,
      (data) => `${data.broken} of ${data.tried} document files tried do not open: ${list(data, "en")}.`,
    ),
  },
  cantTell: {
    doubtful: say<FilesData>(
      (data) =>
        `${data.doubtful}/${data.tried} tệp đã thử có thể không mở được: ${list(data, "vi")}. Người dùng có tải và mở được không?`,
      (data) =>
        `${data.doubtful} of ${data.tried} files tried may not open: ${list(data, "en")}. Can a visitor download and open them?`,
    ),
    "none-tried": say<{ files: number }>(
      ({ files }) =>
        `Có ${files} tệp văn bản nhưng lượt kiểm tra này chưa thử tệp nào. Các tệp có tải về và mở được không?`,
      ({ files }) =>
        `There are ${files} document files, none of which this audit tried. Do they download and open?`,
    ),
  },
  inapplicable: {
    "no-files": say(
      () =>
        "Các trang văn bản đã đọc không có tệp đính kèm; việc thiếu tệp xét ở yêu cầu về trường thông tin.",
      () =>
        "The document pages read have no files; their absence is dealt with by the requirement on fields.",
    ),
  },
  notMet: ["no-files"],

  judge(site) {
    const files = site
      .ofKind("document")
      .flatMap((page) => (page.document?.attachments ?? []).map((url) => ({ url, page })));
    if (files.length === 0) return { outcome: "inapplicable", reason: "no-files", data: {} };
    const seen = new Map(files.map((file) => [file.url, file]));
    const tried = [...seen.values()].flatMap((file) => tryFile(site, file.url, file.page));
    if (tried.length === 0) return { outcome: "cantTell", reason: "none-tried", data: { files: seen.size } };
    const broken = tried.filter(({ fault }) => fault !== null);
    const doubtful = tried.filter(({ doubt }) => doubt !== null);
    const worst = broken.length > 0 ? broken : doubtful;
    const data = {
      tried: tried.length,
      broken: broken.length,
      doubtful: doubtful.length,
      files: worst.slice(0, mostFiles).flatMap(({ url, fault, doubt }) => {
        const why = fault ?? doubt;
        return why ? [{ url, why, status: site.linkStatus(url)?.status ?? null }] : [];
      }),
    };
    const at = worst.map(({ page, url }) => site.place(page, url));
    const measure = {
      by: "rate",
      compliant: tried.length - broken.length - doubtful.length,
      counted: tried.length - doubtful.length,
    } as const;
    if (broken.length > 0) return { outcome: "failed", reason: "broken", data, at, measure };
    if (doubtful.length > 0) return { outcome: "cantTell", reason: "doubtful", data, at, measure };
    return { outcome: "passed", reason: "opens", data, at, measure };
  },
});

/** Nothing where the file was not tried, or the try failed on the way. */
function tryFile(site: SiteView, url: string, page: PageDigest): TriedFile[] {
  const status = site.linkStatus(url);
  if (!status || status.status === null) return [];
  return [{ url, page, ...faultOf(url, status.status, status) }];
}

function faultOf(url: string, code: number, status: LinkStatus): Pick<TriedFile, "fault" | "doubt"> {
  const fault = (name: Fault) => ({ fault: name, doubt: null });
  const doubt = (name: Doubt) => ({ fault: null, doubt: name });
  if (code === 404 || code === 410) return fault("gone");
  if (code >= 500) return doubt("server-error");
  if (code >= 400) return doubt("refused");
  if (status.bytes === 0) return fault("empty");
  const { pathname } = new URL(url);
  const extension = fileName.exec(pathname)?.[1]?.toLowerCase() ?? null;
  // The first bytes count; a header alone may be a server's mistake.
  if (status.sniffed === "html" && extension !== null && !opensPages.has(extension))
    return fault("page-instead");
  const isOther = status.sniffed !== null && status.sniffed !== extension;
  const isPage = status.sniffed === null && /html/i.test(status.contentType ?? "");
  return isOther || isPage ? doubt("other-kind") : { fault: null, doubt: null };
}

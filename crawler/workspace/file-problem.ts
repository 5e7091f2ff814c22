import { UsageError } from "../../checks/usage-error.ts";

/** Something wrong in a file of the workspace, and where. */
export interface FileProblem {
  /** "dòng 3, cột “Loại”", or a path of fields. */
  where: { vi: string; en: string };
  vi: string;
  en: string;
}

const mostShown = 20;

/** All problems of one file in one error, so that they can be mended in one go. */
export function fileError(file: string, problems: readonly FileProblem[]): UsageError {
  const shown = problems.slice(0, mostShown);
  const more = problems.length - shown.length;
  const vi = shown.map(({ where, vi: text }) => `  ${where.vi}: ${text}`);
  const en = shown.map(({ where, en: text }) => `  ${where.en}: ${text}`);
  return new UsageError(
    [
      `${file} có ${problems.length} chỗ cần sửa:`,
      ...vi,
      ...(more > 0 ? [`  … và ${more} chỗ nữa`] : []),
    ].join("\n"),
    [
      `${file} has ${problems.length} ${problems.length === 1 ? "thing" : "things"} to mend:`,
      ...en,
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join("\n"),
  );
}

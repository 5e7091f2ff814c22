import { UsageError } from "../../checks/usage-error.ts";
import type { RoundFormat } from "./round-format.ts";
import { writeRoundHtml } from "./writers/html/write-round-html.tsx";
import { writeRoundCsv } from "./writers/round-csv.ts";
import { writeRoundJson } from "./writers/round-json.ts";
import { roundDocx, roundPdf } from "./writers/round-papers.ts";
import { writeRoundXlsx } from "./writers/round-xlsx.ts";

/** Files of each value of `--format`. */
const roundFormats: Readonly<Record<string, readonly RoundFormat[]>> = {
  docx: roundDocx,
  html: [{ fileName: "round.html", write: writeRoundHtml }],
  csv: [{ fileName: "round.csv", write: writeRoundCsv }],
  json: [{ fileName: "round.json", write: writeRoundJson }],
  pdf: roundPdf,
  xlsx: [{ fileName: "round.xlsx", write: writeRoundXlsx }],
};

/** What every night leaves behind. */
export function nightFormats(): RoundFormat[] {
  return parseRoundFormats("html,json,xlsx");
}

/** @throws UsageError that names what is unknown and what there is */
export function parseRoundFormats(list: string): RoundFormat[] {
  return [...new Set(list.split(",").map((name) => name.trim()))].flatMap((name) => {
    const format = Object.hasOwn(roundFormats, name) ? roundFormats[name] : undefined;
    if (format) return format;
    const known = Object.keys(roundFormats).join(", ");
    throw new UsageError(
      `--format: không có định dạng “${name}” cho cả đợt. Có: ${known}. Định dạng của riêng một cơ quan cần thêm --agency.`,
      `--format: there is no format “${name}” for a whole round. There are: ${known}. Formats of one agency need --agency.`,
    );
  });
}

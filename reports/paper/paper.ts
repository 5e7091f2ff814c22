import type { Language } from "../../checks/text.ts";
import type { Office } from "../../crawler/store/round-plan.ts";
import type { BarChart } from "./bar-chart.ts";

/** Left for the agency to fill in. */
export const blank = "……";

export interface Column {
  title: string;
  /** Relative width. */
  width: number;
  align?: "start" | "center" | "end";
}

/** Text as it is printed; formatting of numbers is done where the paper is composed, once for all formats. */
export type Block =
  | { type: "heading"; level: 1 | 2; text: string }
  | { type: "paragraph"; text: string }
  | { type: "note"; text: string }
  | { type: "list"; items: readonly string[] }
  | { type: "table"; caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[] }
  /** The picture and below it the table it is drawn from, unless that stands elsewhere in the paper or beside it. */
  | { type: "chart"; chart: BarChart; table: boolean }
  | { type: "page-break" };

/** The body that issues a paper and who signs it. */
export interface Issuer extends Omit<Office, "parent"> {
  /** Superior body; null for a People's Committee, which names none above itself. */
  parent: string | null;
  /** Full name of who signs; left out where it is written by hand. */
  signerName?: string | null;
}

/** A document in the form of Decree 30/2020/NĐ-CP, Annex I, or without it where `office` is null. */
export interface Paper {
  lang: Language;
  /** Of the file: what a reader's list of documents shows. */
  title: string;
  office: Issuer | null;
  /** Kind of document in capitals, "BÁO CÁO", and what it is about. */
  kind: string;
  subject: string;
  /** Whom it is submitted to; null where nobody is. */
  addressee: string | null;
  landscape: boolean;
  /** Set smaller, for what has to fit one page. */
  isCompact?: boolean;
  blocks: readonly Block[];
}

/** Of the name of a body, the place's part is not broken: it goes to the next line as a whole. */
export function unbroken(body: string): string {
  return body.replace(/(?<= )(?:TỈNH|THÀNH PHỐ|(?<=ỦY BAN NHÂN DÂN )(?:XÃ|PHƯỜNG|ĐẶC KHU)) .*$/u, (part) =>
    part.replaceAll(" ", "\u00a0"),
  );
}

/** Columns beyond which a table is set smaller, so that no word of a heading breaks. */
export const columnsAtFullSize = 9;

/** The table that a chart is drawn from. */
export function chartTable({ columns, rows }: BarChart, lang: Language): Extract<Block, { type: "table" }> {
  return {
    type: "table",
    caption: formWords[lang].tableOf,
    columns: [
      { title: columns[0], width: 3 },
      { title: columns[1], width: 1, align: "end" },
    ],
    rows: rows.map(({ label, shown }) => [label, shown]),
  };
}

/** Words of the form itself; the Vietnamese ones are the decree's. */
export const formWords = {
  vi: {
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    number: (code: string) => `Số:        /BC-${code}`,
    placeAndDate: (place: string) => `${place}, ngày      tháng      năm 20…`,
    to: "Kính gửi:",
    recipients: "Nơi nhận:",
    tableOf: "Số liệu của biểu đồ",
  },
  en: {
    nation: "SOCIALIST REPUBLIC OF VIET NAM",
    motto: "Independence - Freedom - Happiness",
    number: (code: string) => `No.        /BC-${code}`,
    placeAndDate: (place: string) => `${place}, …… 20…`,
    to: "To:",
    recipients: "Recipients:",
    tableOf: "Figures of the chart",
  },
} as const;

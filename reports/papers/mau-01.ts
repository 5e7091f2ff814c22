import type { Language, Text } from "../../checks/text.ts";
import { historyWords, type PortalHistory } from "../history/portal-history.ts";
import type { Report } from "../model.ts";
import { type Block, blank, type Paper } from "../paper/paper.ts";
import { createReader, type Reader } from "../reader.ts";
import type { ColumnOrder } from "./column-order.ts";
import { type FormOptions, frame, notRead, periodName } from "./form-frame.ts";
import { type PostedItems, postedDocuments, postedIn } from "./posted-items.ts";
import { dueDate } from "./report-duty.ts";

/** One column of Mẫu 01 as the crawl fills it. */
export interface FormColumn {
  /** 1 to 14, as the form numbers them. */
  number: number;
  heading: Text;
  value: string;
  /** What was counted; null for what is not a count. */
  items: PostedItems | null;
}

const t = (vi: string, en: string): Text => ({ vi, en });

/** Bắc Ninh's Mẫu 01: counts from the crawl, the agency's own totals as blanks, proposals where a person decides. */
export function fillMau01(
  report: Report,
  order: ColumnOrder = "header",
  lang: Language = "vi",
): FormColumn[] {
  const say = (text: Text) => text[lang];
  // Nothing was counted on a portal that could not be read, which is not the same as none.
  const count = (items: PostedItems) => (report.site.failure === null ? String(items.count) : blank);
  const posted = (items: PostedItems) => ({ value: `${count(items)}/${blank}`, items });
  const guidance = postedIn(report, "legal-education");
  const guidanceColumn = {
    heading: t("Tin PBPL", "Legal guidance"),
    value: count(guidance),
    items: guidance,
  };
  const services = {
    heading: t("Thủ tục hành chính", "Public services"),
    ...yesNo(report, say, ["thu-tuc-hanh-chinh-dvc"]),
  };
  const [fourth, fifth] = order === "header" ? [guidanceColumn, services] : [services, guidanceColumn];
  const columns: Omit<FormColumn, "number">[] = [
    { heading: t("TT", "No."), value: "1", items: null },
    { heading: t("VB QPPL", "Legal documents"), ...posted(postedDocuments(report, "normative")) },
    {
      heading: t("VB QLHC", "Admin. documents"),
      ...posted(postedDocuments(report, "administrative")),
    },
    fourth,
    fifth,
    {
      heading: t("Chương trình kế hoạch", "Plans"),
      ...posted(postedIn(report, "strategies-plans")),
    },
    { heading: t("Dự án", "Projects"), ...posted(postedIn(report, "projects-bidding")) },
    { heading: t("Thông tin về bộ máy", "Structure"), ...yesNo(report, say, organisation) },
    {
      heading: t("Báo cáo tài chính", "Financial statement"),
      ...yesNo(report, say, ["bao-cao-tai-chinh-nam"]),
    },
    { heading: t("Thông tin thống kê", "Statistics"), ...threeStates(report, say, "thong-tin-thong-ke") },
    { heading: t("Thông tin KHCN", "Science"), ...threeStates(report, say, "de-tai-khoa-hoc") },
    {
      heading: t("Thông tin dịch bệnh", "Epidemics"),
      ...threeStates(report, say, "thong-tin-dich-benh-thien-tai"),
    },
    {
      heading: t("Thông tin công khai", "Disclosure list"),
      ...yesNo(report, say, ["danh-muc-thong-tin-cong-khai"]),
    },
    { heading: t("Kênh thông tin", "Channels"), value: channels(report), items: null },
  ];
  return columns.map((column, index) => ({ number: index + 1, ...column }));
}

const organisation = [
  "gioi-thieu-co-cau-to-chuc",
  "gioi-thieu-lanh-dao",
  "gioi-thieu-ban-do-dia-gioi",
  "gioi-thieu-tu-nhien-van-hoa",
];

/** The requirements that apply, together: "Có" only where all were met, blank where a person must decide. */
function yesNo(
  report: Report,
  say: (text: Text) => string,
  requirements: readonly string[],
): Pick<FormColumn, "value" | "items"> {
  const outcomes = requirements
    .map((id) => siteResult(report, id)?.outcome)
    .filter((outcome) => outcome !== undefined && outcome !== "inapplicable");
  if (outcomes.includes("failed")) return { value: say(t("Không", "No")), items: null };
  const isMet = outcomes.length > 0 && outcomes.every((outcome) => outcome === "passed");
  return { value: isMet ? say(t("Có", "Yes")) : blank, items: null };
}

/** "Không có dữ liệu" is for the agency to say: the crawl cannot tell it from "Không đăng". */
function threeStates(
  report: Report,
  say: (text: Text) => string,
  requirement: string,
): Pick<FormColumn, "value" | "items"> {
  const outcome = siteResult(report, requirement)?.outcome;
  if (outcome === "passed") return { value: say(t("Có đăng", "Posted")), items: null };
  const either = t("Không đăng / Không có dữ liệu", "Not posted / No data");
  return { value: outcome === "failed" ? say(either) : blank, items: null };
}

function channels(report: Report): string {
  const measure = siteResult(report, "kenh-thong-tin-duoc-cong-bo")?.measure;
  return measure?.by === "fields" ? String(measure.met) : blank;
}

function siteResult({ results }: Report, requirement: string) {
  return results.find((result) => result.scope === "site" && result.requirement === requirement);
}

/** Mẫu 01 as a paper, with the list behind each count. */
export function mau01Paper(report: Report, lang: Language, options: FormOptions): Paper {
  const r = createReader(lang);
  const order = options.columnOrder ?? "header";
  const columns = fillMau01(report, order, lang);
  const counted = columns.filter(({ items }) => items !== null && items.count > 0);
  return {
    ...frame(report, r, options),
    subject: `${r.t(t("Tình hình cung cấp thông tin trên Cổng thông tin của đơn vị", "Information provided on the agency’s portal"))} ${periodName(options.period, report, r)}`,
    landscape: true,
    blocks: [
      {
        type: "table",
        caption: `Mẫu 01 · ${report.agency.name ?? report.agency.url}`,
        columns: columns.map(({ heading, number }) => ({
          title: `${r.t(heading)}\n(${number})`,
          width: number === 1 ? 0.5 : 1,
          align: "center" as const,
        })),
        rows: [columns.map(({ value }) => value)],
      },
      ...notRead(report, r),
      { type: "note", text: r.t(orderNote[order]) },
      {
        type: "note",
        text: r.t(
          t(
            "Biểu mẫu dẫn Điều 4, Điều 5 Nghị định số 42/2022/NĐ-CP; từ ngày 01/7/2026 áp dụng Nghị định số 224/2026/NĐ-CP. Số trước dấu gạch chéo đếm trên cổng trong mẫu trang đã đọc; ô “……” do đơn vị điền.",
            "The form refers to Articles 4 and 5 of Decree 42/2022/NĐ-CP; from 1 July 2026 Decree 224/2026/NĐ-CP applies. The number before the slash was counted on the pages read; “……” is for the agency to fill in.",
          ),
        ),
      },
      ...(options.law ? dueDate(report, options.law, options.period, r) : []),
      ...(counted.length > 0
        ? [listHeading(r), ...counted.flatMap((column) => listBehind(column, options.history ?? null, r))]
        : []),
    ],
  };
}

const orderNote: Record<ColumnOrder, Text> = {
  header: t(
    "Cột 4 và cột 5 theo tiêu đề của mẫu; phần ghi chú (4), (5) của mẫu có thứ tự ngược lại.",
    "Columns 4 and 5 follow the form’s header; its notes (4) and (5) have the reverse order.",
  ),
  notes: t(
    "Cột 4 và cột 5 theo ghi chú của mẫu; tiêu đề của mẫu có thứ tự ngược lại.",
    "Columns 4 and 5 follow the form’s notes; its header has the reverse order.",
  ),
};

function listHeading(r: Reader): Block {
  const text = t("Danh sách kèm theo từng số đếm", "The list behind each count");
  return { type: "heading", level: 1, text: r.t(text) };
}

function listBehind(
  { heading, number, items }: FormColumn,
  history: PortalHistory | null,
  r: Reader,
): Block[] {
  if (items === null) return [];
  const firstSeen = (url: string) => {
    const day = history?.pages.get(url);
    return day === undefined ? "–" : r.date(day);
  };
  return [
    {
      type: "table",
      caption: `(${number}) ${r.t(heading)}: ${items.count}`,
      columns: [
        { title: r.t(t("TT", "No.")), width: 0.5, align: "center" },
        { title: r.t(t("Tiêu đề", "Title")), width: 5 },
        { title: r.t(t("Địa chỉ", "Address")), width: 5 },
        ...(history ? [{ title: r.t(historyWords.firstSeen), width: 1.3, align: "center" as const }] : []),
      ],
      rows: items.pages.map(({ url, title }, index) => [
        String(index + 1),
        title ?? "",
        url,
        ...(history ? [firstSeen(url)] : []),
      ]),
    },
  ];
}

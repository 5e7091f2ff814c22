import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { chartSize, drawBarChart } from "./bar-chart.ts";
import { drawTable, tableSize } from "./docx-table.ts";
import { type Block, chartTable, formWords, type Issuer, type Paper, unbroken } from "./paper.ts";
import type { Press } from "./press.ts";

const font = "Times New Roman";
/** Half points: 13 pt, as the decree asks for the text; tables and notes smaller. */
const size = { text: 26, compact: 24, small: 22, title: 28 } as const;
/** Twentieths of a point in a millimetre. */
const mm = 56.6929;
const margins = { top: 20 * mm, bottom: 20 * mm, left: 30 * mm, right: 15 * mm };
const textWidth = { portrait: 165 * mm, landscape: 252 * mm } as const;
const listStyle = "list";

/** The paper as DOCX, in the layout of Decree 30/2020/NĐ-CP. Without a press its charts are tables only. */
export async function writePaperDocx(paper: Paper, press: Press | null): Promise<Uint8Array> {
  const blocks: (Paragraph | Table)[] = [];
  for (const [index, block] of paper.blocks.entries()) {
    // The signature does not stand alone on a page: what comes last goes with it.
    const isLast = paper.office !== null && index === paper.blocks.length - 1;
    blocks.push(...(await drawBlock(block, { id: `c${index}`, keepNext: isLast }, paper, press)));
  }
  const width = textWidth[paper.landscape ? "landscape" : "portrait"];
  const document = new Document({
    title: paper.title,
    subject: paper.subject,
    creator: paper.office?.name ?? "Kiểm Cổng",
    styles: {
      default: {
        document: {
          run: {
            font,
            size: paper.isCompact ? size.compact : size.text,
            language: { value: paper.lang === "vi" ? "vi-VN" : "en-GB" },
          },
          paragraph: { spacing: { after: paper.isCompact ? 60 : 120 } },
        },
        heading1: heading(true, false),
        heading2: heading(true, true),
      },
    },
    numbering: {
      config: [
        {
          reference: listStyle,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "-",
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          // The number stands on top of each page but the first.
          titlePage: true,
          page: {
            size: { orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: margins,
          },
        },
        headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
        children: [
          ...(paper.office ? [drawHead(paper.office, paper, width)] : []),
          ...drawTitle(paper, width),
          ...blocks,
          ...(paper.office ? drawFoot(paper.office, paper, width) : []),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function heading(bold: boolean, italics: boolean) {
  return {
    run: { font, size: size.text, bold, italics, color: "000000" },
    paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font, size: size.text })],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none };

function centred(text: string, run: { bold?: boolean; italics?: boolean; size?: number } = {}) {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ text, ...run })],
  });
}

/** Lengths of lines: below the motto as long as it, below names and subjects a third to a half of theirs. */
const ruleLength = { motto: 57 * mm, name: 33 * mm, subject: 35 * mm } as const;
/** A cell's own margins at both sides. */
const cellMargins = 216;

/** The line below a name or the motto, as high as its own stroke. Lengths in twentieths of a point. */
function rule(length: number, within: number, after = 0): Paragraph {
  const beside = Math.round((within - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    indent: { left: beside, right: beside },
    spacing: { before: 80, after, line: 80, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** The issuing body at the left, the nation at the right (Annex I, part II). */
function drawHead({ parent, name, code, place }: Issuer, { lang }: Paper, width: number): Table {
  const words = formWords[lang];
  const small = 24;
  const [left, right] = [(width * 2) / 5 - cellMargins, (width * 3) / 5 - cellMargins];
  return borderless(width, [
    [
      ...(parent === null ? [] : [centred(unbroken(parent), { size: small })]),
      centred(unbroken(name), { bold: true, size: small }),
      rule(ruleLength.name, left),
      centred(words.number(code), { size: size.text }),
    ],
    [
      centred(words.nation, { bold: true, size: small }),
      centred(words.motto, { bold: true, size: size.text }),
      rule(ruleLength.motto, right),
      centred(words.placeAndDate(place), { italics: true, size: size.text }),
    ],
  ]);
}

function borderless(width: number, cells: readonly (readonly Paragraph[])[], shares = [2, 3]): Table {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((width * share) / total));
  return new Table({
    width: { size: Math.round(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children: [...children],
              borders: noBorders,
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });
}

function drawTitle({ kind, subject, addressee, lang }: Paper, width: number): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      heading: HeadingLevel.TITLE,
      spacing: { before: 240, after: 0 },
      children: [new TextRun({ text: kind, bold: true, size: size.title, font, color: "000000" })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 0 },
      children: [new TextRun({ text: subject, bold: true })],
    }),
    rule(ruleLength.subject, width, 160),
    ...(addressee ? [to(`${formWords[lang].to} ${addressee}`)] : []),
  ];
}

function to(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 160 },
    children: [new TextRun({ text })],
  });
}

/** Empty lines for the signature and the seal. */
const signatureSpace = [1, 2, 3, 4];

function drawFoot(
  { recipients, signer, signerName }: Issuer,
  { lang }: Paper,
  width: number,
): (Paragraph | Table)[] {
  const left = [
    new Paragraph({
      spacing: { after: 0 },
      children: [new TextRun({ text: formWords[lang].recipients, bold: true, italics: true, size: 24 })],
    }),
    ...recipients.map(
      (text) =>
        new Paragraph({
          spacing: { after: 0 },
          children: [new TextRun({ text: `- ${text}`, size: size.small })],
        }),
    ),
  ];
  const titles = [signer.capacity, signer.title].filter((text) => text !== "");
  const signature = signerName
    ? [...signatureSpace.map(() => centred("")), centred(signerName, { bold: true })]
    : [];
  const right = [...titles.map((text) => centred(text, { bold: true })), ...signature];
  return [new Paragraph({ keepNext: true, children: [] }), borderless(width, [left, right], [1, 1])];
}

async function drawBlock(
  block: Block,
  { id, keepNext }: { id: string; keepNext: boolean },
  paper: Paper,
  press: Press | null,
): Promise<(Paragraph | Table)[]> {
  const width = textWidth[paper.landscape ? "landscape" : "portrait"];
  switch (block.type) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun({ text: block.text })],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          keepNext,
          alignment: AlignmentType.BOTH,
          children: [new TextRun({ text: block.text })],
        }),
      ];
    case "note":
      return [
        new Paragraph({
          keepNext,
          children: [new TextRun({ text: block.text, italics: true, size: size.small })],
        }),
      ];
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()] })];
    case "list":
      return block.items.map(
        (text) =>
          new Paragraph({
            keepNext,
            numbering: { reference: listStyle, level: 0 },
            children: [new TextRun({ text })],
          }),
      );
    case "table":
      return drawTable(block, width);
    case "chart":
      return drawChart(block, id, paper, press);
  }
}

/** Pixels of 1/96 inch. */
const chartWidth = { full: 600, compact: 484 } as const;

async function drawChart(
  block: Extract<Block, { type: "chart" }>,
  id: string,
  { lang, landscape, isCompact }: Paper,
  press: Press | null,
): Promise<(Paragraph | Table)[]> {
  const { chart } = block;
  const width = textWidth[landscape ? "landscape" : "portrait"];
  const table = block.table ? drawTable(chartTable(chart, lang), width * 0.7) : [];
  const title = new Paragraph({
    keepNext: true,
    children: [new TextRun({ text: chart.title, bold: true, size: tableSize.full })],
  });
  if (press === null) return [title, ...drawTable(chartTable(chart, lang), width * 0.7)];
  const svg = drawBarChart(chart, id);
  const drawn = chartSize(chart);
  const shown = isCompact ? chartWidth.compact : chartWidth.full;
  const transformation = { width: shown, height: Math.round((drawn.height * shown) / drawn.width) };
  const picture = new ImageRun({
    type: "svg",
    data: Buffer.from(svg),
    transformation,
    fallback: { type: "png", data: await press.picture(svg, drawn) },
    altText: {
      name: id,
      title: chart.title,
      description: chart.rows.map((r) => `${r.label}: ${r.shown}`).join("; "),
    },
  });
  return [title, new Paragraph({ keepNext: block.table, children: [picture] }), ...table];
}

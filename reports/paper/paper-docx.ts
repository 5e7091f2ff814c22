import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { chartSize, drawBarChart } from "./bar-chart.ts";
import { drawFoot, drawHead, drawTitle, font, mm, size } from "./docx-frame.ts";
import { drawTable, tableSize } from "./docx-table.ts";
import { type Block, chartTable, type Paper } from "./paper.ts";
import type { Press } from "./press.ts";

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

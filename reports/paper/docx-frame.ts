import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { formWords, type Issuer, type Paper, unbroken } from "./paper.ts";

// What stands around the text of a paper by Decree 30/2020/NĐ-CP: head, title, recipients and signature.

export const font = "Times New Roman";
/** Half points: 13 pt, as the decree asks for the text; tables and notes smaller. */
export const size = { text: 26, compact: 24, small: 22, title: 28 } as const;
/** Twentieths of a point in a millimetre. */
export const mm = 56.6929;
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
export function drawHead({ parent, name, code, place }: Issuer, { lang }: Paper, width: number): Table {
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

export function drawTitle({ kind, subject, addressee, lang }: Paper, width: number): Paragraph[] {
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

export function drawFoot(
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

/**
 * Writes a small tagged PDF with a text layer: A4, each paragraph marked as such. The font is Tahoma by name and
 * not embedded, so files stay at a few kilobytes; where it is missing, readers take another with Vietnamese
 * letters. A ToUnicode map gives the text back whatever font draws it.
 */
export function writePdf(title: string, paragraphs: readonly string[]): Buffer {
  const lines = [title, ...paragraphs].flatMap((paragraph, index) => wrap(paragraph, index));
  const encoding = encodingOf(lines.map(({ text }) => text).join(""));
  const pages = Array.from({ length: Math.ceil(lines.length / linesPerPage) }, (_, index) =>
    lines.slice(index * linesPerPage, (index + 1) * linesPerPage),
  );
  return assemble(objectsOf(title, pages, encoding));
}

interface Line {
  text: string;
  paragraph: number;
}

const fontSize = 11.5;
const leading = 19;
const margin = 72;
const pageHeight = 842;
const textWidth = 595 - 2 * margin;
const linesPerPage = Math.floor((pageHeight - 2 * margin) / leading);

/** Widths of Noto Sans, close to Tahoma's, thousandths of the font size, from the space on. */
const asciiWidths = [
  260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572,
  572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339,
  273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572,
  444, 281, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479,
  361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
];

/** An accented letter is as wide as its base. */
function widthOf(character: string): number {
  const base = character === "đ" ? "d" : character === "Đ" ? "D" : (character.normalize("NFD")[0] ?? " ");
  return asciiWidths[base.charCodeAt(0) - 32] ?? 572;
}

function wrap(paragraph: string, index: number): Line[] {
  const lines: Line[] = [];
  let text = "";
  let width = 0;
  for (const word of paragraph.normalize("NFC").split(" ")) {
    const wordWidth =
      ([...`${word} `].reduce((sum, character) => sum + widthOf(character), 0) * fontSize) / 1000;
    if (text !== "" && width + wordWidth > textWidth) {
      lines.push({ text, paragraph: index });
      text = "";
      width = 0;
    }
    text += `${word} `;
    width += wordWidth;
  }
  return [...lines, { text: text.trimEnd(), paragraph: index }, { text: "", paragraph: index }];
}

/** Codes of a simple font: one byte for each character that occurs. */
type Encoding = ReadonlyMap<string, number>;

function encodingOf(text: string): Encoding {
  const characters = [...new Set([" ", ...text])].toSorted();
  return new Map(characters.map((character, index) => [character, 32 + index]));
}

function hex(text: string, encoding: Encoding): string {
  const bytes = [...text].map((character) => encoding.get(character) ?? 32);
  return `<${Buffer.from(bytes).toString("hex")}>`;
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
}

/** Numbers of the fixed objects; pages, their contents and the structure elements follow. */
const ids = {
  catalog: 1,
  pages: 2,
  font: 3,
  descriptor: 4,
  toUnicode: 5,
  structure: 6,
  parents: 7,
  root: 8,
  information: 9,
};
const firstFree = 10;

function objectsOf(title: string, pages: readonly Line[][], encoding: Encoding): string[] {
  const pageId = (page: number) => firstFree + page * 2;
  const firstElement = firstFree + pages.length * 2;
  const elements: string[] = [];
  const parents: string[] = [];
  const drawn = pages.flatMap((lines, page) => {
    const paragraphs = [...Map.groupBy(lines, ({ paragraph }) => paragraph)];
    parents.push(
      `${page} [${paragraphs.map((_, mark) => `${firstElement + elements.length + mark} 0 R`).join(" ")}]`,
    );
    for (const [mark, [paragraph]] of paragraphs.entries()) {
      const tag = paragraph === 0 ? "H1" : "P";
      elements.push(
        `<< /Type /StructElem /S /${tag} /P ${ids.root} 0 R /Pg ${pageId(page)} 0 R /K ${mark} >>`,
      );
    }
    return [
      `<< /Type /Page /Parent ${ids.pages} 0 R /MediaBox [0 0 595 ${pageHeight}] /StructParents ${page} /Tabs /S /Resources << /Font << /F1 ${ids.font} 0 R >> >> /Contents ${pageId(page) + 1} 0 R >>`,
      stream(contentOf(paragraphs, encoding)),
    ];
  });
  const elementIds = elements.map((_, index) => `${firstElement + index} 0 R`).join(" ");
  return [
    `<< /Type /Catalog /Pages ${ids.pages} 0 R /Lang (vi-VN) /MarkInfo << /Marked true >> /StructTreeRoot ${ids.structure} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${pageId(page)} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    fontObject(encoding),
    "<< /Type /FontDescriptor /FontName /Tahoma /Flags 32 /FontBBox [-600 -300 1600 1050] /ItalicAngle 0 /Ascent 1000 /Descent -207 /CapHeight 727 /StemV 92 >>",
    stream(toUnicode(encoding)),
    `<< /Type /StructTreeRoot /K ${ids.root} 0 R /ParentTree ${ids.parents} 0 R >>`,
    `<< /Nums [${parents.join(" ")}] >>`,
    `<< /Type /StructElem /S /Document /P ${ids.structure} 0 R /K [${elementIds}] >>`,
    `<< /Title <FEFF${utf16(title)}> >>`,
    ...drawn,
    ...elements,
  ];
}

function contentOf(paragraphs: readonly (readonly [number, readonly Line[]])[], encoding: Encoding): string {
  let y = pageHeight - margin;
  const parts = paragraphs.map(([paragraph, lines], mark) => {
    const shown = lines.map(({ text }) => {
      y -= leading;
      return `1 0 0 1 ${margin} ${y} Tm ${hex(text, encoding)} Tj`;
    });
    const tag = paragraph === 0 ? "H1" : "P";
    return `/${tag} << /MCID ${mark} >> BDC BT /F1 ${fontSize} Tf ${shown.join("\n")} ET EMC`;
  });
  return parts.join("\n");
}

function fontObject(encoding: Encoding): string {
  const names = [...encoding.keys()].map(
    (character) => `/uni${(character.codePointAt(0) ?? 32).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  const widths = [...encoding.keys()].map(widthOf);
  return `<< /Type /Font /Subtype /TrueType /BaseFont /Tahoma /FirstChar 32 /LastChar ${31 + encoding.size} /Widths [${widths.join(" ")}] /FontDescriptor ${ids.descriptor} 0 R /Encoding << /Type /Encoding /Differences [32 ${names.join(" ")}] >> /ToUnicode ${ids.toUnicode} 0 R >>`;
}

function toUnicode(encoding: Encoding): string {
  const pairs = [...encoding].map(([character, code]) => `<${code.toString(16)}> <${utf16(character)}>`);
  const groups = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, index) =>
    pairs.slice(index * 100, (index + 1) * 100),
  );
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${groups.map((group) => `${group.length} beginbfchar\n${group.join("\n")}\nendbfchar`).join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function stream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
}

/** Header, objects, cross-reference table and trailer (ISO 32000-1 §7.5). */
function assemble(objects: readonly string[]): Buffer {
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<< /Size ${size} /Root ${ids.catalog} 0 R /Info ${ids.information} 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

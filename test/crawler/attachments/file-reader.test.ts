import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { createFileReader, type ReadingLimits } from "../../../crawler/attachments/file-reader.ts";
import { writePdf } from "../../sites/demo/pdf.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));

/** One thread reads all files of these tests, good and bad. */
const shared = createFileReader();
afterAll(() => shared.close());

function limited(limits: ReadingLimits) {
  const made = createFileReader(limits);
  onTestFinished(() => made.close());
  return made;
}

/** A package of Office Open XML: its parts by name. */
function office(parts: Readonly<Record<string, string>>) {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<x>${xml}</x>`)])),
  );
}

/** A PDF with objects replaced or added by number. Its cross-references are void, so that readers take the last. */
function rewritten(pdf: string, objects: Readonly<Record<number, string>>) {
  const later = Object.entries(objects).map(([number, object]) => `${number} 0 obj\n${object}\nendobj\n`);
  const whole = `${pdf}${later.join("")}trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.from(whole.replace(/\/Info \d+ 0 R/, ""), "latin1");
}

const decision = {
  pages: 2,
  headings: 1,
  language: "vi-VN",
  title: "Quyết định ban hành Quy chế mẫu",
  legacyText: null,
  own: {
    number: "12/QĐ-SKHCN",
    issuedOn: "2026-10-05",
    signer: "Nguyễn Văn Mẫu",
    annexesNamed: ["Quy chế", "Phụ lục I"],
    annexesHeld: ["Phụ lục I", "Phụ lục"],
  },
};

describe("reading attached files", () => {
  it.each(["pdf", "docx", "odt"])(
    "reads text, structure and the document's own fields of %s",
    async (format) => {
      const read = await shared.read(file(`decision.${format}`));
      expect(read).toMatchObject({ format, unread: null, content: { ...decision, tagged: true } });
      expect(read.content?.opening).toContain("Ban hành Quy chế mẫu (văn bản minh họa)");
    },
  );

  it("finds headings of a word-processor file by style, by the style's base and by their own level", async () => {
    const paragraph = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
    const { content } = await shared.read(
      office({
        "word/document.xml": [
          '<w:pStyle w:val="H"/>',
          '<w:pStyle w:val="Dieu"/>',
          '<w:outlineLvl w:val="0"/>',
          '<w:outlineLvl w:val="9"/>',
          '<w:pStyle w:val="Than"/>',
        ]
          .map(paragraph)
          .join(""),
        "word/styles.xml": `<w:style w:styleId="Dieu"><w:name w:val="Điều"/><w:basedOn w:val="H"/></w:style>
          <w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>
          <w:style w:styleId="Than"><w:name w:val="Thân"/><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:style>`,
      }),
    );
    expect(content).toMatchObject({ headings: 3, language: "vi-VN", title: null });
  });

  it("counts pictures without alternative text, decorative ones left out", async () => {
    const drawings = (tag: string, picture: (properties: string) => string) =>
      ["", ' descr="Sơ đồ"', ' title="Bản đồ"'].map((own) => picture(`<${tag}${own}/>`)).join("") +
      picture(`<${tag}><adec:decorative val="1"/></${tag}>`);
    const files = [
      {
        "word/document.xml": drawings(
          "wp:docPr",
          (own) => `<w:drawing>${own}<pic:pic><pic:cNvPr/></pic:pic></w:drawing>`,
        ),
      },
      {
        "xl/workbook.xml": "",
        "xl/drawings/drawing1.xml": drawings("xdr:cNvPr", (own) => `<xdr:pic>${own}</xdr:pic>`),
      },
      {
        "ppt/presentation.xml": "",
        "ppt/slides/slide1.xml": drawings("p:cNvPr", (own) => `<p:pic>${own}</p:pic>`),
      },
    ];
    for (const parts of files) {
      expect((await shared.read(office(parts))).content).toMatchObject({ picturesUndescribed: 1 });
    }
  });

  it("takes tags, language and title of a PDF from wherever they stand", async () => {
    const pdf = writePdf("Quyết định mẫu", ["Điều 1. Ban hành Quy chế mẫu."]).toString("latin1");
    const object = (number: number) => new RegExp(`\\n${number} 0 obj\\n(.*)\\nendobj`).exec(pdf)?.[1] ?? "";
    const bare = object(1).replace("/Lang (vi-VN) /MarkInfo << /Marked true >>", "");
    const metadata =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li>Decision</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>';
    const elsewhere = rewritten(pdf, {
      1: bare.replace("/Pages", "/Metadata 900 0 R /Pages"),
      8: object(8).replace("/S /Document", "/S /Document /Lang (vi)"),
      13: object(13).replace("/S /P ", "/S /Figure "),
      900: `<< /Type /Metadata /Subtype /XML /Length ${metadata.length} >>\nstream\n${metadata}\nendstream`,
    });
    const nowhere = rewritten(pdf, { 1: bare.replace(/\/StructTreeRoot \d+ 0 R/, "") });
    expect((await shared.read(Buffer.from(pdf, "latin1"))).content).toMatchObject({
      tagged: true,
      language: "vi-VN",
      title: "Quyết định mẫu",
      headings: 1,
    });
    expect((await shared.read(elsewhere)).content).toMatchObject({
      tagged: true,
      language: "vi",
      title: "Decision",
      headings: 1,
      picturesDescribed: 0,
      picturesUndescribed: 1,
    });
    expect((await shared.read(nowhere)).content).toMatchObject({
      tagged: false,
      language: null,
      title: null,
      headings: null,
      picturesUndescribed: null,
    });
  });

  it("says that a scan holds pictures and no text", async () => {
    const read = await shared.read(file("scan.pdf"));
    expect(read).toMatchObject({
      format: "pdf",
      content: { pages: 2, pagesRead: 2, pagesWithText: 0, characters: 0, tagged: false },
    });
    expect(read.content?.pictures).toBeGreaterThan(0);
  });

  it.each(["xlsx", "ods"])("reads the cells of %s", async (format) => {
    const read = await shared.read(file(`table.${format}`));
    expect(read).toMatchObject({ format, content: { pages: 1, opening: "Mục Số liệu Báo cáo mẫu 12" } });
  });

  it.each([
    ["decision.doc", "doc"],
    ["table.xls", "xls"],
  ])("recognises %s without opening it", async (name, format) => {
    expect(await shared.read(file(name))).toEqual({ format, unread: "not-opened", content: null });
  });

  it("names a file that asks for a password", async () => {
    expect(await shared.read(file("encrypted.pdf"))).toEqual({
      format: "pdf",
      unread: "encrypted",
      content: null,
    });
  });

  it("names broken files", async () => {
    const broken = file("decision.docx").subarray(0, 900);
    expect(await shared.read(Buffer.from("%PDF-1.7\nkhông phải tệp PDF"))).toMatchObject({
      format: "pdf",
      unread: "damaged",
    });
    expect(await shared.read(broken)).toMatchObject({ unread: "damaged", content: null });
  });

  it("does not unpack a package that is far larger than it looks", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await shared.read(bomb)).toMatchObject({ unread: "too-costly", content: null });
  });

  it("ends a reading that takes too much memory, and goes on with the next file", async () => {
    const row = "<w:p><w:r><w:t>Nội dung mẫu</w:t></w:r></w:p>";
    const huge = zipSync({ "word/document.xml": strToU8(`<w:document>${row.repeat(200_000)}</w:document>`) });
    const made = limited({ timeMs: 20_000, memoryMb: 48 });
    expect(await made.read(huge)).toMatchObject({ unread: "too-costly", content: null });
    expect(await made.read(file("decision.odt"))).toMatchObject({ format: "odt", unread: null });
  });

  it("ends a reading that takes too long", async () => {
    const made = limited({ timeMs: 1, memoryMb: 256 });
    expect(await made.read(file("decision.pdf"))).toEqual({
      format: "pdf",
      unread: "too-costly",
      content: null,
    });
  });
});

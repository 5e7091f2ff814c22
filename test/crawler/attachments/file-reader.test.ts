import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { createFileReader, type ReadingLimits } from "../../../crawler/attachments/file-reader.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));

/** One thread reads all files of these tests, good and bad. */
const shared = createFileReader();
afterAll(() => shared.close());

function limited(limits: ReadingLimits) {
  const made = createFileReader(limits);
  onTestFinished(() => made.close());
  return made;
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

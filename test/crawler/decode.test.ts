import { describe, expect, it } from "vitest";
import { decode } from "../../crawler/decode.ts";

const sentence = "Cổng thông tin điện tử tỉnh mẫu: chỉ đạo, điều hành của Ủy ban nhân dân và các sở, ngành.";
const utf8 = (text: string) => Buffer.from(text, "utf8");

/** Encodes into windows-1258: the letters it has, tones as combining marks. */
function windows1258(text: string): Buffer {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    table.set(new TextDecoder("windows-1258").decode(Uint8Array.of(byte)), byte);
  }
  const bytes = [...text.normalize("NFC")].flatMap((letter) => {
    const known = table.get(letter);
    if (known !== undefined) return [known];
    const [base = "", ...marks] = letter.normalize("NFD");
    const tone = marks.find((mark) => table.has(mark)) ?? "";
    const rest = (base + marks.filter((mark) => mark !== tone).join("")).normalize("NFC");
    return [table.get(rest) ?? 63, table.get(tone) ?? 63];
  });
  return Buffer.from(bytes);
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("decode", () => {
  it("reads UTF-8 declared in the header, in the page, by a mark, or nowhere", () => {
    expect(decode(utf8(sentence), "text/html; charset=UTF-8")).toEqual({
      text: sentence,
      encoding: { header: "UTF-8", meta: null, bom: null, used: "UTF-8", validUtf8: true },
    });
    expect(decode(utf8(`<meta charset="utf8">${sentence}`), null).encoding).toMatchObject({
      header: null,
      meta: "UTF-8",
    });
    const marked = decode(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(sentence)]), "text/html");
    expect(marked).toMatchObject({ text: sentence, encoding: { bom: "UTF-8" } });
    expect(decode(utf8(sentence), null).text).toBe(sentence);
  });

  it("believes valid UTF-8 more than a wrong label in the header or the page", () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">${sentence}`;
    const { text, encoding } = decode(utf8(page), 'text/html; charset="windows-1252"');
    expect(text).toContain(sentence);
    expect(encoding).toMatchObject({ header: "windows-1252", meta: "windows-1252", used: "UTF-8" });
  });

  it("finds a declaration beyond the first 1,024 bytes", () => {
    const page = `<!doctype html>${" ".repeat(3_000)}<meta charset="utf-8">${sentence}`;
    expect(decode(utf8(page), null).encoding.meta).toBe("UTF-8");
  });

  it("keeps a label that no standard knows as it was written", () => {
    expect(decode(utf8(sentence), "text/html; charset=TCVN3").encoding.header).toBe("TCVN3");
  });

  it("reads windows-1258, labelled so, labelled as Latin-1 or not labelled", () => {
    for (const type of [
      "text/html; charset=windows-1258",
      "text/html; charset=iso-8859-1",
      "text/html; charset=utf-8",
      null,
    ]) {
      const { text, encoding } = decode(windows1258(sentence), type);
      expect(encoding).toMatchObject({ used: "windows-1258", validUtf8: false });
      expect(text.normalize("NFC")).toBe(sentence);
    }
  });

  it("reads UTF-16 with a mark and without", () => {
    const page = `<html><title>${sentence}</title></html>`;
    const little = Buffer.from(page, "utf16le");
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), null)).toMatchObject({
      text: page,
      encoding: { bom: "UTF-16LE" },
    });
    expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(page)]), null)).toMatchObject({
      text: page,
    });
    expect(decode(little, "text/html; charset=utf-16")).toMatchObject({
      text: page,
      encoding: { used: "UTF-16LE" },
    });
    expect(decode(utf16be(page), null)).toMatchObject({ text: page, encoding: { used: "UTF-16BE" } });
  });

  it("reads UTF-8 with a few broken bytes as UTF-8", () => {
    const broken = Buffer.concat([utf8(sentence), Buffer.from([0xc3]), utf8(sentence)]);
    const { text, encoding } = decode(broken, "text/html; charset=utf-8");
    expect(text).toContain(sentence);
    expect(encoding).toMatchObject({ used: "UTF-8", validUtf8: false });
  });

  it("follows the declared label of another valid encoding", () => {
    const bytes = Buffer.from([0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9]);
    expect(decode(bytes, "text/html; charset=iso-8859-1")).toMatchObject({
      text: "Résumé",
      encoding: { used: "windows-1252" },
    });
  });

  it("guesses where nothing is declared and the bytes are no UTF-8", () => {
    const cyrillic = Buffer.from(
      [...new Array(40)].flatMap(() => [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20]),
    );
    expect(decode(cyrillic, null)).toMatchObject({ encoding: { used: "windows-1251" } });
  });

  it("takes an empty body as empty UTF-8", () => {
    expect(decode(Buffer.alloc(0), null)).toMatchObject({
      text: "",
      encoding: { used: "UTF-8", validUtf8: true },
    });
  });
});

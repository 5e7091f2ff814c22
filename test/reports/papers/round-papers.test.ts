import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import { openPress } from "../../../crawler/browser/press.ts";
import { createReader } from "../../../reports/reader.ts";
import { buildRound } from "../../../reports/round/build-round.ts";
import { parseRoundFormats } from "../../../reports/round/formats.ts";
import type { RoundReport } from "../../../reports/round/model.ts";
import { sampleRound, sampleStore, storeRound } from "../round/sample-round.ts";
import { convert } from "./office-suite.ts";
import { readPdf } from "./read-pdf.ts";

const press = openPress();
afterAll(() => press.close());
const slow = 120_000;

async function written(
  round: RoundReport,
  format: string,
  index = 0,
  lang: "vi" | "en" = "vi",
): Promise<Uint8Array> {
  const made = await parseRoundFormats(format)[index]?.write(round, { lang, press });
  return typeof made === "string" ? new TextEncoder().encode(made) : (made ?? new Uint8Array());
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Name, rank and score of each ranked agency, as a reader sees them. */
function expected(round: RoundReport): [string, string, string][] {
  const r = createReader("vi");
  return round.agencies.flatMap(({ agency, place, score }) =>
    place
      ? [[agency.name, String(place.rank), r.number(score?.value ?? 0, 1)] as [string, string, string]]
      : [],
  );
}

/** Finds "rank name … score" in running text. */
function expectInText(content: string, round: RoundReport): void {
  for (const [name, rank, score] of expected(round)) {
    const at = content.search(
      new RegExp(`(^|\\s)${rank}\\s+${name.replace(/[=]/g, "\\$&")}[^,]{0,20}?\\s${score}\\s`),
    );
    expect(at, `${rank} ${name} ${score}`).toBeGreaterThanOrEqual(0);
  }
}

describe("the papers of a round", () => {
  it("give the same ranks and scores in HTML, CSV, XLSX and JSON", async () => {
    const round = await sampleRound();
    const wanted = expected(round);

    const $ = load(text(await written(round, "html")));
    const rows = $('[data-half="vi"] .ranking tbody tr').toArray();
    const cellsOf = (row: (typeof rows)[number]) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).clone().children("svg, .under").remove().end().text().trim());
    expect(
      rows
        .map(cellsOf)
        .map(([rank, name, score]) => [name, rank, score])
        .toSorted(),
    ).toEqual(wanted.toSorted());

    const lines: string[][] = parse(text(await written(round, "csv")), { bom: true });
    const csv = lines
      .slice(1)
      .flatMap(([, rank = "", name = "", , score = ""]) =>
        rank === "" ? [] : [[name.replace(/^'/, ""), rank, score.replace(".", ",")]],
      );
    expect(
      csv.map(([name, rank, score]) => [name, rank, score?.includes(",") ? score : `${score},0`]).toSorted(),
    ).toEqual(wanted.toSorted());

    const [ranking] = await readXlsxFile(Buffer.from(await written(round, "xlsx")));
    const xlsx = (ranking?.data ?? []).slice(1).flatMap((row) => (typeof row[1] === "number" ? [row] : []));
    expect(xlsx.map((row) => [row[2], row[1], row[4]]).toSorted()).toEqual(
      round.agencies
        .flatMap(({ agency, place, score }) => (place ? [[agency.name, place.rank, score?.value]] : []))
        .toSorted(),
    );
    expect(JSON.parse(text(await written(round, "json")))).toEqual(round);
  });

  it("make cells that a spreadsheet would take for formulas plain text", async () => {
    const round = await sampleRound();
    expect(text(await written(round, "csv"))).toContain("'=Sở Mẫu Bốn");
    const sheet = strFromU8(
      unzipSync(await written(round, "xlsx"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    expect(sheet).not.toContain("<f>");
  });

  it(
    "have filters, a frozen header and numbers in XLSX, which LibreOffice opens",
    async () => {
      const bytes = await written(await sampleRound(), "xlsx");
      const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(sheet).toMatch(/<autoFilter ref="A1:N11"\/>/);
      expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
      // Commas, double quotes, UTF-8.
      const csv = convert(bytes, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76").toString("utf8");
      expect(csv).toMatch(/1,Sở Mẫu Một,[^,]*,91[.,]3,/);
    },
    slow,
  );

  it(
    "print as tagged PDF with title, language and outline, and the same numbers",
    async () => {
      const round = await sampleRound();
      const pdf = await readPdf(await written(round, "pdf"));
      expect(pdf).toMatchObject({ isTagged: true, language: "vi" });
      expect(pdf.title).toContain("Đánh giá cổng mẫu");
      expect(pdf.outline).toContain("II. XẾP HẠNG");
      expect(pdf.text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(pdf.text).toContain("Độc lập - Tự do - Hạnh phúc");
      expectInText(pdf.text, round);
      const summary = await readPdf(await written(round, "pdf", 1));
      expect(summary.pages).toBe(1);
    },
    slow,
  );

  it(
    "keep the leaders' summary on one page where there is most to tell",
    async () => {
      const store = await sampleStore();
      await storeRound(store, "2026-11-21T20:00:00.000+07:00");
      const name = "Trung tâm Mẫu Xúc tiến Đầu tư, Thương mại, Du lịch và Hỗ trợ chuyển đổi số tỉnh Mẫu, số";
      const many = Array.from({ length: 12 }, (_, index) => ({
        name: `${name} ${index}`,
        result: index % 3 === 0 ? ("unreachable" as const) : ("many-findings" as const),
        score: index === 1 ? 40 : 70,
      }));
      const second = await storeRound(store, "2026-11-22T20:00:00.000+07:00", many);
      const round = await buildRound(store, second, "0.0.0");
      expect(round.round.before).not.toBeNull();
      const summary = await readPdf(await written(round, "pdf", 1));
      expect(summary.pages).toBe(1);
      expect(summary.text).toContain("và 1 cơ quan khác");
      const docx = await written(round, "docx", 1);
      expect((await readPdf(new Uint8Array(convert(docx, "docx", "pdf")))).pages).toBe(1);
    },
    slow,
  );

  it(
    "are DOCX in the layout of the decree, with pictures described, and LibreOffice shows the same numbers",
    async () => {
      const round = await sampleRound();
      const bytes = await written(round, "docx");
      const parts = unzipSync(bytes);
      const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
      // 20 mm above and below, 30 mm at the left, 15 mm at the right, in twentieths of a point.
      expect(document).toContain('<w:pgMar w:top="1133" w:right="850" w:bottom="1133" w:left="1700"');
      expect(document).toContain("Nơi nhận:");
      expect(document.match(/<wp:docPr [^>]*descr="[^"]+"/g)?.length).toBe(
        document.match(/<wp:docPr /g)?.length,
      );
      expect(Object.keys(parts).some((path) => path.endsWith(".svg"))).toBe(true);
      const pdf = await readPdf(new Uint8Array(convert(bytes, "docx", "pdf")));
      expect(pdf.text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expectInText(pdf.text, round);
    },
    slow,
  );

  it(
    "speak English throughout where that is asked for",
    async () => {
      const round = await sampleRound();
      const pdf = await readPdf(await written(round, "pdf", 0, "en"));
      expect(pdf.language).toBe("en");
      for (const { why } of round.agencies) if (why) expect(pdf.text).toContain(why.what.en.slice(0, 20));
      expect(pdf.text).not.toContain("Xếp loại");
    },
    slow,
  );
});

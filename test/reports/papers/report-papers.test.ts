import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { PageDigest } from "../../../checks/page-digest.ts";
import { openConsole } from "../../../commands/console.ts";
import { reportCommand } from "../../../commands/report.ts";
import { openPress } from "../../../crawler/browser/press.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { formats } from "../../../reports/formats.ts";
import type { Report } from "../../../reports/model.ts";
import { unbroken } from "../../../reports/paper/paper.ts";
import { agencyPaper } from "../../../reports/papers/agency-paper.ts";
import { columnOrders } from "../../../reports/papers/column-order.ts";
import { issuerOf } from "../../../reports/papers/issuer.ts";
import { fillMau01, mau01Paper } from "../../../reports/papers/mau-01.ts";
import { createReader } from "../../../reports/reader.ts";
import { agencyInRound } from "../../../reports/round/agency-in-round.ts";
import { findingKey } from "../../../reports/round/compare.ts";
import { sampleRound } from "../round/sample-round.ts";
import { sampleReport } from "../sample-report.ts";
import { readPdf } from "./read-pdf.ts";

const press = openPress();
afterAll(() => press.close());
const slow = 60_000;
const report = sampleReport("many-findings");
const r = createReader("vi");

async function documentOf(format: string, of: Report = report): Promise<string> {
  return textOf(await formats[format]?.write(of, { law: shippedLaw(), press }));
}

function textOf(bytes: unknown): string {
  const xml = unzipSync(bytes instanceof Uint8Array ? bytes : new Uint8Array())["word/document.xml"];
  return strFromU8(xml ?? new Uint8Array())
    .replace(/<\/w:(p|tc)>/g, "\n")
    .replace(/<[^>]+>/g, "");
}

describe("an agency's report", () => {
  it(
    "gives the same score, groups and tasks in DOCX and PDF",
    async () => {
      const docx = await documentOf("docx");
      const bytes = await formats.pdf?.write(report, { press });
      const pdf = await readPdf(bytes instanceof Uint8Array ? bytes : new Uint8Array());
      expect(pdf).toMatchObject({ isTagged: true, language: "vi" });
      expect(pdf.outline).toContain("I. VIỆC CẦN SỬA TRƯỚC");
      for (const content of [docx.replace(/\s+/g, " "), pdf.text]) {
        expect(content).toContain(`Điểm: ${r.number(report.score.value ?? 0, 1)}/100`);
        for (const { title, points, max } of report.score.groups) {
          expect(content).toContain(`${title.vi}: ${r.number(points, 2)}/${r.number(max, 2)}`);
        }
        for (const { pointsLost } of report.priorities) expect(content).toContain(r.number(pointsLost, 2));
      }
    },
    slow,
  );

  it("says since when a fault has been seen", () => {
    const [fault] = report.findings.filter(({ outcome }) => outcome === "failed");
    if (!fault) throw new Error("the sample has no fault");
    const { blocks } = agencyPaper(report, "vi", null, {
      pages: new Map(),
      findings: new Map([[findingKey(fault), "2026-09-02"]]),
      gone: [],
    });
    const items = blocks.flatMap((block) => (block.type === "list" ? block.items : []));
    expect(items.filter((item) => item === "Thấy lần đầu: 02/9/2026.").length).toBeGreaterThanOrEqual(1);
  });

  it("cannot be printed without a browser, and says so", async () => {
    expect(() => formats.pdf?.write(report, {})).toThrow("Cần Chromium");
  });
});

function posted(more: Partial<PageDigest>): PageDigest {
  const [first] = report.pages;
  if (!first) throw new Error("the sample has no pages");
  return { ...first, failure: null, kind: "article", ...more };
}
const document = (number: string, attachments: string[]) => ({
  number,
  issuedOn: "2026-03-01",
  effectiveOn: null,
  issuer: "UBND tỉnh Mẫu",
  kind: "Quyết định",
  abstract: "Về việc mẫu",
  signer: null,
  attachments,
});
const filled: Report = {
  ...report,
  pages: [
    posted({
      finalUrl: "https://m.vn/1",
      kind: "document",
      document: document("12/2026/QĐ-UBND", ["a.pdf"]),
    }),
    posted({ finalUrl: "https://m.vn/2", kind: "document", document: document("345/UBND-VX", ["b.pdf"]) }),
    posted({ finalUrl: "https://m.vn/3", kind: "document", document: document("346/UBND-VX", []) }),
    posted({ finalUrl: "https://m.vn/4", sections: ["legal-education"] }),
    posted({ finalUrl: "https://m.vn/5", sections: ["legal-education"] }),
    posted({ finalUrl: "https://m.vn/ds", kind: "list", sections: ["legal-education"] }),
  ],
};

describe("Bắc Ninh's Mẫu 01", () => {
  it("counts whole documents and items, leaves the agency's totals blank, and keeps the list behind each count", () => {
    const columns = fillMau01(filled);
    expect(columns).toHaveLength(14);
    expect(columns.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    expect(columns.slice(1, 4).map(({ value }) => value)).toEqual(["1/……", "1/……", "2"]);
    expect(columns[3]?.items?.pages.map(({ url }) => url)).toEqual(["https://m.vn/4", "https://m.vn/5"]);
  });

  it("follows the header for columns 4 and 5 unless told to follow the notes, and says which", () => {
    const headings = (order: "header" | "notes") =>
      fillMau01(filled, order)
        .slice(3, 5)
        .map(({ heading }) => heading.vi);
    expect(headings("header")).toEqual(["Tin PBPL", "Thủ tục hành chính"]);
    expect(headings("notes")).toEqual(["Thủ tục hành chính", "Tin PBPL"]);
    const notes = (columnOrder: "header" | "notes") =>
      mau01Paper(filled, "vi", { period: "year", round: null, columnOrder }).blocks.flatMap((block) =>
        block.type === "note" ? [block.text] : [],
      );
    expect(notes("header")[0]).toContain("theo tiêu đề của mẫu");
    expect(notes("notes")[0]).toContain("theo ghi chú của mẫu");
    expect(notes("header")[1]).toContain("Nghị định số 224/2026/NĐ-CP");
  });

  it("takes that order from the command line", async () => {
    const option = reportCommand(openConsole()).options.find(({ long }) => long === "--column-order");
    expect(option?.argChoices).toEqual(columnOrders);
    expect(option?.defaultValue).toBe("header");
    const made = await formats["mau-01"]?.write(filled, { columnOrder: "notes" });
    expect(textOf(made)).toContain("theo ghi chú của mẫu");
  });

  it("speaks English where that is asked for, and names recipient and due day where the law is at hand", async () => {
    const [regulation] = filled.instruments;
    if (!regulation) throw new Error("the sample names no regulation");
    const bacNinh = { ...filled, instruments: [{ ...regulation, id: "bac-ninh-2025" }] };
    const made = textOf(await formats["mau-01"]?.write(bacNinh, { law: shippedLaw(), lang: "en" }));
    expect(made).toContain("To be sent before 15 June 2026.");
    expect(fillMau01(filled, "header", "en").map(({ value }) => value)).not.toContain("Có");
  });

  it("is written as a landscape DOCX", async () => {
    expect(await documentOf("mau-01", filled)).toContain(
      "Tình hình cung cấp thông tin trên Cổng thông tin của đơn vị 6 tháng đầu năm 2026",
    );
  });
});

describe("the periodic reports", () => {
  it("name the recipient and, where the regulation sets one, the day before which they are due", async () => {
    const [regulation] = filled.instruments;
    if (!regulation) throw new Error("the sample names no regulation");
    const under = (id: string) => ({ ...filled, instruments: [{ ...regulation, id }] });
    const caMau = await documentOf("6-thang", under("ca-mau-68-2026"));
    expect(caMau).toContain("Kính gửi: UBND tỉnh (qua Văn phòng UBND tỉnh)");
    expect(caMau).not.toContain("Gửi trước ngày");
    const text = await documentOf("nam", under("bac-ninh-2025"));
    expect(text).toContain("Gửi trước ngày 15/11/2026.");
    expect(text).toContain("(qua Sở Khoa học và Công nghệ)");
  });

  it("leave to the agency what could not be read, instead of counting it as nothing", async () => {
    const dead = sampleReport("unreachable");
    expect(
      fillMau01(dead)
        .map(({ value }) => value)
        .filter((value) => /\d/.test(value)),
    ).toEqual(["1"]);
    const why = "Cổng không đọc được trong lần kiểm này";
    expect(await documentOf("mau-01", dead)).toContain(why);
    const periodic = await documentOf("6-thang", dead);
    expect(periodic).toContain(why);
    expect(periodic).not.toMatch(/^0(,00)?$/m);
  });

  it("tell what is undecided apart from what is not met", async () => {
    const text = await documentOf("6-thang", filled);
    expect(text).toContain("Chưa kết luận");
    expect(text).toContain("tiêu chí chưa kết luận không bị coi là không đạt");
  });

  it("are issued and signed as the decree says for the kind of agency", async () => {
    const { groups, agencies, ...rest } = await sampleRound();
    const [first] = agencies;
    if (!first) throw new Error("the sample round has no agency");
    const issuer = (row: Partial<typeof first.agency>) =>
      issuerOf(
        "Đơn vị Mẫu",
        agencyInRound({ groups, agencies, ...rest }, { ...first, agency: { ...first.agency, ...row } }, 0),
        r,
      );
    expect(issuer({ kind: "so-nganh" })).toMatchObject({
      parent: "ỦY BAN NHÂN DÂN TỈNH MẪU",
      name: "ĐƠN VỊ MẪU",
      signer: { capacity: "", title: "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" },
    });
    expect(issuer({ kind: "don-vi", parent: "Sở Mẫu" }).parent).toBe("SỞ MẪU");
    const commune = (name: string) => {
      const round = agencyInRound(
        { groups, agencies, ...rest },
        { ...first, agency: { ...first.agency, kind: "ubnd-xa" } },
        0,
      );
      return issuerOf(name, round, r).place;
    };
    expect(["Ủy ban nhân dân xã Đất Mẫu", "UBND Phường 1"].map(commune)).toEqual(["Đất Mẫu", "Phường 1"]);
    expect(issuer({ kind: "ubnd-xa", parent: "UBND tỉnh", head: "Nguyễn Văn Mẫu" })).toMatchObject({
      parent: null,
      signer: { capacity: "TM. ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH" },
      signerName: "Nguyễn Văn Mẫu",
    });
  });

  it("keep the name of a place whole on one line, and no other words", () => {
    const whole = (name: string) => unbroken(name).replaceAll("\u00a0", "_");
    expect(whole("ỦY BAN NHÂN DÂN XÃ ĐẤT MẪU")).toBe("ỦY BAN NHÂN DÂN XÃ_ĐẤT_MẪU");
    expect(whole("ỦY BAN NHÂN DÂN TỈNH CÀ MAU")).toBe("ỦY BAN NHÂN DÂN TỈNH_CÀ_MAU");
    expect(whole("TRUNG TÂM BẢO TRỢ XÃ HỘI MẪU")).toBe("TRUNG TÂM BẢO TRỢ XÃ HỘI MẪU");
  });

  it("draft problems and proposals from what failed", async () => {
    const text = await documentOf("ton-tai", filled);
    const [first] = filled.priorities;
    const requirement = filled.requirements.find(({ id }) => id === first?.requirement);
    const result = filled.results.find(
      ({ scope, requirement: id }) => scope === "site" && id === requirement?.id,
    );
    expect(text.indexOf(`Yêu cầu: ${requirement?.title.vi}`)).toBeGreaterThan(
      text.indexOf(result?.message.vi ?? "?"),
    );
    expect(text).toContain("Kiến nghị, đề xuất");
    expect(text).toContain("của đơn vị năm 2026");
    expect(await documentOf("ton-tai-6-thang", filled)).toContain("của đơn vị 6 tháng đầu năm 2026");
  });
});

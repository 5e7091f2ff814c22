import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Check, defineSiteCheck, say } from "../../../checks/define-check.ts";
import { checks } from "../../../checks/index.ts";
import { languages } from "../../../checks/text.ts";
import { UsageError } from "../../../checks/usage-error.ts";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { cataloguePage } from "../../../reports/catalogue/catalogue-page.ts";
import { listChecks } from "../../../reports/catalogue/list-checks.ts";
import { listRegulations } from "../../../reports/catalogue/list-regulations.ts";
import { shippedMeasures } from "../../../reports/catalogue/measured.ts";
import { decided, openSentence, sentencesOf } from "../../../reports/catalogue/outcome-sentences.ts";
import { showCheck } from "../../../reports/catalogue/show-check.ts";
import { showRegulation } from "../../../reports/catalogue/show-regulation.ts";
import { readCases, runCase } from "../../checks/fixtures/run-case.ts";
import { tallyChecks } from "../../measure/check-tally.ts";
import { judgeDemonstration } from "../../measure/demonstration.ts";
import { judgePages } from "../../measure/judge-pages.ts";
import { shippedSets } from "../../measure/reading.ts";

const law = shippedLaw();
const vi = { lang: "vi", width: 100 } as const;
const en = { lang: "en", width: 100 } as const;

const check: Check = defineSiteCheck({
  id: "interaction/answer-deadline",
  measures: { vi: "Đo thời gian trả lời.", en: "Measures the time to answer." },
  limits: { vi: "Không thấy câu chưa công khai.", en: "Cannot see unpublished questions." },
  needs: [],
  params: z.object({}),
  passed: {
    "in-time": say<{ days: number }>(
      ({ days }) => `Trả lời sau ${days} ngày.`,
      ({ days }) => `Answered after ${days} days.`,
    ),
  },
  failed: {
    late: say<{ late: string[]; total: number }>(
      ({ late, total }) => `${late.length}/${total} câu trễ: ${late.map((id) => `#${id}`).join(", ")}.`,
      ({ late, total }) => `${late.length} of ${total} late: ${late.map((id) => `#${id}`).join(", ")}.`,
    ),
  },
  cantTell: {
    "no-dates": say<{ by: "list" | "page" }>(
      ({ by }) => ({ list: { name: "danh sách" }, page: { name: "trang" } })[by].name,
      ({ by }) => ({ list: { name: "list" }, page: { name: "page" } })[by].name,
    ),
  },
  inapplicable: {},
  judge: () => ({ outcome: "passed" as const, reason: "in-time" as const, data: { days: 1 } }),
});

const measured = [{ check: check.id, n: 9, accused: 4, precision: 1 }];
const known = { checks: [check], measured };
const none = { checks: [], measured: [] };

function expectToFit(text: string, width: number): void {
  const tooWide = text.split("\n").filter((line) => stringWidth(line) > width);
  expect(tooWide).toEqual([]);
}

describe("the list of regulations", () => {
  it.each(languages)("names every province with its number, standing and host in %s", (lang) => {
    const text = listRegulations(law, { lang, width: 100 });
    for (const { id, host, regulation } of Object.values(law.provinces)) {
      const line = text.split("\n").find((each) => each.includes(host));
      expect(line).toContain(id);
      expect(line).toContain(law.instruments[regulation]?.number);
    }
    expectToFit(text, 100);
  });

  it("says what is a draft and from when a text holds", () => {
    expect(listRegulations(law, vi)).toMatch(/ca-mau.*68\/2026\/QĐ-UBND.*Còn hiệu lực.*từ 28\/5\/2026/);
    expect(listRegulations(law, en)).toMatch(/binh-dinh.*Draft/);
  });
});

describe("the sheet of a regulation", () => {
  const caMau = showRegulation(law, { regulation: "ca-mau", date: "2026-11-22", agencyKind: "ubnd-xa" }, vi);

  it("gives the facts, the notices, the parameters with their clause, and every requirement", () => {
    expect(caMau).toContain("Quyết định số 68/2026/QĐ-UBND");
    expect(caMau).toMatch(/Loại cơ quan +Ủy ban nhân dân cấp xã/);
    expect(caMau).toContain("42/2022/NĐ-CP → 224/2026/NĐ-CP");
    expect(caMau).toMatch(/hoi-dap-thoi-han-tra-loi +Thời hạn trả lời .*Cà Mau: Đ13k1ê\n +.*việc\): 15/);
    for (const { id } of law.requirements) expect(caMau).toContain(`  ${id} · `);
  });

  it("says of each requirement whether it applies and on what", () => {
    expect(caMau).toMatch(/ten-mien-cap-xa-cap-4 · áp dụng · tự động · quan trọng\n.+\n +Cà Mau: Đ5k3b/);
    expect(caMau).toMatch(/ten-mien-cap-3-tinh · không áp dụng/);
    expect(caMau).toMatch(/chan-trang-thong-tin-chu-quan · căn cứ cần xác minh/);
  });

  it("shows what a province reads otherwise or keeps against a newer text", () => {
    const on = (regulation: string) =>
      showRegulation(
        law,
        { regulation, date: "2026-11-22", agencyKind: "ubnd-xa" },
        { lang: "vi", width: 400 },
      );
    expect(on("binh-dinh")).toContain("áp dụng thay 42/2022/NĐ-CP");
    expect(on("ben-tre")).toMatch(/ten-mien-cap-xa-cap-5-ben-tre · lệch văn bản cấp trên/);
    expect(on("ca-mau")).toContain("đã thay bằng 224/2026/NĐ-CP");
  });

  it.each([60, 80, 100, 120])("fits %i columns in both languages", (width) => {
    for (const lang of languages) {
      const question = { regulation: "binh-dinh", date: "2026-11-22", agencyKind: "ubnd-tinh" } as const;
      expectToFit(showRegulation(law, question, { lang, width }), width);
    }
  });

  it("keeps to one language", () => {
    const text = showRegulation(
      law,
      { regulation: "ca-mau", date: "2026-11-22", agencyKind: "ubnd-tinh" },
      en,
    );
    expect(text).toContain("Parameters set by the texts");
    expect(text).toContain("does not apply");
    expect(text).not.toMatch(/không áp dụng|cần xác minh|Căn cứ:/);
  });
});

describe("the list of checks", () => {
  it.each(languages)("has every requirement with its check in %s", (lang) => {
    const text = listChecks(law, { lang, width: 140 });
    for (const requirement of law.requirements) {
      const line = text.split("\n").find((each) => each.startsWith(`  ${requirement.id} `));
      expect(line).toContain(requirement.check ?? "–");
    }
    expectToFit(text, 140);
  });
});

describe("the sheet of a requirement", () => {
  const text = showCheck(law, known, "hoi-dap-thoi-han-tra-loi", vi);

  it("gives the clauses of every province and how far each was checked", () => {
    for (const [province, place] of [
      ["Bình Định (dự thảo)", "Đ8k1đ"],
      ["Cà Mau", "Đ13k1ê"],
      ["Bắc Ninh (dự thảo)", "Đ9k2a"],
      ["Nghị định số 43/2011/NĐ-CP", "Đ17k1đ"],
    ]) {
      const line = text.split("\n").find((each) => each.startsWith(`  ${province}`));
      expect(line).toContain(place);
      expect(line).toContain("Đã đối chiếu văn bản");
    }
  });

  it("gives the numbers each province sets", () => {
    expect(text).toMatch(/Thời hạn trả lời \(ngày làm việc\) +5 +Bắc Ninh/);
    expect(text).toMatch(/Thời hạn trả lời \(ngày làm việc\) +15 +Cà Mau/);
  });

  it("says what is measured, what is not seen, and every outcome with its sentence", () => {
    expect(text).toContain("Đo thời gian trả lời.");
    expect(text).toContain("Không thấy câu chưa công khai.");
    expect(text).toMatch(/Đạt +in-time +Trả lời sau … ngày\./);
    expect(text).toMatch(/Không đạt +late +… câu trễ: …/);
    expect(text).toContain("Độ chính xác: 100 % trong 4 kết luận “không đạt” (9 kết luận được đối chiếu).");
  });

  it("says how to mend it, how to check it oneself and what to ask for", () => {
    const requirement = law.requirements.find(({ id }) => id === "sao-luu-phuc-hoi");
    const sheet = showCheck(law, known, "sao-luu-phuc-hoi", { lang: "vi", width: 2000 });
    expect(sheet).toContain("kết luận bằng hồ sơ");
    for (const part of [requirement?.fix, requirement?.selfCheck, requirement?.evidence]) {
      expect(sheet).toContain(part?.vi);
    }
  });

  it("names the provinces that leave it out and the text it departs from", () => {
    expect(showCheck(law, none, "ipv6-dns", vi)).toMatch(/Tỉnh không quy định\n +Quảng Bình/);
    expect(showCheck(law, none, "ten-mien-cap-xa-cap-5-ben-tre", vi)).toContain("Lệch văn bản cấp trên");
  });

  it("can be written for every requirement in both languages", () => {
    for (const { id } of law.requirements) {
      for (const lang of languages) expectToFit(showCheck(law, known, id, { lang, width: 100 }), 100);
    }
  });
});

describe("the sheet of a check", () => {
  it("names every requirement it judges", () => {
    const text = showCheck(law, none, "performance/lab-metric", vi);
    const judged = law.requirements.filter((requirement) => requirement.check === "performance/lab-metric");
    expect(judged).toHaveLength(4);
    for (const { id } of judged) expect(text).toContain(id);
    expect(text).toContain("Chưa có phép kiểm tự động.");
  });

  it("says so when there is neither a requirement nor a check of that name", () => {
    expect(() => showCheck(law, none, "khong-co", vi)).toThrow(UsageError);
    expect(() => showCheck(law, none, "khong-co", vi)).toThrow(/khong-co[\s\S]*no requirement or check/);
  });
});

describe("a sentence that works on its data", () => {
  it("is told as in a sample case", () => {
    const sentence = { vi: "Danh sách không ghi ngày.", en: "The list gives no dates." };
    expect(sentencesOf(check, "cantTell", { [check.id]: { "no-dates": sentence } })).toEqual([
      { reason: "no-dates", sentence },
    ]);
  });

  /** `npm test -- test/reports/catalogue -u` writes the examples anew. */
  it("has its example in the file of examples, of every check", async () => {
    const exampleOf = (id: string, reason: string) => {
      const sample = readCases(id).find((each) => each.reason === reason);
      if (!sample) throw new Error(`no case shows ${reason} of ${id}`);
      return runCase(id, sample).message;
    };
    const entries = checks.flatMap(({ id, ...sayings }) => {
      const closed = decided
        .flatMap((outcome) => Object.entries(sayings[outcome]))
        .filter(([, say]) => openSentence(say) === null);
      const own = closed.map(([reason]) => [reason, exampleOf(id, reason)] as const);
      return own.length > 0 ? [[id, Object.fromEntries(own)] as const] : [];
    });
    const examples = Object.fromEntries(entries);
    await expect(`${JSON.stringify(examples, null, 2)}\n`).toMatchFileSnapshot(
      "../../../reports/catalogue/example-sentences.json",
    );
  });
});

describe("the catalogue page", () => {
  const verdicts = Object.values(shippedSets).flatMap((pages) => judgePages(pages()));
  const tallies = tallyChecks([...verdicts, ...judgeDemonstration()]);

  it.each(languages)("covers every requirement in %s", (lang) => {
    const page = cataloguePage(law, checks, tallies, lang);
    for (const { id, title } of law.requirements) {
      const row = page.split("\n").find((line) => line.startsWith(`| \`${id}\` |`));
      expect(row).toContain(title[lang].split(/[|<]/)[0]);
      expect(row?.match(/(?<!\\)\|/g)).toHaveLength(8);
    }
    expect(page.match(/^## /gm)).toHaveLength(law.groups.length + 1);
    expect(page.match(/^### /gm)).toHaveLength(checks.length);
  });

  /** `npm test -- test/reports/catalogue -u` writes the pages anew. */
  it.each([
    ["vi", "danh-muc.md"],
    ["en", "catalogue.md"],
  ] as const)("is kept in docs/, in %s, as the law data has it", async (lang, file) => {
    await expect(cataloguePage(law, checks, tallies, lang)).toMatchFileSnapshot(`../../../docs/${file}`);
  });

  it("tells the precision that the program itself tells", async () => {
    const measures = tallies.map(({ check, n, accused, precision }) => ({ check, n, accused, precision }));
    await expect(`${JSON.stringify(measures, null, 2)}\n`).toMatchFileSnapshot(
      "../../../reports/catalogue/measured.json",
    );
    expect(shippedMeasures().length).toBeGreaterThan(0);
  });

  it("marks what is to be verified and what is for reference", () => {
    const page = cataloguePage(law, checks, tallies, "vi");
    expect(page).toContain("Thông tư số 22/2023/TT-BTTTT Phụ lục II*");
    expect(page).toContain("Thông tư số 32/2017/TT-BTTTT Đ16k3c°");
  });
});

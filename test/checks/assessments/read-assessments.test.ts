import { describe, expect, it } from "vitest";
import { type Judgeable, readAssessments } from "../../../checks/assessments/read-assessments.ts";
import { UsageError } from "../../../checks/usage-error.ts";

const judgeable: Judgeable = {
  requirements: new Set(["tim-kiem", "sao-luu-phuc-hoi"]),
  criteria: new Set(["2.4.7"]),
};
const head =
  "format: kiemcong/assessments\nversion: 1\nauthor: Người đánh giá mẫu\nat: 2026-11-20\nentries:\n";
const read = (entries: string) => readAssessments("danh-gia.yaml", head + entries, judgeable);
const complaint = (entries: string): UsageError => {
  try {
    read(entries);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error("the file was accepted");
};

describe("an assessments file", () => {
  it("gives an answer with the author and day of the file", () => {
    expect(
      read('  - { requirement: tim-kiem, fingerprint: "ab", outcome: không đạt, reason: Không ra kết quả }'),
    ).toEqual([
      {
        requirement: "tim-kiem",
        criterion: null,
        page: null,
        outcome: "failed",
        falseAlarm: false,
        reason: "Không ra kết quả",
        evidence: [],
        author: "Người đánh giá mẫu",
        at: "2026-11-20",
        validUntil: null,
        fingerprint: "ab",
      },
    ]);
  });

  it.each([
    ["đạt", "passed"],
    ["  Không  Đạt ", "failed"],
    ["không áp dụng".normalize("NFD"), "inapplicable"],
    ["passed", "passed"],
  ])("reads the outcome %j", (word, outcome) => {
    const entry = `  - { requirement: tim-kiem, fingerprint: "ab", outcome: "${word}", reason: Lý do mẫu }`;
    expect(read(entry).map((each) => each.outcome)).toEqual([outcome]);
  });

  it("leaves out entries that nobody answered", () => {
    expect(
      read('  - { requirement: tim-kiem, fingerprint: "ab", outcome: , reason: , evidence: [] }'),
    ).toEqual([]);
  });

  it("is read from JSON as well", () => {
    const json = JSON.stringify({
      format: "kiemcong/assessments",
      version: 1,
      entries: [
        {
          criterion: "2.4.7",
          page: "https://somauthu.camau.gov.vn/",
          fingerprint: "ab",
          outcome: "passed",
          author: "Người đánh giá mẫu",
          at: "2026-11-20T09:00:00+07:00",
        },
      ],
    });
    const [only] = readAssessments("danh-gia.json", json, judgeable);
    expect(only).toMatchObject({ criterion: "2.4.7", requirement: null, at: "2026-11-20T09:00:00+07:00" });
  });
});

describe("a wrong assessments file", () => {
  it.each([
    [
      "requirement",
      "{ requirement: khong-co, fingerprint: ab, outcome: đạt }",
      "không có yêu cầu “khong-co”",
      "no requirement",
    ],
    ["requirement", "{ fingerprint: ab, outcome: đạt }", "một trong hai", "either requirement or criterion"],
    [
      "criterion",
      "{ criterion: 9.9.9, page: 'https://a.vn/', fingerprint: ab, outcome: đạt }",
      "không phải tiêu chí WCAG",
      "no WCAG criterion",
    ],
    ["page", "{ criterion: 2.4.7, fingerprint: ab, outcome: đạt }", "ghi địa chỉ trang", "give its address"],
    ["fingerprint", "{ requirement: tim-kiem, outcome: đạt }", "thiếu dấu vân", "fingerprint"],
    [
      "outcome",
      "{ requirement: tim-kiem, fingerprint: ab, outcome: tốt }",
      "đạt, không đạt, không áp dụng",
      "passed, failed, inapplicable",
    ],
    [
      "reason",
      "{ requirement: tim-kiem, fingerprint: ab, outcome: không đạt }",
      "cần nêu lý do",
      "a reason is needed",
    ],
    [
      "reason",
      "{ requirement: tim-kiem, fingerprint: ab, outcome: đạt, falseAlarm: true }",
      "cần nêu lý do",
      "a reason is needed",
    ],
    [
      "falseAlarm",
      "{ requirement: tim-kiem, fingerprint: ab, outcome: không đạt, falseAlarm: true, reason: x }",
      "báo sai chỉ dùng",
      "false alarm is said",
    ],
  ])("names the field %s of %s", (field, entry, vi, en) => {
    const { text } = complaint(`  - ${entry}`);
    for (const each of [text.vi, text.en]) expect(each).toContain(`entries.0.${field}:`);
    expect(text.vi).toContain("danh-gia.yaml");
    expect(text.vi).toContain(vi);
    expect(text.en).toContain(en);
  });

  it("names every wrong place at once", () => {
    const { text } = complaint(
      "  - { requirement: tim-kiem, fingerprint: ab, outcome: tốt }\n  - { requirement: khong-co, fingerprint: ab, outcome: đạt }",
    );
    expect(text.en).toContain("2 places");
    expect(text.vi).toContain("entries.1.requirement");
  });

  it("asks for an author and a day", () => {
    const bare =
      "format: kiemcong/assessments\nversion: 1\nentries:\n  - { requirement: tim-kiem, fingerprint: ab, outcome: đạt }";
    expect(() => readAssessments("a.yaml", bare, judgeable)).toThrow(
      /entries\.0\.author[\s\S]*entries\.0\.at/,
    );
  });

  it("names fields of the wrong kind, in both languages", () => {
    const { text } = complaint(
      "  - { requirement: tim-kiem, fingerprint: ab, outcome: đạt, validUntil: mai }",
    );
    expect(text.vi).toContain("entries.0.validUntil");
    expect(text.en).toContain("entries.0.validUntil");
    expect(text.vi).not.toBe(text.en);
  });

  it("says where YAML is broken", () => {
    expect(() => readAssessments("a.yaml", "entries: [", judgeable)).toThrow(/a\.yaml: sai cú pháp YAML/);
  });

  it("refuses another kind of file", () => {
    expect(() => readAssessments("a.yaml", "format: other\nversion: 1\nentries: []", judgeable)).toThrow(
      /format/,
    );
  });
});

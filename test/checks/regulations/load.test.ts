import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LawError } from "../../../checks/regulations/law-error.ts";
import { loadLaw } from "../../../checks/regulations/load.ts";
import { readLawFiles } from "../../../crawler/law-files.ts";

const shipped = readLawFiles(join(import.meta.dirname, "../../../checks/regulations"));

function problemsWith(changes: Record<string, string | undefined>) {
  const files = Object.fromEntries(
    Object.entries({ ...shipped, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  try {
    loadLaw(files);
  } catch (error) {
    if (error instanceof LawError) return error.problems.map(({ file, field }) => `${file} ${field}`);
    throw error;
  }
  return [];
}

/** The shipped file with one piece of it exchanged. */
function changed(file: string, from: string, to: string): Record<string, string> {
  const text = shipped[file];
  if (!text?.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, () => to) };
}

const domain = "requirements/domain.yaml";
const firstClause = '{ instrument: binh-dinh-2025, article: "4", clause: "1" }';
const requirementText = `
    agencies: [ubnd-tinh]
    strength: must
    severity: minor
    observability: auto
    owner: vendor
    check: domain/sample
    provisions: []
    title: { vi: Mẫu, en: Sample }
    fix: { vi: Mẫu, en: Sample }
    selfCheck: { vi: Mẫu, en: Sample }
`;

describe("the law that ships", () => {
  it("loads without a fault", () => {
    expect(problemsWith({})).toEqual([]);
  });

  it("has the five provinces, 194 requirements and the years 2024 to 2027", () => {
    const law = loadLaw(shipped);
    expect(Object.keys(law.provinces)).toHaveLength(5);
    expect(law.calendars.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    const count = (observability: string) =>
      law.requirements.filter((each) => each.observability === observability).length;
    expect([law.requirements.length, count("auto"), count("assisted"), count("manual")]).toEqual([
      194, 115, 35, 44,
    ]);
    expect(law.groups.map(({ section }) => section).join("")).toBe("ABCDEFGHIJKL");
  });
});

describe("a fault in the law", () => {
  const faults: [what: string, where: string, changes: () => Record<string, string | undefined>][] = [
    ["invalid YAML", `${domain} `, () => ({ [domain]: "id: [" })],
    ["an unknown file", "requirements/Domain.txt ", () => ({ "requirements/Domain.txt": "" })],
    [
      "a value of the wrong kind",
      `${domain} requirements.0.severity`,
      () => changed(domain, "severity: critical", "severity: serious"),
    ],
    [
      "a field nobody knows",
      "provinces/ca-mau.yaml ",
      () => changed("provinces/ca-mau.yaml", "host:", "hosts: x\nhost:"),
    ],
    [
      "an id unlike the file's name",
      "provinces/ca-mau.yaml id",
      () => changed("provinces/ca-mau.yaml", "id: ca-mau", "id: ca"),
    ],
    [
      "a requirement named twice",
      `${domain} requirements.1.id`,
      () => changed(domain, "- id: ten-mien-cap-3-tinh", "- id: ten-mien-quoc-gia-vn"),
    ],
    [
      "an instrument nobody knows",
      `${domain} requirements.0.provisions.0.instrument`,
      () => changed(domain, firstClause, firstClause.replace("binh-dinh-2025", "binh-dinh-2026")),
    ],
    [
      "an article that the text does not have",
      `${domain} requirements.0.provisions.0.article`,
      () => changed(domain, firstClause, firstClause.replace('"4"', '"40"')),
    ],
    [
      "a clause that the article does not have",
      `${domain} requirements.0.provisions.0.clause`,
      () => changed(domain, firstClause, firstClause.replace('clause: "1"', 'clause: "10"')),
    ],
    [
      "a point that the clause does not have",
      `${domain} requirements.0.provisions.0.point`,
      () => changed(domain, firstClause, firstClause.replace(" }", ", point: h }")),
    ],
    [
      "a point without its clause",
      `${domain} requirements.0.provisions.0.clause`,
      () => changed(domain, firstClause, firstClause.replace('clause: "1"', "point: a")),
    ],
    [
      "a verified clause of a text nobody saw",
      `${domain} requirements.0.provisions.0.verified`,
      () => changed(domain, firstClause, "{ instrument: tt-22-2023, article: Chương II }"),
    ],
    [
      "a verified reference to a text nobody saw",
      `${domain} requirements.0.provisions.0.verified`,
      () => changed(domain, firstClause, firstClause.replace(" }", ", via: tt-22-2023 }")),
    ],
    [
      "a reference to a text nobody knows",
      `${domain} requirements.0.provisions.0.via`,
      () => changed(domain, firstClause, firstClause.replace(" }", ", via: tt-1 }")),
    ],
    [
      "a clause that ends before it begins",
      `${domain} requirements.0.provisions.0.to`,
      () =>
        changed(domain, firstClause, firstClause.replace(" }", ', from: "2026-02-01", to: "2026-01-01" }')),
    ],
    [
      "an automatic requirement without a check",
      `${domain} requirements.0.check`,
      () => changed(domain, "check: domain/national-domain", "check: null"),
    ],
    [
      "a parameter without a name",
      `${domain} requirements.0.params`,
      () => changed(domain, "params: { suffix: gov.vn }", "params: { suffixe: gov.vn }"),
    ],
    [
      "a conflict with a text nobody knows",
      `${domain} requirements.3.conflicts.0.with`,
      () => changed(domain, "with: nd-224-2026", "with: nd-225-2026"),
    ],
    [
      "a province that leaves something out and is none",
      `${domain} requirements.9.notRegulatedIn.quang-tri`,
      () => changed(domain, "      quang-binh:\n", "      quang-tri:\n"),
    ],
    [
      "a province without its text",
      "provinces/ca-mau.yaml regulation",
      () => changed("provinces/ca-mau.yaml", "regulation: ca-mau-68-2026", "regulation: ca-mau-2030"),
    ],
    [
      "a province with another's text",
      "provinces/ca-mau.yaml regulation",
      () => changed("provinces/ca-mau.yaml", "regulation: ca-mau-68-2026", "regulation: bac-ninh-2025"),
    ],
    [
      "a successor nobody knows",
      "instruments/nd-42-2022.yaml replacedBy",
      () => changed("instruments/nd-42-2022.yaml", "replacedBy: nd-224-2026", "replacedBy: nd-224"),
    ],
    [
      "a base nobody knows",
      "instruments/ca-mau-68-2026.yaml refersTo.0",
      () => changed("instruments/ca-mau-68-2026.yaml", "  - nd-42-2022", "  - nd-42"),
    ],
    [
      "an ended text without its last day",
      "instruments/nd-42-2022.yaml effectiveTo",
      () => changed("instruments/nd-42-2022.yaml", 'effectiveTo: "2026-06-30"', "effectiveTo: null"),
    ],
    [
      "a text that ends before it begins",
      "instruments/nd-42-2022.yaml effectiveTo",
      () => changed("instruments/nd-42-2022.yaml", 'effectiveTo: "2026-06-30"', 'effectiveTo: "2020-06-30"'),
    ],
    [
      "a day off of another year",
      "calendars/2025.yaml daysOff.0.date",
      () => changed("calendars/2025.yaml", "2025-01-01", "2024-01-01"),
    ],
    [
      "a day off named twice",
      "calendars/2025.yaml daysOff.1.date",
      () => changed("calendars/2025.yaml", "2025-01-27", "2025-01-01"),
    ],
    [
      "a working day worked in exchange",
      "calendars/2025.yaml workedWeekends.0.date",
      () => changed("calendars/2025.yaml", "2025-04-26", "2025-04-25"),
    ],
    [
      "weights that do not sum to 100",
      "rubrics/de-xuat-cap-xa.yaml groups",
      () => changed("rubrics/de-xuat-cap-xa.yaml", "weight: 30", "weight: 31"),
    ],
    [
      "a criterion without its requirement",
      "rubrics/de-xuat-cap-xa.yaml groups.0.criteria.0.requirement",
      () =>
        changed(
          "rubrics/de-xuat-cap-xa.yaml",
          "requirement: gioi-thieu-co-cau-to-chuc",
          "requirement: gioi-thieu",
        ),
    ],
    [
      "a criterion named twice",
      "rubrics/de-xuat-cap-xa.yaml groups.0.criteria.1.requirement",
      () =>
        changed(
          "rubrics/de-xuat-cap-xa.yaml",
          "requirement: gioi-thieu-chuc-nang-nhiem-vu",
          "requirement: gioi-thieu-co-cau-to-chuc",
        ),
    ],
    [
      "a gate without its requirement",
      "rubrics/de-xuat-cap-xa.yaml gates.0",
      () => changed("rubrics/de-xuat-cap-xa.yaml", "  - noi-dung-chen-trai-phep\n", "  - noi-dung-chen\n"),
    ],
    [
      "criteria that end before they begin",
      "rubrics/de-xuat-cap-xa.yaml to",
      () => changed("rubrics/de-xuat-cap-xa.yaml", "to: null", 'to: "2018-01-01"'),
    ],
    [
      "two scored sets of criteria for one kind at one time",
      "rubrics/de-xuat-so-nganh.yaml from",
      () => changed("rubrics/de-xuat-so-nganh.yaml", "agencies: [so-nganh,", "agencies: [ubnd-xa, so-nganh,"),
    ],
    [
      "a requirement on its own without a title",
      "requirements/sample.yaml requirements.0.title",
      () => ({
        "requirements/sample.yaml": `id: sample\nsection: Z\ntitle: { vi: Mẫu, en: Sample }\nrequirements:\n  - id: mau${requirementText.replace(/ {4}title.*\n/, "")}`,
      }),
    ],
  ];

  it.each(faults)("names file and field: %s", (_what, where, changes) => {
    expect(problemsWith(changes())).toContain(where);
  });

  it("is said in Vietnamese and English, together with every other", () => {
    const changes = {
      ...changed("provinces/ca-mau.yaml", "host: camau.gov.vn", "host: 5"),
      ...changed("calendars/2025.yaml", "year: 2025", "year: hai"),
    };
    expect(problemsWith(changes)).toEqual(["provinces/ca-mau.yaml host", "calendars/2025.yaml year"]);
    const attempt = () => loadLaw({ ...shipped, ...changes });
    expect(attempt).toThrow(/Dữ liệu pháp lý có lỗi \/ The law data has faults/);
    expect(attempt).toThrow(/provinces\/ca-mau\.yaml host\n.+\n.*expected string/i);
  });

  it("does not hide behind sets of criteria that follow each other in time", () => {
    const next = shipped["rubrics/de-xuat-cap-xa.yaml"]
      ?.replace("id: de-xuat-cap-xa", "id: de-xuat-sau")
      .replace('from: "2019-01-01"', 'from: "2027-01-01"');
    const ended = changed("rubrics/de-xuat-cap-xa.yaml", "to: null", 'to: "2026-12-31"');
    expect(problemsWith({ ...ended, "rubrics/de-xuat-sau.yaml": next })).toEqual([]);
    expect(problemsWith({ "rubrics/de-xuat-sau.yaml": next })).toEqual(["rubrics/de-xuat-sau.yaml from"]);
  });
});

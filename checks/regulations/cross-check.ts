import { agencyKinds } from "../agency.ts";
import { checkProvisions } from "./cross-check-provisions.ts";
import { type Problem, problem } from "./law-error.ts";
import type { Rubric } from "./schema.ts";
import type { Sheet, Sheets } from "./sheets.ts";

/** What no single file can know: that names exist, dates do not overlap and weights add up. */
export function crossCheck(sheets: Sheets): Problem[] {
  return [
    ...checkNames(sheets),
    ...checkInstruments(sheets),
    ...checkRequirements(sheets),
    ...checkProvisions(sheets),
    ...checkProvinces(sheets),
    ...checkCalendars(sheets),
    ...sheets.rubrics.flatMap((rubric) => checkRubric(rubric, sheets)),
    ...checkOverlaps(sheets.rubrics),
  ];
}

function unknown(file: string, field: string, id: string): Problem {
  return problem(file, field, `không có mã "${id}"`, `there is no "${id}"`);
}

/** A file is called after the id in it, so ids of one kind are unique. */
function checkNames({ instruments, groups, provinces, calendars, rubrics }: Sheets): Problem[] {
  const named = [
    ...[...instruments, ...groups, ...provinces, ...rubrics].map(({ file, value }) => ({
      file,
      field: "id",
      name: value.id,
    })),
    ...calendars.map(({ file, value }) => ({ file, field: "year", name: String(value.year) })),
  ];
  return named
    .filter(({ file, name }) => !file.endsWith(`/${name}.yaml`))
    .map(({ file, field, name }) =>
      problem(
        file,
        field,
        `"${name}" khác tên tệp; mỗi tệp mang tên mã của nó`,
        `"${name}" differs from the file's name; a file is called after its id`,
      ),
    );
}

function checkInstruments({ instruments, provinces }: Sheets): Problem[] {
  const known = idsOf(instruments);
  const knownProvinces = idsOf(provinces);
  return instruments.flatMap(({ file, value }) => {
    const { replacedBy, province, refersTo, effectiveFrom, effectiveTo, status } = value;
    const problems = refersTo
      .map((id, index) => ({ id, field: `refersTo.${index}` }))
      .concat(replacedBy === null ? [] : [{ id: replacedBy, field: "replacedBy" }])
      .filter(({ id }) => !known.has(id))
      .map(({ id, field }) => unknown(file, field, id));
    if (province !== null && !knownProvinces.has(province))
      problems.push(unknown(file, "province", province));
    if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
      problems.push(problem(file, "effectiveTo", "kết thúc trước khi bắt đầu", "ends before it begins"));
    }
    if (status === "expired" && effectiveTo === null) {
      problems.push(
        problem(
          file,
          "effectiveTo",
          "văn bản hết hiệu lực phải có ngày cuối",
          "an expired text has a last day",
        ),
      );
    }
    return problems;
  });
}

function checkRequirements(sheets: Sheets): Problem[] {
  const ids = sheets.groups.flatMap(({ value }) => value.requirements.map(({ id }) => id));
  return sheets.groups.flatMap(({ file, value }) =>
    value.requirements.flatMap((requirement, index) => {
      const at = (field: string) => `requirements.${index}.${field}`;
      const { id, observability, check } = requirement;
      const problems = [...checkReferences(requirement, sheets), ...checkParameters(requirement, sheets)].map(
        (fault) => ({ ...fault, file, field: at(fault.field) }),
      );
      if (ids.indexOf(id) !== ids.lastIndexOf(id)) {
        problems.push(problem(file, at("id"), `trùng mã "${id}"`, `"${id}" occurs twice`));
      }
      if ((observability === "manual") === (check === null)) return problems;
      return [
        ...problems,
        problem(
          file,
          at("check"),
          "yêu cầu tự động hoặc bán tự động phải nêu phép kiểm; yêu cầu thủ công thì không",
          "an automatic or assisted requirement names its check; a manual one names none",
        ),
      ];
    }),
  );
}

type Listed = Sheets["groups"][number]["value"]["requirements"][number];

function checkReferences(
  { notRegulatedIn, conflicts }: Listed,
  { instruments, provinces }: Sheets,
): Problem[] {
  const [known, knownProvinces] = [idsOf(instruments), idsOf(provinces)];
  const named = [
    ...Object.keys(notRegulatedIn).map((id) => ({
      id,
      field: `notRegulatedIn.${id}`,
      among: knownProvinces,
    })),
    ...conflicts.flatMap((conflict, index) => [
      { id: conflict.province, field: `conflicts.${index}.province`, among: knownProvinces },
      { id: conflict.with, field: `conflicts.${index}.with`, among: known },
    ]),
  ];
  return named.filter(({ id, among }) => !among.has(id)).map(({ id, field }) => unknown("", field, id));
}

function checkParameters({ params, provisions, conflicts }: Listed, { vocabulary }: Sheets): Problem[] {
  const known = new Set(vocabulary.flatMap(({ value }) => Object.keys(value.names)));
  const used = [params, ...[...provisions, ...conflicts].map((part) => part.params)].flatMap(Object.keys);
  return [...new Set(used)]
    .filter((name) => !known.has(name))
    .map((name) =>
      problem(
        "",
        "params",
        `tham số "${name}" chưa có tên trong parameters.yaml`,
        `the parameter "${name}" has no name in parameters.yaml`,
      ),
    );
}

function checkProvinces({ provinces, instruments }: Sheets): Problem[] {
  return provinces.flatMap(({ file, value }) => {
    const regulation = instruments.find((instrument) => instrument.value.id === value.regulation);
    if (!regulation) return [unknown(file, "regulation", value.regulation)];
    if (regulation.value.province === value.id) return [];
    return [
      problem(
        file,
        "regulation",
        `"${value.regulation}" không phải văn bản của tỉnh này`,
        `"${value.regulation}" is no text of this province`,
      ),
    ];
  });
}

function checkCalendars({ calendars }: Sheets): Problem[] {
  return calendars.flatMap(({ file, value }) => {
    const days = [
      ...value.daysOff.map(({ date }, index) => ({ date, field: `daysOff.${index}.date`, worked: false })),
      ...value.workedWeekends.map(({ date }, index) => ({
        date,
        field: `workedWeekends.${index}.date`,
        worked: true,
      })),
    ];
    return days.flatMap(({ date, field, worked }, index) => {
      if (!date.startsWith(`${value.year}-`)) {
        return [
          problem(file, field, `${date} không thuộc năm ${value.year}`, `${date} is not of ${value.year}`),
        ];
      }
      if (days.findIndex((day) => day.date === date) !== index) {
        return [problem(file, field, `ngày ${date} ghi hai lần`, `${date} occurs twice`)];
      }
      if (worked && !isWeekend(date)) {
        return [
          problem(
            file,
            field,
            `${date} không phải thứ Bảy, Chủ nhật nên không thể là ngày làm bù`,
            `${date} is no weekend, so it cannot be worked in exchange`,
          ),
        ];
      }
      return [];
    });
  });
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function checkRubric({ file, value }: Sheet<Rubric>, { groups }: Sheets): Problem[] {
  const requirements = new Set(groups.flatMap((group) => group.value.requirements.map(({ id }) => id)));
  const listed = value.groups.flatMap((group, number) =>
    group.criteria.map(({ requirement }, index) => ({
      requirement,
      field: `groups.${number}.criteria.${index}.requirement`,
    })),
  );
  const problems = [
    ...listed,
    ...value.gates.map((requirement, index) => ({ requirement, field: `gates.${index}` })),
  ]
    .filter(({ requirement }) => !requirements.has(requirement))
    .map(({ requirement, field }) => unknown(file, field, requirement));
  listed.forEach(({ requirement, field }, index) => {
    if (listed.findIndex((other) => other.requirement === requirement) === index) return;
    problems.push(problem(file, field, `"${requirement}" ghi hai lần`, `"${requirement}" occurs twice`));
  });
  const total = value.groups.reduce((sum, { weight }) => sum + weight, 0);
  if (value.scored && Math.abs(total - 100) > 1e-9) {
    problems.push(
      problem(
        file,
        "groups",
        `tổng trọng số là ${total}, phải bằng 100`,
        `the weights sum to ${total}, not 100`,
      ),
    );
  }
  if (value.to !== null && value.to < value.from) {
    problems.push(problem(file, "to", "kết thúc trước khi bắt đầu", "ends before it begins"));
  }
  return problems;
}

/** On any day one scored set of criteria holds for a kind of agency. */
function checkOverlaps(rubrics: readonly Sheet<Rubric>[]): Problem[] {
  const scored = rubrics.filter(({ value }) => value.scored);
  return scored.flatMap(({ file, value }, index) =>
    scored.slice(0, index).flatMap((other) => {
      const kind = agencyKinds.find(
        (each) => value.agencies.includes(each) && other.value.agencies.includes(each),
      );
      if (!kind || !overlap(value, other.value)) return [];
      return [
        problem(
          file,
          "from",
          `trùng thời gian với ${other.file} cho ${kind}`,
          `overlaps ${other.file} in time for ${kind}`,
        ),
      ];
    }),
  );
}

type Period = Pick<Rubric, "from" | "to">;
function overlap(a: Period, b: Period): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}

function idsOf(sheets: readonly Sheet<{ id: string }>[]): Set<string> {
  return new Set(sheets.map(({ value }) => value.id));
}

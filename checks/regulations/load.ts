import { load as parseYaml } from "js-yaml";
import { z } from "zod";
import { crossCheck } from "./cross-check.ts";
import { LawError, type Problem, problem } from "./law-error.ts";
import {
  type Calendar,
  calendarYearSchema,
  type Instrument,
  instrumentSchema,
  type Province,
  provinceSchema,
  type Requirement,
  type RequirementGroup,
  type Rubric,
  requirementGroupSchema,
  rubricSchema,
  type Vocabulary,
  vocabularySchema,
} from "./schema.ts";
import type { Sheet, Sheets } from "./sheets.ts";

/** All law the product knows, read and cross-checked. Requirements stand in the catalogue's order. */
export interface Law {
  instruments: Readonly<Record<string, Instrument>>;
  groups: readonly RequirementGroup[];
  requirements: readonly Requirement[];
  provinces: Readonly<Record<string, Province>>;
  calendars: Calendar;
  rubrics: readonly Rubric[];
  vocabulary: Vocabulary;
}

/**
 * Reads the law from its files.
 * @param files YAML text by path, e.g. `instruments/nd-42-2022.yaml`.
 * @throws LawError that lists every problem with file and field.
 */
export function loadLaw(files: Readonly<Record<string, string>>): Law {
  const problems: Problem[] = unknownFiles(files);
  const read = <Value>(place: RegExp, schema: z.ZodType<Value>) => readSheets(files, place, schema, problems);
  const sheets: Sheets = {
    instruments: read(/^instruments\//, instrumentSchema),
    groups: read(/^requirements\//, requirementGroupSchema),
    provinces: read(/^provinces\//, provinceSchema),
    calendars: read(/^calendars\//, calendarYearSchema),
    rubrics: read(/^rubrics\//, rubricSchema),
    vocabulary: read(/^parameters\.yaml$/, vocabularySchema),
  };
  // A sheet that did not parse would make every reference to it look broken.
  if (problems.length > 0) throw new LawError(problems);
  const contradictions = crossCheck(sheets);
  if (contradictions.length > 0) throw new LawError(contradictions);
  return assemble(sheets);
}

const places = /^((instruments|requirements|provinces|calendars|rubrics)\/[a-z0-9-]+|parameters)\.yaml$/;

function unknownFiles(files: Readonly<Record<string, string>>): Problem[] {
  return Object.keys(files)
    .filter((file) => !places.test(file))
    .map((file) =>
      problem(file, "", "tệp không thuộc dữ liệu pháp lý", "this file is no part of the law data"),
    );
}

function readSheets<Value>(
  files: Readonly<Record<string, string>>,
  place: RegExp,
  schema: z.ZodType<Value>,
  problems: Problem[],
): Sheet<Value>[] {
  return Object.entries(files)
    .filter(([file]) => place.test(file))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text]) => {
      const content = contentOf(file, text, problems);
      if (content === undefined) return [];
      const parsed = schema.safeParse(content, { error: vietnamese });
      if (parsed.success) return [{ file, value: parsed.data }];
      problems.push(...problemsOf(file, parsed.error, schema.safeParse(content, { error: english }).error));
      return [];
    });
}

const vietnamese = z.locales.vi().localeError;
const english = z.locales.en().localeError;

function contentOf(file: string, text: string, problems: Problem[]): unknown {
  try {
    return parseYaml(text) ?? null;
  } catch (error) {
    const en = error instanceof Error ? error.message : String(error);
    problems.push(problem(file, "", `YAML sai cú pháp: ${en}`, `invalid YAML: ${en}`));
    return undefined;
  }
}

function problemsOf(file: string, vi: z.ZodError, en: z.ZodError | undefined): Problem[] {
  return vi.issues.map(({ path, message }, index) =>
    problem(file, path.join("."), message, en?.issues[index]?.message ?? message),
  );
}

function assemble(sheets: Sheets): Law {
  const groups = sheets.groups.map(({ value }) => value).sort((a, b) => (a.section < b.section ? -1 : 1));
  const [vocabulary] = sheets.vocabulary;
  return {
    instruments: byId(sheets.instruments),
    groups: groups.map(({ id, section, title }) => ({ id, section, title })),
    requirements: groups.flatMap(({ id, requirements }) =>
      requirements.map((requirement) => ({ ...requirement, group: id })),
    ),
    provinces: byId(sheets.provinces),
    calendars: sheets.calendars.map(({ value }) => value),
    rubrics: sheets.rubrics.map(({ value }) => value),
    vocabulary: vocabulary?.value ?? { names: {}, values: {} },
  };
}

function byId<Value extends { id: string }>(sheets: readonly Sheet<Value>[]): Record<string, Value> {
  return Object.fromEntries(sheets.map(({ value }) => [value.id, value]));
}

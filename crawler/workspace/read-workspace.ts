import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load as parseYaml, YAMLException } from "js-yaml";
import { type Law, loadLaw } from "../../checks/regulations/load.ts";
import type { Province } from "../../checks/regulations/schema.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { readLawFiles, shippedLawFiles } from "../law-files.ts";
import type { AgencyRow } from "../store/agency-row.ts";
import { fileError } from "./file-problem.ts";
import { readAgencies } from "./read-agencies.ts";
import { settingProblems } from "./setting-problem.ts";
import { type Settings, settingsSchema } from "./settings.ts";

/** A folder in which the rounds of one province are made. */
export interface Workspace {
  folder: string;
  settings: Settings;
  agencies: readonly AgencyRow[];
  province: Province;
  /** The law with the office's own rubrics, where it has some. */
  law: Law;
}

/** @throws UsageError naming file, place and what is expected */
export async function readWorkspace(folder: string): Promise<Workspace> {
  const settings = await readSettings(folder);
  const law = lawWith(folder, settings);
  const province = law.provinces[settings.regulation];
  if (!province) throw unknownRegulation(settings.regulation, law);
  const agencies = await readAgencies(join(folder, settings.agencies), province);
  return { folder, settings, agencies, province, law };
}

const file = "workspace.yaml";

async function readSettings(folder: string): Promise<Settings> {
  const text = await readFile(join(folder, file), "utf8").catch(() => null);
  if (text === null) {
    throw new UsageError(
      `${folder} không có ${file}. Tạo không gian làm việc bằng: kiemcong init ${folder} --regulation MÃ`,
      `${folder} has no ${file}. Make a workspace with: kiemcong init ${folder} --regulation ID`,
    );
  }
  const content = yamlIn(text);
  const parsed = settingsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw fileError(file, parsed.error.issues.flatMap(settingProblems));
}

function yamlIn(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? error.mark.line + 1 : 1;
    throw new UsageError(
      `${file} sai cú pháp YAML ở gần dòng ${line}: xem lại thụt đầu dòng, dấu hai chấm, ngoặc và dấu nháy.`,
      `${file} is invalid YAML near line ${line}: look at indentation, colons, brackets and quotation marks.`,
    );
  }
}

function lawWith(folder: string, { rubrics }: Settings): Law {
  const shipped = shippedLawFiles();
  if (rubrics === null) return loadLaw(shipped);
  const own = readLawFiles(join(folder, rubrics));
  const kept = Object.entries(shipped).filter(([path]) => !path.startsWith("rubrics/"));
  const named = Object.entries(own).map(([path, text]) => [`rubrics/${path}`, text] as const);
  return loadLaw(Object.fromEntries([...kept, ...named]));
}

function unknownRegulation(id: string, law: Law): UsageError {
  const known = Object.keys(law.provinces).join(", ");
  return new UsageError(
    `${file}, mục “regulation”: không có quy định mang mã “${id}”. Dùng một trong: ${known}.`,
    `${file}, “regulation”: there is no regulation “${id}”. Use one of: ${known}.`,
  );
}

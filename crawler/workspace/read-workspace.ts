import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load as parseYaml } from "js-yaml";
import { z } from "zod";
import { type Law, loadLaw } from "../../checks/regulations/load.ts";
import type { Province } from "../../checks/regulations/schema.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { readLawFiles, shippedLawFiles } from "../law-files.ts";
import type { AgencyRow } from "../store/agency-row.ts";
import { fileError } from "./file-problem.ts";
import { readAgencies } from "./read-agencies.ts";
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
  const parsed = settingsSchema.safeParse(content, { error: z.locales.vi().localeError });
  if (parsed.success) return parsed.data;
  const english = settingsSchema.safeParse(content, { error: z.locales.en().localeError }).error;
  throw fileError(
    file,
    parsed.error.issues.map(({ path, message }, index) => ({
      where: { vi: `mục “${path.join(".")}”`, en: `“${path.join(".")}”` },
      vi: message,
      en: english?.issues[index]?.message ?? message,
    })),
  );
}

function yamlIn(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} sai cú pháp YAML: ${detail}`, `${file} is invalid YAML: ${detail}`);
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

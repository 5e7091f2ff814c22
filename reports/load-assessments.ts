import { readFile } from "node:fs/promises";
import { guidedCriteria } from "../checks/accessibility/guided-criteria.ts";
import type { Assessment } from "../checks/assessments/assessment.ts";
import { readAssessments } from "../checks/assessments/read-assessments.ts";
import type { Law } from "../checks/regulations/load.ts";
import { UsageError } from "../checks/usage-error.ts";

/**
 * Reads files that people filled in (`--assessments`), in the order given.
 * @throws UsageError where a file cannot be read or a field is wrong
 */
export async function loadAssessments(
  paths: readonly string[],
  { requirements }: Pick<Law, "requirements">,
): Promise<Assessment[]> {
  const judgeable = {
    requirements: new Set(requirements.map(({ id }) => id)),
    criteria: new Set(guidedCriteria.map(({ id }) => id)),
  };
  const files = await Promise.all(
    paths.map(async (path) => readAssessments(path, await textOf(path), judgeable)),
  );
  return files.flat();
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new UsageError(
      `--assessments: không đọc được tệp ${path}. Kiểm lại đường dẫn.`,
      `--assessments: the file ${path} cannot be read. Check its path.`,
    );
  }
}

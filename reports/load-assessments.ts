import { readFile } from "node:fs/promises";
import { guidedCriteria } from "../checks/accessibility/guided-criteria.ts";
import type { Assessment } from "../checks/assessments/assessment.ts";
import { readAssessments } from "../checks/assessments/read-assessments.ts";
import type { Law } from "../checks/regulations/load.ts";
import { UsageError } from "../checks/usage-error.ts";
import { reportSchema } from "./model.ts";

/**
 * Reads files that people filled in (`--assessments`), in the order given: assessments files, and reports in JSON
 * that hold what people concluded, such as an editor's self-check from the browser extension.
 * @throws UsageError where a file cannot be read, a field is wrong or a report holds no conclusion
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
    paths.map(async (path) => {
      const text = await textOf(path);
      return concludedIn(path, text) ?? readAssessments(path, text, judgeable);
    }),
  );
  return files.flat();
}

/** What people concluded in a report; null for a file that is none. */
function concludedIn(path: string, text: string): Assessment[] | null {
  const report = reportSchema.safeParse(parsed(text));
  if (!report.success) return null;
  const concluded = report.data.assessments.map(({ assessment }) => assessment);
  if (concluded.length > 0) return concluded;
  throw new UsageError(
    `--assessments: báo cáo ${path} không có kết luận nào. Trong tiện ích, ghi tên và kết luận cho từng mục rồi xuất lại JSON.`,
    `--assessments: the report ${path} holds no conclusion. In the extension give your name and answer the findings, then export the JSON again.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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

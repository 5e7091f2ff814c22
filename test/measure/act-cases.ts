import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../../checks/usage-error.ts";

const ruleSchema = z.object({
  name: z.string(),
  sc: z.array(z.string()),
});
const caseSchema = z.object({
  id: z.string(),
  rule: z.string(),
  expected: z.enum(["failed", "passed", "inapplicable"]),
  /** From the folder. */
  path: z.string(),
});
const suiteSchema = z.object({ rules: z.record(z.string(), ruleSchema), testcases: z.array(caseSchema) });

export type ActCase = z.infer<typeof caseSchema>;
export type ActSuite = z.infer<typeof suiteSchema>;

/** @throws {UsageError} where the folder holds no test cases of the W3C's form. */
export async function readActSuite(folder: string): Promise<ActSuite> {
  const file = join(folder, "testcases.json");
  try {
    return suiteSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `Không đọc được ${file}. Cần một thư mục có testcases.json (rules, testcases) và các trang của nó.`,
      `${file} cannot be read. Give a folder with testcases.json (rules, testcases) and its pages. ${why}`,
    );
  }
}

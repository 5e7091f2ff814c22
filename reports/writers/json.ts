import { z } from "zod";
import { type Report, reportSchema } from "../model.ts";

/** `report.json` of design §8. */
export function writeJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The contract of `report.json` as JSON Schema (draft 2020-12), for programs that read it. */
export function reportJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(reportSchema, { target: "draft-2020-12" });
}

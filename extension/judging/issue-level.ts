import type { ResolvedRequirement } from "../../checks/regulations/schema.ts";
import type { Result } from "../../checks/result.ts";
import type { Level } from "./page-report.ts";

/** Only what breaks a binding, verified clause is a must; what is certain otherwise is advice. */
export function levelOf(
  { outcome, confidence }: Pick<Result, "outcome" | "confidence">,
  { strength, severity, verified }: ResolvedRequirement,
): Level {
  if (outcome === "untested") return "untested";
  if (confidence === "low") return "hint";
  if (outcome === "cantTell") return "look";
  return strength === "must" && severity !== "info" && verified ? "must" : "hint";
}

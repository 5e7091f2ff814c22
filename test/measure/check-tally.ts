import type { OutcomeValue } from "../../checks/outcome.ts";

/** One verdict beside the truth. */
export interface Verdict {
  check: string;
  where: string;
  said: OutcomeValue;
  reason: string;
  /** `fair`: anything but an accusation, where no person wrote down more. */
  truth: OutcomeValue | "fair";
}

export interface CheckTally {
  check: string;
  n: number;
  /** Verdicts `failed`, and those of them that are true. */
  accused: number;
  accusedRightly: number;
  /** What truly fails, what of it was called `failed`, and what of it `passed`. */
  failing: number;
  found: number;
  missed: number;
  /** Left to a person. */
  asked: number;
  precision: number | null;
  recall: number | null;
  mistakes: readonly Verdict[];
}

/** One row for each check, by id. Untested pages count nowhere. */
export function tallyChecks(verdicts: readonly Verdict[]): CheckTally[] {
  const tested = verdicts.filter(({ said }) => said !== "untested");
  return [...Map.groupBy(tested, ({ check }) => check)]
    .map(([check, own]) => tallyCheck(check, own))
    .toSorted((a, b) => a.check.localeCompare(b.check));
}

function tallyCheck(check: string, own: readonly Verdict[]): CheckTally {
  const accused = own.filter(({ said }) => said === "failed");
  const failing = own.filter(({ truth }) => truth === "failed");
  const accusedRightly = accused.filter(({ truth }) => truth === "failed").length;
  const found = failing.filter(({ said }) => said === "failed").length;
  return {
    check,
    n: own.length,
    accused: accused.length,
    accusedRightly,
    failing: failing.length,
    found,
    missed: failing.filter(({ said }) => said === "passed").length,
    asked: own.filter(({ said }) => said === "cantTell").length,
    precision: accused.length === 0 ? null : accusedRightly / accused.length,
    recall: failing.length === 0 ? null : found / failing.length,
    mistakes: own.filter(
      ({ said, truth }) =>
        (said === "failed") !== (truth === "failed") && (said === "failed" || truth === "failed"),
    ),
  };
}

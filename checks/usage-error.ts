import type { Text } from "./text.ts";

/** Something the user gave is wrong: says what, and what to do, in both languages. Ends with exit code 2. */
export class UsageError extends Error {
  readonly text: Text;

  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = "UsageError";
    this.text = { vi, en };
  }
}

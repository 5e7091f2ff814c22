/** Something wrong in the law data, and where. */
export interface Problem {
  file: string;
  /** Path of the field, e.g. `requirements.3.provisions.0.clause`; empty for the whole file. */
  field: string;
  vi: string;
  en: string;
}

export function problem(file: string, field: string, vi: string, en: string): Problem {
  return { file, field, vi, en };
}

/** The law data cannot be used: lists every problem found, in both languages. */
export class LawError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ file, field, vi, en }) => `${file} ${field}\n  ${vi}\n  ${en}`);
    super(`Dữ liệu pháp lý có lỗi / The law data has faults:\n${lines.join("\n")}`);
    this.name = "LawError";
    this.problems = problems;
  }
}

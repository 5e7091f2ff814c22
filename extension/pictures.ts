import type { Issue } from "./judging/page-report.ts";

/** Pictures that a person took of findings, by {@link pictureKey}: data addresses. */
export type Pictures = Readonly<Record<string, string>>;

/** A picture belongs to what was found as it was found. */
export function pictureKey({ key, fingerprint }: Pick<Issue, "key" | "fingerprint">): string {
  return `${key} ${fingerprint}`;
}

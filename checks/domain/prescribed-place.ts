import { say } from "../define-check.ts";
import { isUnder } from "../knowledge/host-names.ts";
import type { Province } from "../regulations/schema.ts";
import type { SiteView } from "../site-view.ts";

/** Sentences of the checks on where a unit's host stands below the province's. */
export const misplaced = {
  "outside-province": say<{ host: string; expected: string }>(
    ({ host, expected }) => `Tên miền ${host} không thuộc ${expected}.`,
    ({ host, expected }) => `${host} is not under ${expected}.`,
  ),
  "wrong-level": say<{ host: string; level: number; found: number }>(
    ({ host, level, found }) => `Tên miền ${host} ở cấp ${found}; quy định là cấp ${level}.`,
    ({ host, level, found }) => `${host} is a level-${found} host; level ${level} is prescribed.`,
  ),
};

export const inAnotherProvince = {
  "another-province": say<{ host: string; expected: string }>(
    ({ host, expected }) =>
      `Tên miền ${host} thuộc tỉnh khác, không thuộc ${expected}. Đơn vị có thuộc tỉnh đã sáp nhập không?`,
    ({ host, expected }) =>
      `${host} belongs to another province than ${expected}. Is the unit one of a merged province?`,
  ),
};

/** The verdict on a host that is not under the province's; null where it is. */
export function judgeProvince(
  { host, address }: Pick<SiteView, "host" | "address">,
  { host: expected, mergedInto }: Province,
  asOf: string,
) {
  if (isUnder(host, expected)) return null;
  const found = { data: { host, expected }, at: [{ url: address, selector: null, excerpt: host }] };
  const isMerged = mergedInto !== null && mergedInto.from <= asOf;
  return isMerged && isUnder(host, "gov.vn")
    ? ({ outcome: "cantTell", reason: "another-province", ...found } as const)
    : ({ outcome: "failed", reason: "outside-province", ...found } as const);
}

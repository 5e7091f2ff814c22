import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { bareHost, isUnder, labelsOf } from "../knowledge/host-names.ts";

export default defineSiteCheck({
  id: "domain/provincial-host",
  measures: {
    vi: "Tên miền của Cổng tỉnh (bỏ www) so với tên miền cấp 3 quy định cho tỉnh.",
    en: "The provincial portal's host (without www) against the level-3 host prescribed for the province.",
  },
  limits: {
    vi: "Cổng của tỉnh đã sáp nhập chuyển sang tên miền tỉnh mới được chuyển cho người kết luận.",
    en: "A merged province's portal that moved to the successor's host is left to a person.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    exact: say<{ host: string }>(
      ({ host }) => `Cổng tỉnh dùng đúng tên miền ${host}.`,
      ({ host }) => `The provincial portal uses its prescribed host ${host}.`,
    ),
  },
  failed: {
    "other-host": say<{ host: string; expected: string }>(
      ({ host, expected }) => `Cổng tỉnh dùng tên miền ${host}; quy định là ${expected}.`,
      ({ host, expected }) => `The provincial portal is at ${host}; the prescribed host is ${expected}.`,
    ),
  },
  cantTell: {
    "another-province": say<{ host: string; expected: string }>(
      ({ host, expected }) =>
        `Cổng ở ${host}, không phải ${expected}. Tỉnh đã sáp nhập: địa chỉ này có phải cổng của tỉnh mới sau sáp nhập không?`,
      ({ host, expected }) =>
        `The portal is at ${host}, not ${expected}. The province was merged: is this the portal of the new one?`,
    ),
  },
  inapplicable: {},

  judge({ host, address }, _params, { province, asOf }) {
    const at = [{ url: address, selector: null, excerpt: host }];
    const data = { host: bareHost(host), expected: province.host };
    if (data.host === province.host) return { outcome: "passed", reason: "exact", data, at };
    const isProvincial = isUnder(data.host, "gov.vn") && labelsOf(data.host).length === 3;
    const isMerged = province.mergedInto !== null && province.mergedInto.from <= asOf;
    if (isProvincial && isMerged) return { outcome: "cantTell", reason: "another-province", data, at };
    return { outcome: "failed", reason: "other-host", data, at };
  },
});

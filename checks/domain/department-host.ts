import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { hostLabelsOf } from "../knowledge/agency-names.ts";
import { labelsOf } from "../knowledge/host-names.ts";
import { slug } from "../knowledge/vietnamese-text.ts";
import { inAnotherProvince, judgeProvince, misplaced } from "./prescribed-place.ts";

export default defineSiteCheck({
  id: "domain/department-host",
  measures: {
    vi: "Số cấp của tên miền (bỏ www), có thuộc tên miền tỉnh không, và nhãn có khớp tên hoặc tên viết tắt của đơn vị không.",
    en: "The host's level (without www), whether it stands under the province's host, and whether its label matches the agency's name or abbreviation.",
  },
  limits: {
    vi: "Bảng tên viết tắt không bao giờ đủ: nhãn lạ được chuyển cho người kết luận, không coi là sai.",
    en: "No table of abbreviations is complete: an unknown label is left to a person, not called wrong.",
  },
  needs: [],
  params: z.object({
    level: z.int(),
    deeperAllowed: z.boolean(),
    forms: z.array(z.enum(["abbreviation", "full"])),
  }),
  passed: {
    "named-after-agency": say<{ host: string; label: string }>(
      ({ host, label }) => `Tên miền ${host} đúng cấp, nhãn “${label}” khớp tên đơn vị.`,
      ({ host, label }) => `${host} has the right level and its label “${label}” matches the agency's name.`,
    ),
  },
  failed: {
    ...misplaced,
    "full-name": say<{ host: string; label: string }>(
      ({ host, label }) => `Nhãn “${label}” của ${host} là tên đầy đủ; quy định là tên viết tắt.`,
      ({ host, label }) =>
        `The label “${label}” of ${host} is the full name; the abbreviation is prescribed.`,
    ),
  },
  cantTell: {
    ...inAnotherProvince,
    "unknown-label": say<{ host: string; label: string; agency: string | null }>(
      ({ host, label, agency }) =>
        `Tên miền ${host} đúng cấp. “${label}” có phải tên hoặc tên viết tắt của ${agency ?? "đơn vị"} không?`,
      ({ host, label, agency }) =>
        `${host} has the right level. Is “${label}” the name or an abbreviation of ${agency ?? "the agency"}?`,
    ),
  },
  inapplicable: {},

  judge({ host, address }, { level, deeperAllowed, forms }, { agency, province, asOf }) {
    const misplacement = judgeProvince({ host, address }, province, asOf);
    if (misplacement) return misplacement;
    const at = [{ url: address, selector: null, excerpt: host }];
    const labels = labelsOf(host);
    const [label = ""] = labels;
    if (labels.length < level || (labels.length > level && !deeperAllowed)) {
      return { outcome: "failed", reason: "wrong-level", data: { host, level, found: labels.length }, at };
    }
    const name = agency.name ?? "";
    if (label === fullLabelOf(name) && !forms.includes("full")) {
      return { outcome: "failed", reason: "full-name", data: { host, label }, at };
    }
    if (hostLabelsOf(name).includes(label)) {
      return { outcome: "passed", reason: "named-after-agency", data: { host, label }, at };
    }
    return { outcome: "cantTell", reason: "unknown-label", data: { host, label, agency: agency.name }, at };
  },
});

/** "Sở Khoa học và Công nghệ tỉnh Cà Mau" → "sokhoahocvacongnghe". */
function fullLabelOf(name: string): string {
  return slug(name.normalize("NFC").replace(/,? (?:tỉnh|thành phố) .*$/i, ""));
}

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { communeHostLabels } from "../knowledge/agency-names.ts";
import { labelsOf } from "../knowledge/host-names.ts";
import { inAnotherProvince, judgeProvince, misplaced } from "./prescribed-place.ts";

export default defineSiteCheck({
  id: "domain/commune-host",
  measures: {
    vi: "Số cấp của tên miền trang cấp xã (bỏ www) và nhãn so với tên đầy đủ không dấu của xã, phường, đặc khu.",
    en: "The level of the commune's host (without www) and its label against the commune's full unaccented name.",
  },
  limits: {
    vi: "Không biết tên xã thì chỉ xét được số cấp; xã trùng tên có thể cần thêm hậu tố.",
    en: "Without the commune's name only the level is judged; communes of one name may need a suffix.",
  },
  needs: [],
  params: z.object({
    level: z.int(),
    forms: z.array(z.enum(["abbreviation", "full"])),
    /** Levels that another text in force prescribes: whoever follows it does not fail (design §5). */
    toleratedLevels: z.array(z.int()),
  }),
  passed: {
    "full-name": say<{ host: string; label: string }>(
      ({ host, label }) => `Tên miền ${host} đúng cấp, nhãn “${label}” là tên địa phương.`,
      ({ host, label }) => `${host} has the right level and its label “${label}” is the commune's name.`,
    ),
    "with-prefix": say<{ host: string; label: string }>(
      ({ host, label }) =>
        `Tên miền ${host} đúng cấp; nhãn “${label}” có thêm loại đơn vị trước tên, chấp nhận được.`,
      ({ host, label }) =>
        `${host} has the right level; its label “${label}” puts the kind of unit before the name, which is accepted.`,
    ),
    "other-text-level": say<{ host: string; found: number; level: number }>(
      ({ host, found, level }) =>
        `Tên miền ${host} ở cấp ${found} theo văn bản khác đang áp dụng (quy định này nêu cấp ${level}).`,
      ({ host, found, level }) =>
        `${host} is a level-${found} host as another text in force has it (this clause says level ${level}).`,
    ),
  },
  failed: misplaced,
  cantTell: {
    ...inAnotherProvince,
    "other-label": say<{ host: string; label: string; agency: string | null }>(
      ({ host, label, agency }) =>
        `Tên miền ${host} đúng cấp. Nhãn “${label}” có phải tên đầy đủ không dấu của ${agency ?? "địa phương"} không?`,
      ({ host, label, agency }) =>
        `${host} has the right level. Is “${label}” the full unaccented name of ${agency ?? "the commune"}?`,
    ),
  },
  inapplicable: {},

  judge({ host, address }, { level, forms, toleratedLevels }, { agency, province, asOf }) {
    const misplacement = judgeProvince({ host, address }, province, asOf);
    if (misplacement) return misplacement;
    const at = [{ url: address, selector: null, excerpt: host }];
    const labels = labelsOf(host);
    const [label = ""] = labels;
    const found = labels.length;
    if (toleratedLevels.includes(found)) {
      return { outcome: "passed", reason: "other-text-level", data: { host, found, level }, at };
    }
    if (found !== level)
      return { outcome: "failed", reason: "wrong-level", data: { host, level, found }, at };

    const names = communeHostLabels(agency.name ?? "");
    const accepted = forms.includes("abbreviation") ? [...names.exact, ...names.abbreviated] : names.exact;
    if (accepted.includes(label))
      return { outcome: "passed", reason: "full-name", data: { host, label }, at };
    if (names.tolerated.includes(label))
      return { outcome: "passed", reason: "with-prefix", data: { host, label }, at };
    return { outcome: "cantTell", reason: "other-label", data: { host, label, agency: agency.name }, at };
  },
});

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { isUnder, labelsOf } from "../knowledge/host-names.ts";
import { fold, slug } from "../knowledge/vietnamese-text.ts";
import { misplaced } from "./prescribed-place.ts";

export default defineSiteCheck({
  id: "domain/district-host",
  measures: {
    vi: "Số cấp của tên miền trang cấp huyện (bỏ www) và nhãn so với tên đầy đủ không dấu của huyện, thị xã, thành phố.",
    en: "The level of the district's host (without www) and its label against the district's full unaccented name.",
  },
  limits: {
    vi: "Chỉ dùng cho kỳ kiểm tra trước 01/7/2025; không biết tên huyện thì chỉ xét được số cấp.",
    en: "Only for audits dated before 1 July 2025; without the district's name only the level is judged.",
  },
  needs: [],
  params: z.object({ level: z.int(), forms: z.array(z.enum(["abbreviation", "full"])) }),
  passed: {
    "full-name": say<{ host: string; label: string }>(
      ({ host, label }) => `Tên miền ${host} đúng cấp, nhãn “${label}” là tên địa phương.`,
      ({ host, label }) => `${host} has the right level and its label “${label}” is the district's name.`,
    ),
  },
  failed: misplaced,
  cantTell: {
    "other-label": say<{ host: string; label: string; agency: string | null }>(
      ({ host, label, agency }) =>
        `Tên miền ${host} đúng cấp. Nhãn “${label}” có phải tên đầy đủ không dấu của ${agency ?? "địa phương"} không?`,
      ({ host, label, agency }) =>
        `${host} has the right level. Is “${label}” the full unaccented name of ${agency ?? "the district"}?`,
    ),
  },
  inapplicable: {},

  judge({ host, address }, { level }, { agency, province }) {
    const at = [{ url: address, selector: null, excerpt: host }];
    const expected = province.host;
    if (!isUnder(host, expected))
      return { outcome: "failed", reason: "outside-province", data: { host, expected }, at };
    const labels = labelsOf(host);
    const [label = ""] = labels;
    const found = labels.length;
    if (found !== level)
      return { outcome: "failed", reason: "wrong-level", data: { host, level, found }, at };
    const names = [agency.name === null ? [] : districtName(agency.name), province.districts].flat();
    const isNamed = names.some((name) => slug(name) === label.replaceAll("-", ""));
    return isNamed
      ? { outcome: "passed", reason: "full-name", data: { host, label }, at }
      : { outcome: "cantTell", reason: "other-label", data: { host, label, agency: agency.name }, at };
  },
});

/** "UBND huyện Mỏ Cày Bắc, tỉnh Bến Tre" → "mo cay bac". */
function districtName(name: string): string {
  return fold(name)
    .replace(/^(?:(?:ubnd|uy ban nhan dan) )?(?:huyen|thi xa|thanh pho|tp\.?) /, "")
    .replace(/,? tinh .*$/, "");
}

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { daysBetween } from "../knowledge/calendar-days.ts";
import { spellDate } from "../regulations/spell-date.ts";
import { type ComponentSigns, componentSigns, spellSigns } from "./component-signs.ts";

type Overdue = ComponentSigns & { before: string; days: number };

export default defineSiteCheck({
  id: "layout/component-deadline",
  measures: {
    vi: "Số ngày đã qua kể từ hạn chuyển tiếp và các dấu hiệu trang là thành phần của Cổng tỉnh.",
    en: "Days since the end of the transition period, and the signs that the site is a component of the provincial portal.",
  },
  limits: {
    vi: "Ngày tích hợp thực tế không thấy được từ bên ngoài nên máy không tự kết luận là quá hạn.",
    en: "When a site was integrated does not show from outside, so the machine does not call it overdue by itself.",
  },
  needs: [],
  params: z.object({
    /** The day before which integration had to be complete. */
    before: z.iso.date(),
  }),
  passed: {
    "on-the-portal": say<{ portal: string }>(
      ({ portal }) => `Trang của đơn vị nằm ngay trên Cổng tỉnh ${portal}.`,
      ({ portal }) => `The unit's pages stand on the provincial portal ${portal} itself.`,
    ),
  },
  failed: {},
  cantTell: {
    "integrated-when": say<Overdue>(
      ({ before, days, present }) =>
        `Hạn hoàn thành là trước ${spellDate(before).vi} (đã qua ${days} ngày). Thấy đủ các dấu hiệu thành phần nhận biết được: ${spellSigns(present, "vi")}. Trang được tích hợp vào Cổng tỉnh từ ngày nào (biên bản, văn bản)?`,
      ({ before, days, present }) =>
        `Integration was due before ${spellDate(before).en}, ${days} days ago. Every sign that could be told was seen: ${spellSigns(present, "en")}. Since when is the site integrated (record, document)?`,
    ),
    "overdue-if-not-integrated": say<Overdue>(
      ({ before, days, missing }) =>
        `Hạn hoàn thành là trước ${spellDate(before).vi} (đã qua ${days} ngày). Không thấy: ${spellSigns(missing, "vi")}. Trang đã được tích hợp vào Cổng tỉnh chưa, từ ngày nào? Nếu chưa thì quá hạn.`,
      ({ before, days, missing }) =>
        `Integration was due before ${spellDate(before).en}, ${days} days ago. Not seen: ${spellSigns(missing, "en")}. Is the site integrated, and since when? If not, it is overdue.`,
    ),
  },
  inapplicable: {
    "not-due": say<{ before: string }>(
      ({ before }) => `Ngày kiểm tra trước ${spellDate(before).vi}, chưa hết hạn chuyển tiếp.`,
      ({ before }) =>
        `The audit is dated before ${spellDate(before).en}; the transition period was still running.`,
    ),
  },

  gather: (page) => (page.isHome ? page.metadata.generator : null),

  judge(site, { before }, { province, asOf }, gathered) {
    if (asOf < before) return { outcome: "inapplicable", reason: "not-due", data: { before } };
    const signs = componentSigns(site, province, gathered[0]?.facts ?? null);
    const at = site.home ? [site.place(site.home)] : [];
    if (signs === null) {
      return { outcome: "passed", reason: "on-the-portal", data: { portal: province.host }, at };
    }
    const reason = signs.missing.length === 0 ? "integrated-when" : "overdue-if-not-integrated";
    return { outcome: "cantTell", reason, data: { ...signs, before, days: daysBetween(before, asOf) }, at };
  },
});

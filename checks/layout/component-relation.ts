import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { type ComponentSigns, componentSigns, spellSigns } from "./component-signs.ts";

export default defineSiteCheck({
  id: "layout/component-relation",
  measures: {
    vi: "Dấu hiệu trang là thành phần của Cổng tỉnh: tên miền của tỉnh, liên kết về Cổng tỉnh, được Cổng tỉnh dẫn đến, cùng phần mềm.",
    en: "Signs that the site is a component of the provincial portal: the province's domain, a link back, a link from the portal, the same software.",
  },
  limits: {
    vi: "Không dấu hiệu nào chứng minh được đã tích hợp, chia sẻ dữ liệu; người đánh giá kết luận theo hồ sơ.",
    en: "No sign proves that the site is integrated and shares data; a person concludes from papers.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "on-the-portal": say<{ portal: string }>(
      ({ portal }) => `Trang của đơn vị nằm ngay trên Cổng tỉnh ${portal}.`,
      ({ portal }) => `The unit's pages stand on the provincial portal ${portal} itself.`,
    ),
  },
  failed: {},
  cantTell: {
    "signs-agree": say<ComponentSigns>(
      ({ portal, present }) =>
        `Thấy đủ các dấu hiệu nhận biết được: ${spellSigns(present, "vi")}. Trang có thật sự tích hợp, chia sẻ dữ liệu với Cổng tỉnh ${portal} (văn bản, biên bản kết nối) không?`,
      ({ portal, present }) =>
        `Every sign that could be told was seen: ${spellSigns(present, "en")}. Is the site really integrated and sharing data with ${portal} (document or record of the connection)?`,
    ),
    "signs-missing": say<ComponentSigns>(
      ({ host, portal, present, missing }) =>
        `Trang ${host} không thấy: ${spellSigns(missing, "vi")}. Thấy: ${spellSigns(present, "vi")}. Trang đã là thành phần của Cổng tỉnh ${portal} chưa?`,
      ({ host, portal, present, missing }) =>
        `${host}, not seen: ${spellSigns(missing, "en")}. Seen: ${spellSigns(present, "en")}. Is the site a component of ${portal} yet?`,
    ),
  },
  inapplicable: {},

  gather: (page) => (page.isHome ? page.metadata.generator : null),

  judge(site, _params, { province }, gathered) {
    const signs = componentSigns(site, province, gathered[0]?.facts ?? null);
    const at = site.home ? [site.place(site.home)] : [];
    if (signs === null) {
      return { outcome: "passed", reason: "on-the-portal", data: { portal: province.host }, at };
    }
    const reason = signs.missing.length === 0 ? "signs-agree" : "signs-missing";
    return { outcome: "cantTell", reason, data: signs, at };
  },
});

import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { clean } from "../knowledge/vietnamese-text.ts";
import languages from "./language-names.json" with { type: "json" };

type FoundData = {
  languages: string[];
  url: string;
};

/** Language names as their speakers write them, by code. */
const byName = new Map(
  languages.flatMap(({ code, names }) => names.map((name) => [name.toLowerCase(), code] as const)),
);

export default defineSiteCheck({
  id: "english/other-languages",
  measures: {
    vi: "Cổng có phiên bản bằng ngôn ngữ khác ngoài tiếng Việt, tiếng Anh: theo khai báo hreflang hoặc liên kết mang tên ngôn ngữ.",
    en: "Whether the portal has versions in languages besides Vietnamese and English: by hreflang or links that bear a language's name.",
  },
  limits: {
    vi: "Không đọc nội dung phiên bản đó; tiện ích dịch máy không tính. Đây là khuyến khích, không có không phải lỗi.",
    en: "Their content is not read; translation widgets do not count. It is encouraged only: having none is no fault.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    offered: say<FoundData>(
      ({ languages: codes, url }) => `Cổng có thêm phiên bản: ${codes.join(", ")} (thấy ở ${url}).`,
      ({ languages: codes, url }) => `The portal has further versions: ${codes.join(", ")} (seen on ${url}).`,
    ),
  },
  failed: {},
  cantTell: {},
  inapplicable: {
    none: say(
      () =>
        "Không thấy ngôn ngữ nào khác ngoài tiếng Việt, tiếng Anh. Đây là mục khuyến khích, không trừ điểm.",
      () => "No language besides Vietnamese and English was met. This is encouraged only and costs nothing.",
    ),
  },

  gather(page): string[] | null {
    const declared = page
      .find("link[hreflang], a[hreflang]")
      .map((element) => (page.attribute(element, "hreflang") ?? "").toLowerCase().split("-")[0] ?? "")
      .filter((code) => languages.some((language) => language.code === code));
    const named = page.links
      .filter(({ url, visible, text }) => visible && !/translate\.go/.test(url.hostname) && text.length < 20)
      .flatMap(({ text }) => byName.get(clean(text).toLowerCase()) ?? []);
    const codes = [...new Set([...declared, ...named])];
    return codes.length > 0 ? codes : null;
  },

  judge(site, _params, _context, gathered) {
    const [first] = gathered;
    if (!first) return { outcome: "inapplicable", reason: "none", data: {} };
    const codes = [...new Set(gathered.flatMap(({ facts }) => facts))].sort();
    const data = { languages: codes, url: first.page.finalUrl };
    return { outcome: "passed", reason: "offered", data, at: [site.place(first.page)] };
  },
});

import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import names from "./emc-label-names.json" with { type: "json" };

const texts = names.texts.map(fold);
/** The measuring system's own hosts have "emc" for a label; its dashboards of 2023 were "ctt….dx.gov.vn". */
const measuringHost = /(?:^|[.-])emc[.-](?:[a-z0-9-]+\.)*gov\.vn$|^ctt[a-z0-9-]*\.dx\.gov\.vn$/;

export default definePageCheck({
  id: "measurement/emc-label",
  measures: {
    vi: "Hình hoặc chữ hiển thị trên trang chủ dẫn tới hệ thống đo lường EMC, hoặc ghi đã kết nối EMC.",
    en: "A displayed picture or text on the home page that leads to the EMC measuring system or says that EMC is connected.",
  },
  limits: {
    vi: "Mẫu nhãn chính thức chưa được xác nhận nên không thấy nhãn thì hỏi người, không kết luận thiếu.",
    en: "The official design is not confirmed, so an unseen label is asked about and never called missing.",
  },
  on: ["home"],
  needs: [],
  params: z.object({}),
  passed: {
    shown: say<{ text: string }>(
      ({ text }) => `Trang chủ có nhãn EMC: “${text}”.`,
      ({ text }) => `The home page shows an EMC label: “${text}”.`,
    ),
  },
  failed: {},
  cantTell: {
    "not-seen": say(
      () =>
        "Không nhận ra nhãn kết nối EMC trên trang chủ. Chân trang có hình nào là nhãn EMC theo mẫu tỉnh đang dùng không?",
      () =>
        "No EMC connection label was recognised on the home page. Is a picture in the footer the label that the province uses?",
    ),
  },
  inapplicable: {},

  judge(page) {
    for (const element of page.find("a[href], img, [title]")) {
      const text = labelIn(page, element);
      if (text !== null && page.isVisible(element))
        return { outcome: "passed", reason: "shown", data: { text }, at: [element] };
    }
    const line = page.readable.lines.find(({ text, hidden }) => !hidden && saysLabel(text));
    return line
      ? { outcome: "passed", reason: "shown", data: { text: line.text }, at: [line.element] }
      : { outcome: "cantTell", reason: "not-seen", data: {} };
  },
});

/** What tells that an element is the label; null where it is none. */
function labelIn(page: PageView, { name, attribs }: Element): string | null {
  const said = [attribs.alt, attribs.title, attribs["aria-label"]].find((text) => saysLabel(text ?? ""));
  if (said) return said;
  if (name !== "a") return null;
  const url = URL.parse(attribs.href ?? "", page.url);
  return url && measuringHost.test(url.hostname) ? url.href : null;
}

function saysLabel(text: string): boolean {
  const folded = fold(text);
  // EMC alone may be the electromagnetic compatibility of a news item.
  return folded === "emc" || texts.some((phrase) => containsPhrase(folded, phrase));
}

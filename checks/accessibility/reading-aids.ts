import type { Element } from "domhandler";
import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { clean, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { elementsNamed } from "../reading/readable-text.ts";
import words from "./aid-words.json" with { type: "json" };

const aids = ["text-size", "read-aloud", "contrast", "accessibility-tool"] as const;
type Aid = (typeof aids)[number] | "shortcuts";

type Aids = {
  aids: { aid: Aid; text: string; url: string; pages: number }[];
  pagesRead: number;
};

const spoken = aids.map((aid) => ({ aid, labels: new Set(words[aid].words.map(bare)) }));
const operable = /^(?:a|button|input|label|summary)$/;
const longestLabel = 50;
const fewestShortcuts = 3;
const readAloudMarkup = /responsivevoice|speechsynthesis|zalo-?tts|viettel-?tts|vbee|fptai-?tts|readspeaker/i;
const nameOf = (aid: Aid, language: "vi" | "en") =>
  aid === "shortcuts" ? { vi: "phím tắt", en: "shortcuts" }[language] : words[aid][language];
const listed = ({ aids: found }: Aids, language: "vi" | "en") =>
  found.map(({ aid, text, url }) => `${nameOf(aid, language)} (“${text}”, ${url})`).join("; ");

export default defineSiteCheck({
  id: "accessibility/reading-aids",
  measures: {
    vi: "Nút tăng, giảm cỡ chữ, đọc văn bản, đổi tương phản và phím tắt của cổng. Việc khuyến khích: không bao giờ bị coi là lỗi.",
    en: "Controls of the portal for text size, reading aloud and contrast, and shortcuts. Encouraged only: never a fault.",
  },
  limits: {
    vi: "Không bấm thử, nên không biết nút có tác dụng không; nút chỉ có hình mà không có tên thì không nhận ra.",
    en: "Nothing is pressed, so whether a control works is not known; icons without a name are not recognised.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    offered: say<Aids>(
      (data) => `Cổng có: ${listed(data, "vi")}.`,
      (data) => `The portal offers: ${listed(data, "en")}.`,
    ),
  },
  failed: {},
  cantTell: {},
  inapplicable: {
    "none-seen": say<{ pagesRead: number }>(
      ({ pagesRead }) =>
        `Trong ${pagesRead} trang đã đọc không thấy nút hỗ trợ đọc. Việc này chỉ được khuyến khích, không phải lỗi.`,
      ({ pagesRead }) =>
        `No reading aid was seen on the ${pagesRead} pages read. They are encouraged only; that is no fault.`,
    ),
  },

  gather(page): { aid: Aid; text: string }[] | null {
    const found = [...controls(page), ...readAloud(page), ...shortcuts(page)];
    const first = [...new Set(found.map(({ aid }) => aid))].flatMap(
      (aid) => found.find((one) => one.aid === aid) ?? [],
    );
    return first.length > 0 ? first : null;
  },

  judge(site, _params, _context, gathered) {
    const pagesRead = site.pages.length;
    const met = Map.groupBy(
      gathered.flatMap(({ page, facts }) => facts.map((one) => ({ ...one, page }))),
      ({ aid }) => aid,
    );
    const found = Array.from(met, ([aid, [first, ...others]]) => ({ aid, first, pages: others.length + 1 }));
    const shown = found.flatMap(({ aid, first, pages }) =>
      first ? [{ aid, text: first.text, url: first.page.finalUrl, pages }] : [],
    );
    if (shown.length === 0) return { outcome: "inapplicable", reason: "none-seen", data: { pagesRead } };
    const at = found.flatMap(({ first }) => (first ? [site.place(first.page, first.text)] : []));
    return { outcome: "passed", reason: "offered", data: { aids: shown, pagesRead }, at };
  },
});

/** Controls that bear one of the names. */
function controls(page: PageView): { aid: Aid; text: string }[] {
  return page.readable.elements.flatMap((element) => {
    const isOperable = operable.test(element.name) || element.attribs.onclick !== undefined;
    if (!isOperable || !page.isVisible(element)) return [];
    for (const text of labelsOf(page, element)) {
      const label = bare(text);
      const aid = spoken.find(({ labels }) => labels.has(label))?.aid;
      if (aid !== undefined) return [{ aid, text: clean(text) }];
    }
    return [];
  });
}

function labelsOf(page: PageView, element: Element): string[] {
  const { title, "aria-label": name, alt, value } = element.attribs;
  const text = element.name === "input" ? value : page.text(element);
  return [text, title, name, alt, page.facts(element)?.name].filter(
    (label): label is string => label !== undefined && label !== "" && label.length <= longestLabel,
  );
}

/** A player or a speech engine beside an article. */
function readAloud(page: PageView): { aid: Aid; text: string }[] {
  const script = elementsNamed(page.readable, "script").find(({ attribs }) =>
    readAloudMarkup.test(attribs.src ?? ""),
  );
  const audio =
    page.reading.kind === "article" &&
    elementsNamed(page.readable, "audio").find((element) => page.regionOf(element) === "main");
  if (script) return [{ aid: "read-aloud", text: script.attribs.src ?? "" }];
  return audio ? [{ aid: "read-aloud", text: "audio" }] : [];
}

function shortcuts(page: PageView): { aid: Aid; text: string }[] {
  const keys = page.readable.elements.flatMap(({ attribs }) => attribs.accesskey ?? []);
  return keys.length >= fewestShortcuts ? [{ aid: "shortcuts", text: keys.slice(0, 5).join(", ") }] : [];
}

function bare(text: string): string {
  return fold(text)
    .replace(/[:.…]+$/, "")
    .trim();
}

import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { type AskedFor, personalForms, spellAskedFor } from "../reading/collecting-forms.ts";
import { fieldLabel, labelsAround } from "../reading/field-label.ts";
import words from "./consent-words.json" with { type: "json" };

const consent = words.consent.map(fold);
const others = words.others.map(fold);
const shown = 5;
const excerpt = 120;
const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join("; ");

type Labels = {
  labels: string[];
};

export default definePageCheck({
  id: "privacy/consent-not-preselected",
  measures: {
    vi: "Ô chọn cạnh lời đồng ý, chấp thuận, đăng ký nhận tin: khi trang vừa mở có bị đánh dấu sẵn không.",
    en: "Boxes beside words of consent or subscription: are they ticked when the page opens?",
  },
  limits: {
    vi: "Nút tròn của thăm dò ý kiến, ô ghi nhớ đăng nhập không tính; lời đồng ý hiện ra sau khi bấm gửi thì không thấy.",
    en: "Radio buttons of polls and “remember me” boxes do not count; consent asked for after pressing “send” is not seen.",
  },
  on: "every page",
  needs: [],
  params: z.object({}),
  passed: {
    unticked: say<Labels>(
      ({ labels }) => `Ô đồng ý chưa được chọn sẵn: ${quoted(labels)}.`,
      ({ labels }) => `The consent box is not ticked beforehand: ${quoted(labels)}.`,
    ),
  },
  failed: {
    preselected: say<Labels>(
      ({ labels }) => `Ô đồng ý bị chọn sẵn: ${quoted(labels)}.`,
      ({ labels }) => `The consent box is ticked beforehand: ${quoted(labels)}.`,
    ),
  },
  cantTell: {
    "hidden-preselected": say<Labels>(
      ({ labels }) =>
        `Có ô đồng ý chọn sẵn nhưng không hiển thị (${quoted(labels)}). Người dân có thấy và bỏ chọn được không?`,
      ({ labels }) =>
        `A consent box that is not displayed is ticked (${quoted(labels)}). Can people see it and clear it?`,
    ),
    "no-box": say<{ fields: AskedFor[] }>(
      ({ fields }) =>
        `Biểu mẫu thu thập thông tin cá nhân (${spellAskedFor(fields).vi}) nhưng không có ô đồng ý. Sự đồng ý được hỏi ở bước nào?`,
      ({ fields }) =>
        `A form collects personal data (${spellAskedFor(fields).en}) without a consent box. At which step is consent asked for?`,
    ),
  },
  inapplicable: {
    "no-personal-form": say(
      () => "Trang không có biểu mẫu thu thập thông tin cá nhân hay ô đồng ý.",
      () => "The page has neither a form that collects personal data nor a consent box.",
    ),
  },

  judge(page) {
    const boxes = consentBoxes(page);
    const ticked = boxes.filter(({ isTicked }) => isTicked);
    const [visible, hidden] = [true, false].map((wanted) => ticked.filter((box) => box.isVisible === wanted));
    if (visible?.[0]) return { outcome: "failed", reason: "preselected", ...evidence(visible) };
    if (hidden?.[0]) return { outcome: "cantTell", reason: "hidden-preselected", ...evidence(hidden) };
    const unticked = boxes.filter((box) => box.isVisible);
    if (unticked.length > 0) return { outcome: "passed", reason: "unticked", ...evidence(unticked) };
    const [form] = personalForms(page);
    return form
      ? { outcome: "cantTell", reason: "no-box", data: { fields: form.fields }, at: [form.element] }
      : { outcome: "inapplicable", reason: "no-personal-form", data: {} };
  },
});

type Box = {
  element: Element;
  label: string;
  isTicked: boolean;
  isVisible: boolean;
};

function evidence(boxes: readonly Box[]) {
  const first = boxes.slice(0, shown);
  return {
    data: { labels: first.map(({ label }) => label.slice(0, excerpt)) },
    at: first.map(({ element }) => element),
  };
}

/** Boxes that nobody can change, as those of necessary cookies, are no choice. */
function consentBoxes(page: PageView): Box[] {
  return page
    .find("input[type=checkbox i]:not([disabled])")
    .map((element) => ({
      element,
      label: fieldLabel(page, element),
      isTicked: page.facts(element)?.checked ?? element.attribs.checked !== undefined,
      isVisible: isShown(page, element),
    }))
    .filter(({ label }) => saysConsent(label));
}

/** Makers hide the box itself and draw its label. */
function isShown(page: PageView, box: Element): boolean {
  const isDrawn = (label: Element) => page.isVisible(label) && page.text(label) !== "";
  return page.isVisible(box) || labelsAround(page, box).some(isDrawn);
}

function saysConsent(label: string): boolean {
  const folded = fold(label);
  const has = (phrases: readonly string[]) => phrases.some((phrase) => containsPhrase(folded, phrase));
  return has(consent) && !has(others);
}

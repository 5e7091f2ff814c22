import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { markupWords } from "../reading/markup-names.ts";
import { elementsWithin } from "../reading/readable-text.ts";
import { findAdSlots, isLabelled } from "./ad-slots.ts";
import words from "./ad-words.json" with { type: "json" };

type Frame = { source: string };
type Timed = Frame & { seconds: number; limit: number };

const { networks, labels } = words;
const closing = new Set(words.close.map(fold));
const adMarkup = new RegExp(` (?:${words.markup.map(fold).join("|")}) `);
const closeMarkup =
  / (?:close|btn close|dong|tat|dismiss|mfp close|fancybox close|icon close|fa times|fa close) /;
const wait = /(?:sau|trong|con|in) (\d{1,2}) ?(?:giay|s\b|seconds?)/;

export default definePageCheck({
  id: "advertising/closable",
  measures: {
    vi: "Khung quảng cáo nổi che nội dung: có nút đóng hiển thị trong khung và thời gian chờ ghi trên nút.",
    en: "Floating advertisements over the content: a displayed close control in the frame, and the wait written on it.",
  },
  limits: {
    vi: "Không bấm thử, nên không biết nút có đóng thật hay không; khung hiện muộn hơn lúc ghi trang thì không thấy. Thông báo của cơ quan không tính.",
    en: "Nothing is pressed, so whether the control works is not known; frames that appear later are not seen. The agency's own notices do not count.",
  },
  on: "every page",
  needs: ["rendering"],
  params: z.object({
    closableAfterSeconds: z.number().nonnegative().optional(),
    videoClosableAfterSeconds: z.number().nonnegative().optional(),
  }),
  passed: {
    closable: say<Frame>(
      ({ source }) => `Khung quảng cáo nổi (${source}) có nút đóng.`,
      ({ source }) => `The floating advertisement (${source}) has a close control.`,
    ),
  },
  failed: {
    "no-close": say<Frame>(
      ({ source }) => `Khung quảng cáo nổi (${source}) che nội dung mà không có nút đóng.`,
      ({ source }) => `The floating advertisement (${source}) covers content and has no close control.`,
    ),
    "waits-too-long": say<Timed>(
      ({ source, seconds, limit }) =>
        `Khung quảng cáo nổi (${source}) bắt chờ ${seconds} giây mới đóng được, quá mức ${limit} giây.`,
      ({ source, seconds, limit }) =>
        `The floating advertisement (${source}) cannot be closed for ${seconds} seconds; the limit is ${limit}.`,
    ),
  },
  cantTell: {
    "maybe-advertising": say<Frame>(
      ({ source }) =>
        `Có khung nổi che nội dung, không thấy nút đóng (${source}). Đây là quảng cáo hay thông báo của cơ quan, có tắt được không?`,
      ({ source }) =>
        `A floating frame covers content and no close control was seen (${source}). Is it advertising or the agency's notice, and can it be closed?`,
    ),
  },
  inapplicable: {
    "no-floating-ad": say(
      () => "Không thấy khung quảng cáo nổi trên trang.",
      () => "No floating advertisement was seen on the page.",
    ),
  },

  judge(page, { closableAfterSeconds, videoClosableAfterSeconds }) {
    const frames = page.readable.elements
      .filter((element) => page.facts(element)?.floating && page.isVisible(element))
      .flatMap((element) => adIn(page, element));
    for (const { element, source, isSure } of frames.toSorted(
      (a, b) => Number(b.isSure) - Number(a.isSure),
    )) {
      const at = [element];
      const isVideo = page.find("video, iframe[src*='youtube'], iframe[src*='video']", element).length > 0;
      const limit = isVideo ? videoClosableAfterSeconds : closableAfterSeconds;
      const seconds = Number(wait.exec(fold(page.text(element)))?.[1] ?? 0);
      if (isSure && limit !== undefined && seconds > limit)
        return { outcome: "failed", reason: "waits-too-long", data: { source, seconds, limit }, at };
      if (hasClose(page, element)) continue;
      // What stands inside a network's frame is not seen: its own control may be there.
      return isSure && page.find("iframe", element).length === 0
        ? { outcome: "failed", reason: "no-close", data: { source }, at }
        : { outcome: "cantTell", reason: "maybe-advertising", data: { source }, at };
    }
    const [first] = frames;
    return first
      ? { outcome: "passed", reason: "closable", data: { source: first.source }, at: [first.element] }
      : { outcome: "inapplicable", reason: "no-floating-ad", data: {} };
  },
});

/** Sure where a network fills it or it is labelled; a picture leading to a business only may be one. */
function adIn(page: PageView, element: Element): { element: Element; source: string; isSure: boolean }[] {
  const [network, ...others] = findAdSlots(page, networks, element).toSorted((a, b) =>
    b.kind.localeCompare(a.kind),
  );
  if (network) {
    const slots = [network, ...others];
    const isSure = slots.some(({ kind }) => kind === "network") || saysAdvertising(page, element);
    return [{ element, source: network.source.slice(0, 120), isSure }];
  }
  const isNamed = adMarkup.test(markupWords(element)) && page.find("img, iframe, video", element).length > 0;
  return isNamed ? [{ element, source: page.text(element).slice(0, 80) || "–", isSure: false }] : [];
}

function saysAdvertising(page: PageView, element: Element): boolean {
  const text = fold(page.text(element));
  return labels.some((label) => containsPhrase(text, fold(label))) || isLabelled(page, element, labels);
}

function hasClose(page: PageView, frame: Element): boolean {
  return elementsWithin(page.readable, frame).some((element) => {
    if (element === frame || !page.isVisible(element)) return false;
    const { title = "", alt = "", "aria-label": name = "", value = "" } = element.attribs;
    const label = fold(page.text(element) || name || title || alt || value);
    const isSaid =
      closing.has(label) || [...closing].some((word) => word.length > 2 && label.startsWith(`${word} `));
    return (isSaid && label.length <= 40) || closeMarkup.test(markupWords(element));
  });
}

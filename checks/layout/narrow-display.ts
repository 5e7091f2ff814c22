import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say, Untestable } from "../define-check.ts";
import { type PageView, stamp } from "../page-view.ts";

/** Rounding of sizes that are no whole pixels. */
const rounding = 1;
/** Shares below and above which a person must look: of the screen's width, and of the text. */
const slight = 0.05;
const muchSmallText = 0.5;

type Overflow = {
  viewport: number;
  scrollWidth: number;
  widths: number[];
};

export default definePageCheck({
  id: "layout/narrow-display",
  measures: {
    vi: "Mở trang ở các chiều rộng màn hình điện thoại, máy tính bảng: trang có rộng hơn màn hình, phải kéo ngang hay không.",
    en: "Opens the page at the widths of telephones and tablets: is it wider than the screen, so that one must scroll sideways?",
  },
  limits: {
    vi: "Bảng rộng nằm trong khung cuộn riêng không tính; cỡ chữ nhỏ chỉ để người xem xét.",
    en: "Wide tables in boxes that scroll by themselves do not count; small text is left to a person.",
  },
  on: "every page",
  needs: ["narrow"],
  params: z.object({ widths: z.array(z.int()).min(1), minimumFontPixels: z.number() }),
  passed: {
    fits: say<{ widths: number[] }>(
      ({ widths }) => `Trang vừa màn hình rộng ${widths.join(", ")} điểm ảnh, không phải kéo ngang.`,
      ({ widths }) => `The page fits screens ${widths.join(", ")} pixels wide.`,
    ),
  },
  failed: {
    overflows: say<Overflow>(
      ({ viewport, scrollWidth }) =>
        `Trên màn hình rộng ${viewport} điểm ảnh, trang rộng ${scrollWidth} điểm ảnh, phải kéo ngang mới đọc hết.`,
      ({ viewport, scrollWidth }) =>
        `On a screen ${viewport} pixels wide the page is ${scrollWidth} pixels wide and must be scrolled sideways.`,
    ),
    "fixed-width": say<Overflow>(
      ({ viewport, scrollWidth }) =>
        `Trang không khai báo khung nhìn (meta viewport): màn hình rộng ${viewport} điểm ảnh vẫn hiện trang rộng ${scrollWidth} điểm ảnh, chữ bị thu nhỏ.`,
      ({ viewport, scrollWidth }) =>
        `The page declares no viewport: a screen ${viewport} pixels wide shows it ${scrollWidth} pixels wide, with its text shrunk.`,
    ),
  },
  cantTell: {
    "slight-overflow": say<Overflow>(
      ({ viewport, scrollWidth }) =>
        `Trên màn hình rộng ${viewport} điểm ảnh, trang rộng ${scrollWidth} điểm ảnh. Phần thừa có làm người xem phải kéo ngang không?`,
      ({ viewport, scrollWidth }) =>
        `On a screen ${viewport} pixels wide the page is ${scrollWidth} pixels wide. Must a reader scroll sideways?`,
    ),
    "small-text": say<{ viewport: number; percent: number; pixels: number }>(
      ({ viewport, percent, pixels }) =>
        `Trang vừa màn hình rộng ${viewport} điểm ảnh nhưng ${percent}% chữ nhỏ hơn ${pixels} điểm ảnh. Trên điện thoại có đọc được không?`,
      ({ viewport, percent, pixels }) =>
        `The page fits a screen ${viewport} pixels wide, but ${percent}% of its text is under ${pixels} pixels. Can it be read on a telephone?`,
    ),
  },
  inapplicable: {},

  judge(page, { widths, minimumFontPixels }) {
    const measured = (page.rendered?.narrow ?? []).filter(({ viewport }) => widths.includes(viewport));
    const [narrowest] = measured.toSorted((a, b) => a.viewport - b.viewport);
    if (!narrowest) throw new Untestable("needs-rendering");
    const excess = ({ viewport, scrollWidth }: typeof narrowest) => (scrollWidth - viewport) / viewport;
    const over = measured.filter(({ viewport, scrollWidth }) => scrollWidth > viewport + rounding);
    const [widest] = over.toSorted((a, b) => excess(b) - excess(a));
    if (widest) {
      const { viewport, scrollWidth } = widest;
      const data = { viewport, scrollWidth, widths: over.map((one) => one.viewport) };
      const at = stamped(page, widest.overflowing);
      if (excess(widest) <= slight) return { outcome: "cantTell", reason: "slight-overflow", data, at };
      return { outcome: "failed", reason: declaresViewport(page) ? "overflows" : "fixed-width", data, at };
    }
    const { characters, below12px } = narrowest.smallText;
    if (characters > 0 && below12px / characters > muchSmallText) {
      const percent = Math.round((100 * below12px) / characters);
      const data = { viewport: narrowest.viewport, percent, pixels: minimumFontPixels };
      return { outcome: "cantTell", reason: "small-text", data };
    }
    const fitting = measured.map(({ viewport }) => viewport);
    return { outcome: "passed", reason: "fits", data: { widths: fitting } };
  },
});

function declaresViewport(page: PageView): boolean {
  return /width/.test(page.metadata.meta.get("viewport") ?? "");
}

function stamped(page: PageView, nodes: readonly number[]): Element[] {
  return nodes.flatMap((node) => page.find(`[${stamp}="${node}"]`));
}

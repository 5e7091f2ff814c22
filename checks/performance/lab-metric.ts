import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";

const names = {
  firstContentfulPaint: { vi: "Nội dung đầu tiên", en: "First content" },
  largestContentfulPaint: { vi: "Nội dung lớn nhất", en: "Largest content" },
  speedIndex: { vi: "Hiển thị đầy đủ", en: "Full display" },
  totalBlockingTime: { vi: "Thời gian chặn tác vụ", en: "Blocking time" },
};
type Metric = keyof typeof names;
interface Data {
  metric: Metric;
  seconds: number;
  limit: number;
  runs: number;
  pages: number;
}
const number = (value: number, locale: string) => value.toLocaleString(locale, { maximumFractionDigits: 1 });

export default defineSiteCheck({
  id: "performance/lab-metric",
  measures: {
    vi: "Trung vị của nhiều lần đo Lighthouse trên trang chủ và trang mẫu, cùng một cấu hình máy và mạng.",
    en: "The median of several Lighthouse runs on the home page and sample pages, under one fixed machine and network profile.",
  },
  limits: {
    vi: "Số đo phụ thuộc khoảng cách mạng và máy đo: chỉ so sánh các cổng được đo cùng nơi, cùng cấu hình.",
    en: "Figures depend on the auditor's network and machine: compare only portals measured alike.",
  },
  needs: ["performance"],
  params: z.object({
    metric: z.enum(["firstContentfulPaint", "largestContentfulPaint", "speedIndex", "totalBlockingTime"]),
    /** Milliseconds. */
    limit: z.number(),
  }),
  passed: {
    within: say<Data>(
      ({ metric, seconds, limit, runs }) =>
        `${names[metric].vi}: ${number(seconds, "vi")} giây, trong ngưỡng ${number(limit, "vi")} giây (${runs} lần đo).`,
      ({ metric, seconds, limit, runs }) =>
        `${names[metric].en}: ${number(seconds, "en")} s, within ${number(limit, "en")} s (${runs} runs).`,
    ),
  },
  failed: {
    slower: say<Data>(
      ({ metric, seconds, limit, runs }) =>
        `${names[metric].vi}: ${number(seconds, "vi")} giây, vượt ngưỡng ${number(limit, "vi")} giây (${runs} lần đo).`,
      ({ metric, seconds, limit, runs }) =>
        `${names[metric].en}: ${number(seconds, "en")} s, over ${number(limit, "en")} s (${runs} runs).`,
    ),
  },
  cantTell: {
    "few-runs": say<Data>(
      ({ metric, seconds, runs }) =>
        `${names[metric].vi}: ${number(seconds, "vi")} giây, mới đo ${runs} lần. Cần ít nhất 5 lần ở các thời điểm khác nhau.`,
      ({ metric, seconds, runs }) =>
        `${names[metric].en}: ${number(seconds, "en")} s in only ${runs} runs. At least 5 at different times are needed.`,
    ),
  },
  inapplicable: {},

  judge({ performance }, { metric, limit }) {
    const values = performance.map((sample) => sample[metric]);
    const value = Math.max(...values);
    const runs = Math.min(...performance.map((sample) => sample.runs));
    const data = { metric, seconds: value / 1000, limit: limit / 1000, runs, pages: performance.length };
    const at = performance.map(({ url }) => ({ url, selector: null, excerpt: null }));
    const measure = { by: "threshold", value, limit } as const;
    if (runs < 5) return { outcome: "cantTell", reason: "few-runs", data, at };
    return value <= limit
      ? { outcome: "passed", reason: "within", data, at, measure }
      : { outcome: "failed", reason: "slower", data, at, measure };
  },
});

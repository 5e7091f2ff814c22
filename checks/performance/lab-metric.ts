import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";

const names = {
  firstContentfulPaint: { vi: "Nội dung đầu tiên hiện sau", en: "First content after" },
  largestContentfulPaint: { vi: "Nội dung lớn nhất hiện sau", en: "Largest content after" },
  speedIndex: { vi: "Trang hiện đầy đủ sau", en: "Full display after" },
  totalBlockingTime: { vi: "Trang bị chặn tác vụ", en: "Tasks blocked for" },
};
type Metric = keyof typeof names;
type Data = {
  metric: Metric;
  /** The slowest page that was measured. */
  url: string;
  seconds: number;
  limit: number;
  runs: number;
  minimumRuns: number;
  pages: number;
};
const number = (value: number, locale: string) => value.toLocaleString(locale, { maximumFractionDigits: 2 });
const vi = ({ metric, seconds, url }: Data) => `${names[metric].vi} ${number(seconds, "vi")} giây (${url})`;
const en = ({ metric, seconds, url }: Data) => `${names[metric].en} ${number(seconds, "en")} s (${url})`;

export default defineSiteCheck({
  id: "performance/lab-metric",
  measures: {
    vi: "Trung vị của nhiều lần đo Lighthouse trên trang chủ và trang mẫu, cùng một cấu hình máy và mạng; xét trang chậm nhất.",
    en: "The median of several Lighthouse runs on the home page and sample pages, under one fixed machine and network profile; the slowest page counts.",
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
    minimumRuns: z.int(),
  }),
  passed: {
    within: say<Data>(
      (data) => `${vi(data)}, trong ngưỡng ${number(data.limit, "vi")} giây (${data.runs} lần đo).`,
      (data) => `${en(data)}, within ${number(data.limit, "en")} s (${data.runs} runs).`,
    ),
  },
  failed: {
    slower: say<Data>(
      (data) => `${vi(data)}, vượt ngưỡng ${number(data.limit, "vi")} giây (${data.runs} lần đo).`,
      (data) => `${en(data)}, over ${number(data.limit, "en")} s (${data.runs} runs).`,
    ),
  },
  cantTell: {
    "few-runs": say<Data>(
      (data) =>
        `${vi(data)}, ngưỡng ${number(data.limit, "vi")} giây, nhưng mới đo ${data.runs} lần. Đo đủ ${data.minimumRuns} lần ở các thời điểm khác nhau thì kết quả ra sao?`,
      (data) =>
        `${en(data)}, limit ${number(data.limit, "en")} s, but in only ${data.runs} runs. What do ${data.minimumRuns} runs at different times show?`,
    ),
  },
  inapplicable: {},

  judge({ performance }, { metric, limit, minimumRuns }) {
    const [slowest] = performance.toSorted((a, b) => b[metric] - a[metric]);
    if (!slowest) throw new Error("performance facts are needed");
    const value = slowest[metric];
    const runs = Math.min(...performance.map((sample) => sample.runs));
    const pages = performance.length;
    const data = {
      metric,
      url: slowest.url,
      seconds: value / 1000,
      limit: limit / 1000,
      runs,
      minimumRuns,
      pages,
    };
    const at = [{ url: slowest.url, selector: null, excerpt: null }];
    const measure = { by: "threshold", value, limit } as const;
    if (runs < minimumRuns) return { outcome: "cantTell", reason: "few-runs", data, at };
    return value <= limit
      ? { outcome: "passed", reason: "within", data, at, measure }
      : { outcome: "failed", reason: "slower", data, at, measure };
  },
});

import { z } from "zod";
import { defineSiteCheck, say, Untestable } from "../define-check.ts";
import type { Availability } from "../snapshot.ts";
import { wasUp } from "../was-up.ts";

const shown = 10;
/** "2026-11-22T08": several trials within an hour tell no more than one. */
const hourLength = 13;

type Uptime = {
  trials: number;
  from: string;
  to: string;
  count: number;
  /** The first ten. */
  outages: { from: string; to: string; status: string }[];
  percent: number;
};

const share = ({ percent }: Uptime, language: "vi" | "en") =>
  `${percent.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 2 })}%`;
const period = ({ from, to }: Uptime) => ({ from: from.slice(0, 16), to: to.slice(0, 16) });

export default defineSiteCheck({
  id: "performance/availability",
  measures: {
    vi: "Tỷ lệ lần đo mà cổng trả lời, số lần ngừng; một lần ngừng chỉ tính khi nhiều điểm đo cùng thấy.",
    en: "The share of trials that the portal answered and its outages; one counts only where several measuring points saw it.",
  },
  limits: {
    vi: "Một lượt kiểm không kết luận được; giữa hai lần đo không biết. Đợt bảo trì đã thông báo do người đánh giá xét.",
    en: "A single run concludes nothing, and nothing is known between trials. Announced maintenance is for the evaluator to weigh.",
  },
  needs: ["network"],
  params: z.object({
    confirmingProbes: z.int(),
    minimumTrials: z.int(),
    /** Percent of trials, where the office has set it: no regulation names a number. */
    minimumUptime: z.number().optional(),
  }),
  passed: {
    "always-up": say<Uptime>(
      (uptime) =>
        `Cổng trả lời cả ${uptime.trials} lần đo từ ${period(uptime).from} đến ${period(uptime).to}.`,
      (uptime) =>
        `The portal answered all ${uptime.trials} trials from ${period(uptime).from} to ${period(uptime).to}.`,
    ),
    "above-threshold": say<Uptime & { threshold: number }>(
      (uptime) =>
        `Cổng trả lời ${share(uptime, "vi")} trong ${uptime.trials} lần đo (ngưỡng ${uptime.threshold}%), ngừng ${uptime.count} lần.`,
      (uptime) =>
        `The portal answered ${share(uptime, "en")} of ${uptime.trials} trials (threshold ${uptime.threshold}%), with ${uptime.count} outages.`,
    ),
  },
  failed: {
    "below-threshold": say<Uptime & { threshold: number }>(
      (uptime) =>
        `Cổng chỉ trả lời ${share(uptime, "vi")} trong ${uptime.trials} lần đo, dưới ngưỡng ${uptime.threshold}%; ngừng ${uptime.count} lần.`,
      (uptime) =>
        `The portal answered only ${share(uptime, "en")} of ${uptime.trials} trials, below the threshold of ${uptime.threshold}%, with ${uptime.count} outages.`,
    ),
  },
  cantTell: {
    "no-threshold": say<Uptime>(
      (uptime) =>
        `Cổng trả lời ${share(uptime, "vi")} trong ${uptime.trials} lần đo, ngừng ${uptime.count} lần. Các lần ngừng có phải bảo trì đã thông báo không, có chấp nhận được không?`,
      (uptime) =>
        `The portal answered ${share(uptime, "en")} of ${uptime.trials} trials, with ${uptime.count} outages. Were they announced maintenance, and are they acceptable?`,
    ),
    unconfirmed: say<Uptime & { needed: number }>(
      ({ count, trials, needed }) =>
        `${count} lần trong ${trials} lần đo cổng không trả lời, nhưng chưa đủ ${needed} điểm đo cùng thấy. Nhật ký máy chủ có ghi các lần ngừng này không?`,
      ({ count, trials, needed }) =>
        `${count} times in ${trials} trials the portal did not answer, but fewer than ${needed} measuring points saw it. Does the server's log show these outages?`,
    ),
  },
  inapplicable: {},

  judge({ site, address }, { confirmingProbes, minimumTrials, minimumUptime: threshold }) {
    const trials = (site.availability ?? []).flatMap(asSeenFromOutside);
    const hours = new Set(trials.map((trial) => trial.at.slice(0, hourLength)));
    if (hours.size < minimumTrials) throw new Untestable("needs-history");
    const confirmed = uptimeOf(trials, confirmingProbes);
    const doubted = uptimeOf(trials, 1);
    const at = [{ url: address, selector: null, excerpt: null }];
    if (doubted.count === 0) return { outcome: "passed", reason: "always-up", data: doubted, at };
    if (confirmed.count === 0) {
      return {
        outcome: "cantTell",
        reason: "unconfirmed",
        data: { ...doubted, needed: confirmingProbes },
        at,
      };
    }
    if (threshold === undefined) return { outcome: "cantTell", reason: "no-threshold", data: confirmed, at };
    const data = { ...confirmed, threshold };
    return confirmed.percent >= threshold
      ? { outcome: "passed", reason: "above-threshold", data, at }
      : { outcome: "failed", reason: "below-threshold", data, at };
  },
});

/** A point that was itself cut off saw nothing. */
function asSeenFromOutside({ at, points }: Availability): Availability[] {
  const seeing = points.filter(({ failure }) => wasUp(failure) !== null);
  return seeing.length > 0 ? [{ at, points: seeing }] : [];
}

/** A trial counts as down where at least so many points got no answer; trials down in a row are one outage. */
function uptimeOf(trials: readonly Availability[], fewestPoints: number): Uptime {
  const found: Uptime["outages"] = [];
  let down = 0;
  let wasDown = false;
  for (const { at, points } of trials) {
    const failures = points.flatMap(({ failure }) =>
      failure !== null && wasUp(failure) === false ? [failure] : [],
    );
    const isDown = failures.length >= fewestPoints;
    const last = found.at(-1);
    if (isDown && wasDown && last) last.to = at;
    else if (isDown) found.push({ from: at, to: at, status: failures[0] ?? "" });
    down += isDown ? 1 : 0;
    wasDown = isDown;
  }
  return {
    trials: trials.length,
    from: trials[0]?.at ?? "",
    to: trials.at(-1)?.at ?? "",
    count: found.length,
    outages: found.slice(0, shown),
    percent: (100 * (trials.length - down)) / trials.length,
  };
}

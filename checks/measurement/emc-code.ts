import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import type { PageView } from "../page-view.ts";
import { commentedOut, liveScripts, readMeasuringIds } from "../reading/measuring-code.ts";
import type { Rendered } from "../snapshot.ts";

type Host = {
  host: string;
};

export default definePageCheck({
  id: "measurement/emc-code",
  measures: {
    vi: "Mã đo lường EMC đang chạy trên trang (không kể mã bị đặt trong chú thích): máy chủ đo và mã định danh, theo mã trang, hàng đợi lệnh và nhật ký tải.",
    en: "The EMC measuring code that really runs (code in comments left out): its host and site id, by the page's code, the queue of commands and the network log.",
  },
  limits: {
    vi: "Không biết số liệu có đến được hệ thống EMC không, và mã định danh có phải của đơn vị không.",
    en: "Whether figures reach the EMC system, and whether the id is the agency's own, is unknown.",
  },
  on: "every page",
  needs: ["rendering"],
  params: z.object({ trackerHost: z.string(), script: z.string(), queue: z.string() }),
  passed: {
    live: say<Host & { id: string }>(
      ({ host, id }) => `Trang có mã EMC hoạt động, máy chủ ${host}, mã định danh ${id}.`,
      ({ host, id }) => `The page runs the EMC code with ${host} and site id ${id}.`,
    ),
    "at-run-time": say<Host & { id: string | null }>(
      ({ host, id }) =>
        `Mã EMC được nạp khi trang chạy (máy chủ ${host}, ${id === null ? "không đọc được mã định danh" : `mã định danh ${id}`}).`,
      ({ host, id }) =>
        `The EMC code is loaded as the page runs (${host}, ${id === null ? "its site id cannot be read" : `site id ${id}`}).`,
    ),
  },
  failed: {
    absent: say(
      () => "Trang không có mã đo lường EMC, kể cả khi đã chạy hết kịch bản.",
      () => "The page has no EMC measuring code, even after its scripts have run.",
    ),
    "commented-out": say(
      () => "Mã EMC có trong trang nhưng nằm trong chú thích nên không chạy.",
      () => "The EMC code is on the page but stands in a comment, so that it does not run.",
    ),
    "no-id": say<Host>(
      ({ host }) => `Mã EMC (${host}) không có mã định danh, nên lượt xem không được tính cho đơn vị.`,
      ({ host }) => `The EMC code (${host}) has no site id, so that visits are not counted for the agency.`,
    ),
    "bad-id": say<Host & { id: string }>(
      ({ host, id }) => `Mã định danh “${id}” trong mã EMC (${host}) không phải là số.`,
      ({ host, id }) => `The site id “${id}” of the EMC code (${host}) is no number.`,
    ),
  },
  cantTell: {
    "unknown-host": say<Host & { expected: string; id: string | null }>(
      ({ host, expected, id }) =>
        `Trang có mã dạng EMC (mã định danh ${id ?? "không rõ"}) nhưng gửi về ${host}, không phải ${expected}. Máy chủ này có thuộc hệ thống EMC không?`,
      ({ host, expected, id }) =>
        `The page has code like EMC's (site id ${id ?? "unknown"}) that reports to ${host}, not to ${expected}. Does that host belong to EMC?`,
    ),
    "id-unreadable": say<Host>(
      ({ host }) =>
        `Trang có mã EMC (${host}) nhưng mã định danh do kịch bản tính ra, không đọc được. Mã định danh là số nào?`,
      ({ host }) =>
        `The page has the EMC code (${host}), but a script makes up its site id. Which number is it?`,
    ),
    "tag-manager-failed": say(
      () =>
        "Trang dùng trình quản lý thẻ nhưng lúc kiểm không tải được, nên chưa biết có nạp mã EMC không. Mở trang bằng trình duyệt, biến _govaq có được khai báo không?",
      () =>
        "The page uses a tag manager that did not load during the visit. Is _govaq defined when the page is opened in a browser?",
    ),
  },
  inapplicable: {},

  judge(page, { trackerHost, queue: name }) {
    const scripts = liveScripts(page).join("\n");
    const sources = page.find("script[src]").map(({ attribs }) => attribs.src ?? "");
    const queue = page.rendered?.measuringQueue ?? null;
    const id = readMeasuringIds(page).find((one) => /^\d+$/.test(one)) ?? null;
    const isInCode = [scripts, ...sources].some((code) => code.includes(trackerHost));
    if (isInCode && id !== null)
      return { outcome: "passed", reason: "live", data: { host: trackerHost, id } };
    if (isInCode) return withoutNumber(page, trackerHost, scripts, queue);
    const host = trackerOf(queue, scripts);
    if (host !== null && host !== trackerHost) {
      return { outcome: "cantTell", reason: "unknown-host", data: { host, expected: trackerHost, id } };
    }
    if (queue) return { outcome: "passed", reason: "at-run-time", data: { host: trackerHost, id } };
    const dead = commentedOut(page);
    if (dead.includes(trackerHost) || dead.includes(name)) {
      return { outcome: "failed", reason: "commented-out", data: {} };
    }
    return failedToLoad(page, "googletagmanager.com")
      ? { outcome: "cantTell", reason: "tag-manager-failed", data: {} }
      : { outcome: "failed", reason: "absent", data: {} };
  },
});

type Queue = Rendered["measuringQueue"];

/** The code is there without a number. The script itself may have taken the commands out of the queue. */
function withoutNumber(page: PageView, host: string, scripts: string, queue: Queue) {
  const ids = readMeasuringIds(page);
  const written = ids.find((id) => id !== "");
  if (written !== undefined)
    return { outcome: "failed", reason: "bad-id", data: { host, id: written } } as const;
  const isEmpty = /setSiteId\s*["']\s*,\s*(["'`])\s*\1/.test(scripts);
  const isMissing = ids.length === 0 && queue?.length !== 0;
  return isEmpty || isMissing
    ? ({ outcome: "failed", reason: "no-id", data: { host } } as const)
    : ({ outcome: "cantTell", reason: "id-unreadable", data: { host } } as const);
}

/** The host that `setTrackerUrl` names, at run time or in the code; null where nothing names one. */
function trackerOf(queue: Queue, scripts: string): string | null {
  const queued = queue?.find(([command]) => command === "setTrackerUrl")?.[1];
  const address = queued ?? /setTrackerUrl\s*["']\s*,\s*["'`]([^"'`]+)/.exec(scripts)?.[1] ?? "";
  return URL.parse(address)?.hostname ?? null;
}

function failedToLoad(page: PageView, host: string): boolean {
  const isLost = ({ status, failed }: Rendered["requests"][number]) =>
    failed !== null || (status ?? 0) >= 400;
  return page.rendered?.requests.some((request) => isLost(request) && request.url.includes(host)) ?? false;
}

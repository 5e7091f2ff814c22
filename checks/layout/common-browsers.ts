import type { Element } from "domhandler";
import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { Place } from "../outcome.ts";
import type { PageView } from "../page-view.ts";
import words from "./browser-notices.json" with { type: "json" };

const folded = (list: readonly string[]) => list.map(fold);
const [old, others, only, best] = [
  folded(words.browsers.ie),
  folded(words.browsers.others),
  folded(words.only),
  folded(words.best),
];
/** Folding every line of a page would cost more than all the rest. */
const mayName = /explorer|\bie\b/i;
/** A notice is a sentence. */
const longestNotice = 200;
/** Parts that no current browser runs: Flash, Silverlight, Java applets, ActiveX. */
const deadPlugins =
  'applet, object[classid^="clsid:" i], object[type*="shockwave" i], object[type*="silverlight" i], embed[type*="shockwave" i], embed[src*=".swf" i]';
const shown = 10;

interface Seen {
  only: { text: string; place: Place } | null;
  best: { text: string; place: Place } | null;
  plugins: Place[];
  errors: number;
  isRendered: boolean;
}
type Notice = { text: string };

export default defineSiteCheck({
  id: "layout/common-browsers",
  measures: {
    vi: "Câu nhắc chỉ dùng một trình duyệt, thành phần Flash, Silverlight, Java, ActiveX, và số trang có lỗi kịch bản trên Chromium.",
    en: "Notices that ask for one browser, parts in Flash, Silverlight, Java or ActiveX, and pages with script errors in Chromium.",
  },
  limits: {
    vi: "Máy chỉ mở bằng Chromium; Firefox và Safari phải do người thử.",
    en: "The machine opens Chromium only; Firefox and Safari are for a person to try.",
  },
  needs: [],
  params: z.object({}),
  passed: {},
  failed: {
    "one-browser-only": say<Notice>(
      ({ text }) => `Cổng báo chỉ dùng được Internet Explorer, trình duyệt đã ngừng: “${text}”.`,
      ({ text }) =>
        `The portal says that it works in Internet Explorer only, which is no longer offered: “${text}”.`,
    ),
  },
  cantTell: {
    "recommends-one": say<Notice>(
      ({ text }) =>
        `Cổng khuyên dùng Internet Explorer: “${text}”. Trên Chrome, Firefox và Safari thực đơn, tìm kiếm, tải văn bản có chạy không?`,
      ({ text }) =>
        `The portal recommends Internet Explorer: “${text}”. Do menu, search and downloads work in Chrome, Firefox and Safari?`,
    ),
    plugin: say<{ count: number }>(
      ({ count }) =>
        `${count} chỗ trên cổng dùng thành phần mà trình duyệt hiện nay không chạy (Flash, Silverlight, Java, ActiveX). Chỗ đó có nội dung hay chức năng cần dùng không?`,
      ({ count }) =>
        `${count} places use parts that current browsers do not run (Flash, Silverlight, Java, ActiveX). Do they hold content or functions that people need?`,
    ),
    "to-be-tried": say<{ rendered: number; withErrors: number }>(
      ({ rendered, withErrors }) =>
        `Đã mở ${rendered} trang bằng Chromium, ${withErrors} trang có lỗi kịch bản. Trên Firefox và Safari, thực đơn, tìm kiếm, bài viết, tải văn bản có chạy như trên Chrome không?`,
      ({ rendered, withErrors }) =>
        `${rendered} pages were opened in Chromium, ${withErrors} with script errors. Do menu, search, articles and downloads work alike in Firefox and Safari?`,
    ),
  },
  inapplicable: {},

  gather: (page): Seen => ({
    ...noticesOn(page),
    plugins: pluginsOn(page).map((element) => page.place(element)),
    errors: page.rendered?.scriptErrors.length ?? 0,
    isRendered: page.rendered !== null,
  }),

  judge(_site, _params, _context, gathered) {
    const seen = gathered.map(({ facts }) => facts);
    const demand = seen.flatMap((facts) => facts.only ?? [])[0];
    if (demand)
      return {
        outcome: "failed",
        reason: "one-browser-only",
        data: { text: demand.text },
        at: [demand.place],
      };
    const advice = seen.flatMap((facts) => facts.best ?? [])[0];
    if (advice)
      return {
        outcome: "cantTell",
        reason: "recommends-one",
        data: { text: advice.text },
        at: [advice.place],
      };
    const plugins = seen.flatMap((facts) => facts.plugins);
    if (plugins.length > 0) {
      return {
        outcome: "cantTell",
        reason: "plugin",
        data: { count: plugins.length },
        at: plugins.slice(0, shown),
      };
    }
    const rendered = seen.filter(({ isRendered }) => isRendered);
    const withErrors = rendered.filter(({ errors }) => errors > 0).length;
    return { outcome: "cantTell", reason: "to-be-tried", data: { rendered: rendered.length, withErrors } };
  },
});

/** Sentences outside the content that name the old browser and no other. */
function noticesOn(page: PageView): Pick<Seen, "only" | "best"> {
  const found: Pick<Seen, "only" | "best"> = { only: null, best: null };
  const isArticle = page.reading.kind === "article" || page.reading.kind === "document";
  for (const { text, element, hidden } of page.readable.lines) {
    if (
      hidden ||
      text.length > longestNotice ||
      !mayName.test(text) ||
      (isArticle && page.regionOf(element) === "main")
    )
      continue;
    const line = fold(text);
    const has = (phrases: readonly string[]) => phrases.some((phrase) => containsPhrase(line, phrase));
    if (!has(old) || has(others)) continue;
    if (has(only)) found.only ??= { text, place: page.place(element) };
    else if (has(best)) found.best ??= { text, place: page.place(element) };
  }
  return found;
}

function pluginsOn(page: PageView): Element[] {
  return page
    .find(deadPlugins)
    .filter((element) => page.isVisible(element))
    .slice(0, shown);
}

import type { Element } from "domhandler";
import { z } from "zod";
import { defineSiteCheck, say } from "../define-check.ts";
import type { Place } from "../outcome.ts";
import type { PageView } from "../page-view.ts";

/** Headers in which servers and their makers present themselves. */
const bannerHeaders = [
  "server",
  "x-powered-by",
  "x-aspnet-version",
  "x-aspnetmvc-version",
  "x-generator",
  "x-powered-cms",
  "microsoftsharepointteamservices",
  "liferay-portal",
];
/** A dotted number is a version; Coyote's is that of HTTP. */
const version = /\d+\.\d+/;
const protocolOnly = /^Apache-Coyote\/1\.1$/;
/** What servers print when they fail; no ordinary text holds both a message and a place in code. */
const traces: readonly RegExp[] = [
  /Server Error in '\/[^']*' Application/,
  /\bat System\.\w+(?:\.\w+)*\(/,
  /(?:Warning|Fatal error|Parse error|Notice|Deprecated)\s?: .{1,300} in (?:\/|[A-Z]:\\)\S+ on line \d+/,
  /\bat (?:[\w$]+\.){2,}[\w$<>]+\([\w$]+\.java:\d+\)/,
  /Traceback \(most recent call last\)/,
  /\bSQLSTATE\[\w+\]/,
  /You have an error in your SQL syntax; check the manual/,
  /Unclosed quotation mark (?:after|before) the character string/,
  /Microsoft OLE DB Provider for .{1,40} error '/,
];
const trace = new RegExp(traces.map(({ source }) => source).join("|"));
const shown = 10;
const excerpt = 160;

type Leaks = {
  banners: string[];
  traces: { url: string; text: string }[];
  listings: string[];
};
interface Seen {
  hasHeaders: boolean;
  banners: string[];
  trace: { text: string; place: Place } | null;
  listing: Place | null;
}

export default defineSiteCheck({
  id: "security/technical-leakage",
  measures: {
    vi: "Số phiên bản phần mềm trong tiêu đề trả lời, trang liệt kê thư mục, vết lỗi lập trình hiện trên trang. Chỉ đọc những trang đã mở.",
    en: "Software versions in response headers, directory listings and traces of program errors on pages. Only pages that were opened are read.",
  },
  limits: {
    vi: "Không dò địa chỉ khác; thẻ generator không tính; trang trả lỗi 5xx không được lưu nội dung nên không đọc vết lỗi ở đó.",
    en: "No other address is tried; generator elements do not count; pages that answer 5xx are not kept, so traces there are not read.",
  },
  needs: [],
  params: z.object({}),
  passed: {
    "none-seen": say<{ pages: number }>(
      ({ pages }) => `Đã đọc ${pages} trang: không thấy phiên bản phần mềm, thư mục liệt kê hay vết lỗi.`,
      ({ pages }) => `${pages} pages were read: no software version, directory listing or error trace.`,
    ),
  },
  failed: {
    "error-trace": say<Leaks>(
      ({ traces }) => `Trang ${traces[0]?.url} hiện vết lỗi lập trình: “${traces[0]?.text}”.`,
      ({ traces }) => `${traces[0]?.url} shows the trace of a program error: “${traces[0]?.text}”.`,
    ),
    "directory-listing": say<Leaks>(
      ({ listings }) => `Máy chủ liệt kê thư mục ở ${listings[0]}.`,
      ({ listings }) => `The server lists a directory at ${listings[0]}.`,
    ),
    "version-banner": say<Leaks>(
      ({ banners }) => `Tiêu đề trả lời lộ phần mềm và phiên bản: ${banners.join("; ")}.`,
      ({ banners }) => `Response headers give away software and version: ${banners.join("; ")}.`,
    ),
  },
  cantTell: {
    "no-headers": say(
      () =>
        "Không thấy tiêu đề trả lời của máy chủ. Gõ “curl -I” với địa chỉ trang, dòng Server có ghi số phiên bản không?",
      () =>
        "The server's response headers were not seen. Does “curl -I” show a version number in the Server line?",
    ),
  },
  inapplicable: {},

  gather(page): Seen {
    const { headers } = page.snapshot;
    return {
      hasHeaders: headers !== null,
      banners: bannersIn(headers ?? {}),
      trace: traceOn(page),
      listing: listingOn(page),
    };
  },

  judge(site, _params, _context, gathered) {
    const facts = gathered.map(({ facts: seen }) => seen);
    const traced = facts.flatMap((seen) => seen.trace ?? []).slice(0, shown);
    const listed = facts.flatMap(({ listing }) => listing ?? []).slice(0, shown);
    const bannered = gathered.filter(({ facts: { banners } }) => banners.length > 0);
    const data: Leaks = {
      banners: [...new Set(facts.flatMap(({ banners }) => banners))].slice(0, shown),
      traces: traced.map(({ text, place: { url } }) => ({ url, text })),
      listings: listed.map(({ url }) => url),
    };
    if (traced.length > 0) {
      return { outcome: "failed", reason: "error-trace", data, at: traced.map(({ place }) => place) };
    }
    if (listed.length > 0) return { outcome: "failed", reason: "directory-listing", data, at: listed };
    if (bannered.length > 0) {
      const at = bannered.slice(0, shown).map(({ page }) => site.place(page, data.banners.join("; ")));
      return { outcome: "failed", reason: "version-banner", data, at };
    }
    return facts.some(({ hasHeaders }) => hasHeaders)
      ? { outcome: "passed", reason: "none-seen", data: { pages: facts.length } }
      : { outcome: "cantTell", reason: "no-headers", data: {} };
  },
});

function bannersIn(headers: Readonly<Record<string, string>>): string[] {
  return bannerHeaders.flatMap((name) => {
    const value = headers[name] ?? "";
    return version.test(value) && !protocolOnly.test(value) ? [`${name}: ${value.slice(0, excerpt)}`] : [];
  });
}

function traceOn(page: PageView): Seen["trace"] {
  const line = page.readable.lines.find(({ text }) => trace.test(text));
  return line ? { text: line.text.slice(0, excerpt), place: page.place(line.element) } : null;
}

/** As Apache, nginx and IIS write them: a heading of their own and a way up. */
function listingOn(page: PageView): Place | null {
  const isTitled = /^Index of \/| - \/.*\/?$/.test(page.metadata.documentTitle ?? "");
  if (!isTitled) return null;
  const isWayUp = (link: Element) =>
    /^(?:parent directory|\.\.\/|\[to parent directory\])$/i.test(page.text(link)) ||
    /^\?C=[NMSD];O=[AD]$/.test(link.attribs.href ?? "");
  const link = page.find("a[href]").find(isWayUp);
  return link ? page.place(link) : null;
}

import type { StatusName } from "../checks/visit-status.ts";

/** What is needed of an HTTP answer to say whether a page was really had. */
export interface AnswerFacts {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Decoded text of the body; its beginning is enough. */
  text: string;
}

/** Pages of anti-robot services and cookie challenges that a script answers. */
const challenges: readonly RegExp[] = [
  /\/cdn-cgi\/challenge-platform\//,
  /\bcf-browser-verification\b/,
  /_Incapsula_Resource/,
  /sucuri_cloudproxy_js/,
  /\bddos-guard\b/i,
  /\bslowAES\.decrypt\b/,
  /\bawsWafCookieDomainList\b/,
  /\bcloudrity\b/i,
  // "D1N" and its like: a tiny script sets a cookie and loads the same address again.
  /document\.cookie\s*=[^<]{0,400}location\s*\.\s*(?:reload|replace|href)/,
];

/** Refusals of firewalls, some of them sent with status 200. */
const refusals: readonly RegExp[] = [
  /The requested URL was rejected\. Please consult with your administrator/i,
  /Request unsuccessful\. Incapsula incident ID/i,
  /Web Application Firewall/i,
  /Access Denied - Sucuri Website Firewall/i,
  /Sorry, you have been blocked/i,
];

const maintenances: readonly RegExp[] = [
  /(?:đang|tạm thời|tạm dừng để) (?:được )?(?:bảo trì|nâng cấp)/iu,
  /\b(?:under|down for|scheduled) maintenance\b/i,
];

const byStatus: Record<number, StatusName> = {
  401: "unauthorized",
  403: "blocked-by-firewall",
  404: "not-found",
  406: "blocked-by-firewall",
  410: "gone",
  429: "rate-limited",
  451: "blocked-by-firewall",
};

/** A notice in place of a page is short; a page that only speaks of firewalls or maintenance is not. */
const noticeLength = 1_500;

/**
 * Why an answer that came is no page to be judged; null where it is one. Soft "not found" pages are recognised
 * later, by reading them.
 */
export function statusOfAnswer(answer: AnswerFacts): StatusName | null {
  const { status, headers, text } = answer;
  if (isChallenge(answer)) return "script-challenge";
  const isNotice = visibleText(text).length <= noticeLength;
  const speaksOf = (marks: readonly RegExp[]) => isNotice && marks.some((mark) => mark.test(text));
  if (status === 503 && ("retry-after" in headers || speaksOf(maintenances))) return "maintenance";
  const byCode = statusOfCode(status);
  const mayBeRefusal = byCode === null || byCode === "server-error";
  if (mayBeRefusal && speaksOf(refusals)) return "blocked-by-firewall";
  if (byCode) return byCode;
  if (!isHtml(headers["content-type"], text)) return "not-html";
  if (text.trim() === "") return "empty-body";
  return isMaintenancePage(text) ? "maintenance" : null;
}

/** What the status code alone says; null where it says that all is well. */
export function statusOfCode(status: number): StatusName | null {
  const known = byStatus[status];
  if (known) return known;
  if (status >= 500) return "server-error";
  if (status >= 400) return "client-error";
  return status < 200 || status >= 300 ? "malformed-response" : null;
}

function isChallenge({ headers, text }: AnswerFacts): boolean {
  if (headers["cf-mitigated"] === "challenge") return true;
  const isShort = visibleText(text).length <= noticeLength;
  return isShort && challenges.some((mark) => mark.test(text));
}

/** With status 200 only a title or a page of one sentence may say so: news report maintenance, too. */
function isMaintenancePage(text: string): boolean {
  const title = /<title[^>]*>([^<]*)</i.exec(text)?.[1] ?? "";
  const body = visibleText(text);
  const said = body.length <= 300 ? body : body.length <= noticeLength ? title : "";
  return maintenances.some((mark) => mark.test(said.normalize("NFC")));
}

/** By the header; where there is none or a meaningless one, by the first bytes. */
function isHtml(contentType: string | undefined, text: string): boolean {
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/html" || type === "application/xhtml+xml") return true;
  if (type !== "" && type !== "application/octet-stream" && type !== "text/plain") return false;
  return /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2_000));
}

function visibleText(html: string): string {
  return html
    .replace(/<(script|style|noscript|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

import { sha256 } from "./store/evidence-store.ts";

/** What changes from one visit to the next although the page is the same. */
const restless: readonly [RegExp, string][] = [
  [/<!--[\s\S]*?-->/g, ""],
  // Inline scripts carry tokens, times and counters; what they load by address stays.
  [/(<script\b(?![^>]*\bsrc\s*=)[^>]*>)[\s\S]*?<\/script\s*>/gi, "$1"],
  [/\s(?:nonce|integrity|data-token|data-csrf)\s*=\s*(?:"[^"]*"|'[^']*')/gi, ""],
  [/<input\b[^>]*\btype\s*=\s*["']?hidden\b[^>]*>/gi, ""],
  [/<meta\b[^>]*\bname\s*=\s*["']?(?:csrf|request-?id|generated)[^>]*>/gi, ""],
  [/;jsessionid=[^"'?&#>\s]*/gi, ""],
  // Clocks: 08:05, 08:05:31, with or without AM and PM.
  [/\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?\b/gi, ""],
  // Counters: a number close after the words for visits and visitors.
  [
    /((?:lượt (?:truy cập|xem|đọc)|truy cập|trực tuyến|online|visits?|visitors?|views?)[^<\d]{0,20}(?:<[^>]*>\s*){0,4})[\d.,\s]+/giu,
    "$1",
  ],
];

/** Hash of a page as it was served, without clocks, counters and tokens: equal for a page that has not changed. */
export function fingerprintOf(html: string): string {
  const calm = restless.reduce((text, [pattern, by]) => text.replace(pattern, by), html.normalize("NFC"));
  return sha256(calm.replace(/\s+/g, " "));
}

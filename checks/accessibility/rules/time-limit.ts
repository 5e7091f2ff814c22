import type { PageRule } from "./page-rule.ts";

/** Of a timer that leaves or reloads the page: its milliseconds. */
const timer =
  /setTimeout\s*\(.{0,200}?(?:location(?:\.href)?\s*=|location\.(?:replace|assign|reload)\s*\(|\.submit\s*\().{0,200}?,\s*(\d{4,9})\s*\)/gs;
/** Milliseconds: sooner it is a redirect that nobody reads under, later than 20 hours no limit (WCAG 2.2.1). */
const limits = { least: 2_000, most: 20 * 3_600_000 };

/** WCAG 2.2.1: a script takes visitors away from the page after a time. */
export default {
  id: "time-limit",
  find: (page) => {
    const scripts = page.find("script:not([src])").map((each) => page.$(each).text());
    const times = scripts.flatMap((script) => [...script.matchAll(timer)].map(([, ms]) => Number(ms)));
    const isLimited = times.some((ms) => ms > limits.least && ms < limits.most);
    return isLimited ? [{ at: page.root, outcome: "cantTell" }] : [];
  },
} satisfies PageRule;

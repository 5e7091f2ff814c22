import type { PageRule } from "./page-rule.ts";

const controls = "a[href], button, input, select, textarea, iframe, [role=button], [role=link], [role=tab]";
/** "btn1", "lnkHome2", "iframe", "ctl00_btnSearch": what a programmer calls a part, not what it does. */
const machine =
  /^(?:(?:btn|button|icon|ico|img|image|link|lnk|input|txt|iframe|frame|nút|ctl)[\s_-]*\d*|(?:btn|lnk|txt|ctl\d)\w*)$/iu;

/** WCAG 2.4.6 and 4.1.2: a control or frame whose name is one that only its maker understands. */
export default {
  id: "machine-name",
  find: (page) =>
    page
      .find(controls)
      .filter((each) => {
        const declared = page.attribute(each, "aria-label") ?? page.attribute(each, "title") ?? "";
        return (
          page.isVisible(each) && machine.test(declared) && (page.facts(each)?.name ?? declared) === declared
        );
      })
      .map((at) => ({ at, outcome: "cantTell" as const })),
} satisfies PageRule;

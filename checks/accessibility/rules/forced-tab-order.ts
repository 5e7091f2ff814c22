import type { PageRule } from "./page-rule.ts";

/** WCAG 2.4.3 (failure F44): numbers given by hand lead the keyboard through the page in another order than it is read. */
export default {
  id: "forced-tab-order",
  find: (page) => {
    const numbered = page
      .find("[tabindex]")
      .filter((each) => page.isVisible(each) && Number(page.attribute(each, "tabindex")) > 0);
    const orders = numbered.map((each) => Number(page.attribute(each, "tabindex")));
    const isInOrder = orders.every((order, index) => order >= (orders[index - 1] ?? 0));
    return isInOrder ? [] : numbered.map((at) => ({ at, outcome: "cantTell" as const }));
  },
} satisfies PageRule;

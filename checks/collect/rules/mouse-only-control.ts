import { attributeOf, isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

const native =
  "a[href], area[href], button, input, select, textarea, summary, label, option, [contenteditable]";
const focusable = `${native}, [tabindex]`;
const leads = /location|window\.open|\bhref\b|submit/i;

/** WCAG 2.1.1: something to press that the keyboard never comes to, nor to anything in it or around it. */
export default {
  id: "mouse-only-control",
  selector: ["[onclick]", "[role=button]", "[role=link]"]
    .map((each) => `${each}:not(${native}, [tabindex], html, body, form, svg *)`)
    .join(", "),
  judge(control) {
    if (!isDisplayed(control, { visibilityProperty: true, opacityProperty: true })) return null;
    if (control.closest(focusable) || control.querySelector(focusable)) return null;
    if (attributeOf(control, "aria-disabled") === "true" || !/\S/.test(control.innerHTML)) return null;
    const onclick = attributeOf(control, "onclick") ?? "";
    const isControl = attributeOf(control, "role") !== null || leads.test(onclick);
    return { outcome: isControl || isAlone(control) ? "failed" : "cantTell" };
  },
} satisfies RenderedRule;

/** Shown as something to press, with nothing beside it that might do the same by keyboard. */
function isAlone(control: Element): boolean {
  return getComputedStyle(control).cursor === "pointer" && !control.parentElement?.querySelector(focusable);
}

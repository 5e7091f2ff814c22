import { allOf, isDisplayed } from "../dom-access.ts";
import words from "./control-words.json" with { type: "json" };

const stops = new RegExp(words.stop.join("|"), "iu");
const controls = "button, [role=button], input[type=button], a[href^='#'], a[href^='javascript:']";

/** Whether the page shows a control that says it pauses, stops or mutes something. */
export function hasStopControl(): boolean {
  return allOf(document, controls).some(
    (control) => isDisplayed(control, { visibilityProperty: true }) && stops.test(namesOf(control)),
  );
}

function namesOf(control: Element): string {
  const attributes = ["aria-label", "title", "value"].map((name) => control.getAttribute(name) ?? "");
  return [control.textContent, ...attributes].join(" ");
}

import { bodyOf, rootOf } from "./dom-access.ts";

/** Whether the page cuts what is wider than its window: then nobody can scroll sideways. */
export function cutsWidth(): boolean {
  return [rootOf(document), bodyOf(document)].some(
    (element) => element !== null && /hidden|clip/.test(getComputedStyle(element).overflowX),
  );
}

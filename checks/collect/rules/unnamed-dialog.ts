import { computeAccessibleName } from "dom-accessibility-api";
import { isDisplayed } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** WCAG 4.1.2: a dialog that is shown and has no name; where its first words tell what it is, a person may let it pass. */
export default {
  id: "unnamed-dialog",
  selector: "[role=dialog], [role=alertdialog], dialog[open]:not([role])",
  judge(dialog) {
    if (!isDisplayed(dialog, { visibilityProperty: true, opacityProperty: true })) return null;
    return computeAccessibleName(dialog).trim() === "" ? { outcome: "cantTell" } : null;
  },
} satisfies RenderedRule;

import autoplayingSound from "./autoplaying-sound.ts";
import blankAlternative from "./blank-alternative.ts";
import emptyHeaderColumn from "./empty-header-column.ts";
import hiddenDescribedImage from "./hidden-described-image.ts";
import hoverOnlyMenu from "./hover-only-menu.ts";
import labelInName from "./label-in-name.ts";
import mouseOnlyControl from "./mouse-only-control.ts";
import movingText from "./moving-text.ts";
import orientationLock from "./orientation-lock.ts";
import picturedText from "./pictured-text.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import sameNamedFrames from "./same-named-frames.ts";
import unmarkedTableHead from "./unmarked-table-head.ts";
import unnamedDialog from "./unnamed-dialog.ts";

/** The product's own accessibility rules that need the live page. */
export const renderedRules: readonly RenderedRule[] = [
  autoplayingSound,
  blankAlternative,
  emptyHeaderColumn,
  hiddenDescribedImage,
  hoverOnlyMenu,
  labelInName,
  mouseOnlyControl,
  movingText,
  orientationLock,
  picturedText,
  sameNamedFrames,
  unmarkedTableHead,
  unnamedDialog,
];

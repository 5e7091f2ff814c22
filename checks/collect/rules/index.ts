import autoplayingSound from "./autoplaying-sound.ts";
import backgroundPicture from "./background-picture.ts";
import blankAlternative from "./blank-alternative.ts";
import blinkingText from "./blinking-text.ts";
import colourOnlyState from "./colour-only-state.ts";
import emptyHeaderColumn from "./empty-header-column.ts";
import endlessVideo from "./endless-video.ts";
import faintField from "./faint-field.ts";
import generatedText from "./generated-text.ts";
import hiddenDescribedImage from "./hidden-described-image.ts";
import hoverOnlyMenu from "./hover-only-menu.ts";
import hoverOnlyNote from "./hover-only-note.ts";
import labelInName from "./label-in-name.ts";
import missingTranscript from "./missing-transcript.ts";
import mouseOnlyControl from "./mouse-only-control.ts";
import movingText from "./moving-text.ts";
import orientationLock from "./orientation-lock.ts";
import picturedText from "./pictured-text.ts";
import popupWithoutRole from "./popup-without-role.ts";
import type { RenderedRule } from "./rendered-rule.ts";
import reorderedContent from "./reordered-content.ts";
import sameNamedFrames from "./same-named-frames.ts";
import styledHeading from "./styled-heading.ts";
import unmarkedTableHead from "./unmarked-table-head.ts";
import unnamedDialog from "./unnamed-dialog.ts";
import unseenLink from "./unseen-link.ts";

/** The product's own accessibility rules that need the live page. */
export const renderedRules: readonly RenderedRule[] = [
  autoplayingSound,
  backgroundPicture,
  blankAlternative,
  blinkingText,
  colourOnlyState,
  emptyHeaderColumn,
  endlessVideo,
  faintField,
  generatedText,
  hiddenDescribedImage,
  hoverOnlyMenu,
  hoverOnlyNote,
  labelInName,
  missingTranscript,
  mouseOnlyControl,
  movingText,
  orientationLock,
  picturedText,
  popupWithoutRole,
  reorderedContent,
  sameNamedFrames,
  styledHeading,
  unmarkedTableHead,
  unnamedDialog,
  unseenLink,
];

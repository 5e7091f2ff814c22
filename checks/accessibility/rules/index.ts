import brokenSkipLink from "./broken-skip-link.ts";
import focusThrownOff from "./focus-thrown-off.ts";
import forcedTabOrder from "./forced-tab-order.ts";
import leavingOnChoice from "./leaving-on-choice.ts";
import longHeading from "./long-heading.ts";
import machineName from "./machine-name.ts";
import meaninglessAlternative from "./meaningless-alternative.ts";
import pageLanguageDiffers from "./page-language-differs.ts";
import type { PageRule } from "./page-rule.ts";
import partLanguageDiffers from "./part-language-differs.ts";
import picturedBanner from "./pictured-banner.ts";
import placeholderHeading from "./placeholder-heading.ts";
import placeholderLabel from "./placeholder-label.ts";
import placeholderTitle from "./placeholder-title.ts";
import sameNamedLinks from "./same-named-links.ts";
import sensoryInstruction from "./sensory-instruction.ts";
import silentMessage from "./silent-message.ts";
import spacedLetters from "./spaced-letters.ts";
import staleExpansion from "./stale-expansion.ts";
import timeLimit from "./time-limit.ts";
import toldByColour from "./told-by-colour.ts";
import typedList from "./typed-list.ts";
import typedTable from "./typed-table.ts";
import undeclaredOwnData from "./undeclared-own-data.ts";
import undeclaredPassage from "./undeclared-passage.ts";
import undoneTable from "./undone-table.ts";
import ungroupedChoices from "./ungrouped-choices.ts";
import unrelatedError from "./unrelated-error.ts";
import vagueLabel from "./vague-label.ts";
import vagueLink from "./vague-link.ts";

/** The product's own accessibility rules that are judged on the stored page. */
export const pageRules: readonly PageRule[] = [
  brokenSkipLink,
  focusThrownOff,
  forcedTabOrder,
  leavingOnChoice,
  longHeading,
  machineName,
  meaninglessAlternative,
  pageLanguageDiffers,
  partLanguageDiffers,
  picturedBanner,
  placeholderHeading,
  placeholderLabel,
  placeholderTitle,
  sameNamedLinks,
  sensoryInstruction,
  silentMessage,
  spacedLetters,
  staleExpansion,
  timeLimit,
  toldByColour,
  typedList,
  typedTable,
  undeclaredOwnData,
  undeclaredPassage,
  undoneTable,
  ungroupedChoices,
  unrelatedError,
  vagueLabel,
  vagueLink,
];

import meaninglessAlternative from "./meaningless-alternative.ts";
import pageLanguageDiffers from "./page-language-differs.ts";
import type { PageRule } from "./page-rule.ts";
import partLanguageDiffers from "./part-language-differs.ts";
import picturedBanner from "./pictured-banner.ts";
import placeholderHeading from "./placeholder-heading.ts";
import placeholderTitle from "./placeholder-title.ts";
import sameNamedLinks from "./same-named-links.ts";
import sensoryInstruction from "./sensory-instruction.ts";
import unrelatedError from "./unrelated-error.ts";
import vagueLabel from "./vague-label.ts";
import vagueLink from "./vague-link.ts";

/** The product's own accessibility rules that are judged on the stored page. */
export const pageRules: readonly PageRule[] = [
  meaninglessAlternative,
  pageLanguageDiffers,
  partLanguageDiffers,
  picturedBanner,
  placeholderHeading,
  placeholderTitle,
  sameNamedLinks,
  sensoryInstruction,
  unrelatedError,
  vagueLabel,
  vagueLink,
];

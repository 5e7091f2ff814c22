import barriers from "./accessibility/barriers.ts";
import pageLanguage from "./accessibility/page-language.ts";
import closable from "./advertising/closable.ts";
import identified from "./advertising/identified.ts";
import sourceLine from "./attribution/source-line.ts";
import emptySection from "./content/empty-section.ts";
import encoding from "./content/encoding.ts";
import type { PageCheck } from "./define-check.ts";
import documentFields from "./documents/document-fields.ts";
import answerDeadline from "./interaction/answer-deadline.ts";
import answerOnPortal from "./interaction/answer-on-portal.ts";
import socialFeatures from "./interaction/social-features.ts";
import footerOwner from "./layout/footer-owner.ts";
import governmentPortalLink from "./layout/government-portal-link.ts";
import headerEmblemName from "./layout/header-emblem-name.ts";
import mainMenu from "./layout/main-menu.ts";
import narrowDisplay from "./layout/narrow-display.ts";
import printControl from "./layout/print-control.ts";
import provincialPortalLink from "./layout/provincial-portal-link.ts";
import saveControl from "./layout/save-control.ts";
import emcCode from "./measurement/emc-code.ts";
import emcLabel from "./measurement/emc-label.ts";
import metadata from "./measurement/metadata.ts";
import askersData from "./privacy/askers-data.ts";
import collectionNotice from "./privacy/collection-notice.ts";
import consentNotPreselected from "./privacy/consent-not-preselected.ts";
import encryptedForms from "./privacy/encrypted-forms.ts";
import minimalCollection from "./privacy/minimal-collection.ts";
import searchPresent from "./search/search-present.ts";
import mixedContent from "./security/mixed-content.ts";
import protectiveHeaders from "./security/protective-headers.ts";
import defaultDeadline from "./timeliness/default-deadline.ts";
import documentDeadline from "./timeliness/document-deadline.ts";
import itemDeadline from "./timeliness/item-deadline.ts";
import publicationDateShown from "./timeliness/publication-date-shown.ts";

/** Every check that judges one page by itself, listed by hand so that a reader sees them all. */
export const pageChecks: readonly PageCheck[] = [
  barriers,
  pageLanguage,
  closable,
  identified,
  sourceLine,
  emptySection,
  encoding,
  documentFields,
  answerDeadline,
  answerOnPortal,
  socialFeatures,
  footerOwner,
  governmentPortalLink,
  headerEmblemName,
  mainMenu,
  narrowDisplay,
  printControl,
  provincialPortalLink,
  saveControl,
  emcCode,
  emcLabel,
  metadata,
  consentNotPreselected,
  encryptedForms,
  askersData,
  collectionNotice,
  minimalCollection,
  searchPresent,
  mixedContent,
  protectiveHeaders,
  defaultDeadline,
  documentDeadline,
  itemDeadline,
  publicationDateShown,
];

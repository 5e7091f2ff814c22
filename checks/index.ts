import barriers from "./accessibility/barriers.ts";
import keyboard from "./accessibility/keyboard.ts";
import pageLanguage from "./accessibility/page-language.ts";
import prescribedCitation from "./attribution/prescribed-citation.ts";
import sourceLine from "./attribution/source-line.ts";
import brokenLinks from "./content/broken-links.ts";
import emptySection from "./content/empty-section.ts";
import encoding from "./content/encoding.ts";
import leaders from "./content/leaders.ts";
import newsFreshness from "./content/news-freshness.ts";
import officialsContacts from "./content/officials-contacts.ts";
import publicServices from "./content/public-services.ts";
import requiredSection from "./content/required-section.ts";
import type { Check } from "./define-check.ts";
import attachmentOpens from "./documents/attachment-opens.ts";
import documentFields from "./documents/document-fields.ts";
import legalDocuments from "./documents/legal-documents.ts";
import communeHost from "./domain/commune-host.ts";
import departmentHost from "./domain/department-host.ts";
import ipv6Record from "./domain/ipv6-record.ts";
import nationalDomain from "./domain/national-domain.ts";
import provincialHost from "./domain/provincial-host.ts";
import englishPresent from "./english/english-present.ts";
import englishOfficialsContacts from "./english/officials-contacts.ts";
import prescribedAddress from "./english/prescribed-address.ts";
import answerDeadline from "./interaction/answer-deadline.ts";
import questionFunction from "./interaction/question-function.ts";
import footerOwner from "./layout/footer-owner.ts";
import headerEmblemName from "./layout/header-emblem-name.ts";
import mainMenu from "./layout/main-menu.ts";
import narrowDisplay from "./layout/narrow-display.ts";
import printControl from "./layout/print-control.ts";
import provincialPortalLink from "./layout/provincial-portal-link.ts";
import saveControl from "./layout/save-control.ts";
import siteMap from "./layout/site-map.ts";
import emcCode from "./measurement/emc-code.ts";
import metadata from "./measurement/metadata.ts";
import labMetric from "./performance/lab-metric.ts";
import consentNotPreselected from "./privacy/consent-not-preselected.ts";
import policyPage from "./privacy/policy-page.ts";
import searchPresent from "./search/search-present.ts";
import https from "./security/https.ts";
import mixedContent from "./security/mixed-content.ts";
import documentDeadline from "./timeliness/document-deadline.ts";
import publicationDateShown from "./timeliness/publication-date-shown.ts";

/** Every check of the product, listed by hand so that a reader sees them all. */
export const checks: readonly Check[] = [
  barriers,
  keyboard,
  pageLanguage,
  prescribedCitation,
  sourceLine,
  brokenLinks,
  emptySection,
  encoding,
  leaders,
  newsFreshness,
  officialsContacts,
  publicServices,
  requiredSection,
  attachmentOpens,
  documentFields,
  legalDocuments,
  communeHost,
  departmentHost,
  ipv6Record,
  nationalDomain,
  provincialHost,
  englishPresent,
  englishOfficialsContacts,
  prescribedAddress,
  answerDeadline,
  questionFunction,
  footerOwner,
  headerEmblemName,
  mainMenu,
  narrowDisplay,
  printControl,
  provincialPortalLink,
  saveControl,
  siteMap,
  emcCode,
  metadata,
  labMetric,
  consentNotPreselected,
  policyPage,
  searchPresent,
  https,
  mixedContent,
  documentDeadline,
  publicationDateShown,
];

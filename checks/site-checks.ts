import keyboard from "./accessibility/keyboard.ts";
import readingAids from "./accessibility/reading-aids.ts";
import aggregatorLicence from "./attribution/aggregator-licence.ts";
import prescribedCitation from "./attribution/prescribed-citation.ts";
import reusedItems from "./attribution/reused-items.ts";
import verbatimQuotation from "./attribution/verbatim-quotation.ts";
import brokenLinks from "./content/broken-links.ts";
import channelsInStep from "./content/channels-in-step.ts";
import editorialBoard from "./content/editorial-board.ts";
import editorialRules from "./content/editorial-rules.ts";
import leaders from "./content/leaders.ts";
import machineReadableSharing from "./content/machine-readable-sharing.ts";
import mau01Counts from "./content/mau-01-counts.ts";
import mau01Problems from "./content/mau-01-problems.ts";
import newsFreshness from "./content/news-freshness.ts";
import officialsContacts from "./content/officials-contacts.ts";
import outdatedInformation from "./content/outdated-information.ts";
import projectFields from "./content/project-fields.ts";
import publicServices from "./content/public-services.ts";
import publishedChannels from "./content/published-channels.ts";
import requiredSection from "./content/required-section.ts";
import submissionChannel from "./content/submission-channel.ts";
import suspensionNotice from "./content/suspension-notice.ts";
import topics from "./content/topics.ts";
import uniqueTitle from "./content/unique-title.ts";
import type { SiteCheck } from "./define-check.ts";
import attachmentAccessibility from "./documents/attachment-accessibility.ts";
import attachmentOpens from "./documents/attachment-opens.ts";
import fullText from "./documents/full-text.ts";
import legalDocuments from "./documents/legal-documents.ts";
import machineReadable from "./documents/machine-readable.ts";
import abolishedAgency from "./domain/abolished-agency.ts";
import communeHost from "./domain/commune-host.ts";
import departmentHost from "./domain/department-host.ts";
import districtHost from "./domain/district-host.ts";
import dnssec from "./domain/dnssec.ts";
import ipv6Reachable from "./domain/ipv6-reachable.ts";
import ipv6Record from "./domain/ipv6-record.ts";
import nationalDomain from "./domain/national-domain.ts";
import provincialHost from "./domain/provincial-host.ts";
import englishPresent from "./english/english-present.ts";
import englishFreshness from "./english/freshness.ts";
import englishOfficialsContacts from "./english/officials-contacts.ts";
import otherLanguages from "./english/other-languages.ts";
import prescribedAddress from "./english/prescribed-address.ts";
import englishRequiredSection from "./english/required-section.ts";
import acceptanceConditions from "./interaction/acceptance-conditions.ts";
import draftConsultation from "./interaction/draft-consultation.ts";
import formalReply from "./interaction/formal-reply.ts";
import forwardingDeadline from "./interaction/forwarding-deadline.ts";
import outOfScopeNotice from "./interaction/out-of-scope-notice.ts";
import progressNotice from "./interaction/progress-notice.ts";
import questionForm from "./interaction/question-form.ts";
import questionFunction from "./interaction/question-function.ts";
import questionTracking from "./interaction/question-tracking.ts";
import questionsPublished from "./interaction/questions-published.ts";
import rating from "./interaction/rating.ts";
import clickDepth from "./layout/click-depth.ts";
import commonBrowsers from "./layout/common-browsers.ts";
import componentDeadline from "./layout/component-deadline.ts";
import componentLinks from "./layout/component-links.ts";
import componentRelation from "./layout/component-relation.ts";
import likeness from "./layout/likeness.ts";
import officialEmail from "./layout/official-email.ts";
import relatedAgencies from "./layout/related-agencies.ts";
import rssFeed from "./layout/rss-feed.ts";
import siteMap from "./layout/site-map.ts";
import sitemapXml from "./layout/sitemap-xml.ts";
import emcIdentifierUnique from "./measurement/emc-identifier-unique.ts";
import availability from "./performance/availability.ts";
import labMetric from "./performance/lab-metric.ts";
import scriptErrors from "./performance/script-errors.ts";
import dataRights from "./privacy/data-rights.ts";
import policyPage from "./privacy/policy-page.ts";
import ratingPrivacy from "./privacy/rating-privacy.ts";
import thirdParties from "./privacy/third-parties.ts";
import documentSearch from "./search/document-search.ts";
import robotsOpen from "./search/robots-open.ts";
import searchResults from "./search/search-results.ts";
import https from "./security/https.ts";
import injectedContent from "./security/injected-content.ts";
import technicalLeakage from "./security/technical-leakage.ts";
import removedItems from "./timeliness/removed-items.ts";
import sectionFreshness from "./timeliness/section-freshness.ts";

/** Every check that judges a portal as a whole, listed by hand so that a reader sees them all. */
export const siteChecks: readonly SiteCheck[] = [
  keyboard,
  readingAids,
  aggregatorLicence,
  prescribedCitation,
  reusedItems,
  verbatimQuotation,
  brokenLinks,
  channelsInStep,
  editorialBoard,
  editorialRules,
  leaders,
  machineReadableSharing,
  mau01Counts,
  mau01Problems,
  newsFreshness,
  officialsContacts,
  outdatedInformation,
  projectFields,
  publicServices,
  publishedChannels,
  requiredSection,
  submissionChannel,
  suspensionNotice,
  topics,
  uniqueTitle,
  attachmentAccessibility,
  attachmentOpens,
  fullText,
  legalDocuments,
  abolishedAgency,
  machineReadable,
  communeHost,
  departmentHost,
  districtHost,
  dnssec,
  ipv6Reachable,
  ipv6Record,
  nationalDomain,
  provincialHost,
  englishPresent,
  englishFreshness,
  englishOfficialsContacts,
  otherLanguages,
  prescribedAddress,
  acceptanceConditions,
  englishRequiredSection,
  draftConsultation,
  formalReply,
  forwardingDeadline,
  outOfScopeNotice,
  progressNotice,
  questionForm,
  questionFunction,
  commonBrowsers,
  clickDepth,
  componentDeadline,
  componentLinks,
  componentRelation,
  questionTracking,
  questionsPublished,
  rating,
  likeness,
  officialEmail,
  rssFeed,
  relatedAgencies,
  siteMap,
  sitemapXml,
  emcIdentifierUnique,
  availability,
  labMetric,
  scriptErrors,
  policyPage,
  robotsOpen,
  dataRights,
  ratingPrivacy,
  thirdParties,
  documentSearch,
  searchResults,
  https,
  injectedContent,
  technicalLeakage,
  removedItems,
  sectionFreshness,
];

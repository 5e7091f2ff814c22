import { z } from "zod";
import { agencySchema } from "./agency.ts";
import { attachmentSchema } from "./attachment.ts";
import { revisitsSchema, sightingSchema } from "./history.ts";
import { searchTrialSchema } from "./search-trial.ts";
import { statusNames } from "./visit-status.ts";

/** Instants are ISO 8601 with an offset; the product writes local time, +07:00. */
const instant = z.iso.datetime({ offset: true });

const redirectSchema = z.strictObject({ url: z.string(), status: z.int(), location: z.string() });

/** Milliseconds from the start of the request; null where the phase did not happen or cannot be seen. */
const timingsSchema = z.strictObject({
  firstByte: z.number().nullable(),
  total: z.number().nullable(),
});

/** What the server and the page say about their encoding, and what the bytes are. Labels are WHATWG names. */
const encodingSchema = z.strictObject({
  header: z.string().nullable(),
  meta: z.string().nullable(),
  bom: z.string().nullable(),
  /** The encoding the bytes were read with. */
  used: z.string(),
  validUtf8: z.boolean(),
});

/** One axe-core rule result, reduced to what checks and reports need. */
const axeRuleSchema = z.strictObject({
  id: z.string(),
  impact: z.string().nullable(),
  tags: z.array(z.string()),
  nodes: z.array(
    z.strictObject({
      node: z.int().nullable(),
      selector: z.string(),
      excerpt: z.string(),
      /** Why the engine says so, for `incomplete` results: axe's message keys and data. */
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Number of nodes found; `nodes` keeps the first 50. */
  total: z.int(),
});
export type AxeRule = z.infer<typeof axeRuleSchema>;

/** The most that a screenshot shows of a page, in CSS pixels: further down is more of the same, and WebP ends at 16,383. */
export const screenshotHeight = 12_000;

/** What was tried on a page besides looking at it. */
export const probeNames = [
  "contrast",
  "keyboard",
  "zoom",
  "text-spacing",
  "reflow",
  "forced-colours",
  "reduced-motion",
  "telephone",
] as const;
export type ProbeName = (typeof probeNames)[number];

/** What one trial of a page showed. */
const probeSchema = z.strictObject({
  name: z.enum(probeNames),
  /** Milliseconds it took. */
  ms: z.number(),
  /** Why it ended early; null where it was carried through. */
  stopped: z.enum(statusNames).nullable(),
  /** What was counted, such as the stops of the keyboard focus. */
  counts: z.record(z.string(), z.number()),
  faults: z.array(
    z.strictObject({
      /** Its name in accessibility/own-rules.json, or an axe rule. */
      rule: z.string(),
      outcome: z.enum(["failed", "cantTell"]),
      nodes: axeRuleSchema.shape.nodes,
      total: z.int(),
      /** SHA-256 (hex) of the stored picture of the first place. */
      picture: z.string().nullable(),
    }),
  ),
});
export type Probe = z.infer<typeof probeSchema>;

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Where and how an element of interest was drawn. Keys of `nodes` below are `data-kc` stamps. */
const nodeFactsSchema = z.strictObject({
  /** x, y, width, height in CSS pixels of the audit viewport, from the top left of the document. */
  box: boxSchema.optional(),
  /** Accessible name of links, controls and images. */
  name: z.string().optional(),
  /** Computed colours as `rgb(r, g, b)`, for header, footer and their text. */
  colour: z.string().optional(),
  background: z.string().optional(),
  /** Live state that the markup does not show: the checkedness of a check box at load. */
  checked: z.boolean().optional(),
  /** Drawn over the page wherever one scrolls (position: fixed), and large enough to cover content. */
  floating: z.literal(true).optional(),
});
export type NodeFacts = z.infer<typeof nodeFactsSchema>;

const renderedSchema = z.strictObject({
  viewport: z.strictObject({ width: z.int(), height: z.int() }),
  /** Stamps of elements that are not displayed (by `checkVisibility`, zero size or off screen). */
  hidden: z.array(z.int()),
  nodes: z.record(z.string(), nodeFactsSchema),
  /** Content height of the document in CSS pixels. */
  height: z.number(),
  /** Document width against narrow viewports, for pages opened there; empty where not tried. */
  narrow: z.array(
    z.strictObject({
      viewport: z.int(),
      scrollWidth: z.int(),
      /** Stamps of the elements that stick out, widest first, at most 10. */
      overflowing: z.array(z.int()),
      smallText: z.strictObject({ characters: z.int(), below12px: z.int() }),
    }),
  ),
  /** Trials of the page by keyboard, zoom and the like; absent where none were made. */
  probes: z.array(probeSchema).optional(),
  scriptErrors: z.array(z.string()),
  /** Requests the page made beside itself, at most 500. */
  requests: z.array(
    z.strictObject({
      url: z.string(),
      type: z.string(),
      status: z.int().nullable(),
      failed: z.string().nullable(),
    }),
  ),
  /** Commands queued for the EMC measuring script in the page's own world; null when it is not defined. */
  measuringQueue: z.array(z.array(z.string())).nullable(),
  /** Frames whose content could not be read. */
  unreadableFrames: z.array(z.string()),
  axe: z
    .strictObject({
      version: z.string(),
      violations: z.array(axeRuleSchema),
      incomplete: z.array(axeRuleSchema),
      /** Ids of rules that ran and found nothing wrong. */
      passes: z.array(z.string()),
      /** Why the scan stopped before the end; null when it finished. */
      stopped: z.enum(statusNames).nullable(),
    })
    .nullable(),
});
export type Rendered = z.infer<typeof renderedSchema>;

/**
 * One page as it was seen: what is judged is exactly what is stored.
 * A visit that failed keeps its reason in `failure` and an empty `html`.
 */
export const pageSnapshotSchema = z.strictObject({
  schema: z.literal(1),
  url: z.string(),
  finalUrl: z.string(),
  redirects: z.array(redirectSchema),
  /** HTTP status; null where none was seen (a failed connection, the extension). */
  status: z.int().nullable(),
  /** Response headers in lower case; null in the extension. Cookies' values are left out. */
  headers: z.record(z.string(), z.string()).nullable(),
  fetchedAt: instant,
  timings: timingsSchema,
  encoding: encodingSchema.nullable(),
  visit: z.enum(["static", "rendered", "unchanged"]),
  failure: z.enum(statusNames).nullable(),
  /** Detail of the failure as the system gave it, for the operator. */
  failureDetail: z.string().nullable(),
  /**
   * Decoded HTML. Of a rendered page: the live document, each element stamped with `data-kc`, open shadow trees
   * in place, the content of same-origin frames after their element in `<kc-frame>`.
   */
  html: z.string(),
  rendered: renderedSchema.nullable(),
  /** SHA-256 (hex) of the stored screenshot: WebP, the viewport wide, from the top of the page. */
  screenshot: z.string().nullable(),
});
export type PageSnapshot = z.infer<typeof pageSnapshotSchema>;

const addressSchema = z.strictObject({
  address: z.string(),
  /** A public unicast address, or one mapped on purpose with --resolve. */
  reachable: z.boolean(),
});

/** Signatures (RFC 4035) around the host's address record, as the auditor's resolver hands them on. */
const dnssecSchema = z.strictObject({
  /** Zone that signed the record (`camau.gov.vn`); null where it bears no signature. */
  signer: z.string().nullable(),
  /** The zone's parent publishes a DS record for it; null where nothing is signed or the look-up failed. */
  delegated: z.boolean().nullable(),
  /** The resolver verified the chain of signatures (AD). */
  verified: z.boolean(),
  /** The resolver hands signatures on at all: it does so for the root zone, which is always signed. */
  resolverKeepsSignatures: z.boolean(),
  failure: z.enum(statusNames).nullable(),
});
export type Dnssec = z.infer<typeof dnssecSchema>;

const overIpv6Schema = z.strictObject({
  address: z.string(),
  /** HTTP status of the answer; null where none came. */
  status: z.int().nullable(),
  /** `<title>` of the page that came; null where none did. */
  title: z.string().nullable(),
  /** Node's error code where the certificate was not trusted. */
  certificateProblem: z.string().nullable(),
  /** Why no page came; `no-ipv6-probe` where the auditor itself has no IPv6. */
  failure: z.enum(statusNames).nullable(),
});
export type OverIpv6 = z.infer<typeof overIpv6Schema>;

/** Facts about the host that no page shows. */
export const networkFactsSchema = z.strictObject({
  dns: z.strictObject({
    ipv4: z.array(addressSchema),
    ipv6: z.array(addressSchema),
    /** Set when the lookup failed otherwise than "no such record". */
    failure: z.enum(statusNames).nullable(),
    resolver: z.string(),
  }),
  tls: z
    .strictObject({
      /** The chain and the name were accepted by the system's trust store. */
      trusted: z.boolean(),
      /** Node's error code where not trusted, e.g. `CERT_HAS_EXPIRED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
      problem: z.string().nullable(),
      protocol: z.string().nullable(),
      issuer: z.string().nullable(),
      validFrom: instant.nullable(),
      validTo: instant.nullable(),
      names: z.array(z.string()),
    })
    .nullable(),
  /** Why there are no TLS facts. */
  tlsFailure: z.enum(statusNames).nullable(),
  /** Answer of `http://host/`: where its redirects end; null when port 80 does not answer. */
  plainHttp: z.strictObject({ status: z.int(), finalUrl: z.string() }).nullable(),
  plainHttpFailure: z.enum(statusNames).nullable(),
  /** The `Strict-Transport-Security` header of the home page. */
  hsts: z.string().nullable(),
  /** What the DNS says of signatures; null where there was no DNS to ask (--resolve, an address for a host). */
  dnssec: dnssecSchema.nullable().optional(),
  /** The home page asked for over IPv6 alone; null where the host has no public IPv6 address. */
  overIpv6: overIpv6Schema.nullable().optional(),
});
export type NetworkFacts = z.infer<typeof networkFactsSchema>;

/** The state of an address that pages link to and that was tried. */
export const linkStatusSchema = z.strictObject({
  url: z.string(),
  status: z.int().nullable(),
  failure: z.enum(statusNames).nullable(),
  contentType: z.string().nullable(),
  bytes: z.int().nullable(),
  /** First bytes tell another kind of file than the address and the header do. */
  sniffed: z.string().nullable(),
});
export type LinkStatus = z.infer<typeof linkStatusSchema>;

/** One sampled measurement of loading, by Lighthouse: medians over `runs`, milliseconds. */
export const performanceSchema = z.strictObject({
  url: z.string(),
  runs: z.int(),
  firstContentfulPaint: z.number(),
  largestContentfulPaint: z.number(),
  speedIndex: z.number(),
  totalBlockingTime: z.number(),
  profile: z.string(),
});
export type Performance = z.infer<typeof performanceSchema>;

/** A feed that the home page declares or links to, or one at a usual address, that was tried. */
const feedSchema = z.strictObject({
  url: z.string(),
  status: z.int().nullable(),
  failure: z.enum(statusNames).nullable(),
  /** It could be read as RSS or Atom. */
  valid: z.boolean(),
  items: z.int(),
  /** Date of the newest item, local; null where no item is dated. */
  newest: z.iso.date().nullable(),
  /** The portal itself names it; false where only its usual address was tried. */
  declared: z.boolean(),
});
export type Feed = z.infer<typeof feedSchema>;

/** One moment at which it was tried, from one or several places, whether the portal answers. */
const availabilitySchema = z.strictObject({
  at: instant,
  points: z.array(z.strictObject({ name: z.string(), failure: z.enum(statusNames).nullable() })).min(1),
});
export type Availability = z.infer<typeof availabilitySchema>;
const regionLookSchema = z.strictObject({
  /** CSS pixels at the audit viewport. */
  width: z.number(),
  height: z.number(),
  /** Background colours from top to bottom as `rgb(r, g, b)`; pictures drawn over them are not known. */
  bands: z.array(z.strictObject({ colour: z.string(), height: z.number() })),
  /** Kinds of what stands there, each once, in document order. */
  blocks: z.array(
    z.enum([
      "emblem",
      "banner",
      "name",
      "search",
      "menu",
      "links",
      "responsible",
      "address",
      "phone",
      "email",
      "licence",
    ]),
  ),
});
export type RegionLook = z.infer<typeof regionLookSchema>;

/** How the head and the foot of a rendered page look; null where the region has no painted block. */
const pageLookSchema = z.strictObject({
  viewport: z.int(),
  /** Content height of the page in CSS pixels. */
  height: z.number(),
  header: regionLookSchema.nullable(),
  footer: regionLookSchema.nullable(),
});
export type PageLook = z.infer<typeof pageLookSchema>;

/** The provincial portal's home page, opened once to compare a component site with it. */
export const referencePortalSchema = z.strictObject({
  url: z.string(),
  finalUrl: z.string(),
  fetchedAt: instant,
  failure: z.enum(statusNames).nullable(),
  /** Null where it could not be rendered. */
  look: pageLookSchema.nullable(),
  /** Hosts that its home page links to, without `www.`, in order. */
  linkedHosts: z.array(z.string()),
  generator: z.string().nullable(),
  /** SHA-256 (hex) of the stored screenshot. */
  screenshot: z.string().nullable(),
});
export type ReferencePortal = z.infer<typeof referencePortalSchema>;

/** One portal as it was seen in one run, but for its pages, which come one by one. */
export const siteSnapshotSchema = z.strictObject({
  schema: z.literal(1),
  agency: agencySchema,
  startUrl: z.string(),
  /** Address of the home page after redirects; null when it could not be opened. */
  homeUrl: z.string().nullable(),
  failure: z.enum(statusNames).nullable(),
  startedAt: instant,
  finishedAt: instant,
  seed: z.string(),
  /** True when every address that was found and allowed was visited. */
  complete: z.boolean(),
  discovered: z.int(),
  network: networkFactsSchema.nullable(),
  robots: z
    .strictObject({ status: z.int().nullable(), text: z.string().nullable(), disallowsAll: z.boolean() })
    .nullable(),
  sitemaps: z.array(
    z.strictObject({
      url: z.string(),
      status: z.int().nullable(),
      addresses: z.int(),
      /** Addresses of the portal itself; absent in evidence of before this was kept. */
      own: z.int().optional(),
      valid: z.boolean(),
    }),
  ),
  /** Absent where feeds were not looked for. */
  feeds: z.array(feedSchema).optional(),
  /** Trials over the period before the run, oldest first; absent where there is no history. */
  availability: z.array(availabilitySchema).optional(),
  links: z.array(linkStatusSchema),
  /** True when outside addresses could be reached at all during the run. */
  online: z.boolean(),
  performance: z.array(performanceSchema),
  /** Absent where the audit was not to look at it: of the provincial portal itself, and without a browser. */
  reference: referencePortalSchema.optional(),
  /** A stratified sample of the files that pages attach; absent where none was opened on purpose. */
  attachments: z.array(attachmentSchema).optional(),
  /** What the portal's own search gave for things known to be there; absent where it was not tried. */
  search: searchTrialSchema.optional(),
  /** When items were first met, by the store's history; absent without a store. */
  sightings: z.array(sightingSchema).optional(),
  /** Items of earlier audits that were asked for again; absent where there was no earlier audit. */
  revisits: revisitsSchema.optional(),
});
export type SiteSnapshot = z.infer<typeof siteSnapshotSchema>;

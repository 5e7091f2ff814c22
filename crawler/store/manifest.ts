import { z } from "zod";
import { canonicalJson } from "../../checks/regulations/canonical-json.ts";
import { EvidenceError, type EvidenceStore, sha256 } from "./evidence-store.ts";

const instant = z.iso.datetime({ offset: true });
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Everything one audit stored, under one seal: who, what, when, with which tool and rules. */
const manifestSchema = z.strictObject({
  schema: z.literal(1),
  audit: z.string(),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  ruleSet: z.string().nullable(),
  startUrl: z.string(),
  seed: z.string(),
  startedAt: instant,
  finishedAt: instant,
  /** Hash of the canonical JSON of the SiteSnapshot. */
  site: hash,
  visits: z.array(
    z.strictObject({
      position: z.int(),
      url: z.string(),
      fetchedAt: instant,
      snapshot: hash,
      html: hash,
      body: hash.nullable(),
      screenshot: hash.nullable(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

const sealedSchema = z.strictObject({ manifest: manifestSchema, seal: hash });
export type SealedManifest = z.infer<typeof sealedSchema>;

/** The manifest with the SHA-256 of its canonical JSON. */
export function seal(manifest: Manifest): SealedManifest {
  return { manifest, seal: sha256(canonicalJson(manifest)) };
}

/** What is wrong with a manifest or with the evidence it names. */
export interface Flaw {
  kind: "unreadable" | "seal-broken" | "evidence-missing" | "evidence-changed";
  /** The object's hash, or the manifest's own. */
  hash: string;
  detail: string;
}

/** Checks the seal and every object the manifest names; an empty list says that all is as it was stored. */
export function verifyManifest(evidence: EvidenceStore, manifestHash: string): Flaw[] {
  const read = readManifest(evidence, manifestHash);
  if ("kind" in read) return [read];
  const { manifest, seal: said } = read;
  const flaws: Flaw[] = [];
  if (sha256(canonicalJson(manifest)) !== said) {
    flaws.push({ kind: "seal-broken", hash: manifestHash, detail: "the seal does not fit the content" });
  }
  for (const object of objectsOf(manifest)) {
    const flaw = flawOf(evidence, object);
    if (flaw) flaws.push(flaw);
  }
  return flaws;
}

/**
 * Every object that a sealed manifest names.
 * @throws where the manifest is missing, changed or unreadable
 */
export function namedObjects(evidence: EvidenceStore, manifestHash: string): string[] {
  const read = readManifest(evidence, manifestHash);
  if ("kind" in read) throw new EvidenceError(manifestHash, read.detail);
  return objectsOf(read.manifest);
}

function objectsOf({ site, visits }: Manifest): string[] {
  const named = visits.flatMap(({ snapshot, html, body, screenshot }) => [snapshot, html, body, screenshot]);
  return [...new Set([site, ...named])].filter((object) => object !== null);
}

function readManifest(evidence: EvidenceStore, manifestHash: string): SealedManifest | Flaw {
  const flaw = flawOf(evidence, manifestHash);
  if (flaw) return flaw;
  try {
    return sealedSchema.parse(JSON.parse(evidence.get(manifestHash).toString("utf8")));
  } catch (error) {
    return { kind: "unreadable", hash: manifestHash, detail: String(error) };
  }
}

function flawOf(evidence: EvidenceStore, object: string): Flaw | null {
  if (!evidence.has(object)) return { kind: "evidence-missing", hash: object, detail: "missing" };
  try {
    evidence.get(object);
    return null;
  } catch (error) {
    if (error instanceof EvidenceError)
      return { kind: "evidence-changed", hash: object, detail: error.message };
    throw error;
  }
}

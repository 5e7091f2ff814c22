import { zipSync } from "fflate";
import { canonicalJson } from "../../checks/regulations/canonical-json.ts";
import type { Store } from "../../crawler/store/audit-store.ts";
import { sha256 } from "../../crawler/store/evidence-store.ts";
import { namedObjects } from "../../crawler/store/manifest.ts";
import type { Report } from "../model.ts";
import { type Dossier, evidenceFolder, manifestName } from "./dossier.ts";

/** A fixed moment: the same evidence gives the same bytes. */
const stamp = new Date("2000-01-01T00:00:00Z");

/**
 * The whole evidence of one portal as a ZIP: its papers, every object that the sealed manifest of its audit names,
 * each under its SHA-256, and a manifest of all files.
 * @throws where evidence is missing or changed, or the audit was never sealed
 */
export function writeDossier(
  { evidence }: Store,
  report: Report,
  papers: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const { seal, id } = report.audit;
  if (seal === null) throw new Error(`audit ${id} was not sealed`);
  const objects = [seal, ...namedObjects(evidence, seal)];
  const files: Record<string, Uint8Array> = {
    ...papers,
    ...Object.fromEntries(
      [...new Set(objects)].map((hash) => [evidenceFolder + hash, new Uint8Array(evidence.get(hash))]),
    ),
  };
  const dossier: Dossier = {
    schema: 1,
    agency: report.agency.name ?? report.agency.url,
    url: report.agency.url,
    audit: id,
    seal,
    files: Object.keys(files)
      .sort()
      .map((path) => {
        const bytes = files[path] ?? new Uint8Array();
        return { path, bytes: bytes.length, sha256: sha256(bytes) };
      }),
  };
  const whole = { [manifestName]: new TextEncoder().encode(`${canonicalJson(dossier)}\n`), ...files };
  return zipSync(whole, { mtime: stamp });
}

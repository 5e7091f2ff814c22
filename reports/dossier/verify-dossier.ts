import { unzipSync } from "fflate";
import type { Text } from "../../checks/text.ts";
import { EvidenceError, type EvidenceStore, sha256 } from "../../crawler/store/evidence-store.ts";
import { verifyManifest } from "../../crawler/store/manifest.ts";
import { type Dossier, dossierSchema, evidenceFolder, manifestName } from "./dossier.ts";

export interface Verification {
  /** Null where the file is no dossier. */
  dossier: Dossier | null;
  /** What is wrong; empty where the dossier is whole and unchanged. */
  flaws: Text[];
}

const t = (vi: string, en: string): Text => ({ vi, en });

/** Checks a dossier: every file against its manifest, and the evidence against the audit's own seal. */
export function verifyDossier(zip: Uint8Array): Verification {
  const files = open(zip);
  const dossier = files && readManifest(files[manifestName]);
  if (!files || !dossier) {
    return {
      dossier: null,
      flaws: [t("Tệp không phải hồ sơ của Kiểm Cổng.", "The file is no dossier of Kiểm Cổng.")],
    };
  }
  const named = new Set([manifestName, ...dossier.files.map(({ path }) => path)]);
  const strangers = Object.keys(files).filter((path) => !named.has(path));
  return {
    dossier,
    flaws: [
      ...dossier.files.flatMap(({ path, sha256: said }) => fileFlaw(path, said, files[path])),
      ...strangers.map((path) => t(`Thừa tệp: ${path}`, `File that does not belong: ${path}`)),
      ...verifyManifest(evidenceIn(files), dossier.seal).map(({ kind, hash }) =>
        t(
          `Niêm phong bằng chứng không khớp (${kind}): ${hash}`,
          `The evidence does not fit its seal (${kind}): ${hash}`,
        ),
      ),
    ],
  };
}

function open(zip: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(zip);
  } catch {
    return null;
  }
}

function readManifest(bytes: Uint8Array | undefined): Dossier | null {
  if (!bytes) return null;
  try {
    return dossierSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function fileFlaw(path: string, said: string, bytes: Uint8Array | undefined): Text[] {
  if (!bytes) return [t(`Thiếu tệp: ${path}`, `Missing file: ${path}`)];
  return sha256(bytes) === said ? [] : [t(`Tệp đã bị thay đổi: ${path}`, `Changed file: ${path}`)];
}

/** The dossier's evidence as a store that only reads. */
function evidenceIn(files: Readonly<Record<string, Uint8Array>>): EvidenceStore {
  const bytesOf = (hash: string) => files[evidenceFolder + hash];
  return {
    put: () => Promise.reject(new Error("a dossier is only read")),
    has: (hash) => bytesOf(hash) !== undefined,
    get(hash) {
      const bytes = bytesOf(hash);
      if (!bytes) throw new EvidenceError(hash, "missing");
      if (sha256(bytes) !== hash) throw new EvidenceError(hash, "its content has changed");
      return Buffer.from(bytes);
    },
  };
}

import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { zstdCompress, zstdDecompressSync } from "node:zlib";

/** Evidence that is missing or is not what its name says. */
export class EvidenceError extends Error {
  readonly hash: string;

  constructor(hash: string, problem: string, options?: ErrorOptions) {
    super(`evidence ${hash}: ${problem}`, options);
    this.name = "EvidenceError";
    this.hash = hash;
  }
}

/** Bytes kept under their own SHA-256 (hex), so that nothing stored can change unnoticed. */
export interface EvidenceStore {
  /** Keeps the bytes and gives their hash. Equal bytes are kept once; several processes may store at a time. */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * Reads and verifies.
   * @throws {EvidenceError}
   */
  get(hash: string): Buffer;
  has(hash: string): boolean;
}

const dayMs = 24 * 3_600_000;

/** Opens the folder, making it where it is missing. Each object is one Zstandard file: `ab/cdef….zst`. */
export function openEvidence(folder: string): EvidenceStore {
  const incoming = join(folder, "incoming");
  mkdirSync(incoming, { recursive: true });
  removeLeftovers(incoming);

  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), `${hash.slice(2)}.zst`);

  async function put(bytes: Uint8Array): Promise<string> {
    const hash = sha256(bytes);
    const path = pathOf(hash);
    if (existsSync(path)) return hash;
    const unfinished = join(incoming, randomUUID());
    await writeFile(unfinished, await promisify(zstdCompress)(bytes), { flush: true });
    await mkdir(dirname(path), { recursive: true });
    // Whoever looks finds the whole object or none.
    await rename(unfinished, path);
    return hash;
  }

  function get(hash: string): Buffer {
    const bytes = unpack(hash, pathOf(hash));
    if (sha256(bytes) !== hash) throw new EvidenceError(hash, "its content has changed");
    return bytes;
  }

  return { put, get, has: (hash) => existsSync(pathOf(hash)) };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function unpack(hash: string, path: string): Buffer {
  if (!existsSync(path)) throw new EvidenceError(hash, "missing");
  try {
    return zstdDecompressSync(readFileSync(path));
  } catch (error) {
    throw new EvidenceError(hash, "unreadable", { cause: error });
  }
}

/** Files that processes left behind when they were ended while writing. */
function removeLeftovers(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > dayMs) rmSync(path, { force: true });
  }
}

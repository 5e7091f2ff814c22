import { mkdirSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { EvidenceError, openEvidence } from "../../../crawler/store/evidence-store.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const bytes = Buffer.from("Bằng chứng mẫu ".repeat(1_000));
const pathOf = (folder: string, hash: string) => join(folder, hash.slice(0, 2), `${hash.slice(2)}.zst`);

describe("openEvidence", () => {
  it("gives back what was put in, under its SHA-256, compressed and once", async () => {
    const folder = temporaryFolder();
    const store = openEvidence(folder);
    const hash = await store.put(bytes);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.put(Buffer.from(bytes))).toBe(hash);
    expect(store.get(hash).equals(bytes)).toBe(true);
    expect(store.has(hash)).toBe(true);
    expect(
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()),
    ).toHaveLength(1);
  });

  it("keeps nothing at all, too", async () => {
    const store = openEvidence(temporaryFolder());
    expect(store.get(await store.put(new Uint8Array())).length).toBe(0);
  });

  it("keeps many objects at a time, the same one from several sides included", async () => {
    const store = openEvidence(temporaryFolder());
    const hashes = await Promise.all([...Array(40).keys()].map((n) => store.put(Buffer.from(`${n % 4}`))));
    expect(new Set(hashes).size).toBe(4);
    expect(hashes.map((hash) => store.get(hash).toString())).toEqual(
      [...Array(40).keys()].map((n) => `${n % 4}`),
    );
  });

  it("does not give out what is missing, cut off or changed", async () => {
    const folder = temporaryFolder();
    const store = openEvidence(folder);
    const hash = await store.put(bytes);
    writeFileSync(pathOf(folder, hash), zstdCompressSync("khác"));
    expect(() => store.get(hash)).toThrow("its content has changed");
    truncateSync(pathOf(folder, hash), 3);
    expect(() => store.get(hash)).toThrow("unreadable");
    rmSync(pathOf(folder, hash));
    expect(() => store.get(hash)).toThrow(EvidenceError);
    expect(store.has(hash)).toBe(false);
  });

  it("removes what an ended process left half written, but not what another is writing", () => {
    const folder = temporaryFolder();
    const incoming = join(folder, "incoming");
    mkdirSync(incoming, { recursive: true });
    writeFileSync(join(incoming, "cu"), "nửa");
    writeFileSync(join(incoming, "moi"), "nửa");
    utimesSync(join(incoming, "cu"), new Date(0), new Date(0));
    openEvidence(folder);
    expect(readdirSync(incoming)).toEqual(["moi"]);
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { PageSnapshot } from "../../../checks/snapshot.ts";
import {
  beginAudit,
  finishAudit,
  openStore,
  type Store,
  saveLinkStatus,
  saveVisit,
} from "../../../crawler/store/audit-store.ts";
import { verifyManifest } from "../../../crawler/store/manifest.ts";
import {
  findAudit,
  findEarlierVisit,
  readPages,
  readSite,
  readTrials,
} from "../../../crawler/store/read-audit.ts";
import { samplePage, sampleSite } from "../sample-snapshots.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const site = "mau.vidu.gov.vn";
const home = `http://${site}/`;
const nothing = {
  body: null,
  etag: null,
  lastModified: null,
  contentAt: "2026-06-01T08:00:00.000+07:00",
  fingerprint: null,
  certificateProblem: null,
};

async function newStore(folder = temporaryFolder()): Promise<Store> {
  const store = await openStore(folder);
  onTestFinished(() => store.close());
  return store;
}

function begin(store: Store, startedAt = "2026-06-01T08:00:00.000+07:00"): Promise<string> {
  return beginAudit(store, {
    site,
    startUrl: home,
    seed: "mau",
    options: { maxPages: 3 },
    ruleSet: null,
    startedAt,
  });
}

describe("the history of a portal", () => {
  it("says of each finished audit whether the home page opened", async () => {
    const store = await newStore();
    const audit = async (day: string, more: Partial<PageSnapshot>, finished = true) => {
      const at = `2026-06-${day}T08:00:00.000+07:00`;
      const id = await begin(store, at);
      const first = samplePage(home, { fetchedAt: at, ...more });
      await saveVisit(store, id, { ...nothing, position: 0, snapshot: first });
      await saveVisit(store, id, { ...nothing, position: 1, snapshot: samplePage(`${home}b`) });
      if (finished) await finishAudit(store, id, sampleSite(home));
    };
    await audit("01", {});
    await audit("03", { failure: "connection-timeout", html: "", status: null });
    await audit("02", {});
    await audit("04", {}, false);
    expect(await readTrials(store, site, "2026-06-02T00:00:00.000+07:00")).toEqual([
      { at: "2026-06-02T08:00:00.000+07:00", points: [{ name: "kiemcong", failure: null }] },
      { at: "2026-06-03T08:00:00.000+07:00", points: [{ name: "kiemcong", failure: "connection-timeout" }] },
    ]);
    expect(await readTrials(store, "khac.vidu.gov.vn", "2026-06-01")).toEqual([]);
  });
});

describe("the audit store", () => {
  it("gives pages back one by one in order of visit, as often as asked", async () => {
    const store = await newStore();
    const id = await begin(store);
    const first = samplePage(home);
    const second = samplePage(`${home}b`, { failure: "not-found", html: "", status: 404, encoding: null });
    await saveVisit(store, id, { ...nothing, position: 1, snapshot: second });
    await saveVisit(store, id, { ...nothing, position: 0, snapshot: first, body: Buffer.from("x") });
    const pages = await readPages(store, id);
    expect([...pages]).toEqual([first, second]);
    expect([...pages]).toEqual([first, second]);
  });

  it("replaces the first try of a visit by the second", async () => {
    const store = await newStore();
    const id = await begin(store);
    const failed = samplePage(home, { failure: "server-error", html: "" });
    await saveVisit(store, id, { ...nothing, position: 0, snapshot: failed });
    await saveVisit(store, id, { ...nothing, position: 0, snapshot: samplePage(home) });
    expect([...(await readPages(store, id))]).toEqual([samplePage(home)]);
  });

  it("gives the portal's snapshot back with its links, and null while the audit runs", async () => {
    const store = await newStore();
    const id = await begin(store);
    const link = {
      url: "http://a.vn/",
      status: 200,
      failure: null,
      contentType: "text/html",
      bytes: 5,
      sniffed: null,
    };
    const other = { ...link, url: "http://b.vn/", status: null, failure: "dns-not-found" as const };
    await saveLinkStatus(store, id, other);
    await saveLinkStatus(store, id, { ...link, status: 500 });
    await saveLinkStatus(store, id, link);
    expect(await readSite(store, id)).toBeNull();
    const snapshot = sampleSite(home, { links: [link, other] });
    await finishAudit(store, id, snapshot);
    expect(await readSite(store, id)).toEqual(snapshot);
    expect(await findAudit(store, id)).toMatchObject({
      id,
      site,
      options: { maxPages: 3 },
      finishedAt: snapshot.finishedAt,
    });
    expect(await findAudit(store, "khong-co")).toBeNull();
  });

  it("finds the newest earlier visit of an address that brought a page and is not too old", async () => {
    const store = await newStore();
    const [old, newer, failed, now] = [
      await begin(store),
      await begin(store),
      await begin(store),
      await begin(store),
    ];
    const visitAt = async (id: string, day: string, more: Partial<PageSnapshot> = {}) => {
      const contentAt = `2026-06-${day}T08:00:00.000+07:00`;
      const snapshot = samplePage(home, { fetchedAt: contentAt, ...more });
      const kept = { ...nothing, body: Buffer.from("thân"), fingerprint: day, etag: `"${day}"`, contentAt };
      await saveVisit(store, id, { ...kept, position: 0, snapshot });
    };
    await visitAt(old, "01");
    await visitAt(newer, "02");
    await visitAt(failed, "03", { failure: "server-error", html: "" });
    await visitAt(now, "04");
    const asked = { site, url: home, notIn: now, since: "2026-06-01T00:00:00.000+07:00" };
    expect(await findEarlierVisit(store, asked)).toMatchObject({
      fingerprint: "02",
      etag: '"02"',
      snapshot: { url: home },
    });
    expect(await findEarlierVisit(store, { ...asked, since: "2026-06-03T00:00:00.000+07:00" })).toBeNull();
    expect(await findEarlierVisit(store, { ...asked, url: `${home}khac` })).toBeNull();
    expect(await findEarlierVisit(store, { ...asked, site: "khac.vn" })).toBeNull();
  });

  it("does not use earlier evidence that no longer stands", async () => {
    const folder = temporaryFolder();
    const store = await newStore(folder);
    const id = await begin(store);
    const kept = { ...nothing, body: Buffer.from("thân"), fingerprint: "x" };
    await saveVisit(store, id, { ...kept, position: 0, snapshot: samplePage(home) });
    rmSync(join(folder, "evidence"), { recursive: true });
    const asked = { site, url: home, notIn: "khac", since: "2026-06-01T00:00:00.000+07:00" };
    expect(await findEarlierVisit(store, asked)).toBeNull();
  });

  it("refuses a visit of an audit that does not exist", async () => {
    const store = await newStore();
    const orphan = saveVisit(store, "khong-co", { ...nothing, position: 0, snapshot: samplePage(home) });
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  });
});

describe("the sealed manifest", () => {
  async function finished() {
    const folder = temporaryFolder();
    const store = await newStore(folder);
    const id = await begin(store);
    await saveVisit(store, id, {
      ...nothing,
      position: 0,
      snapshot: samplePage(home),
      body: Buffer.from("thân"),
    });
    await finishAudit(store, id, sampleSite(home));
    const manifest = (await findAudit(store, id))?.manifest ?? "";
    const fileOf = (hash: string) => join(folder, "evidence", hash.slice(0, 2), `${hash.slice(2)}.zst`);
    return { store, manifest, fileOf };
  }

  it("finds nothing wrong with what was stored", async () => {
    const { store, manifest } = await finished();
    expect(verifyManifest(store.evidence, manifest)).toEqual([]);
  });

  it("names evidence that is missing and evidence that was changed", async () => {
    const { store, manifest, fileOf } = await finished();
    const row = await store.database.selectFrom("visit").selectAll().executeTakeFirstOrThrow();
    rmSync(fileOf(row.body ?? ""));
    writeFileSync(fileOf(row.html), zstdCompressSync("khác"));
    expect(verifyManifest(store.evidence, manifest)).toEqual([
      expect.objectContaining({ kind: "evidence-changed", hash: row.html }),
      expect.objectContaining({ kind: "evidence-missing", hash: row.body }),
    ]);
  });

  it("notices a manifest that was rewritten under a new name without the seal", async () => {
    const { store, manifest } = await finished();
    const sealed = JSON.parse(store.evidence.get(manifest).toString());
    sealed.manifest.seed = "khác";
    const forged = await store.evidence.put(Buffer.from(JSON.stringify(sealed)));
    expect(verifyManifest(store.evidence, forged)).toMatchObject([{ kind: "seal-broken" }]);
    const nonsense = await store.evidence.put(Buffer.from("{}"));
    expect(verifyManifest(store.evidence, nonsense)).toMatchObject([{ kind: "unreadable" }]);
    expect(verifyManifest(store.evidence, "0".repeat(64))).toMatchObject([{ kind: "evidence-missing" }]);
  });
});

describe("several processes on one folder", () => {
  const writer = join(import.meta.dirname, "writer-process.ts");

  function write(folder: string, name: string, count: number): ChildProcess {
    return spawn(process.execPath, [writer, folder, name, String(count)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  it("store side by side from the first moment, tables included", async () => {
    const folder = temporaryFolder();
    const children = ["mot", "hai", "ba"].map((name) => write(folder, name, 40));
    const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).toEqual([0, 0, 0]);
    const store = await newStore(folder);
    const audits = await store.database.selectFrom("audit").select("id").execute();
    const pages = await Promise.all(audits.map(async ({ id }) => [...(await readPages(store, id))].length));
    expect(pages).toEqual([40, 40, 40]);
    expect(await store.database.selectFrom("site").selectAll().execute()).toHaveLength(1);
  });

  it("lose nothing that was stored when one is killed while writing", async () => {
    const folder = temporaryFolder();
    const child = write(folder, "bi-giet", 100_000);
    if (!child.stdout) throw new Error("no output to read");
    let auditId = "";
    let stored = 0;
    for await (const line of createInterface(child.stdout)) {
      if (auditId === "") auditId = line;
      else stored = Number(line) + 1;
      if (stored === 30) child.kill("SIGKILL");
    }
    const store = await newStore(folder);
    const pages = [...(await readPages(store, auditId))];
    expect(pages.length).toBeGreaterThanOrEqual(stored);
    expect(pages.map(({ url }) => url)).toEqual(
      pages.map((_, at) => `http://chung.vidu.gov.vn/bi-giet/${at}`),
    );
    expect(await findAudit(store, auditId)).toMatchObject({ finishedAt: null });
    await finishAudit(store, auditId, sampleSite("http://chung.vidu.gov.vn/"));
    expect(await readSite(store, auditId)).not.toBeNull();
  });
});

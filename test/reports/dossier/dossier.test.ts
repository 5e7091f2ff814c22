import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { beginAudit, finishAudit, type Store, saveVisit } from "../../../crawler/store/audit-store.ts";
import { findAudit } from "../../../crawler/store/read-audit.ts";
import { verifyDossier } from "../../../reports/dossier/verify-dossier.ts";
import { writeDossier } from "../../../reports/dossier/write-dossier.ts";
import type { Report } from "../../../reports/model.ts";
import { samplePage, sampleSite } from "../../crawler/sample-snapshots.ts";
import { sampleStore } from "../round/sample-round.ts";
import { sampleReport } from "../sample-report.ts";

const home = "https://mau.camau.gov.vn/";
const papers = { "report.json": Buffer.from("{}") };

async function sealedReport(store: Store): Promise<Report> {
  const startedAt = "2026-11-22T20:00:00.000+07:00";
  const id = await beginAudit(store, {
    site: home,
    startUrl: home,
    seed: "mau",
    options: {},
    ruleSet: null,
    startedAt,
  });
  const visit = {
    body: Buffer.from("thân"),
    etag: null,
    lastModified: null,
    contentAt: startedAt,
    fingerprint: null,
    certificateProblem: null,
  };
  await saveVisit(store, id, { ...visit, position: 0, snapshot: samplePage(home) });
  await finishAudit(store, id, sampleSite(home));
  const report = sampleReport("typical");
  const seal = (await findAudit(store, id))?.manifest ?? null;
  return { ...report, audit: { ...report.audit, id, seal } };
}

async function dossier(): Promise<{ zip: Uint8Array; files: Record<string, Uint8Array> }> {
  const store = await sampleStore();
  const zip = writeDossier(store, await sealedReport(store), papers);
  return { zip, files: unzipSync(zip) };
}

describe("the dossier of evidence", () => {
  it("holds the papers and every object the audit's seal names, and is the same bytes each time", async () => {
    const store = await sampleStore();
    const report = await sealedReport(store);
    const zip = writeDossier(store, report, papers);
    const { dossier: read, flaws } = verifyDossier(zip);
    expect(flaws).toEqual([]);
    expect(read?.seal).toBe(report.audit.seal);
    // The sealed manifest, the portal, one page's snapshot, HTML and body, and the paper.
    expect(read?.files).toHaveLength(6);
    expect(Buffer.compare(writeDossier(store, report, papers), zip)).toBe(0);
  });

  it("shows what was changed, taken out or put in", async () => {
    const { files } = await dossier();
    const [evidence = ""] = Object.keys(files).filter((path) => path.startsWith("evidence/"));
    const changed = verifyDossier(zipSync({ ...files, "report.json": Buffer.from("{ }") }));
    expect(changed.flaws.map(({ vi }) => vi)).toEqual(["Tệp đã bị thay đổi: report.json"]);
    const { [evidence]: _, ...fewer } = files;
    expect(verifyDossier(zipSync(fewer)).flaws.length).toBeGreaterThanOrEqual(2);
    const added = verifyDossier(zipSync({ ...files, "la.txt": Buffer.from("x") }));
    expect(added.flaws.map(({ en }) => en)).toEqual(["File that does not belong: la.txt"]);
  });

  it("says that a file is no dossier", () => {
    expect(verifyDossier(Buffer.from("không phải ZIP")).dossier).toBeNull();
    expect(verifyDossier(zipSync({ "a.txt": Buffer.from("a") })).flaws).toHaveLength(1);
  });

  it("is not made of an audit that was never sealed", async () => {
    const store = await sampleStore();
    const report = sampleReport("typical");
    expect(() => writeDossier(store, { ...report, audit: { ...report.audit, seal: null } }, papers)).toThrow(
      "not sealed",
    );
  });
});

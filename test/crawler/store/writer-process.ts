// Stores visits until it has stored as many as it was told, or is ended. Says each one on stdout once it is safe.
import { beginAudit, openStore, saveVisit } from "../../../crawler/store/audit-store.ts";
import { samplePage } from "../sample-snapshots.ts";

const [folder = "", name = "", count = "0"] = process.argv.slice(2);
const store = await openStore(folder);
const auditId = await beginAudit(store, {
  site: "chung.vidu.gov.vn",
  startUrl: "http://chung.vidu.gov.vn/",
  seed: name,
  options: {},
  ruleSet: null,
  startedAt: "2026-06-01T08:00:00.000+07:00",
});
process.stdout.write(`${auditId}\n`);
for (let position = 0; position < Number(count); position++) {
  const snapshot = samplePage(`http://chung.vidu.gov.vn/${name}/${position}`);
  const nothing = {
    etag: null,
    lastModified: null,
    contentAt: "2026-06-01T08:00:00.000+07:00",
    fingerprint: null,
    certificateProblem: null,
  };
  await saveVisit(store, auditId, { position, snapshot, body: Buffer.from(snapshot.html), ...nothing });
  process.stdout.write(`${position}\n`);
}
await store.close();

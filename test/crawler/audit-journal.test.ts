import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openJournal } from "../../crawler/audit-journal.ts";
import { beginAudit, openStore } from "../../crawler/store/audit-store.ts";
import { closeJournal } from "../../crawler/store/journal.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const running = new AbortController().signal;

async function newAudit() {
  const store = await openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const startedAt = "2026-11-22T20:00:00.000+07:00";
  const startUrl = "http://mau.vidu.vn/";
  const audit = { site: "mau.vidu.vn", startUrl, seed: "mau", options: {}, ruleSet: null, startedAt };
  return { store, auditId: await beginAudit(store, audit) };
}

describe("the journal of an audit", () => {
  it("answers a resumed audit turn by turn, as far as the interrupted one had come", async () => {
    const { store, auditId } = await newAudit();
    const first = await openJournal(store, auditId, running);
    await first.recall("cổng có mở không", z.string(), async () => "không");
    await first.recall("cổng có mở không", z.string(), async () => "có");
    const resumed = await openJournal(store, auditId, running);
    const ask = () => resumed.recall("cổng có mở không", z.string(), async () => "hỏi lại");
    expect(resumed.recalls("cổng có mở không")).toBe(true);
    expect([await ask(), await ask()]).toEqual(["không", "có"]);
    expect(resumed.recalls("cổng có mở không")).toBe(false);
    expect(await ask()).toBe("hỏi lại");
  });

  it("keeps what is null and what is false", async () => {
    const { store, auditId } = await newAudit();
    const first = await openJournal(store, auditId, running);
    await first.recall("a", z.string().nullable(), async () => null);
    await first.recall("b", z.boolean(), async () => false);
    const resumed = await openJournal(store, auditId, running);
    expect(await resumed.recall("a", z.string().nullable(), async () => "khác")).toBeNull();
    expect(await resumed.recall("b", z.boolean(), async () => true)).toBe(false);
  });

  it("does not keep what came of an audit that was being broken off, nor that of a finished one", async () => {
    const { store, auditId } = await newAudit();
    const ending = await openJournal(store, auditId, AbortSignal.abort());
    expect(await ending.recall("a", z.number(), async () => 1)).toBe(1);
    expect((await openJournal(store, auditId, running)).recalls("a")).toBe(false);
    const whole = await openJournal(store, auditId, running);
    await whole.recall("a", z.number(), async () => 2);
    await closeJournal(store, auditId);
    expect((await openJournal(store, auditId, running)).recalls("a")).toBe(false);
  });
});

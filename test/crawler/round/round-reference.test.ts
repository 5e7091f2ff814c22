import { describe, expect, it, onTestFinished } from "vitest";
import type { ReferencePortal } from "../../../checks/snapshot.ts";
import { oncePerRound } from "../../../crawler/round/round-reference.ts";
import { openStore } from "../../../crawler/store/audit-store.ts";
import type { RoundPlan } from "../../../crawler/store/round-plan.ts";
import { beginRound } from "../../../crawler/store/round-store.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const office = {
  parent: "TỈNH MẪU",
  name: "Văn phòng mẫu",
  code: "VPM",
  place: "Mẫu",
  recipients: ["Như trên"],
  signer: { capacity: "", title: "Chánh Văn phòng" },
};
const plan: RoundPlan = {
  title: "Đợt mẫu",
  regulation: "ca-mau",
  date: "2026-11-22",
  seed: "mau",
  agencies: [],
  office,
  cchc: null,
  confirmations: [],
};
const reference = (generator: string): ReferencePortal => ({
  url: "https://tinh.vidu.vn/",
  finalUrl: "https://tinh.vidu.vn/",
  fetchedAt: "2026-11-22T20:00:00.000+07:00",
  failure: null,
  look: null,
  linkedHosts: [],
  generator,
  screenshot: null,
});

/** A round in a new store, looked at by as many processes one after the other as there are calls of `begin`. */
async function newRound() {
  const store = await openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const round = await beginRound(store, plan, "2026-11-22T20:00:00.000+07:00");
  let looks = 0;
  const begin = (signal = new AbortController().signal) =>
    oncePerRound(async () => reference(`lần ${++looks}`), round, { store, signal });
  return { begin, looks: () => looks };
}

describe("the portal that those of a round are compared with", () => {
  it("is looked at once for all audits of a night, those side by side among them", async () => {
    const { begin, looks } = await newRound();
    const see = begin();
    const seen = await Promise.all([see(), see(), see()]);
    expect(seen).toEqual([reference("lần 1"), reference("lần 1"), reference("lần 1")]);
    expect(await see()).toEqual(reference("lần 1"));
    expect(looks()).toBe(1);
  });

  it("is the same for the portals that another process reads in another night", async () => {
    const { begin, looks } = await newRound();
    await begin()();
    expect(await begin()()).toEqual(reference("lần 1"));
    expect(looks()).toBe(1);
  });

  it("is looked at again where the look was broken off", async () => {
    const { begin } = await newRound();
    await begin(AbortSignal.abort())();
    expect(await begin()()).toEqual(reference("lần 2"));
  });
});

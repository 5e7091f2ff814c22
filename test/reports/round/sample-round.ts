import { onTestFinished } from "vitest";
import type { AgencyKind } from "../../../checks/agency.ts";
import type { AgencyRow } from "../../../crawler/store/agency-row.ts";
import { beginAudit, finishAudit, openStore, type Store } from "../../../crawler/store/audit-store.ts";
import { findRound, type RoundSummary } from "../../../crawler/store/read-round.ts";
import type { RoundPlan } from "../../../crawler/store/round-plan.ts";
import {
  assignAudit,
  beginRound,
  finishRound,
  keepReport,
  recordFault,
} from "../../../crawler/store/round-store.ts";
import type { Report } from "../../../reports/model.ts";
import { buildRound } from "../../../reports/round/build-round.ts";
import type { RoundReport } from "../../../reports/round/model.ts";
import { sampleSite } from "../../crawler/sample-snapshots.ts";
import { temporaryFolder } from "../../crawler/temporary-folder.ts";
import { type SampleKind, sampleReport } from "../sample-report.ts";

/** An agency of the sample round and how its audit ended. */
export interface SampleAgency {
  name: string;
  kind?: AgencyKind;
  /** Null: no portal. */
  result: SampleKind | "tool-failed" | "waiting" | null;
  mergedInto?: string;
  /** Score in place of the sample's own, and its coverage made enough for a rank. */
  score?: number;
}

export const sampleAgencies: readonly SampleAgency[] = [
  { name: "Sở Mẫu Một", result: "typical", score: 91.25 },
  { name: "Sở Mẫu Hai", result: "many-findings", score: 64.5 },
  { name: "Sở Mẫu Ba", result: "typical", score: 91.25 },
  { name: "=Sở Mẫu Bốn", result: "many-findings", score: 72.8 },
  { name: "Sở Mẫu Năm", result: "only-untested" },
  { name: "Sở Mẫu Sáu", result: "unreachable" },
  { name: "Sở Mẫu Bảy", result: "tool-failed" },
  { name: "Sở Mẫu Tám", result: null },
  { name: "Sở Mẫu Chín", result: null, mergedInto: "Sở Mẫu Một" },
  { name: "Xã Mẫu", kind: "ubnd-xa", result: "typical", score: 55 },
];

const portalOf = (index: number) => `https://mau${index}.camau.gov.vn/`;

function samplePlan(agencies: readonly SampleAgency[]): RoundPlan {
  return {
    title: "Đánh giá cổng mẫu",
    regulation: "ca-mau",
    date: "2026-11-22",
    seed: "mau",
    agencies: agencies.map(rowOf),
    office: {
      parent: "ỦY BAN NHÂN DÂN TỈNH MẪU",
      name: "VĂN PHÒNG",
      code: "VPUBND",
      place: "Tỉnh Mẫu",
      recipients: ["Chủ tịch UBND tỉnh (để báo cáo);", "Lưu: VT."],
      signer: { capacity: "KT. CHÁNH VĂN PHÒNG", title: "PHÓ CHÁNH VĂN PHÒNG" },
    },
    cchc: { criterion: { vi: "Cung cấp thông tin trên cổng", en: "Information on the portal" }, maximum: 2 },
    confirmations: [],
  };
}

function rowOf({ name, kind = "so-nganh", result, mergedInto }: SampleAgency, index: number): AgencyRow {
  return {
    row: index + 2,
    name,
    kind,
    portals: result === null ? [] : [portalOf(index)],
    abbreviations: [],
    parent: null,
    head: null,
    email: null,
    mergedInto: mergedInto ?? null,
    abolished: null,
  };
}

export async function sampleStore(): Promise<Store> {
  const store = await openStore(temporaryFolder());
  onTestFinished(() => store.close());
  return store;
}

/** Stores a round in which each agency ended as said; `change` alters a report before it is kept. */
export async function storeRound(
  store: Store,
  startedAt = "2026-11-22T20:00:00.000+07:00",
  agencies: readonly SampleAgency[] = sampleAgencies,
  change: (report: Report, index: number) => Report = (report) => report,
): Promise<RoundSummary> {
  const id = await beginRound(store, samplePlan(agencies), startedAt);
  for (const [index, { result, name, score }] of agencies.entries()) {
    const url = portalOf(index);
    if (result === null || result === "waiting") continue;
    if (result === "tool-failed") {
      await recordFault(store, id, url, "hết bộ nhớ");
      continue;
    }
    const audit = await beginAudit(store, {
      site: url,
      startUrl: url,
      seed: "mau",
      options: {},
      ruleSet: null,
      startedAt,
    });
    await assignAudit(store, id, url, audit);
    await finishAudit(store, audit, sampleSite(url));
    await keepReport(
      store,
      id,
      url,
      JSON.stringify(change(scored(sampleReport(result), name, score), index)),
    );
  }
  await finishRound(store, id, startedAt.replace("T20", "T23"));
  const round = await findRound(store, id);
  if (!round) throw new Error("the round is not stored");
  return round;
}

function scored(report: Report, name: string, value: number | undefined): Report {
  const named = { ...report, agency: { ...report.agency, name } };
  if (value === undefined) return named;
  return { ...named, score: { ...report.score, value, rankable: true, band: { vi: "Khá", en: "Fair" } } };
}

export async function sampleRound(): Promise<RoundReport> {
  const store = await sampleStore();
  return buildRound(store, await storeRound(store), "0.0.0");
}

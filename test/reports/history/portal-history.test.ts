import { load } from "cheerio";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../crawler/store/audit-store.ts";
import { noteSightings, readSightings } from "../../../crawler/store/sightings.ts";
import { formats } from "../../../reports/formats.ts";
import {
  goneRows,
  historyWords,
  type PortalHistory,
  portalHistory,
} from "../../../reports/history/portal-history.ts";
import { sightingsOf } from "../../../reports/history/sightings-of.ts";
import type { Report } from "../../../reports/model.ts";
import { createReader } from "../../../reports/reader.ts";
import { agencyInRound } from "../../../reports/round/agency-in-round.ts";
import { findingKey } from "../../../reports/round/compare.ts";
import { temporaryFolder } from "../../crawler/temporary-folder.ts";
import { sampleRound } from "../round/sample-round.ts";
import { sampleReport } from "../sample-report.ts";

const report = sampleReport("many-findings");
const url = report.agency.url;
const before = "2026-09-02T20:00:00.000+07:00";
const document = { kind: "document", key: "12/QĐ-SM · Sở Mẫu", label: "Quyết định mẫu" } as const;
const question = { kind: "question", key: `${url}hoi-dap/5`, label: "Hỏi về hồ sơ mẫu" } as const;

/** What the store remembers when the report's own audit was noted after an earlier one that met more. */
async function remembered(of: Report): Promise<PortalHistory> {
  const store = await openStore(temporaryFolder());
  onTestFinished(() => store.close());
  const [known] = of.requirements;
  const fault = { kind: "finding", key: `${known?.id} · mau · #cu`, label: "#cu" } as const;
  const forgotten = { kind: "finding", key: "yeu-cau-cu · mau · #cu", label: "#cu" } as const;
  const page = { kind: "page", key: `${url}cu`, label: "Trang cũ" } as const;
  const met = [...sightingsOf(of), document, question, fault, forgotten, page];
  await noteSightings(store, url, before, met);
  await noteSightings(store, url, of.audit.startedAt, sightingsOf(of));
  return portalHistory(of, await readSightings(store, url));
}

describe("the history of a portal", () => {
  it("tells since when its pages and faults are known, and what was met before and not now", async () => {
    const history = await remembered(report);
    const [fault] = report.findings.filter(({ outcome }) => outcome === "failed");
    expect(fault && history.findings.get(findingKey(fault))).toBe("2026-09-02");
    const [page] = report.pages.filter(({ failure }) => failure === null);
    expect(page && history.pages.get(page.finalUrl)).toBe("2026-09-02");
    // Pages are read by sample, and a fault of a requirement that is no more cannot be named.
    expect(history.gone.map(({ kind, where }) => [kind, where])).toEqual([
      ["document", "Quyết định mẫu"],
      ["finding", "#cu"],
      ["question", question.key],
    ]);
  });

  it("says nothing of what only a later audit met", async () => {
    const later = { ...report, audit: { ...report.audit, startedAt: "2026-09-01T20:00:00.000+07:00" } };
    expect((await remembered(later)).gone).toEqual([]);
  });

  it("misses nothing of a portal that could not be read", async () => {
    expect((await remembered(sampleReport("unreachable"))).gone).toEqual([]);
  });

  it("is shown alike in HTML and DOCX, in the language asked for", async () => {
    const round = await sampleRound();
    const [agency] = round.agencies;
    if (!agency) throw new Error("the sample has no agency");
    const history = await remembered(report);
    const extras = { history, round: agencyInRound(round, agency, 0) };
    const html = load(String(await formats.html?.write(report, extras)));
    const bytes = unzipSync((await formats.docx?.write(report, extras)) as Uint8Array);
    const docx = strFromU8(bytes["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, " ");
    for (const { name, where, last } of goneRows(history, createReader("vi")).rows) {
      for (const text of [html('[data-half="vi"]').text(), docx.replace(/\s+/g, " ")]) {
        for (const part of [name, where, last]) expect(text).toContain(part);
      }
    }
    expect(html('[data-half="en"]').text()).toContain(historyWords.gone.en);
    expect(html('[data-half="vi"] #vi-pages').parent().text()).toContain("02/9/2026");
  });
});

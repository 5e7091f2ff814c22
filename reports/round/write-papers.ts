import { join } from "node:path";
import type { Law } from "../../checks/regulations/load.ts";
import type { Language } from "../../checks/text.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { openStore, type Store } from "../../crawler/store/audit-store.ts";
import { listRounds, type RoundSummary } from "../../crawler/store/read-round.ts";
import { writeDossier } from "../dossier/write-dossier.ts";
import { parseFormats } from "../formats.ts";
import type { Press } from "../paper/press.ts";
import type { ColumnOrder } from "../papers/column-order.ts";
import type { ReportExtras } from "../report-format.ts";
import { agencyFolder } from "./agency-folder.ts";
import { agencyInRound } from "./agency-in-round.ts";
import { buildRound } from "./build-round.ts";
import { writeAgency, writeRound, writeWhole } from "./deliver-round.ts";
import { parseRoundFormats } from "./formats.ts";
import type { RankedAgency, RoundReport } from "./model.ts";
import { openReport } from "./open-report.ts";

/** What `kiemcong report` was asked for. */
export interface ReportOrder {
  folder: string;
  /** Null: the newest. */
  round: string | null;
  formats: string;
  /** Part of an agency's name or address; null for the round itself. */
  agency: string | null;
  lang: Language;
  out: string | null;
  /** Of Bắc Ninh's Mẫu 01. */
  columnOrder: ColumnOrder;
}

export interface PaperMeans {
  law: Law;
  press: Press;
  toolVersion: string;
}

/** Writes the papers that were asked for; gives their paths. */
export async function writePapers(
  order: ReportOrder,
  { law, press, toolVersion }: PaperMeans,
): Promise<string[]> {
  const store = await openStore(order.folder);
  try {
    const summary = await chooseRound(store, order.round);
    const round = await buildRound(store, summary, toolVersion);
    const folder = order.out ?? join(order.folder, "rounds", summary.id);
    if (order.agency === null) {
      const formats = parseRoundFormats(order.formats);
      const { files, problems } = await writeRound(round, formats, { lang: order.lang, press }, folder);
      if (problems.length > 0) throw new Error(problems.join("\n"));
      return files;
    }
    const agency = findAgency(round, order.agency);
    const extras = { law, press, lang: order.lang, columnOrder: order.columnOrder };
    return await agencyPapers(store, round, agency, order.formats, extras, folder);
  } finally {
    await store.close();
  }
}

/** @throws UsageError where there is no such round */
export async function chooseRound(store: Store, id: string | null): Promise<RoundSummary> {
  const rounds = await listRounds(store);
  const [newest] = rounds;
  const chosen = id === null ? newest : rounds.find((round) => round.id === id);
  if (chosen) return chosen;
  const known = rounds.map((round) => round.id).join(", ");
  if (rounds.length === 0) {
    throw new UsageError(
      "Không gian làm việc này chưa có đợt nào. Chạy kiemcong run trước.",
      "This workspace has no round yet. Run kiemcong run first.",
    );
  }
  throw new UsageError(
    `--round: không có đợt “${id}”. Có: ${known}.`,
    `--round: there is no round “${id}”. There are: ${known}.`,
  );
}

function findAgency({ agencies }: RoundReport, wanted: string): RankedAgency {
  const sought = wanted.normalize("NFC").toLowerCase();
  const named = agencies.filter(({ agency }) => agency.name.toLowerCase() === sought);
  const alike = agencies.filter(({ agency }) =>
    [agency.name, ...agency.portals].some((text) => text.toLowerCase().includes(sought)),
  );
  const [found, other] = named.length > 0 ? named : alike;
  if (found && !other) return found;
  if (!found) {
    throw new UsageError(
      `--agency: không có cơ quan nào có tên hoặc địa chỉ “${wanted}” trong đợt này.`,
      `--agency: no agency of this round has the name or address “${wanted}”.`,
    );
  }
  const names = alike.map(({ agency }) => agency.name).join("; ");
  throw new UsageError(
    `--agency: “${wanted}” khớp nhiều cơ quan: ${names}.`,
    `--agency: “${wanted}” fits several agencies: ${names}.`,
  );
}

async function agencyPapers(
  store: Store,
  round: RoundReport,
  agency: RankedAgency,
  formats: string,
  extras: ReportExtras,
  folder: string,
): Promise<string[]> {
  const names = formats.split(",").map((name) => name.trim());
  const papers = names.filter((name) => name !== "zip");
  const files =
    papers.length > 0
      ? await writeAgency(store, round, agency, parseFormats(papers.join(",")), extras, folder)
      : [];
  if (!names.includes("zip")) return files;
  return [...files, ...(await dossiers(store, round, agency, extras, folder))];
}

async function dossiers(
  store: Store,
  round: RoundReport,
  agency: RankedAgency,
  extras: ReportExtras,
  folder: string,
): Promise<string[]> {
  const files: string[] = [];
  for (const [index, { url, report: hash }] of agency.portals.entries()) {
    const report = openReport(store, hash);
    if (!report?.audit.seal) continue;
    const papers: Record<string, Uint8Array> = {};
    const known = { ...extras, round: agencyInRound(round, agency, index) };
    for (const { fileName, write } of parseFormats("html,json,csv")) {
      papers[fileName] = Buffer.from(await write(report, known));
    }
    const path = join(folder, agencyFolder(url), "ho-so.zip");
    files.push(await writeWhole(path, writeDossier(store, report, papers)));
  }
  return files;
}

import { readFile } from "node:fs/promises";
import type { AgencyKind } from "../checks/agency.ts";
import { UsageError } from "../checks/usage-error.ts";
import { auditDefaults } from "../crawler/audit-options.ts";
import { type AuditOrder, parseAddress, parsePageLimit } from "../crawler/audit-order.ts";

/** Options of `kiemcong audit` as commander gives them. */
export interface AuditFlags {
  regulation?: string;
  agencyKind?: AgencyKind;
  agencyName?: string;
  date: string;
  maxPages: string;
  resolve: string[];
  allowPrivate?: boolean;
  static?: boolean;
  browser?: string;
  performance?: string | true;
  dns: string[];
  ca?: string;
  contact?: string;
  seed: string;
}

/** What holds where nothing is said. */
export function defaultFlags(today: string): AuditFlags {
  return { date: today, maxPages: String(auditDefaults.maxPages), resolve: [], dns: [], seed: "kiemcong" };
}

/** @throws UsageError where a value makes no sense */
export async function orderOf(url: string, flags: AuditFlags): Promise<AuditOrder> {
  return {
    url: parseAddress(url),
    regulation: flags.regulation ?? null,
    agencyKind: flags.agencyKind ?? null,
    agencyName: flags.agencyName ?? null,
    date: flags.date,
    maxPages: parsePageLimit(flags.maxPages),
    resolve: flags.resolve,
    allowPrivate: flags.allowPrivate ?? false,
    resolvers: flags.dns,
    static: flags.static ?? false,
    browser: flags.browser ?? null,
    performanceRuns:
      flags.performance === undefined ? 0 : flags.performance === true ? 5 : parseRuns(flags.performance),
    seed: flags.seed,
    contact: flags.contact ?? null,
    extraAuthorities: flags.ca === undefined ? [] : [await readAuthority(flags.ca)],
  };
}

function parseRuns(text: string): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs >= 1 && runs <= 20) return runs;
  throw new UsageError(
    `--performance phải là số lần đo từ 1 đến 20, không phải “${text}”.`,
    `--performance must be a number of runs from 1 to 20, not “${text}”.`,
  );
}

async function readAuthority(path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text?.includes("BEGIN CERTIFICATE")) return text;
  throw new UsageError(
    `--ca: ${path} không phải tệp chứng thư PEM đọc được.`,
    `--ca: ${path} is no readable PEM certificate file.`,
  );
}

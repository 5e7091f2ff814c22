import type { AgencyKind } from "../checks/agency.ts";
import { UsageError } from "../checks/usage-error.ts";

/** What a user asks for with `kiemcong audit`. Null where it is to be inferred. */
export interface AuditOrder {
  url: string;
  regulation: string | null;
  agencyKind: AgencyKind | null;
  agencyName: string | null;
  /** YYYY-MM-DD, local: the law of which day. */
  date: string;
  maxPages: number;
  resolve: readonly string[];
  allowPrivate: boolean;
  resolvers: readonly string[];
  static: boolean;
  browser: string | null;
  /** Lighthouse runs; 0 measures nothing. */
  performanceRuns: number;
  seed: string;
  /** How the people who run the auditor can be reached; null leaves the tool's name alone. */
  contact: string | null;
  /** Certificates in PEM trusted besides the system's. */
  extraAuthorities: readonly string[];
}

/** Reads the address of a portal as people write it: without a scheme it is https. */
export function parseAddress(text: string): string {
  const wrong = () =>
    new UsageError(
      `“${text}” không phải địa chỉ một cổng thông tin. Ghi như: https://camau.gov.vn`,
      `“${text}” is not the address of a portal. Write it like: https://camau.gov.vn`,
    );
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) throw wrong();
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  // A single label ("camau") is a slip of the hand, but for machines of one's own.
  const isHost = url.hostname.includes(".") || url.hostname === "localhost" || url.hostname.startsWith("[");
  if (!isWeb || !isHost) throw wrong();
  return url.href;
}

/** A whole number of pages, from the command line. */
export function parsePageLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100_000) return limit;
  throw new UsageError(
    `--max-pages phải là số nguyên từ 1 đến 100000, không phải “${text}”.`,
    `--max-pages must be a whole number from 1 to 100000, not “${text}”.`,
  );
}

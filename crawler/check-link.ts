import type { LinkStatus } from "../checks/snapshot.ts";
import type { Answer, Fetcher } from "./fetcher.ts";
import { unexpectedKind } from "./file-kind.ts";
import { statusOfCode } from "./status-of-answer.ts";
import { isFile } from "./url.ts";

/** Enough to tell the kind of a file. */
const firstBytes = 512;

/**
 * Tries one linked address. Files are asked for their first bytes; pages by HEAD, then by GET where HEAD fails,
 * because many servers answer it wrongly. Never rejects.
 */
export async function checkLink(
  fetcher: Fetcher,
  address: string,
  signal?: AbortSignal,
): Promise<LinkStatus> {
  const url = new URL(address);
  const common = { url: address, ...(signal ? { signal } : {}) };
  if (!isFile(url)) {
    const head = await fetcher.fetch({ ...common, method: "HEAD" });
    if (head.failure === null && head.status !== null && statusOfCode(head.status) === null) {
      return linkStatus(address, head);
    }
  }
  const range = isFile(url) ? { range: `bytes=0-${firstBytes - 1}` } : {};
  const answer = await fetcher.fetch({
    ...common,
    firstBytes,
    headers: { "accept-encoding": "identity", ...range },
  });
  return linkStatus(address, answer);
}

function linkStatus(address: string, { status, failure, headers, body, finalUrl }: Answer): LinkStatus {
  const isHad = failure === null && status !== null;
  const promised = isHad ? new URL(address) : new URL(finalUrl);
  return {
    url: address,
    status,
    failure: failure ?? (status === null ? "malformed-response" : statusOfCode(status)),
    contentType: headers?.["content-type"] ?? null,
    bytes: isHad ? sizeOf(status, headers ?? {}) : null,
    sniffed: isHad ? unexpectedKind(promised, body) : null,
  };
}

/** Size of the whole file as the server says it, in bytes. */
function sizeOf(status: number, headers: Readonly<Record<string, string>>): number | null {
  const text =
    status === 206 ? /\/(\d+)\s*$/.exec(headers["content-range"] ?? "")?.[1] : headers["content-length"];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}

import { errors } from "undici";
import type { StatusName } from "../checks/visit-status.ts";
import { DialTimeout, HandshakeError } from "./dial.ts";
import { EgressError } from "./egress.ts";

/** What the exchange was waiting for when it failed. */
export type Phase = "headers" | "body";

export interface Failure {
  status: StatusName;
  /** As the system says it, for the operator. */
  detail: string;
}

/** A fault that fetching itself finds, with its status. */
export class FetchError extends Error {
  readonly status: StatusName;

  constructor(status: StatusName, message: string) {
    super(message);
    this.name = "FetchError";
    this.status = status;
  }
}

/** Error codes of Node and undici that mean the same in every phase. */
const byCode: Record<string, StatusName> = {
  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-reset",
  ECONNABORTED: "connection-reset",
  EPIPE: "connection-reset",
  UND_ERR_SOCKET: "connection-reset",
  ETIMEDOUT: "connection-timeout",
  UND_ERR_CONNECT_TIMEOUT: "connection-timeout",
  EHOSTUNREACH: "host-unreachable",
  ENETUNREACH: "host-unreachable",
  ENETDOWN: "host-unreachable",
  EHOSTDOWN: "host-unreachable",
  EADDRNOTAVAIL: "host-unreachable",
  EPROTO: "tls-handshake-failed",
  UND_ERR_HEADERS_TIMEOUT: "timeout-headers",
  UND_ERR_BODY_TIMEOUT: "timeout-body",
  UND_ERR_HEADERS_OVERFLOW: "malformed-response",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "malformed-response",
};

/** Errors of zlib, Brotli and Zstandard. */
const undecodable = /^(?:Z_|ERR__ERROR_|ZSTD_)/;

const lateBy: Record<Phase, StatusName> = {
  headers: "timeout-headers",
  body: "timeout-body",
};

/** Names what an error of the network, of HTTP or of an encoding means for the visit. */
export function statusOfFailure(error: unknown, phase: Phase): Failure {
  const detail = describe(error);
  if (error instanceof EgressError || error instanceof FetchError) return { status: error.status, detail };
  if (error instanceof DialTimeout) return { status: "connection-timeout", detail };
  if (error instanceof HandshakeError) return { status: "tls-handshake-failed", detail };
  if (error instanceof errors.HTTPParserError) return { status: "malformed-response", detail };
  if (error instanceof Error && error.name === "TimeoutError") return { status: lateBy[phase], detail };

  const code = codeOf(error);
  const known = byCode[code] ?? (undecodable.test(code) ? "malformed-response" : undefined);
  // An error nobody foresaw is not laid at the portal's door.
  return { status: known ?? "not-visited", detail };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  const own = code === "" || error.message.includes(code) ? error.message : `${code}: ${error.message}`;
  return error.cause instanceof Error ? `${own} (${describe(error.cause)})` : own;
}

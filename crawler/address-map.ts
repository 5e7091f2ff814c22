import ipaddr from "ipaddr.js";
import { UsageError } from "../checks/usage-error.ts";

/** One `--resolve`: connections to `host` go to `address` instead of what DNS says. */
export interface AddressMapping {
  /** Canonical host name. */
  host: string;
  /** Requested port the mapping is for; null for every port. */
  port: number | null;
  /** IPv4 or IPv6 text without brackets. */
  address: string;
  family: 4 | 6;
  /** Port that is really connected to; null keeps the requested one. */
  toPort: number | null;
}

export type AddressMap = readonly AddressMapping[];

const shape =
  /^(?<host>[^=\s[\]:]+)(?::(?<port>\d+))?=(?:\[(?<ipv6>[^\]]+)\]|(?<ipv4>[^:[\]]+))(?::(?<toPort>\d+))?$/;

/**
 * Reads the values of `--resolve`: `HOST=IP`, `HOST=IP:PORT` or `HOST:PORT=IP:PORT`, IPv6 in brackets. A host
 * may have several mappings.
 * @throws {UsageError} naming the value that cannot be read.
 */
export function parseResolve(values: readonly string[]): AddressMapping[] {
  return values.map(parseMapping);
}

function parseMapping(value: string): AddressMapping {
  const parts = shape.exec(value.trim())?.groups;
  const host = canonicalHost(parts?.host ?? "");
  const address = parts?.ipv6 ?? parts?.ipv4 ?? "";
  const isValid = parts?.ipv6 ? ipaddr.IPv6.isValid(address) : ipaddr.IPv4.isValidFourPartDecimal(address);
  if (!parts || host === null || !isValid || address.includes("%")) {
    throw new UsageError(
      `--resolve "${value}" không đọc được. Viết HOST=IP:PORT hoặc HOST:PORT=IP:PORT, địa chỉ IPv6 đặt trong ngoặc vuông, ví dụ: --resolve vidu.gov.vn=127.0.0.1:8080 hoặc --resolve "vidu.gov.vn=[::1]:8080".`,
      `--resolve "${value}" cannot be read. Write HOST=IP:PORT or HOST:PORT=IP:PORT, IPv6 addresses in brackets, for example: --resolve vidu.gov.vn=127.0.0.1:8080 or --resolve "vidu.gov.vn=[::1]:8080".`,
    );
  }
  return {
    host,
    port: parsePort(parts.port, value),
    address,
    family: parts.ipv6 ? 6 : 4,
    toPort: parsePort(parts.toPort, value),
  };
}

function parsePort(text: string | undefined, value: string): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(
    `--resolve "${value}": cổng ${text} không hợp lệ, phải từ 1 đến 65535.`,
    `--resolve "${value}": port ${text} is not valid, it must be from 1 to 65535.`,
  );
}

/** The mappings that hold for a host and port; those that name the port come before those for all ports. */
export function mappingsOf(map: AddressMap, host: string, port: number): AddressMapping[] {
  const ofHost = map.filter((mapping) => mapping.host === host);
  const ofPort = ofHost.filter((mapping) => mapping.port === port);
  return ofPort.length > 0 ? ofPort : ofHost.filter((mapping) => mapping.port === null);
}

/**
 * A host as WHATWG URL writes it: lower case, punycode, IPv4 in four decimal parts whatever the notation,
 * IPv6 compressed and without brackets, no final dot. Null for what is no host.
 */
export function canonicalHost(host: string): string | null {
  const bracketed = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  if (bracketed === "" || /[/?#@\s\\]/.test(bracketed)) return null;
  const url = URL.parse(`http://${bracketed}/`);
  if (url?.port !== "") return null;
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "") || null;
}

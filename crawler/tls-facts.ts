import type { X509Certificate } from "node:crypto";
import { getCACertificates } from "node:tls";
import type { NetworkFacts } from "../checks/snapshot.ts";
import type { StatusName } from "../checks/visit-status.ts";
import { toInstant } from "./clock.ts";
import { dial, handshake, lenientTls } from "./dial.ts";
import type { Egress } from "./egress.ts";
import { statusOfFailure } from "./status-of-failure.ts";

export interface TlsFacts {
  tls: NetworkFacts["tls"];
  tlsFailure: StatusName | null;
}

/** Opens one TLS connection and reads what the server shows. Never rejects. */
export async function readTlsFacts(
  egress: Egress,
  host: string,
  port: number,
  extraAuthorities: readonly string[],
  limitMs: number,
): Promise<TlsFacts> {
  try {
    const socket = await dial(egress, host, port, limitMs);
    const trust = { ...lenientTls, ca: [...trustedAuthorities(), ...extraAuthorities] };
    const secure = await handshake(socket, host, trust, limitMs);
    const certificate = secure.getPeerX509Certificate();
    const facts = {
      trusted: secure.authorized,
      problem: secure.authorized ? null : String(secure.authorizationError),
      protocol: secure.getProtocol(),
      ...certificateFacts(certificate),
    };
    secure.destroy();
    return { tls: facts, tlsFailure: null };
  } catch (error) {
    return { tls: null, tlsFailure: statusOfFailure(error, "headers").status };
  }
}

let authorities: readonly string[] | undefined;

/** The system's store, and Mozilla's that Node brings, so that a bare server does not distrust everybody. */
function trustedAuthorities(): readonly string[] {
  authorities ??= [...new Set([...getCACertificates("system"), ...getCACertificates("default")])];
  return authorities;
}

function certificateFacts(certificate: X509Certificate | undefined) {
  if (!certificate) return { issuer: null, validFrom: null, validTo: null, names: [] };
  return {
    issuer: issuerName(certificate.issuer),
    validFrom: toInstant(certificate.validFromDate.getTime()),
    validTo: toInstant(certificate.validToDate.getTime()),
    names: alternativeNames(certificate.subjectAltName),
  };
}

/** Organisation of the issuer, else its common name. */
function issuerName(issuer: string): string | null {
  const fields = new Map(
    issuer.split("\n").map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]),
  );
  return fields.get("O") ?? fields.get("CN") ?? null;
}

/** `DNS:a.vn, IP Address:10.0.0.1`; Node quotes values with unusual characters (CVE-2021-44532). */
function alternativeNames(list: string | undefined): string[] {
  const found = (list ?? "").matchAll(/(?:DNS|IP Address):(?:"((?:[^"\\]|\\.)*)"|([^,]*))/g);
  return [...found].map(([, quoted, plain]) => quoted ?? plain ?? "").filter((name) => name !== "");
}

import { createSecureContext, type SecureContext } from "node:tls";
import { generate } from "selfsigned";

export interface Certificates {
  /** PEM of the authority that signed them. */
  ca: string;
  contextOf(host: string): SecureContext | undefined;
}

/** Makes an authority and one certificate for each host, good for a year. */
export async function makeCertificates(hosts: readonly string[]): Promise<Certificates> {
  const kind = { keyType: "ec", curve: "P-256", algorithm: "sha256" } as const;
  const authority = await generate([{ name: "commonName", value: "CA trình diễn Kiểm Cổng" }], {
    ...kind,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const made = await Promise.all(
    hosts.map(async (host) => {
      const leaf = await generate([{ name: "commonName", value: host }], {
        ...kind,
        ca: { key: authority.private, cert: authority.cert },
        extensions: [
          { name: "basicConstraints", cA: false, critical: true },
          { name: "keyUsage", digitalSignature: true, critical: true },
          { name: "extKeyUsage", serverAuth: true },
          { name: "subjectAltName", altNames: [{ type: 2, value: host }] },
        ],
      });
      const context = createSecureContext({ key: leaf.private, cert: `${leaf.cert}\n${authority.cert}` });
      return [host, context] as const;
    }),
  );
  const contexts = new Map(made);
  return { ca: authority.cert, contextOf: (host) => contexts.get(host) };
}

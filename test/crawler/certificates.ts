import { generate } from "selfsigned";

export interface Certificate {
  key: string;
  cert: string;
}

interface Wanted {
  name?: string;
  names?: string[];
  notBefore?: Date;
  notAfter?: Date;
}

/** A self-signed certificate for sample host names. */
export async function selfSigned({
  name = "mau.vidu.gov.vn",
  names = [name],
  notBefore,
  notAfter,
}: Wanted = {}): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: name }], {
    keySize: 2048,
    ...(notBefore ? { notBeforeDate: notBefore } : {}),
    ...(notAfter ? { notAfterDate: notAfter } : {}),
    extensions: [{ name: "subjectAltName", altNames: names.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}

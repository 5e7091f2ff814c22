import manifest from "../package.json" with { type: "json" };

/** The name that robots.txt may address, too. */
export const toolName = manifest.name;
export const toolVersion = manifest.version;

/** The honest name of the auditor, with where to reach the people who run it: `kiemcong/0.1.0 (+contact)`. */
export function userAgentOf(contact: string | null): string {
  const name = `${toolName}/${toolVersion}`;
  // A header holds visible ASCII only (RFC 9110 §5.5).
  return contact === null ? name : `${name} (+${contact.replace(/[^\x20-\x7E]/g, "?")})`;
}

import type { Official } from "../portal.ts";

/** Rows of name, title, unit, phone and mailbox as officials of a host. */
export function officialsOf(host: string, fax: string, rows: readonly (readonly string[])[]): Official[] {
  return rows.map(([name = "", title = "", unit = "", phone = "", mailbox = ""]) => ({
    name,
    title,
    unit,
    phone,
    fax,
    email: `${mailbox}@${host}`,
  }));
}

import type { IncomingHttpHeaders } from "undici/types/header.js";

/**
 * Headers as they are kept: lower-case names, one value each, text in UTF-8 where the server sent it raw, and
 * of cookies their name and attributes but not their value, which may identify a visitor.
 */
export function recordHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const values = [value].flat().map(fromRawBytes);
    kept[name.toLowerCase()] =
      name.toLowerCase() === "set-cookie" ? values.map(withoutValue).join("\n") : values.join(", ");
  }
  return kept;
}

/** HTTP headers arrive byte by byte as Latin-1; servers with Vietnamese addresses put UTF-8 there. */
export function fromRawBytes(value: string): string {
  const bytes = Buffer.from(value, "latin1");
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? value : text;
}

function withoutValue(cookie: string): string {
  return cookie.replace(/^([^=;]*)=[^;]*/, "$1=");
}

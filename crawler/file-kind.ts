/** Kinds of file that the first bytes tell apart. `zip` holds DOCX, XLSX and PPTX, `ole` the older DOC, XLS, PPT. */
export type FileKind = "pdf" | "zip" | "ole" | "rar" | "7z" | "rtf" | "html" | "xml" | "jpeg" | "png" | "gif";

/** How files of a kind begin, in hexadecimal. */
const signatures: readonly [FileKind, string][] = [
  ["zip", "504b0304"],
  ["zip", "504b0506"],
  ["ole", "d0cf11e0a1b11ae1"],
  ["rar", "526172211a07"],
  ["7z", "377abcaf271c"],
  ["rtf", "7b5c727466"],
  ["jpeg", "ffd8ff"],
  ["png", "89504e470d0a1a0a"],
  ["gif", "47494638"],
];

const openings: readonly [FileKind, RegExp][] = [
  // Readers accept a few stray bytes before the mark (ISO 32000-1 annex H).
  ["pdf", /^[\s\S]{0,64}%PDF-/],
  ["html", /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script|meta|title|div)\b/i],
  ["xml", /^\s*<\?xml\b/],
];

const byExtension: Record<string, readonly FileKind[]> = {
  pdf: ["pdf"],
  // Word opens RTF, and web pages, under the old names.
  doc: ["ole", "zip", "rtf"],
  xls: ["ole", "zip"],
  ppt: ["ole", "zip"],
  docx: ["zip"],
  xlsx: ["zip"],
  pptx: ["zip"],
  odt: ["zip"],
  ods: ["zip"],
  zip: ["zip"],
  rar: ["rar"],
  "7z": ["7z"],
  rtf: ["rtf"],
  jpg: ["jpeg"],
  jpeg: ["jpeg"],
  png: ["png"],
  gif: ["gif"],
};

/** What the first bytes say the file is; null where they say nothing. */
export function sniffFile(bytes: Uint8Array): FileKind | null {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  const text = new TextDecoder().decode(bytes);
  return (
    signatures.find(([, start]) => hex.startsWith(start))?.[0] ??
    openings.find(([, opening]) => opening.test(text))?.[0] ??
    null
  );
}

/** What the first bytes say where the address promises another kind of file; null where they agree or are silent. */
export function unexpectedKind(url: URL, bytes: Uint8Array): FileKind | null {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(url.pathname)?.[1]?.toLowerCase() ?? "";
  const promised = byExtension[extension];
  const found = sniffFile(bytes);
  return promised && found && !promised.includes(found) ? found : null;
}

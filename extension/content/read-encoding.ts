import { allOf, attributeOf } from "../../checks/collect/dom-access.ts";
import type { PageSnapshot } from "../../checks/snapshot.ts";

const characterSetOf = Object.getOwnPropertyDescriptor(Document.prototype, "characterSet")?.get;

/**
 * What the browser read the page with, and what of that is declared. It takes UTF-8 only where the server, the
 * first bytes or the page say so; another encoding may be its guess, which says nothing.
 * @returns null where nothing can be concluded
 */
export function readEncoding(): PageSnapshot["encoding"] {
  const used: string = characterSetOf ? Reflect.apply(characterSetOf, document, []) : "";
  const meta = declaredByPage();
  const isUtf8 = used === "UTF-8";
  if (!isUtf8 && meta !== used.toLowerCase()) return null;
  return { header: isUtf8 && meta !== "utf-8" ? "utf-8" : null, meta, bom: null, used, validUtf8: isUtf8 };
}

/** As the standard names it, in lower case. */
function declaredByPage(): string | null {
  const labels = allOf(document, "meta").flatMap((meta) => {
    const isContentType = /^content-type$/i.test(attributeOf(meta, "http-equiv") ?? "");
    const content = isContentType ? attributeOf(meta, "content") : null;
    return attributeOf(meta, "charset") ?? /charset\s*=\s*["']?([\w-]+)/i.exec(content ?? "")?.[1] ?? [];
  });
  const [label] = labels;
  try {
    return label === undefined ? null : new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

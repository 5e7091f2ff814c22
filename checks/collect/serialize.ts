import {
  attributeOf,
  attributesOf,
  baseOf,
  htmlNamespace,
  isHtml,
  isHtmlIn,
  localNameOf,
  namespaceOf,
} from "./dom-access.ts";

const stamp = "data-kc";

const voids = new Set(
  "area base br col embed hr img input link meta param source track wbr basefont bgsound keygen".split(" "),
);
/** Their text stands unescaped up to the end tag (HTML §13.3). */
const rawText = new Set("style script xmp noembed noframes noscript".split(" "));
/** Elements that would swallow what follows when the HTML is read again outside their own place. */
const renamed: Readonly<Record<string, string>> = { plaintext: "pre", frameset: "div", frame: "iframe" };
const addresses = new Set(["href", "src", "action", "data", "poster", "srcset"]);
const tagName = /^[a-z][^\s/<>"'=]*$/i;
const attributeName = /^[^\s"'<>/=\0]+$/;
const longestDataAddress = 256;

export interface Serializer {
  open(element: Element, node: number): void;
  close(element: Element): void;
  openFrame(frame: number, document: Document): void;
  closeFrame(): void;
  text(data: string, parent: Element | null): void;
  comment(data: string): void;
  html(): string;
  /** Characters written so far. */
  length(): number;
}

/**
 * Writes the walked page as HTML that an HTML parser reads back. Content of frames follows their element in
 * `<kc-frame>`, its addresses made absolute. What people typed or were given as secrets is left out.
 *
 * @param touched whether a person has been active in the page, so that fields may hold what they typed
 */
export function createSerializer(doctype: DocumentType | null, touched: boolean): Serializer {
  const parts: string[] = doctype ? [doctypeText(doctype)] : [];
  const bases: string[] = [];
  let length = 0;
  const write = (part: string) => {
    length += part.length;
    parts.push(part);
  };
  return {
    open(element, node) {
      const name = nameOf(element);
      write(`<${name}${attributesText(element, bases.at(-1) ?? null, touched)} ${stamp}="${node}">`);
      if (name === "iframe") write("</iframe>");
    },
    close(element) {
      const name = nameOf(element);
      if (name !== "iframe" && !isVoid(element)) write(`</${name}>`);
    },
    openFrame(frame, document) {
      bases.push(baseOf(document));
      write(`<kc-frame ${stamp}-frame="${frame}">`);
    },
    closeFrame() {
      bases.pop();
      write("</kc-frame>");
    },
    text(data, parent) {
      if (parent && isHtml(parent, "textarea") && touched) return;
      write(parent && isHtmlIn(parent, rawText) ? rawTextOf(data, parent) : escapeText(data));
    },
    comment(data) {
      if (!/^-?>|--!?>|--!?$|<!--/.test(data)) write(`<!--${data}-->`);
    },
    html: () => parts.join(""),
    length: () => length,
  };
}

function doctypeText({ name, publicId, systemId }: DocumentType): string {
  if (publicId) return `<!DOCTYPE ${name} PUBLIC "${publicId}"${systemId ? ` "${systemId}"` : ""}>`;
  return systemId ? `<!DOCTYPE ${name} SYSTEM "${systemId}">` : `<!DOCTYPE ${name}>`;
}

function nameOf(element: Element): string {
  const name = localNameOf(element);
  if (!tagName.test(name)) return "kc-unnamed";
  return namespaceOf(element) === htmlNamespace ? (renamed[name] ?? name) : name;
}

function isVoid(element: Element): boolean {
  return isHtmlIn(element, voids);
}

function attributesText(element: Element, base: string | null, touched: boolean): string {
  let text = "";
  for (const { name, value } of attributesOf(element)) {
    if (name === stamp || !attributeName.test(name)) continue;
    if (name === "value" && value !== "" && isHtml(element, "input") && isPrivate(element, touched)) continue;
    const shown = addresses.has(name) ? addressText(name, value, base) : value;
    text += ` ${name}="${escapeAttribute(shown)}"`;
  }
  return text;
}

const openTypes = new Set(["submit", "button", "reset", "image", "radio", "checkbox"]);

/** Hidden fields carry session tokens; frameworks copy what is typed into the attribute. */
function isPrivate(input: Element, touched: boolean): boolean {
  const type = attributeOf(input, "type")?.toLowerCase() ?? "text";
  if (type === "hidden" || type === "password") return true;
  return touched && !openTypes.has(type);
}

function addressText(name: string, value: string, base: string | null): string {
  if (/^\s*data:/i.test(value)) return shortenData(value);
  if (base === null || name === "srcset" || value.startsWith("#")) return value;
  return URL.parse(value, base)?.href ?? value;
}

/** A picture written into the page tells a check nothing beyond its kind. */
function shortenData(value: string): string {
  if (value.length <= longestDataAddress) return value;
  return `${value.slice(0, value.indexOf(",") + 1).slice(0, longestDataAddress)}…`;
}

/** A script may have written its own end tag into its text, which a parser would take for the end. */
function rawTextOf(data: string, parent: Element): string {
  return data.replace(new RegExp(`</(?=${localNameOf(parent)})`, "gi"), "<\\/");
}

function escapeText(data: string): string {
  if (!/[&<>\u00A0]/.test(data)) return data;
  return data
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u00A0", "&nbsp;");
}

function escapeAttribute(value: string): string {
  if (!/[&"\u00A0]/.test(value)) return value;
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("\u00A0", "&nbsp;");
}

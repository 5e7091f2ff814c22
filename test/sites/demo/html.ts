/** Markup that is already escaped. */
export interface Html {
  readonly markup: string;
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** Template tag: texts are escaped, markup and lists of markup are put in as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: String.raw({ raw: strings }, ...values.map(toMarkup)) };
}

function toMarkup(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
  return "markup" in value ? value.markup : value.map(toMarkup).join("");
}

/** Escapes for element content and for attribute values in double quotes. */
function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Markup from a trusted text, such as a style sheet. */
export function raw(markup: string): Html {
  return { markup };
}

/** Text with `[label](target)` links; a target that `resolve` does not know leaves the label alone. */
export function inline(text: string, resolve: (target: string) => string | null): Html {
  const parts = text.split(/\[([^\]]+)\]\(([^)\s]+)\)/);
  return html`${parts.map((part, index) => {
    if (index % 3 !== 1) return index % 3 === 0 ? part : null;
    const address = resolve(parts[index + 1] ?? "");
    return address === null ? part : html`<a href="${address}">${part}</a>`;
  })}`;
}

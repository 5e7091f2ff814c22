import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** Margin boxes do not inherit the page's type. */
const type = `font: 8pt "Noto Sans", "Segoe UI", Arial, sans-serif; color: #444;`;

/** Headings of the printed pages, one named page a language: agency and date above, page number below. */
export function runningHeads(views: readonly View[]): string {
  return views.map(headOf).join("");
}

function headOf({ r, report }: View): string {
  const agency = report.agency.name ?? report.agency.url;
  const head = r.t(words.runningHead(agency, r.date(report.ruleSet.date)));
  const page = r.t(words.pageNumber);
  return `
@page ${r.lang} {
  @top-left { ${type} content: ${cssString(head)}; }
  @bottom-left { ${type} content: ${cssString(r.t(words.kicker))}; }
  @bottom-right { ${type} content: ${cssString(`${page} `)} counter(page) "/" counter(pages); }
}
[data-half="${r.lang}"] { page: ${r.lang}; }
`;
}

/** A CSS string that can close neither itself nor the style element, whatever a page or a file put in. */
function cssString(text: string): string {
  const safe = [...text].map((char) =>
    /[\p{L}\p{N} ]/u.test(char) ? char : `\\${char.codePointAt(0)?.toString(16)} `,
  );
  return `"${safe.join("")}"`;
}

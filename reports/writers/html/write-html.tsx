import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { languages } from "../../../checks/text.ts";
import type { Report } from "../../model.ts";
import { createReader } from "../../reader.ts";
import type { ReportExtras } from "../../report-format.ts";
import { ChartPatterns } from "./charts.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { MarkSymbols } from "./marks.tsx";
import { PictureSymbols, pictureSymbols } from "./pictures.tsx";
import { ReportBody } from "./report-body.tsx";
import { runningHeads } from "./running-heads.ts";
import { words } from "./sentences.ts";
import { openView, type View } from "./view.ts";

const css = readFileSync(new URL("./style.css", import.meta.url), "utf8");

/** One HTML file that needs nothing else: both languages, the reader's first shown, no script. */
export function writeHtml(report: Report, { pictures = new Map(), round = null }: ReportExtras = {}): string {
  const symbols = pictureSymbols(report, pictures);
  const views = languages.map((lang) => openView(report, createReader(lang), symbols, round));
  const first = report.audit.lang;
  const page = (
    <html lang={first}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${words.kicker[first]}: ${report.agency.name ?? report.agency.url}`}</title>
        {/* Both are ours: the style sheet, and page headings escaped for CSS. */}
        <style dangerouslySetInnerHTML={{ __html: css + runningHeads(views) }} />
      </head>
      <body>
        <LanguageSwitch first={first} />
        <svg class="symbols" aria-hidden="true" width="0" height="0">
          <defs>
            <ChartPatterns />
            <MarkSymbols />
            <PictureSymbols symbols={symbols} />
          </defs>
        </svg>
        <main>
          {views.map((view) => (
            <Half key={view.r.lang} view={view} />
          ))}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function Half({ view }: { view: View }) {
  return (
    <div class="half" lang={view.r.lang} data-half={view.r.lang}>
      <ReportBody view={view} />
    </div>
  );
}

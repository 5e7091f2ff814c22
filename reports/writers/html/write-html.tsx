import { readFileSync } from "node:fs";
import type { Report } from "../../model.ts";
import { createReader } from "../../reader.ts";
import type { ReportExtras } from "../../report-format.ts";
import { ChartPatterns } from "./charts.tsx";
import { MarkSymbols } from "./marks.tsx";
import { writePage } from "./page.tsx";
import { PictureSymbols, pictureSymbols } from "./pictures.tsx";
import { ReportBody } from "./report-body.tsx";
import { runningHeads } from "./running-heads.ts";
import { words } from "./sentences.ts";
import { openView } from "./view.ts";

const css = readFileSync(new URL("./style.css", import.meta.url), "utf8");

/** The report as a page of its own. */
export function writeHtml(
  report: Report,
  { pictures = new Map(), round = null, history = null, lang }: ReportExtras = {},
): string {
  const shown = pictureSymbols(report, pictures);
  const known = { pictures: shown, round, history };
  const views = {
    vi: openView(report, createReader("vi"), known),
    en: openView(report, createReader("en"), known),
  };
  const first = lang ?? report.audit.lang;
  return writePage({
    first,
    title: `${words.kicker[first]}: ${report.agency.name ?? report.agency.url}`,
    css: css + runningHeads(Object.values(views)),
    symbols: (
      <>
        <ChartPatterns />
        <MarkSymbols />
        <PictureSymbols symbols={shown} />
      </>
    ),
    half: (lang) => <ReportBody view={views[lang]} />,
  });
}

import type { Paper } from "../../paper/paper.ts";
import { writePaperDocx } from "../../paper/paper-docx.ts";
import { writePaperHtml } from "../../paper/paper-html.tsx";
import type { Press } from "../../paper/press.ts";
import { leadersPaper } from "../../papers/leaders-paper.ts";
import { rankingPaper } from "../../papers/ranking-paper.ts";
import type { RoundExtras, RoundFormat } from "../round-format.ts";

/** The office's papers of a round, by the name of their files. */
const papers = { "xep-hang": rankingPaper, "tom-tat-lanh-dao": leadersPaper } as const;

export const roundDocx: readonly RoundFormat[] = Object.entries(papers).map(([name, compose]) => ({
  fileName: `${name}.docx`,
  write: (round, { lang, press }: RoundExtras) => writePaperDocx(compose(round, lang), press),
}));

export const roundPdf: readonly RoundFormat[] = Object.entries(papers).map(([name, compose]) => ({
  fileName: `${name}.pdf`,
  write: (round, { lang, press }: RoundExtras) => printPaper(compose(round, lang), press),
}));

/** @throws where there is no browser to print with */
async function printPaper(paper: Paper, press: Press | null): Promise<Uint8Array> {
  if (press) return press.print(writePaperHtml(paper));
  throw new Error("Cần Chromium để in PDF. / Chromium is needed to print PDF.");
}

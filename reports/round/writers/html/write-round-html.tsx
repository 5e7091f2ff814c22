import { readFileSync } from "node:fs";
import { spellDate } from "../../../../checks/regulations/spell-date.ts";
import { createReader } from "../../../reader.ts";
import { agencyKindNames } from "../../../wording.ts";
import { MarkSymbols } from "../../../writers/html/marks.tsx";
import { writePage } from "../../../writers/html/page.tsx";
import { agencyStateNames } from "../../agency-state.ts";
import { agencyStates, type RoundReport } from "../../model.ts";
import { changesChart, distributionChart, failuresChart, groupScoresChart } from "../../round-charts.ts";
import type { RoundExtras } from "../../round-format.ts";
import { roundWords } from "../../round-words.ts";
import { ChartView } from "./chart-view.tsx";
import { BatchSection, ChangesSection, FlagsSection, UptimeSection } from "./facts-sections.tsx";
import { MatrixSection } from "./matrix-section.tsx";
import { RankingSection, UnrankedSection } from "./ranking-section.tsx";
import { openRoundView, type RoundView } from "./round-view.ts";

const sheet = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const css = sheet("../../../writers/html/style.css") + sheet("./round.css");

/** The round as a page that needs nothing but the portals' own reports beside it. */
export function writeRoundHtml(round: RoundReport, { lang: first }: Pick<RoundExtras, "lang">): string {
  return writePage({
    first,
    title: `${round.round.title} · ${round.round.id}`,
    css,
    symbols: <MarkSymbols />,
    half: (lang) => <RoundBody view={openRoundView(round, createReader(lang))} />,
  });
}

function RoundBody({ view }: { view: RoundView }) {
  return (
    <>
      <Cover view={view} />
      {sections.map(({ id, heading, Section }, index) => (
        <section key={id} class="section" aria-labelledby={view.id(id)}>
          <h2 id={view.id(id)}>
            <span class="ordinal">{index + 1}.</span> {view.r.t(heading)}
          </h2>
          <Section view={view} />
        </section>
      ))}
    </>
  );
}

const sections = [
  { id: "ranking", heading: roundWords.rankingHeading, Section: RankingSection },
  { id: "unranked", heading: roundWords.unrankedHeading, Section: UnrankedSection },
  { id: "uptime", heading: roundWords.uptimeHeading, Section: UptimeSection },
  { id: "flags", heading: roundWords.flagsHeading, Section: FlagsSection },
  { id: "pictures", heading: roundWords.chartsHeading, Section: ChartsSection },
  { id: "changes", heading: roundWords.changesHeading, Section: ChangesSection },
  { id: "batch", heading: roundWords.batchHeading, Section: BatchSection },
  { id: "matrix", heading: roundWords.matrixHeading, Section: MatrixSection },
] as const;

function Cover({ view: { r, round } }: { view: RoundView }) {
  const { title, id, startedAt, finishedAt, instrument, date } = round.round;
  const counts = agencyStates
    .map((state) => ({ state, count: round.agencies.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <div class="cover">
      <p class="kicker">{r.t(roundWords.kicker)}</p>
      <h1>{title}</h1>
      <p class="lead">{r.t(roundWords.judgedBy(instrument, spellDate(date), id))}</p>
      <div class="result">
        <ul class="counts">
          {counts.map(({ state, count }) => (
            <li key={state}>
              <b>{count}</b> {r.t(agencyStateNames[state])}
            </li>
          ))}
        </ul>
      </div>
      {finishedAt && (
        <p class="quiet small visited">{r.t(roundWords.visited(r.period(startedAt, finishedAt)))}</p>
      )}
    </div>
  );
}

const failuresShown = 12;
/** A distribution of one or two says nothing. */
const fewestCharted = 3;

function ChartsSection({ view }: { view: RoundView }) {
  const { r, round } = view;
  const changes = changesChart(round, r);
  return (
    <>
      <ChartView view={view} chart={failuresChart(round, failuresShown, r)} name="failures" />
      {round.groups
        .filter(({ ranked }) => ranked >= fewestCharted)
        .map(({ kind }) => (
          <div key={kind}>
            <h3>{r.t(agencyKindNames[kind])}</h3>
            <ChartView view={view} chart={distributionChart(round, kind, r)} name={`distribution-${kind}`} />
            <ChartView view={view} chart={groupScoresChart(round, kind, r)} name={`groups-${kind}`} />
          </div>
        ))}
      {changes && <ChartView view={view} chart={changes} name="changes" />}
    </>
  );
}

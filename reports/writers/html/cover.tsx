import { visitStatuses } from "../../../checks/visit-status.ts";
import { nameInstrument } from "../../citation.ts";
import { countStates } from "../../count-states.ts";
import { type CriterionState, criterionStates } from "../../model.ts";
import { agencyKindNames, bandUnranked, instrumentStatusNames, remarkName } from "../../wording.ts";
import { ScoreScale } from "./charts.tsx";
import { State } from "./marks.tsx";
import { Address, Jump, Prose, Quoted } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** Agency, address, regulation, score with its coverage and interval, band, flags. */
export function Cover({ view }: { view: View }) {
  const { report, r } = view;
  const { agency, score, ruleSet } = report;
  return (
    <div class="cover">
      <p class="kicker">{r.t(words.kicker)}</p>
      <h1>{agency.name === null ? r.t(words.unnamedAgency) : <Quoted>{agency.name}</Quoted>}</h1>
      <p class="lead">
        <Address url={agency.url} />
      </p>
      <div class="result">
        <ScorePanel view={view} />
        <VerdictPanel view={view} />
      </div>
      <Tally view={view} />
      {score.flags.length > 0 && <Flags view={view} />}
      <Facts view={view} />
      {ruleSet.notices.length > 0 && (
        <div class="notice">
          <h2>{r.t(words.noticesHeading)}</h2>
          <ul>
            {ruleSet.notices.map((notice) => (
              <li key={notice.en}>
                <Prose>{r.t(notice)}</Prose>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function ScorePanel({ view }: { view: View }) {
  const { r, report } = view;
  const { value, lowest, highest, coverage } = report.score;
  const { tested, applicable } = report.coverage;
  if (value === null) {
    return (
      <div class="score">
        <p class="figure figure-none">{r.t(words.noScore)}</p>
        <p>{r.t(words.noScoreWhy)}</p>
        <p>{r.t(words.coverageOf(r, coverage, tested, applicable))}</p>
      </div>
    );
  }
  return (
    <div class="score">
      <p class="figure">
        <span class="figure-value">{r.number(value, 1)}</span>{" "}
        <span class="figure-unit">{r.t(words.outOf100)}</span>
      </p>
      <ScoreScale view={view} />
      <p>{r.t(words.intervalOf(r, lowest, highest))}</p>
      <p>{r.t(words.coverageOf(r, coverage, tested, applicable))}</p>
    </div>
  );
}

function VerdictPanel({ view }: { view: View }) {
  const { r, report } = view;
  const { score, site } = report;
  const place = view.round?.standing?.place;
  const rank = place?.rank ?? score.rank;
  if (site.failure !== null) {
    const { what, fix } = visitStatuses[site.failure];
    return (
      <div class="verdict">
        <p class="band">{r.t(words.unreachable)}</p>
        <p>{r.t(what)}</p>
        <p>
          {r.t(words.whatToDo)} {r.t(fix)}
        </p>
        <p>{r.t(words.unrankedMeaning)}</p>
      </div>
    );
  }
  if (!score.rankable) {
    return (
      <div class="verdict">
        <p class="band">{r.t(bandUnranked)}</p>
        <UnrankedReasons view={view} />
        <p>{r.t(words.unrankedMeaning)}</p>
      </div>
    );
  }
  return (
    <div class="verdict">
      {score.band && (
        <p class="band">
          <span class="band-label">{r.t(words.bandIs)}</span> {r.t(score.band)}
        </p>
      )}
      {rank !== null && <p>{r.t(words.rankIs(rank, place?.of ?? null))}</p>}
      <p>{r.t(words.provisional)}</p>
    </div>
  );
}

function UnrankedReasons({ view }: { view: View }) {
  const { r, report } = view;
  const { score, ruleSet } = report;
  const { overall, group: inGroup } = ruleSet.rubric.coverage;
  const thin = score.groups.filter(({ coverage }) => coverage !== null && coverage < inGroup);
  return (
    <ul>
      {score.coverage < overall && <li>{r.t(words.tooLittle(r, score.coverage, overall))}</li>}
      {thin.map(({ id, title, coverage }) => (
        <li key={id}>{r.t(words.tooLittleInGroup(r, r.t(title), coverage ?? 0, inGroup))}</li>
      ))}
    </ul>
  );
}

const sectionOf: Record<CriterionState, string> = {
  met: "criteria",
  "partly-met": "criteria",
  "not-met": "criteria",
  "needs-person": "questions",
  "not-tested": "untested",
  "not-applicable": "inapplicable",
  "needs-document": "papers",
};

function Tally({ view }: { view: View }) {
  const { r, report } = view;
  const counts = countStates(report);
  return (
    <ul class="tally" aria-label={r.t(words.tally)}>
      {criterionStates.map((state) => (
        <li key={state}>
          <Jump view={view} to={sectionOf[state]}>
            <span class="tally-count">{counts.get(state) ?? 0}</span> <State view={view} state={state} />
          </Jump>
        </li>
      ))}
      <li>
        <Jump view={view} to="criteria">
          <span class="tally-count">{counts.get("remark") ?? 0}</span>{" "}
          <span class="state">{r.t(remarkName)}</span>
        </Jump>
      </li>
    </ul>
  );
}

function Flags({ view }: { view: View }) {
  const { r, report } = view;
  return (
    <div class="notice notice-flag">
      <h2>{r.t(words.flagsHeading)}</h2>
      <ul>
        {report.score.flags.map(({ requirement, text, confirmed }) => (
          <li key={requirement}>
            <Jump view={view} to={`criterion-${requirement}`}>
              <Prose>{r.t(view.entry(requirement).requirement.title)}</Prose>
            </Jump>
            {": "}
            <Prose>{r.t(text)}</Prose>{" "}
            <span class="tag">{r.t(confirmed ? words.flagConfirmed : words.flagOpen)}</span>
          </li>
        ))}
      </ul>
      <p>{r.t(words.flagsMeaning)}</p>
    </div>
  );
}

function Facts({ view }: { view: View }) {
  const { r, report } = view;
  const { audit, ruleSet, site, agency, pages, instruments } = report;
  const [regulation] = instruments;
  const read = pages.filter(({ failure }) => failure === null).length;
  return (
    <dl class="facts">
      {regulation && (
        <>
          <dt>{r.t(words.regulation)}</dt>
          <dd>
            <Prose>{r.t(nameInstrument(regulation))}</Prose>{" "}
            <span class="tag">{r.t(instrumentStatusNames[regulation.status])}</span>
            <br />
            <Prose>{r.t(regulation.title)}</Prose>
          </dd>
        </>
      )}
      <dt>{r.t(words.asOf)}</dt>
      <dd>{r.date(ruleSet.date)}</dd>
      <dt>{r.t(words.auditedAs)}</dt>
      <dd>{r.t(agencyKindNames[agency.kind])}</dd>
      <dt>{r.t(words.visited)}</dt>
      <dd>{r.period(audit.startedAt, audit.finishedAt)}</dd>
      <dt>{r.t(words.extent)}</dt>
      <dd>{r.t(read > 0 ? words.extentOf(read, site.discovered, site.complete) : words.nothingRead)}</dd>
      <dt>{r.t(words.rubric)}</dt>
      <dd>
        <Prose>{`${r.t(ruleSet.rubric.title)}. ${r.t(ruleSet.rubric.source)}`}</Prose>
      </dd>
    </dl>
  );
}

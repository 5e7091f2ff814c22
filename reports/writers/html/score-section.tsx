import type { ScoredGroup } from "../../model.ts";
import { sum } from "../../score/distribute.ts";
import { GroupBar } from "./charts.tsx";
import { Jump, Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** How the score is made: the terms of each number, and the groups as bars and as a table. */
export function ScoreSection({ view }: { view: View }) {
  const { r, report } = view;
  const { coverage } = report.ruleSet.rubric;
  return (
    <>
      <Terms view={view} />
      <table class="groups">
        <caption>
          {r.t(report.ruleSet.rubric.title)}
          <Legend view={view} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{r.t(words.group)}</th>
            <th scope="col" class="number">
              {r.t(words.points)}
            </th>
            <th scope="col" class="number">
              {r.t(words.maximum)}
            </th>
            <th scope="col" class="number">
              {r.t(words.coverage)}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.score.groups.map((group) => (
            <GroupRow key={group.id} view={view} group={group} />
          ))}
        </tbody>
        <TotalRow view={view} />
      </table>
      <ul class="prose small">
        <li>{r.t(words.distribution)}</li>
        <li>{r.t(words.bounds(r, coverage.overall, coverage.group))}</li>
        <li>{r.t(words.rounding)}</li>
        {report.score.groups.filter(restsOnOne).map(({ id, title, max }) => (
          <li key={id}>{r.t(words.restsOnOne(r, r.t(title), max))}</li>
        ))}
      </ul>
    </>
  );
}

/** What does not apply leaves its weight to its group, until one criterion may stand for all of it (scoring §3.1). */
function restsOnOne({ criteria }: ScoredGroup): boolean {
  const weighted = criteria.filter(({ weight }) => weight > 0);
  return weighted.length > 1 && weighted.filter(({ max }) => max > 0).length === 1;
}

function Terms({ view }: { view: View }) {
  const { r, report } = view;
  const { value, lowest, highest, coverage } = report.score;
  const all = sum(report.score.groups, ({ max }) => max);
  const tested = coverage * all;
  if (value === null) return <p>{r.t(words.noScoreWhy)}</p>;
  return (
    <ul class="terms">
      <li>{r.t(words.scoreSum(r, lowest, tested, value))}</li>
      <li>{r.t(words.lowestSum(r, lowest))}</li>
      <li>{r.t(words.highestSum(r, lowest, highest - lowest, highest))}</li>
      <li>{r.t(words.coverageSum(r, tested, all, coverage))}</li>
    </ul>
  );
}

function Legend({ view: { r } }: { view: View }) {
  const keys = [
    ["earned", words.legendEarned],
    ["untested", words.legendUntested],
    ["lost", words.legendLost],
  ] as const;
  return (
    <span class="legend">
      {keys.map(([key, name]) => (
        <span key={key}>
          <svg aria-hidden="true" width="20" height="12">
            <rect class={`bar-${key}`} x="0.5" y="0.5" width="19" height="11" />
          </svg>{" "}
          {r.t(name)}
        </span>
      ))}
    </span>
  );
}

function GroupRow({ view, group }: { view: View; group: ScoredGroup }) {
  const { r } = view;
  const { id, title, points, max, coverage } = group;
  return (
    <tr>
      <th scope="row">
        <Jump view={view} to={`group-${id}`}>
          <Prose>{r.t(title)}</Prose>
        </Jump>
        {max > 0 && <GroupBar view={view} group={group} />}
      </th>
      <td class="number">{max > 0 ? r.number(points, 2) : "–"}</td>
      <td class="number">{r.number(max, 2)}</td>
      <td class="number">{coverage === null ? r.t(words.groupEmpty) : r.percent(coverage)}</td>
    </tr>
  );
}

function TotalRow({ view }: { view: View }) {
  const { r, report } = view;
  const { groups, coverage, lowest } = report.score;
  return (
    <tfoot>
      <tr>
        <th scope="row">{r.t(words.total)}</th>
        <td class="number">{r.number(lowest, 2)}</td>
        <td class="number">
          {r.number(
            sum(groups, ({ max }) => max),
            2,
          )}
        </td>
        <td class="number">{r.percent(coverage)}</td>
      </tr>
    </tfoot>
  );
}

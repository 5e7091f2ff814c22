import type { Text } from "../../../checks/text.ts";
import { remarkBecause } from "../../count-states.ts";
import type { CriterionState, ScoredCriterion } from "../../model.ts";
import { explainPoints } from "../../score/explain-points.ts";
import { ownerNames, remarkNames, severityNames } from "../../wording.ts";
import { Faults, PlaceLine } from "./faults.tsx";
import { Grounds } from "./grounds.tsx";
import { State } from "./marks.tsx";
import { Jump, Prose } from "./quoted.tsx";
import { RuleGuidance } from "./rule-guidance.tsx";
import { words } from "./sentences.ts";
import type { Entry, View } from "./view.ts";

/** Each criterion by group: decided ones in full, the others with the section that explains them. */
export function CriteriaSection({ view }: { view: View }) {
  const { r, report } = view;
  const { groups } = report.score;
  // Of what no group holds, the two longest lists stand in their own sections.
  const annex = report.score.annex.filter(
    ({ state }) => state !== "not-applicable" && state !== "needs-document",
  );
  return (
    <>
      {groups.map(({ id, title, points, max, criteria }) => (
        <CriteriaGroup key={id} view={view} id={id} title={title} criteria={criteria}>
          {max > 0 && <p class="group-points">{r.t(words.pointsOf(r, points, max))}</p>}
        </CriteriaGroup>
      ))}
      {annex.length > 0 && (
        <CriteriaGroup view={view} id="annex" title={words.annex} criteria={annex}>
          <p class="small">{r.t(words.annexIntro)}</p>
        </CriteriaGroup>
      )}
    </>
  );
}

function CriteriaGroup({
  view,
  id,
  title,
  criteria,
  children,
}: {
  view: View;
  id: string;
  title: Text;
  criteria: readonly ScoredCriterion[];
  children: preact.ComponentChildren;
}) {
  return (
    <div class="group">
      <div class="group-head">
        <h3 id={view.id(`group-${id}`)}>{view.r.t(title)}</h3>
        {children}
      </div>
      {criteria.map(({ requirement }) => (
        <Criterion key={requirement} view={view} entry={view.entry(requirement)} />
      ))}
    </div>
  );
}

/** The section that explains an undecided criterion. */
const explainedIn: Partial<Record<CriterionState, string>> = {
  "needs-person": "questions",
  "not-tested": "untested",
  "not-applicable": "inapplicable",
  "needs-document": "papers",
};

function Criterion({ view, entry }: { view: View; entry: Entry }) {
  const { criterion } = entry;
  const id = view.id(`criterion-${criterion.requirement}`);
  const elsewhere = explainedIn[criterion.state];
  if (elsewhere) {
    return (
      <div class="criterion" id={id}>
        <div class="criterion-head">
          <Jump view={view} to={elsewhere}>
            <State view={view} state={criterion.state} />
          </Jump>
          <Head view={view} entry={entry}>
            <p class="small quiet">
              <Prose>{view.r.t(entry.result.message)}</Prose>
            </p>
          </Head>
        </div>
      </div>
    );
  }
  return (
    <details class="criterion" id={id} open={criterion.state !== "met"}>
      <summary class="criterion-head">
        <State
          view={view}
          state={criterion.state}
          isRemark={remarkBecause(criterion, entry.requirement) !== null}
        />
        <Head view={view} entry={entry} />
      </summary>
      <Detail view={view} entry={entry} />
    </details>
  );
}

function Head({ view, entry, children }: { view: View; entry: Entry; children?: preact.ComponentChildren }) {
  const { r } = view;
  const { criterion, requirement } = entry;
  const remark = remarkBecause(criterion, requirement);
  return (
    <>
      <div>
        <h4>
          <Prose>{r.t(requirement.title)}</Prose>{" "}
          {remark && <span class="tag">{r.t(remarkNames[remark])}</span>}
        </h4>
        {children}
      </div>
      {criterion.max > 0 && (
        <span class="criterion-points">{r.t(words.pointsOf(r, criterion.points, criterion.max))}</span>
      )}
    </>
  );
}

function Detail({ view, entry }: { view: View; entry: Entry }) {
  const { r, report } = view;
  const { criterion, requirement, result } = entry;
  const arithmetic = explainPoints(criterion, result, report.ruleSet.rubric, r);
  const failed = result.outcome === "failed";
  return (
    <dl class="detail">
      <dt>{r.t(words.reason)}</dt>
      <dd>
        <Prose>{r.t(result.message)}</Prose>
      </dd>
      {requirement.conflict && (
        <>
          <dt>{r.t(words.conflict)}</dt>
          <dd>
            <Prose>{r.t(requirement.conflict)}</Prose>
          </dd>
        </>
      )}
      {failed && <Mending view={view} entry={entry} />}
      {!failed && <Evidence view={view} entry={entry} />}
      <Grounds view={view} requirement={requirement} arithmetic={arithmetic} />
    </dl>
  );
}

function Mending({ view, entry }: { view: View; entry: Entry }) {
  const { r } = view;
  const { requirement } = entry;
  return (
    <>
      {entry.findings.length > 0 && (
        <>
          <dt>{r.t(words.where)}</dt>
          <dd>
            <Faults view={view} entry={entry} />
          </dd>
        </>
      )}
      <dt>{r.t(words.fix)}</dt>
      <dd>
        <Prose>{r.t(requirement.fix)}</Prose>{" "}
        <span class="small quiet">
          {r.t(words.owner)}: {r.t(ownerNames[requirement.owner])}. {r.t(words.severity)}:{" "}
          {r.t(severityNames[requirement.severity]).toLowerCase()}.
        </span>
      </dd>
      <RuleGuidance view={view} requirement={requirement.id} />
    </>
  );
}

const evidenceShown = 3;

function Evidence({ view, entry }: { view: View; entry: Entry }) {
  const places = entry.result.places.slice(0, evidenceShown);
  if (places.length === 0) return null;
  return (
    <>
      <dt>{view.r.t(words.evidence)}</dt>
      <dd>
        <ul class="plain">
          {places.map((place, index) => (
            <li key={index}>
              <PlaceLine r={view.r} place={place} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

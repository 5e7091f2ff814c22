import { criterionStates } from "../../../model.ts";
import { agencyKindNames } from "../../../wording.ts";
import { State } from "../../../writers/html/marks.tsx";
import type { PeerGroup } from "../../model.ts";
import { roundWords } from "../../round-words.ts";
import type { RoundView } from "./round-view.ts";

/** Criteria down, agencies across, the state of each as its mark. */
export function MatrixSection({ view }: { view: RoundView }) {
  return (
    <>
      <p class="legend small">
        {criterionStates.map((state) => (
          <State key={state} view={view} state={state} />
        ))}
      </p>
      {view.round.groups.map((group) => (
        <Matrix key={group.kind} view={view} group={group} />
      ))}
    </>
  );
}

function Matrix({ view, group }: { view: RoundView; group: PeerGroup }) {
  const { r, round } = view;
  const members = view.members(group).filter(({ criteria }) => criteria.length > 0);
  const states = members.map(({ criteria }) => new Map(criteria.map((c) => [c.requirement, c])));
  const carries = (requirement: string) => states.some((of) => (of.get(requirement)?.max ?? 0) > 0);
  const shown = round.criteria.filter(({ requirement }) => carries(requirement));
  if (members.length === 0) return null;
  const name = r.t(agencyKindNames[group.kind]);
  return (
    <>
      <h3>{name}</h3>
      <section class="scroll" tabindex={0} aria-label={`${r.t(roundWords.matrixHeading)}: ${name}`}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{r.t(roundWords.criterion)}</th>
              {members.map(({ agency }) => (
                <th key={agency.row} scope="col">
                  <span>{agency.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ requirement, title }) => (
              <tr key={requirement}>
                <th scope="row">{r.t(title)}</th>
                {states.map((of, index) => {
                  const criterion = of.get(requirement);
                  return <td key={index}>{criterion && <State view={{ r }} state={criterion.state} />}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

import { owners } from "../../../checks/regulations/schema.ts";
import type { Priority } from "../../model.ts";
import { effortNames, extentOf, ownerNames, severityNames } from "../../wording.ts";
import { Folded, Jump, Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

const shownAtFirst = 8;

/** What to fix first, by who must act. */
export function PrioritiesSection({ view }: { view: View }) {
  const { r, report } = view;
  if (report.priorities.length === 0) return <p>{r.t(words.prioritiesNone)}</p>;
  const byOwner = Map.groupBy(report.priorities, ({ owner }) => owner);
  return (
    <>
      <p>{r.t(words.prioritiesIntro)}</p>
      {owners.map((owner) => {
        const tasks = byOwner.get(owner);
        if (!tasks) return null;
        return (
          <div key={owner} class="owner">
            <h3>{r.t(ownerNames[owner])}</h3>
            <Folded
              items={tasks.map((task) => <Task key={task.requirement} view={view} task={task} />)}
              shown={shownAtFirst}
              more={(count) => r.t(words.showMore(count))}
            />
          </div>
        );
      })}
    </>
  );
}

function Task({ view, task }: { view: View; task: Priority }) {
  const { r } = view;
  const { requirement } = view.entry(task.requirement);
  const facts = [
    severityNames[task.severity],
    extentOf(task.pages, task.instances),
    effortNames[task.effort],
  ];
  return (
    <div class="task">
      <div>
        <p class="task-title">
          <Jump view={view} to={`criterion-${task.requirement}`}>
            <Prose>{r.t(requirement.title)}</Prose>
          </Jump>
        </p>
        <p>
          <Prose>{r.t(requirement.fix)}</Prose>
        </p>
        <p class="small quiet">{facts.map((fact) => r.t(fact)).join(" · ")}</p>
      </div>
      {task.pointsLost > 0 && <p class="task-points">{r.t(words.pointsBack(r, task.pointsLost))}</p>}
    </div>
  );
}

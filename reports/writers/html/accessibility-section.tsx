import { guidedCriteria, guidedCriterion } from "../../../checks/accessibility/guided-criteria.ts";
import type { AccessibilityOverview } from "../../model.ts";
import { peopleWords } from "./people-sentences.ts";
import { Prose } from "./quoted.tsx";
import type { View } from "./view.ts";

type Looked = AccessibilityOverview["criteria"][number];

/** What was tested, what was found broken, what nobody looked at yet; never that the portal conforms. */
export function AccessibilitySection({ view }: { view: View }) {
  const { r, report } = view;
  const overview = report.accessibility;
  if (!overview) return null;
  const { criteria, scannedPages, sample } = overview;
  const by = Map.groupBy(criteria, (each) => stateOf(each, scannedPages));
  const list = (state: LookedState) => by.get(state) ?? [];
  return (
    <>
      <p>
        <Prose>
          {r.t(peopleWords.accessibilityIntro(guidedCriteria.length, scannedPages, sample.length))}
        </Prose>
      </p>
      <Criteria view={view} heading={r.t(peopleWords.found)} criteria={list("found")} />
      <Criteria view={view} heading={r.t(peopleWords.looked)} criteria={list("looked")} />
      <Criteria view={view} heading={r.t(peopleWords.onlyMachine)} criteria={list("only-machine")} />
      <Criteria view={view} heading={r.t(peopleWords.nobody)} criteria={list("nobody")}>
        <p>{r.t(peopleWords.nobodyIntro)}</p>
      </Criteria>
      <p class="small quiet">{r.t(peopleWords.sheet)}</p>
    </>
  );
}

type LookedState = "found" | "looked" | "only-machine" | "nobody";

function stateOf({ criterion, machine, people }: Looked, scannedPages: number): LookedState {
  if (machine.failedPages.length > 0 || people.some(({ outcome }) => outcome === "failed")) return "found";
  if (people.length > 0) return "looked";
  return scannedPages > 0 && guidedCriterion(criterion)?.machine === "part" ? "only-machine" : "nobody";
}

function Criteria({
  view,
  heading,
  criteria,
  children,
}: {
  view: View;
  heading: string;
  criteria: readonly Looked[];
  children?: preact.ComponentChildren;
}) {
  return (
    <>
      <h3>
        {heading} ({criteria.length})
      </h3>
      {criteria.length === 0 && <p>{view.r.t(peopleWords.none)}</p>}
      {criteria.length > 0 && children}
      <ul class="criteria-list">
        {criteria.map((each) => (
          <li key={each.criterion}>
            <Criterion view={view} looked={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Criterion({ view, looked }: { view: View; looked: Looked }) {
  const { r } = view;
  const { criterion, binding } = looked;
  const guided = guidedCriterion(criterion);
  if (!guided) return null;
  return (
    <>
      {criterion} {r.t(guided.name)}{" "}
      <span class="small quiet">({[guided.level, ...extents(view, looked)].join("; ")})</span>{" "}
      {binding && <span class="tag">{r.t(peopleWords.binding)}</span>}
    </>
  );
}

/** Who found or saw it, and on how many pages. */
function extents({ r }: View, { machine, people, asked }: Looked): string[] {
  const failed = new Set(people.filter(({ outcome }) => outcome === "failed").map(({ page }) => page)).size;
  const answered = asked.filter((page) => page.answered).length;
  return [
    ...(machine.failedPages.length > 0 ? [r.t(peopleWords.foundByMachine(machine.failedPages.length))] : []),
    ...(failed > 0 ? [r.t(peopleWords.foundByPeople(failed))] : []),
    ...(answered > 0 && failed === 0 ? [r.t(peopleWords.lookedOn(answered, asked.length))] : []),
  ];
}

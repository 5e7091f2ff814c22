import type { CriterionState } from "../../model.ts";
import { stateNames } from "../../wording.ts";
import type { View } from "./view.ts";

// Each state has its own shape beside its word, so that nothing rests on colour alone.

const shapes: Record<CriterionState, preact.JSX.Element> = {
  met: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="M5.5 10.4l3 3 6-6.6" class="mark-cut" />
    </>
  ),
  "partly-met": (
    <>
      <circle cx="10" cy="10" r="8" class="mark-line" />
      <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  "not-met": (
    <>
      <path d="M10 .8L19.2 10 10 19.2.8 10z" fill="currentColor" />
      <path d="M7 7l6 6M13 7l-6 6" class="mark-cut" />
    </>
  ),
  "not-applicable": <path d="M3 10h14" class="mark-line" />,
  "not-tested": <circle cx="10" cy="10" r="8" class="mark-line" stroke-dasharray="3 2.6" />,
  "needs-person": (
    <>
      <path d="M2 3h16v11h-8l-4 4v-4H2z" class="mark-line" />
      <path d="M6 8.5h8" class="mark-line" />
    </>
  ),
  "needs-document": <path d="M4 1.5h8l4 4v13H4zM7 9h6M7 13h6" class="mark-line" />,
};

/** The shapes, drawn once and used by reference. */
export function MarkSymbols() {
  return Object.entries(shapes).map(([state, shape]) => (
    <symbol key={state} id={`mark-${state}`} viewBox="0 0 20 20">
      {shape}
    </symbol>
  ));
}

function Mark({ state }: { state: CriterionState }) {
  return (
    <svg class="mark" aria-hidden="true" focusable="false">
      <use href={`#mark-${state}`} />
    </svg>
  );
}

/** The state with its shape. A remark accuses nobody, so it takes no colour. */
export function State({
  view,
  state,
  isRemark = false,
}: {
  view: Pick<View, "r">;
  state: CriterionState;
  isRemark?: boolean;
}) {
  return (
    <span class={isRemark ? "state" : `state state-${state}`}>
      <Mark state={state} />
      <span>{view.r.t(stateNames[state])}</span>
    </span>
  );
}

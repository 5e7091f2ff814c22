import type { ReportedRequirement } from "../../model.ts";
import { Clauses } from "./clauses.tsx";
import { Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** What a verdict rests on, and how anybody can see it for themselves; `arithmetic` where it earned points. */
export function Grounds({
  view: { r },
  requirement,
  arithmetic = null,
}: {
  view: View;
  requirement: ReportedRequirement;
  arithmetic?: string | null;
}) {
  return (
    <>
      <dt>{r.t(words.basis)}</dt>
      <dd>
        <Clauses view={{ r }} provisions={requirement.provisions} />
      </dd>
      {arithmetic && (
        <>
          <dt>{r.t(words.arithmetic)}</dt>
          <dd>{arithmetic}</dd>
        </>
      )}
      <dt>{r.t(words.selfCheck)}</dt>
      <dd>
        <Prose>{r.t(requirement.selfCheck)}</Prose>
      </dd>
      <dt>{r.t(words.code)}</dt>
      <dd>
        <code>{requirement.id}</code>
      </dd>
    </>
  );
}

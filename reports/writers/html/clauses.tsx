import type { CitedProvision } from "../../model.ts";
import { Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** The clauses a requirement rests on, with their standing. */
export function Clauses({
  view,
  provisions,
}: {
  view: Pick<View, "r">;
  provisions: readonly CitedProvision[];
}) {
  if (provisions.length === 0) return <>{view.r.t(words.noBasis)}</>;
  return (
    <ul class="plain">
      {provisions.map((provision, index) => (
        <li key={index}>
          <Prose>{view.r.t(provision.citation)}</Prose>
          {provision.note && (
            <span class="small quiet">
              {" ("}
              <Prose>{view.r.t(provision.note)}</Prose>)
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

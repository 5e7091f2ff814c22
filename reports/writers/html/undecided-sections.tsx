import { statusNames, visitStatuses } from "../../../checks/visit-status.ts";
import { statusOwnerNames } from "../../wording.ts";
import { Clauses } from "./clauses.tsx";
import { Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { Entry, View } from "./view.ts";

// Criteria nobody decided, each kind with its reason and what is to be done about it.

export function UntestedSection({ view }: { view: View }) {
  const { r } = view;
  const byReason = Map.groupBy(view.inState("not-tested"), ({ result }) => result.reason);
  if (byReason.size === 0) return <p>{r.t(words.noUntested)}</p>;
  return (
    <>
      <p>{r.t(words.untestedIntro)}</p>
      {[...byReason].map(([reason, entries]) => (
        <UntestedReason key={reason} view={view} reason={reason} entries={entries} />
      ))}
    </>
  );
}

function UntestedReason({
  view,
  reason,
  entries,
}: {
  view: View;
  reason: string;
  entries: readonly Entry[];
}) {
  const { r } = view;
  const [first] = entries;
  const name = statusNames.find((status) => status === reason);
  const status = name ? visitStatuses[name] : null;
  return (
    <div class="undecided">
      <h3>{first && <Prose>{r.t(first.result.message)}</Prose>}</h3>
      <dl class="detail">
        {status && (
          <>
            <dt>{r.t(words.whoActs)}</dt>
            <dd>{r.t(statusOwnerNames[status.owner])}</dd>
            <dt>{r.t(words.toDo)}</dt>
            <dd>{r.t(status.fix)}</dd>
          </>
        )}
        <dt>{r.t(words.criteria)}</dt>
        <dd>
          <Titles view={view} entries={entries} />
        </dd>
      </dl>
    </div>
  );
}

export function InapplicableSection({ view }: { view: View }) {
  const { r } = view;
  const byReason = Map.groupBy(view.inState("not-applicable"), ({ result }) => r.t(result.message));
  if (byReason.size === 0) return <p>{r.t(words.noInapplicable)}</p>;
  return [...byReason].map(([message, entries]) => (
    <div key={message} class="undecided">
      <h3>
        <Prose>{message}</Prose>
      </h3>
      <Titles view={view} entries={entries} />
    </div>
  ));
}

function Titles({ view, entries }: { view: View; entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ requirement }) => (
        <li key={requirement.id}>
          <Prose>{view.r.t(requirement.title)}</Prose>
        </li>
      ))}
    </ul>
  );
}

export function PapersSection({ view }: { view: View }) {
  const { r } = view;
  const entries = view.inState("needs-document");
  if (entries.length === 0) return <p>{r.t(words.noPapers)}</p>;
  return (
    <>
      <p>{r.t(words.papersIntro)}</p>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{r.t(words.requirement)}</th>
            <th scope="col">{r.t(words.paper)}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ requirement }) => (
            <tr key={requirement.id}>
              <th scope="row">
                <Prose>{r.t(requirement.title)}</Prose>
                <div class="under">
                  <Clauses view={view} provisions={requirement.provisions} />
                </div>
              </th>
              <td>
                <Prose>{r.t(requirement.evidence ?? words.anyPaper)}</Prose>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

import { goneRows, historyWords, type PortalHistory } from "../../history/portal-history.ts";
import type { Reader } from "../../reader.ts";
import {
  changeHeads,
  changesSince,
  standingSentences,
  uptimeSentence,
} from "../../round/agency-sentences.ts";
import { Prose, Quoted } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** What only the round knows: the place among peers, how often the portal answered, what changed since the last one. */
export function RoundSection({ view }: { view: View }) {
  const { r, round } = view;
  if (round === null) return null;
  const uptime = uptimeSentence(round, r);
  const { sentences, rows } = changesSince(round, r);
  return (
    <>
      <ul class="prose terms">
        {[...standingSentences(round, r), ...(uptime ? [uptime] : [])].map((sentence) => (
          <li key={sentence}>
            <Prose>{sentence}</Prose>
          </li>
        ))}
      </ul>
      <h3>{r.t(words.changesHeading)}</h3>
      <ul class="prose terms">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {rows.length > 0 && (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{r.t(changeHeads.criterion)}</th>
              <th scope="col">{r.t(changeHeads.change)}</th>
              <th scope="col">
                {r.t(changeHeads.before)} → {r.t(changeHeads.now)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, change, before, now }) => (
              <tr key={title}>
                <th scope="row">
                  <Prose>{title}</Prose>
                </th>
                <td>{change}</td>
                <td>
                  {before} → {now}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.history && view.history.gone.length > 0 && <Gone history={view.history} r={r} />}
    </>
  );
}

function Gone({ history, r }: { history: PortalHistory; r: Reader }) {
  const { rows, more } = goneRows(history, r);
  const heads = [historyWords.kind, historyWords.content, historyWords.firstSeen, historyWords.lastSeen];
  return (
    <>
      <h3>{r.t(historyWords.gone)}</h3>
      <p>{r.t(historyWords.goneIntro)}</p>
      <table class="stacked">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {r.t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, name, isQuoted, where, first, last }, index) => (
            <tr key={index}>
              <td>{kind}</td>
              <td>
                {isQuoted ? <Quoted>{name}</Quoted> : <Prose>{name}</Prose>}
                <br />
                <span class="small">
                  <Quoted>{where}</Quoted>
                </span>
              </td>
              <td class="date" data-label={r.t(historyWords.firstSeen)}>
                {first}
              </td>
              <td class="date" data-label={r.t(historyWords.lastSeen)}>
                {last}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="small quiet">{r.t(historyWords.more(more))}</p>}
    </>
  );
}

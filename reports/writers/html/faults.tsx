import type { Place } from "../../../checks/outcome.ts";
import { historyWords } from "../../history/portal-history.ts";
import type { Finding } from "../../model.ts";
import type { Reader } from "../../reader.ts";
import { findingKey } from "../../round/compare.ts";
import { extentOf } from "../../wording.ts";
import { Comparison, Picture } from "./pictures.tsx";
import { Address, Prose, Quoted } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { Entry, View } from "./view.ts";

const faultsShown = 12;
const placesShown = 3;

/** Where the faults of a requirement stand, folded, each with its extent. */
export function Faults({ view, entry }: { view: View; entry: Entry }) {
  const { r } = view;
  const { findings } = entry;
  const shown = findings.slice(0, faultsShown);
  return (
    <>
      <Comparison view={view} result={entry.result} />
      <ul class="faults">
        {shown.map((finding, index) => (
          <li key={index}>
            <Fault view={view} finding={finding} summary={r.t(entry.result.message)} />
          </li>
        ))}
      </ul>
      {findings.length > shown.length && (
        <p class="small quiet">{r.t(words.moreFaults(shown.length, findings.length))}</p>
      )}
    </>
  );
}

function Fault({ view, finding, summary }: { view: View; finding: Finding; summary: string }) {
  const { r } = view;
  const { pages, instances, template, places } = finding;
  const message = r.t(finding.message);
  const extent = r.t(extentOf(pages, instances));
  const shown = places.slice(0, placesShown);
  const seenOn = view.history?.findings.get(findingKey(finding));
  return (
    <>
      {!summary.includes(message) && (
        <p>
          <Prose>{message}</Prose>
        </p>
      )}
      {instances > 1 && (
        <p class="small quiet">
          {pages > 1 && template !== null ? `${extent}, ${r.t(words.sameTemplate)}` : extent}
        </p>
      )}
      {seenOn !== undefined && (
        <p class="small quiet">
          {r.t(historyWords.firstSeen)}: {r.date(seenOn)}
        </p>
      )}
      <Picture view={view} places={places} />
      <ul class="plain">
        {shown.map((place, index) => (
          <li key={index}>
            <PlaceLine r={r} place={place} />
          </li>
        ))}
      </ul>
      {instances > shown.length && (
        <p class="small quiet">{r.t(words.morePlaces(shown.length, instances))}</p>
      )}
    </>
  );
}

export function PlaceLine({ r, place }: { r: Reader; place: Place }) {
  const { url, selector, excerpt } = place;
  return (
    <>
      <Address url={url} />
      {selector !== null && (
        <span class="where">
          {r.t(words.element)} <code>{selector}</code>
        </span>
      )}
      {excerpt !== null && (
        <q class="excerpt">
          <Quoted>{excerpt}</Quoted>
        </q>
      )}
    </>
  );
}

import type { Reader } from "../../../reader.ts";
import { type ChangeKind, changeKinds } from "../../compare.ts";
import type { RankedAgency } from "../../model.ts";
import { changeNames, differenceOf, roundWords } from "../../round-words.ts";
import type { RoundView } from "./round-view.ts";

/** Gates that a person confirmed, and how many agencies have others. */
export function FlagsSection({ view: { r, round } }: { view: RoundView }) {
  const flagged = round.agencies.flatMap(({ agency, flags }) => flags.map((flag) => ({ agency, ...flag })));
  return (
    <>
      {round.toConfirm > 0 && <p class="prose">{r.t(roundWords.flagsToConfirm(round.toConfirm))}</p>}
      {flagged.length === 0 && round.toConfirm === 0 && <p>{r.t(roundWords.noFlags)}</p>}
      <ul class="rows">
        {flagged.map(({ agency, requirement, title, text }) => (
          <li key={`${agency.row} ${requirement}`}>
            <p>
              <b>{agency.name}</b>
            </p>
            <p>
              {r.t(title)}: {r.t(text)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How often portals answered, those that did not always by name. */
export function UptimeSection({ view: { r, round } }: { view: RoundView }) {
  const tried = round.agencies.filter(({ uptime }) => uptime.probes > 0);
  const [first] = tried;
  if (!first) return <p>{r.t(roundWords.noProbes)}</p>;
  const total = (of: "probes" | "answered") => tried.reduce((sum, { uptime }) => sum + uptime[of], 0);
  const silent = tried
    .filter(({ uptime }) => uptime.answered < uptime.probes)
    .toSorted((a, b) => a.uptime.answered / a.uptime.probes - b.uptime.answered / b.uptime.probes);
  return (
    <>
      <p class="prose">
        {r.t(roundWords.uptimeIntro(first.uptime.days, total("probes"), total("answered")))}
      </p>
      {silent.length === 0 && <p>{r.t(roundWords.uptimeAll)}</p>}
      {silent.length > 0 && (
        <table class="uptime">
          <thead>
            <tr>
              <th scope="col">{r.t(roundWords.agency)}</th>
              <th scope="col" class="number">
                {r.t(roundWords.answered)}
              </th>
            </tr>
          </thead>
          <tbody>
            {silent.map(({ agency, uptime }) => (
              <tr key={agency.row}>
                <th scope="row">{agency.name}</th>
                <td class="number">
                  {uptime.answered}/{uptime.probes}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Agency by agency, what became better, worse or cannot be compared. */
export function ChangesSection({ view: { r, round } }: { view: RoundView }) {
  if (round.round.before === null) return <p>{r.t(roundWords.noChanges)}</p>;
  const changed = round.agencies.filter(({ change }) => change && change.criteria.length > 0);
  const kinds = changeKinds.filter((kind) => kind !== "same");
  return (
    <>
      <p class="prose">{r.t(roundWords.changesIntro(round.round.before))}</p>
      <ul class="rows">
        {changed.map((each) => (
          <li key={each.agency.row}>
            <p>
              <b>{each.agency.name}</b>{" "}
              {each.change?.difference != null && (
                <span class="tag">{r.t(roundWords.points(differenceOf(each, r)))}</span>
              )}
            </p>
            {kinds.map((kind) => (
              <ChangesOfKind key={kind} r={r} kind={kind} change={each.change} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

const criteriaShown = 6;

function ChangesOfKind({ r, kind, change }: { r: Reader; kind: ChangeKind } & Pick<RankedAgency, "change">) {
  const titles = change?.criteria.flatMap((one) => (one.kind === kind ? r.t(one.title) : [])) ?? [];
  if (titles.length === 0) return null;
  const rest = titles.slice(criteriaShown);
  return (
    <div class="small">
      <p>
        {r.t(changeNames[kind])} ({titles.length}): {titles.slice(0, criteriaShown).join("; ")}
      </p>
      {rest.length > 0 && (
        <details class="more">
          <summary>{r.t(roundWords.showMore(rest.length))}</summary>
          <p>{rest.join("; ")}</p>
        </details>
      )}
    </div>
  );
}

const articlesShown = 20;

/** What no single audit can see. */
export function BatchSection({ view: { r, round } }: { view: RoundView }) {
  const { measuringIds = [], articles = [] } = round.batch ?? {};
  return (
    <>
      <h3>{r.t(roundWords.sharedIds)}</h3>
      {measuringIds.length === 0 && <p>{r.t(roundWords.noFlags)}</p>}
      <ul>
        {measuringIds.map(({ id, portals }) => (
          <li key={id}>
            <code>{id}</code>: {portals.join(", ")}
          </li>
        ))}
      </ul>
      <h3>
        {r.t(roundWords.sharedArticles)} ({articles.length})
      </h3>
      {articles.length === 0 && <p>{r.t(roundWords.noFlags)}</p>}
      <ul>
        {articles.slice(0, articlesShown).map(({ content, pages }) => (
          <li key={content}>
            {pages[0]?.title}{" "}
            <span class="quiet small">{[...new Set(pages.map(({ portal }) => portal))].join(", ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

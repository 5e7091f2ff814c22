import { agencyKindNames } from "../../../wording.ts";
import { agencyFolder } from "../../agency-folder.ts";
import { agencyStateNames } from "../../agency-state.ts";
import type { PeerGroup, RankedAgency } from "../../model.ts";
import { differenceOf, placeRange, roundWords } from "../../round-words.ts";
import type { RoundView } from "./round-view.ts";

/** The ranking of each group of peers. */
export function RankingSection({ view }: { view: RoundView }) {
  const { r, round } = view;
  return (
    <>
      <p class="prose">{r.t(roundWords.rankingIntro)}</p>
      {round.groups.map((group) => (
        <GroupRanking key={group.kind} view={view} group={group} />
      ))}
    </>
  );
}

function GroupRanking({ view, group }: { view: RoundView; group: PeerGroup }) {
  const { r, round } = view;
  const ranked = view.members(group).filter(({ place }) => place !== null);
  if (ranked.length === 0) return null;
  const columns = [
    roundWords.rank,
    roundWords.agency,
    roundWords.score,
    roundWords.sampling,
    roundWords.moves,
  ];
  const more = [
    roundWords.band,
    roundWords.coverage,
    ...(round.cchc ? [roundWords.cchc] : []),
    roundWords.change,
  ];
  return (
    <>
      <h3>{r.t(agencyKindNames[group.kind])}</h3>
      <p class="quiet small">
        {r.t(group.rubric)} · {r.t(roundWords.rankedOf(ranked.length, group.members.length))}
      </p>
      <section class="scroll" tabindex={0} aria-label={r.t(agencyKindNames[group.kind])}>
        <table class="ranking">
          <thead>
            <tr>
              {[...columns, ...more].map((title) => (
                <th key={title.en} scope="col">
                  {r.t(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map((each) => (
              <RankedRow key={each.agency.row} view={view} each={each} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function RankedRow({ view, each }: { view: RoundView; each: RankedAgency }) {
  const { r, round } = view;
  const { agency, score, place, flags, cchc } = each;
  const [portal] = each.portals;
  const value = score?.value ?? 0;
  const { low, high } = score?.sampling ?? { low: value, high: value };
  return (
    <tr>
      <td class="rank">{place?.rank}</td>
      <th scope="row">
        {portal ? <a href={`${agencyFolder(portal.url)}/report.html`}>{agency.name}</a> : agency.name}
        {flags.length > 0 && (
          <span class="under flagged">
            {r.t(roundWords.flags)}: {flags.length}
          </span>
        )}
      </th>
      <td class="score-cell">
        {r.number(value, 1)}
        <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
          <rect class="score-track" width="100" height="10" />
          <rect class="score-fill" width={value.toFixed(1)} height="10" />
          <line class="score-error" x1={low.toFixed(1)} x2={high.toFixed(1)} y1="5" y2="5" />
        </svg>
      </td>
      <td class="whole" data-label={r.t(roundWords.sampling)}>
        {r.t(roundWords.range(r, low, high))}
      </td>
      <td class="whole" data-label={r.t(roundWords.moves)}>
        {placeRange(each)}
      </td>
      <td data-label={r.t(roundWords.band)}>{score?.band ? r.t(score.band) : "–"}</td>
      <td data-label={r.t(roundWords.coverage)}>{r.percent(score?.coverage ?? 0)}</td>
      {round.cchc && <td data-label={r.t(roundWords.cchc)}>{cchc === null ? "–" : r.number(cchc, 2)}</td>}
      <td class="whole" data-label={r.t(roundWords.change)}>
        {differenceOf(each, r)}
      </td>
    </tr>
  );
}

/** Agencies without a place, each with its reason. */
export function UnrankedSection({ view }: { view: RoundView }) {
  const { r, round } = view;
  const others = round.agencies.filter(({ place }) => place === null);
  return (
    <>
      <p class="prose">{r.t(roundWords.unrankedIntro)}</p>
      <table class="stacked unranked">
        <thead>
          <tr>
            {[
              roundWords.agency,
              roundWords.state,
              roundWords.reason,
              roundWords.whoActs,
              roundWords.toDo,
            ].map((title) => (
              <th key={title.en} scope="col">
                {r.t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map(({ agency, state, why }) => (
            <tr key={agency.row}>
              <th scope="row">{agency.name}</th>
              <td>{r.t(agencyStateNames[state])}</td>
              <td data-label={r.t(roundWords.reason)}>{why && r.t(why.what)}</td>
              <td data-label={r.t(roundWords.whoActs)}>{why && r.t(why.owner)}</td>
              <td data-label={r.t(roundWords.toDo)}>{why && r.t(why.fix)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

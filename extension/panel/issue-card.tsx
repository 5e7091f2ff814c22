import { useState } from "preact/hooks";
import type { Place } from "../../checks/outcome.ts";
import type { Text } from "../../checks/text.ts";
import { ownerNames } from "../../reports/wording.ts";
import type { Decision } from "../decisions.ts";
import type { Issue, Level } from "../judging/page-report.ts";
import { levelNames, words } from "../words.ts";
import { CopyButton } from "./copy-button.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { useSay } from "./language.ts";
import { LevelMark } from "./level-mark.tsx";
import { Said } from "./said.tsx";
import { usePanelStore } from "./store-context.ts";

const placesShown = 8;

interface IssueCardProps {
  issue: Issue;
  level: Level;
  said: Decision | null;
  /** That the person took of it: a data address. */
  picture: string | null;
  /** Canonical address of the page. */
  page: string;
}

/** One finding: what and where at a glance; why, how to mend it, by which clause, when opened. */
export function IssueCard({ issue, level, said, picture, page }: IssueCardProps) {
  const say = useSay();
  const store = usePanelStore();
  const [first] = issue.places;
  const label = say(issue.title);
  return (
    <details class={`issue issue-${level}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button. */}
      <summary
        data-node={first?.node}
        data-label={label}
        onClick={({ currentTarget }) => {
          const isOpening = currentTarget.parentElement?.hasAttribute("open") === false;
          if (isOpening && first?.node !== undefined) store.tab?.show(first.node, label);
          else store.tab?.hideMark();
        }}
      >
        <LevelMark level={level} />
        <span class="what">
          <span class="level">{say(levelNames[level])}</span>
          <strong>{label}</strong>
          {first && !isWholePage(first) && <Quote text={first.excerpt} />}
        </span>
        {issue.total > 1 && <span class="number">{issue.total}</span>}
      </summary>
      <div class="detail">
        <p class="message">{say(issue.message)}</p>
        <Places places={issue.places} total={issue.total} label={label} />
        <dl>
          <Part name={words.why} text={issue.why} />
          <Part name={words.fix} text={issue.fix} />
          {level === "look" && <Part name={words.lookHow} text={issue.selfCheck} />}
        </dl>
        {issue.help.map((help) => (
          <div class="help" key={help.text}>
            <p class="help-label">{say(help.label)}</p>
            <p class="help-text" lang="vi">
              {help.text}
            </p>
            <CopyButton text={help.text} label={say(help.label)} />
          </div>
        ))}
        <Basis issue={issue} />
        {said && <Said said={said} />}
        {picture && (
          <div class="picture">
            <img src={picture} alt={say(words.pictureOf(label))} />
            <p class="fine">
              {say(words.pictureKept)}{" "}
              <button type="button" class="link" onClick={() => store.tab?.removePicture(issue)}>
                {say(words.removePicture)}
              </button>
            </p>
          </div>
        )}
        <div class="bar">
          {(!said || said.answer === "note") && issue.requirement !== "" && (
            <DecisionForm issue={issue} level={level} page={page} />
          )}
          {!picture && first?.node !== undefined && (
            <button type="button" onClick={() => store.tab?.takePicture(issue)}>
              {say(words.takePicture)}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}

function isWholePage({ selector }: Pick<Place, "selector">): boolean {
  return selector === "html" || selector === "body";
}

/** What stands there: words of the page, or its code where there are none. */
function Quote({ text }: { text: string | null }) {
  if (!text) return null;
  return text.startsWith("<") ? <code class="quote">{text}</code> : <q class="quote">{text}</q>;
}

function Part({ name, text }: { name: Text; text: Text | null }) {
  const say = useSay();
  if (!text) return null;
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd>{say(text)}</dd>
    </div>
  );
}

function Places({ places, total, label }: { places: readonly Place[]; total: number; label: string }) {
  const say = useSay();
  const store = usePanelStore();
  const standing = places.filter(({ selector }) => selector !== null);
  if (standing.length === 0) return null;
  return (
    <div class="places">
      <h4>{say(words.where)}</h4>
      <ol>
        {standing.slice(0, placesShown).map(({ node, excerpt, selector }, index) => (
          <li key={index}>
            {node === undefined ? (
              <span>{excerpt ?? selector}</span>
            ) : (
              <button type="button" class="link" onClick={() => store.tab?.show(node, label)}>
                <span class="unseen">{say(words.showOnPage)}: </span>
                {isWholePage({ selector }) ? say(words.wholePagePlace) : excerpt || selector}
              </button>
            )}
          </li>
        ))}
      </ol>
      {total > Math.min(standing.length, placesShown) && (
        <p class="fine">{say(words.morePlaces(total - Math.min(standing.length, placesShown)))}</p>
      )}
    </div>
  );
}

function Basis({ issue }: { issue: Issue }) {
  const say = useSay();
  const [isWhole, setWhole] = useState(false);
  if (issue.requirement === "") return null;
  const [first, ...rest] = issue.citations;
  return (
    <div class="basis">
      <h4>{say(words.basis)}</h4>
      <ul>
        {(first ? [first, ...(isWhole ? rest : [])] : []).map(({ citation, note }) => (
          <li key={citation.vi}>
            {say(citation)}
            {note && <span class="note"> ({say(note)})</span>}
          </li>
        ))}
      </ul>
      {rest.length > 0 && !isWhole && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {say(words.moreBases(rest.length))}
        </button>
      )}
      <p class="fine">
        {say(words.owner)}: {say(ownerNames[issue.owner])} · {say(words.code)}:{" "}
        <code>{issue.requirement}</code>
      </p>
    </div>
  );
}

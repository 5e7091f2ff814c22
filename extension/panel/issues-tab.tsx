import { useState } from "preact/hooks";
import type { Decision } from "../decisions.ts";
import { type Issue, type Level, levels, type PageReport } from "../judging/page-report.ts";
import { type Pictures, pictureKey } from "../pictures.ts";
import { levelNames, words } from "../words.ts";
import { IssueCard } from "./issue-card.tsx";
import { useSay } from "./language.ts";
import { LevelMark } from "./level-mark.tsx";
import { decisionOn, isSettled, levelOf, shownIssues } from "./open-issues.ts";
import { OwnFindings } from "./own-findings.tsx";
import type { Phase } from "./tab-check.ts";
import { useIssueKeys } from "./use-issue-keys.ts";

interface IssuesTabProps {
  report: PageReport;
  phase: Phase;
  decisions: readonly Decision[];
  pictures: Pictures;
}

interface Row {
  issue: Issue;
  level: Level;
  said: Decision | null;
  picture: string | null;
}

/** What the editor can mend first; what others must, and what was answered, folded below with its number. */
export function IssuesTab({ report, phase, decisions, pictures }: IssuesTabProps) {
  const say = useSay();
  const [hidden, setHidden] = useState<ReadonlySet<Level>>(new Set());
  const rows = shownIssues(report, phase).map((issue): Row => {
    const said = decisionOn(issue, report, decisions);
    return { issue, level: levelOf(issue, said), said, picture: pictures[pictureKey(issue)] ?? null };
  });
  const open = rows.filter(({ issue, said }) => !isSettled(issue, said));
  const settled = rows.filter(({ issue, said }) => isSettled(issue, said));
  const shown = open.filter(({ level }) => !hidden.has(level)).sort(byLevel);
  const own = shown.filter(({ issue }) => issue.owner === "editor");
  const others = shown.filter(({ issue }) => issue.owner !== "editor");
  const keys = useIssueKeys();
  return (
    <div ref={keys}>
      <LevelFilter rows={open} hidden={hidden} onChange={setHidden} />
      <h3 class="part">{say(words.forEditors)}</h3>
      {own.length > 1 && <p class="fine keys">{say(words.keysHint)}</p>}
      {own.length === 0 && (
        <p class="empty">
          {say(open.length > 0 && shown.length === 0 ? words.noneShown : words.noneAtLevel)}
        </p>
      )}
      <Rows rows={own} report={report} />
      {others.length > 0 && (
        <details class="folded">
          <summary>
            <h3>{say(words.forOthers(others.length))}</h3>
          </summary>
          <p class="fine">{say(words.forOthersHint)}</p>
          <Rows rows={others} report={report} />
        </details>
      )}
      {settled.length > 0 && (
        <details class="folded">
          <summary>
            <h3>{say(words.settled(settled.length))}</h3>
          </summary>
          <Rows rows={settled} report={report} />
        </details>
      )}
      <OwnFindings page={report.canonical} decisions={decisions} />
    </div>
  );
}

function byLevel(a: Row, b: Row): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level);
}

function Rows({ rows, report }: { rows: readonly Row[]; report: PageReport }) {
  return (
    <ul class="issues">
      {rows.map((row) => (
        <li key={row.issue.key}>
          <IssueCard {...row} page={report.canonical} />
        </li>
      ))}
    </ul>
  );
}

interface LevelFilterProps {
  rows: readonly Row[];
  hidden: ReadonlySet<Level>;
  onChange(hidden: ReadonlySet<Level>): void;
}

function LevelFilter({ rows, hidden, onChange }: LevelFilterProps) {
  const say = useSay();
  const toggle = (level: Level) => {
    const changed = new Set(hidden);
    if (!changed.delete(level)) changed.add(level);
    onChange(changed);
  };
  return (
    <fieldset class="filter">
      <legend class="unseen">{say(words.filterLegend)}</legend>
      {levels.map((level) => (
        <label key={level}>
          <input type="checkbox" checked={!hidden.has(level)} onChange={() => toggle(level)} />
          <LevelMark level={level} />
          <span>
            {say(levelNames[level])}&nbsp;<b>{rows.filter((row) => row.level === level).length}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

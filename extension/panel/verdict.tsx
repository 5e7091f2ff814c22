import type { Decision } from "../decisions.ts";
import { countLevels } from "../judging/count-levels.ts";
import type { PageReport } from "../judging/page-report.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";
import { openLevels } from "./open-issues.ts";
import type { Phase } from "./tab-check.ts";

interface VerdictProps {
  report: PageReport;
  phase: Phase;
  decisions: readonly Decision[];
  heading: { current: HTMLHeadingElement | null };
}

/** One sentence, never a lone score. */
export function Verdict({ report, phase, decisions, heading }: VerdictProps) {
  const say = useSay();
  const open = openLevels(report, phase, decisions);
  const counts = countLevels(open);
  const own = countLevels(open.filter(({ owner }) => owner === "editor")).must;
  const isClean = phase === "done" && !report.isGlance && counts.must + counts.look === 0;
  return (
    <section class={isClean ? "verdict clean" : "verdict"}>
      <h2 ref={heading} tabIndex={-1}>
        {say(words.verdict(counts))}
      </h2>
      {counts.must > 0 && <p>{say(words.ofEditors(own, counts.must))}</p>}
      {isClean && <p>{say(words.verdictClean)}</p>}
      <p class="fine">
        <time dateTime={report.checkedAt}>{say(words.checkedAt(report.checkedAt.slice(11, 16)))}</time>{" "}
        {say(words.machineOnly)}
      </p>
    </section>
  );
}

import type { ScoredGroup } from "../../model.ts";
import { toOneDecimal } from "../../score/score.ts";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

/** Pattern of what was not tested, drawn once and used by reference. */
export function ChartPatterns() {
  return (
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0v6" class="hatch" />
    </pattern>
  );
}

/** Points earned, not tested and lost of one group. */
export function GroupBar({ view, group }: { view: View; group: ScoredGroup }) {
  const untested = group.max * (1 - (group.coverage ?? 1));
  const percent = (points: number) => (group.max > 0 ? (100 * points) / group.max : 0);
  const label = words.barLabel(view.r, group.points, untested, group.max);
  return (
    <svg class="bar" role="img" aria-label={view.r.t(label)} width="100%" height="14">
      <rect class="bar-earned" width={`${percent(group.points)}%`} height="14" />
      <rect
        class="bar-untested"
        x={`${percent(group.points)}%`}
        width={`${percent(untested)}%`}
        height="14"
        fill="url(#hatch)"
      />
    </svg>
  );
}

/** The score and its interval on the scale of 0 to 100, with the bounds of the bands. */
export function ScoreScale({ view }: { view: View }) {
  const { value, lowest, highest } = view.report.score;
  if (value === null) return null;
  const bounds = [...new Set([0, ...view.report.ruleSet.rubric.bands.map(({ from }) => from), 100])].sort(
    (a, b) => a - b,
  );
  const label = words.scaleLabel(view.r, value, lowest, highest);
  return (
    <svg class="scale" role="img" aria-label={view.r.t(label)} width="100%" height="52">
      <line class="scale-axis" x1="0" x2="100%" y1="22" y2="22" />
      {bounds.map((bound) => (
        <ScaleBound key={bound} bound={bound} />
      ))}
      <line class="scale-interval" x1={`${lowest}%`} x2={`${highest}%`} y1="22" y2="22" />
      <circle class="scale-value" cx={`${toOneDecimal(value)}%`} cy="22" r="6" />
    </svg>
  );
}

function ScaleBound({ bound }: { bound: number }) {
  return (
    <>
      <line class="scale-tick" x1={`${bound}%`} x2={`${bound}%`} y1="16" y2="28" />
      {bound < 100 && (
        <text class="scale-text" x={`${bound}%`} y="46" text-anchor={bound === 0 ? "start" : "middle"}>
          {bound}
        </text>
      )}
    </>
  );
}

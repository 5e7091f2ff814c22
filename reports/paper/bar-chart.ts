import wrapAnsi from "wrap-ansi";

/** Horizontal bars, one a row, from zero to a common maximum. */
export interface BarChart {
  title: string;
  /** Headings of the table the chart is drawn from. */
  columns: readonly [string, string];
  rows: readonly { label: string; value: number; shown: string }[];
  /** Value at full width. */
  maximum: number;
}

const width = 640;
const labelWidth = 266;
const valueWidth = 70;
const barHeight = 16;
const lineHeight = 16;
/** Between two rows. */
const gap = 10;
const edge = 4;
/** Letters of a label that fit on one line. */
const lineLength = 38;

/** The picture in its own units. */
export function chartSize(chart: BarChart): { width: number; height: number } {
  const heights = rowsOf(chart).map(({ height }) => height + gap);
  return { width, height: heights.reduce((total, height) => total + height, 2 * edge) };
}

interface DrawnRow {
  /** The label, broken where it is longer than its room. */
  lines: readonly string[];
  /** Bar or label, whichever is higher. */
  height: number;
}

function rowsOf({ rows }: BarChart): DrawnRow[] {
  return rows.map(({ label }) => {
    const lines = wrapAnsi(label, lineLength, { hard: true }).split("\n");
    return { lines, height: Math.max(barHeight, lines.length * lineHeight) };
  });
}

const accent = "#17495c";
const ink = "#1f2426";
const line = "#b9b4a8";

/**
 * The chart as SVG that stands alone: named for screen readers, its figures in its description, no colour needed
 * to read it.
 */
export function drawBarChart(chart: BarChart, id: string): string {
  const { height } = chartSize(chart);
  const room = width - labelWidth - valueWidth;
  let top = edge + gap / 2;
  const bars = rowsOf(chart).map((row, index) => {
    const { value, shown } = chart.rows[index] ?? { value: 0, shown: "" };
    const length = chart.maximum > 0 ? Math.max(0, Math.min(1, value / chart.maximum)) * room : 0;
    const middle = top + row.height / 2;
    top += row.height + gap;
    return [
      ...drawLabel(row.lines, middle),
      `<rect x="${labelWidth}" y="${middle - barHeight / 2}" width="${length.toFixed(1)}" height="${barHeight}" fill="${accent}"/>`,
      `<text x="${(labelWidth + length + 6).toFixed(1)}" y="${middle + baseline}">${escapeText(shown)}</text>`,
    ].join("");
  });
  const said = chart.rows.map(({ label, shown }) => `${label}: ${shown}`).join("; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escapeText(chart.title)}</title><desc id="${id}-d">${escapeText(said)}</desc>`,
    `<g font-family="'Noto Sans','Times New Roman',sans-serif" font-size="13" fill="${ink}">${bars.join("")}</g>`,
    `<line x1="${labelWidth}" x2="${labelWidth}" y1="2" y2="${height - 2}" stroke="${line}"/></svg>`,
  ].join("");
}

/** From the middle of a line of text down to its foot. */
const baseline = 4.5;

function drawLabel(lines: readonly string[], middle: number): string[] {
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + baseline;
  return lines.map(
    (text, index) =>
      `<text x="${labelWidth - 8}" y="${first + index * lineHeight}" text-anchor="end">${escapeText(text)}</text>`,
  );
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

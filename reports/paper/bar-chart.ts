/** Horizontal bars, one a row, from zero to a common maximum. */
export interface BarChart {
  title: string;
  /** Headings of the table the chart is drawn from. */
  columns: readonly [string, string];
  rows: readonly { label: string; value: number; shown: string }[];
  /** Value at full width. */
  maximum: number;
}

export const chartSize = { width: 640, rowHeight: 26, labelWidth: 250, valueWidth: 70 } as const;

/** Height of the picture in its own units. */
export function chartHeight({ rows }: BarChart): number {
  return rows.length * chartSize.rowHeight + 8;
}

const accent = "#17495c";
const ink = "#1f2426";
const line = "#b9b4a8";

/**
 * The chart as SVG that stands alone: named for screen readers, its figures in its description, no colour needed
 * to read it.
 */
export function drawBarChart(chart: BarChart, id: string): string {
  const { width, rowHeight, labelWidth, valueWidth } = chartSize;
  const room = width - labelWidth - valueWidth;
  const bars = chart.rows.map(({ label, value, shown }, index) => {
    const y = 4 + index * rowHeight;
    const length = chart.maximum > 0 ? Math.max(0, Math.min(1, value / chart.maximum)) * room : 0;
    return [
      `<text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${escapeText(shorten(label))}</text>`,
      `<rect x="${labelWidth}" y="${y + 4}" width="${length.toFixed(1)}" height="${rowHeight - 10}" fill="${accent}"/>`,
      `<text x="${(labelWidth + length + 6).toFixed(1)}" y="${y + 16}">${escapeText(shown)}</text>`,
    ].join("");
  });
  const height = chartHeight(chart);
  const said = chart.rows.map(({ label, shown }) => `${label}: ${shown}`).join("; ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escapeText(chart.title)}</title><desc id="${id}-d">${escapeText(said)}</desc>`,
    `<g font-family="'Noto Sans','Times New Roman',sans-serif" font-size="13" fill="${ink}">${bars.join("")}</g>`,
    `<line x1="${labelWidth}" x2="${labelWidth}" y1="2" y2="${height - 2}" stroke="${line}"/></svg>`,
  ].join("");
}

const longestLabel = 36;

function shorten(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

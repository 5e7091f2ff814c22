import { type BarChart, drawBarChart } from "../../../paper/bar-chart.ts";
import { formWords } from "../../../paper/paper.ts";
import type { RoundView } from "./round-view.ts";

/** The picture and, folded away, the table it is drawn from. */
export function ChartView({ view, chart, name }: { view: RoundView; chart: BarChart; name: string }) {
  return (
    <figure class="chart">
      <figcaption>{chart.title}</figcaption>
      {/* Drawn and escaped by bar-chart.ts. */}
      <div dangerouslySetInnerHTML={{ __html: drawBarChart(chart, view.id(name)) }} />
      <details class="more">
        <summary>{formWords[view.r.lang].tableOf}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{chart.columns[0]}</th>
              <th scope="col" class="number">
                {chart.columns[1]}
              </th>
            </tr>
          </thead>
          <tbody>
            {chart.rows.map(({ label, shown }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="number">{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { drawBarChart } from "./bar-chart.ts";
import { type Block, chartTable, columnsAtFullSize, formWords, type Paper, unbroken } from "./paper.ts";

const css = readFileSync(new URL("./paper.css", import.meta.url), "utf8");

/** The paper as one HTML file, from which the PDF is printed. */
export function writePaperHtml(paper: Paper): string {
  const page = (
    <html lang={paper.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{paper.title}</title>
        {/* Ours. */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body class={[paper.landscape && "landscape", paper.isCompact && "compact"].filter(Boolean).join(" ")}>
        <Head paper={paper} />
        <main>
          <h1>{paper.kind}</h1>
          <p class="subject">{paper.subject}</p>
          {paper.addressee && (
            <p class="to">
              {formWords[paper.lang].to} {paper.addressee}
            </p>
          )}
          {paper.blocks.map((block, index) => (
            <BlockView key={index} block={block} id={`c${index}`} paper={paper} />
          ))}
        </main>
        <Foot paper={paper} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** Decree 30/2020/NĐ-CP, Annex I: the issuing body at the left, the nation at the right. */
function Head({ paper: { office, lang } }: { paper: Paper }) {
  if (office === null) return null;
  const words = formWords[lang];
  return (
    <header class="head">
      <div>
        {office.parent !== null && <p>{unbroken(office.parent)}</p>}
        <p class="strong underlined">{unbroken(office.name)}</p>
        <p class="number">{words.number(office.code)}</p>
      </div>
      <div>
        <p class="strong">{words.nation}</p>
        <p class="strong underlined motto">{words.motto}</p>
        <p class="place">{words.placeAndDate(office.place)}</p>
      </div>
    </header>
  );
}

function Foot({ paper: { office, lang } }: { paper: Paper }) {
  if (office === null) return null;
  return (
    <footer class="foot">
      <div class="recipients">
        <b>{formWords[lang].recipients}</b>
        {office.recipients.map((recipient) => (
          <p key={recipient}>- {recipient}</p>
        ))}
      </div>
      <div class="signature">
        {office.signer.capacity && <p>{office.signer.capacity}</p>}
        <p>{office.signer.title}</p>
        {office.signerName && <p class="name">{office.signerName}</p>}
      </div>
    </footer>
  );
}

function BlockView({ block, id, paper }: { block: Block; id: string; paper: Paper }) {
  switch (block.type) {
    case "heading":
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "note":
      return <p class="note">{block.text}</p>;
    case "page-break":
      return <div class="break" />;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <TableView block={block} />;
    case "chart":
      return (
        <figure>
          <figcaption>{block.chart.title}</figcaption>
          {/* Drawn and escaped by bar-chart.ts. */}
          <div dangerouslySetInnerHTML={{ __html: drawBarChart(block.chart, id) }} />
          {block.table && <TableView block={chartTable(block.chart, paper.lang)} />}
        </figure>
      );
  }
}

function TableView({ block: { caption, columns, rows } }: { block: Extract<Block, { type: "table" }> }) {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table class={columns.length > columnsAtFullSize ? "dense" : undefined}>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={`width:${((100 * width) / total).toFixed(2)}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at} class={columns[at]?.align}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { PageDigest } from "../../../checks/page-digest.ts";
import { visitStatuses } from "../../../checks/visit-status.ts";
import { historyWords } from "../../history/portal-history.ts";
import { pageKindNames, visitNames } from "../../wording.ts";
import { Address, Quoted } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

const shownAtFirst = 20;
const pagesShown = 200;

/** The pages of the audit, failed visits included: the first ones open, the rest folded, the true total told. */
export function PagesSection({ view }: { view: View }) {
  const { r, report } = view;
  const { pages, site } = report;
  if (pages.length === 0) return <p>{r.t(words.noPages)}</p>;
  const shown = pages.slice(0, pagesShown);
  const rest = shown.slice(shownAtFirst);
  const host = new URL(site.homeUrl ?? site.startUrl).origin;
  return (
    <>
      <p>
        {r.t(words.pagesCaption(shown.length, pages.length))} {r.t(words.addressesOn(host))}
      </p>
      <PagesTable view={view} host={host} pages={shown.slice(0, shownAtFirst)} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{r.t(words.showMorePages(rest.length))}</summary>
          <PagesTable view={view} host={host} pages={rest} />
        </details>
      )}
    </>
  );
}

function PagesTable({ view, host, pages }: { view: View; host: string; pages: readonly PageDigest[] }) {
  const { r } = view;
  const columns = [
    words.title,
    words.kind,
    words.date,
    ...(view.history ? [historyWords.firstSeen] : []),
    words.visit,
  ];
  return (
    <table class="stacked">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.en} scope="col">
              {r.t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <PageRow key={page.url} view={view} host={host} page={page} />
        ))}
      </tbody>
    </table>
  );
}

function PageRow({ view, host, page }: { view: View; host: string; page: PageDigest }) {
  const { r, history } = view;
  const seenOn = history?.pages.get(page.finalUrl);
  const { url, title, kind, publishedAt, visit, failure } = page;
  const path = url.startsWith(`${host}/`) ? url.slice(host.length) : url;
  return (
    <tr>
      <td>
        {title !== null && (
          <>
            <Quoted>{title}</Quoted>
            <br />
          </>
        )}
        <span class="small">
          <Address url={url}>{path}</Address>
        </span>
      </td>
      <td data-label={r.t(words.kind)}>{r.t(pageKindNames[kind])}</td>
      <td class="date" data-label={r.t(words.date)}>
        {publishedAt === null ? "–" : r.date(publishedAt.slice(0, 10))}
      </td>
      {history && (
        <td class="date" data-label={r.t(historyWords.firstSeen)}>
          {seenOn === undefined ? "–" : r.date(seenOn)}
        </td>
      )}
      <td data-label={r.t(words.visit)}>
        {failure === null
          ? r.t(visitNames[visit])
          : `${r.t(words.notRead)}: ${r.t(visitStatuses[failure].what)}`}
      </td>
    </tr>
  );
}

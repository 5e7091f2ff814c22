import type { PageView } from "../../checks/page-view.ts";
import { leadsToFile } from "../../checks/reading/attachments.ts";
import { type Rank, sampleOf } from "../sample.ts";
import { normaliseUrl, skipReason } from "../url.ts";

/** A file that a page attaches. */
export interface NotedAttachment {
  url: string;
  page: string;
  stratum: string;
}

/** Collects the files that pages attach, and draws those that are opened. */
export interface AttachmentNotes {
  note(view: PageView): void;
  /** At most `most`: of each kind of page and of file in turn, and of as many pages as possible. */
  draw(most: number): NotedAttachment[];
}

const mostNoted = 10_000;

export function noteAttachments(rank: Rank): AttachmentNotes {
  const noted = new Map<string, NotedAttachment>();

  function note(view: PageView): void {
    for (const url of filesOn(view)) {
      if (noted.has(url) || noted.size >= mostNoted) continue;
      const page = view.snapshot.finalUrl;
      noted.set(url, { url, page, stratum: `${view.reading.kind} ${endingOf(url)}` });
    }
  }

  function draw(most: number): NotedAttachment[] {
    const strata = [...Map.groupBy(noted.values(), ({ stratum }) => stratum)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, files]) => onePageFirst(sampleOf(files, files.length, rank, ({ url }) => url)));
    const drawn: NotedAttachment[] = [];
    for (let round = 0; drawn.length < most && strata.some((files) => round < files.length); round++) {
      drawn.push(...strata.flatMap((files) => files[round] ?? []));
    }
    return drawn.slice(0, most);
  }

  return { note, draw };
}

/** A document's own files; of other pages what their main content links to. */
function filesOn(view: PageView): string[] {
  const own = view.reading.document?.attachments ?? [];
  const linked = view.links
    .filter(({ url, text, region }) => region === "main" && leadsToFile(url, text))
    .map(({ url }) => url.href);
  const addresses = own.length > 0 ? own : linked;
  return addresses.filter((address) => {
    const url = normaliseUrl(address);
    const reason = url === null ? "acting" : skipReason(url);
    return reason === null || reason === "file";
  });
}

function endingOf(url: string): string {
  return /\.([a-z0-9]{2,4})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? "";
}

/** The first file of each page, then the second of each, and so on. */
function onePageFirst(files: readonly NotedAttachment[]): NotedAttachment[] {
  const seen = new Map<string, number>();
  return files
    .map((file) => {
      const turn = seen.get(file.page) ?? 0;
      seen.set(file.page, turn + 1);
      return { file, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ file }) => file);
}

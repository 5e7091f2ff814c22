import type { PageKind } from "../checks/page-kind.ts";
import type { PageSnapshot } from "../checks/snapshot.ts";

export interface RenderRequest {
  url: string;
  /** What the static reading took the page for; null where its HTML was an empty shell. */
  kind: PageKind | null;
  /**
   * To be called once the page has settled and no longer loads anything: the next request to the same host
   * may then start while this page is still being scanned.
   */
  onSettled(): void;
}

/**
 * Opens pages in a browser. Never rejects for what a page or its server does: such an end is the snapshot's
 * `failure`. Rejects only when no browser can be had at all.
 */
export interface Renderer {
  /** How many pages may be open at once. */
  readonly concurrency: number;
  render(request: RenderRequest): Promise<PageSnapshot>;
  close(): Promise<void>;
}

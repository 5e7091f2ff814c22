/** What rendering one page may take: milliseconds, elements, bytes. */
export interface RenderLimits {
  /** From the request to the end of parsing. */
  navigationMs: number;
  /** From then to the load of pictures, frames and late scripts; what comes later is not waited for. */
  loadMs: number;
  /** Waiting for the network to fall quiet after that. */
  quietMs: number;
  scrollMs: number;
  collectMs: number;
  screenshotMs: number;
  /** All accessibility rules together. */
  scanMs: number;
  /** Measuring at one narrow viewport. */
  narrowMs: number;
  /** Each trial of the page, by keyboard, zoom and the like. */
  probeMs: number;
  /** Beyond so many elements a page is not tried out: each trial would use up its time. */
  probedElements: number;
  /** The whole visit. */
  pageMs: number;
  /** More than any page needs; nothing is loaded after so many. */
  requests: number;
  /** Documents one after the other by which a page may send its visitor on. */
  sentOn: number;
  /** Up to so many elements all accessibility rules run at once. */
  scanWholeElements: number;
  /** Beyond so many elements the slow rules are left out. */
  scanSlowElements: number;
  /** Resident memory of a renderer process at which it is ended. */
  rendererBytes: number;
}

export const renderLimits: RenderLimits = {
  navigationMs: 25_000,
  loadMs: 10_000,
  quietMs: 2_000,
  scrollMs: 2_000,
  collectMs: 8_000,
  screenshotMs: 10_000,
  scanMs: 20_000,
  narrowMs: 4_000,
  probeMs: 3_000,
  probedElements: 6_000,
  pageMs: 45_000,
  requests: 2_000,
  sentOn: 5,
  scanWholeElements: 4_000,
  scanSlowElements: 20_000,
  rendererBytes: 1.5 * 1024 ** 3,
};

/** Longest work at a stretch on the page's own thread, in milliseconds: well under what a person notices. */
const stretchMs = 50;

/** Thrown where a check was stopped. */
export class Stopped extends Error {
  constructor() {
    super("the check was stopped");
    this.name = "Stopped";
  }
}

/**
 * Lets the page go on between stretches of our work.
 * @throws {Stopped} (the promise rejects) when the signal was aborted meanwhile
 */
export function createBreather(signal: AbortSignal): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (!signal.aborted && performance.now() - since < stretchMs) return null;
    return breathe(signal).then(() => {
      since = performance.now();
    });
  };
}

/** Ends the present task. Message channels are not slowed down in background tabs as timers are. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  if (signal.aborted) throw new Stopped();
}

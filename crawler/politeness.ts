import type { StatusName } from "../checks/visit-status.ts";
import type { Clock } from "./clock.ts";

export interface PolitenessOptions {
  /** Pause between two requests to one host, in milliseconds. */
  delayMs: number;
  /** The longest Crawl-delay that is obeyed; a portal that asks for more is read at this pace. */
  maxCrawlDelayMs: number;
  /** The longest pause that back-off or Retry-After may cause. */
  maxBackoffMs: number;
  /** The same for hosts of the operator's own machine, which have no pause otherwise. */
  maxOwnBackoffMs: number;
}

export const politenessDefaults: PolitenessOptions = {
  delayMs: 500,
  maxCrawlDelayMs: 10_000,
  maxBackoffMs: 60_000,
  maxOwnBackoffMs: 1_000,
};

/** Holds a host until released; a second call does nothing. */
type Release = () => void;

/** Never more than one request at a time to a host, with a pause between them that grows when it is unwell. */
export interface Politeness {
  /** Waits for the host's turn. */
  enter(host: string, signal?: AbortSignal): Promise<Release>;
  /** Learns from how a request ended; `retryAfter` is the header as it came. */
  note(host: string, status: StatusName | null, retryAfter?: string | null): void;
  setCrawlDelay(host: string, seconds: number): void;
}

interface HostState {
  /** Ends when the last request that was let in is over. */
  turn: Promise<void>;
  baseMs: number;
  maxBackoffMs: number;
  pauseMs: number;
  freeAt: number;
}

const unwell = new Set<StatusName>([
  "blocked-by-firewall",
  "rate-limited",
  "server-error",
  "maintenance",
  "connection-timeout",
  "connection-reset",
  "timeout-headers",
  "timeout-body",
]);
/** First pause after trouble where there was none before. */
const firstBackoffMs = 1_000;

/** @param isOwn hosts of the operator's own machine */
export function createPoliteness(
  clock: Clock,
  options: PolitenessOptions,
  isOwn: (host: string) => boolean = () => false,
): Politeness {
  const hosts = new Map<string, HostState>();

  function stateOf(host: string): HostState {
    const known = hosts.get(host);
    if (known) return known;
    const baseMs = isOwn(host) ? 0 : options.delayMs;
    const maxBackoffMs = isOwn(host) ? options.maxOwnBackoffMs : options.maxBackoffMs;
    const state = { turn: Promise.resolve(), baseMs, maxBackoffMs, pauseMs: baseMs, freeAt: 0 };
    hosts.set(host, state);
    return state;
  }

  async function enter(host: string, signal?: AbortSignal): Promise<Release> {
    const state = stateOf(host);
    const before = state.turn;
    const mine = Promise.withResolvers<void>();
    state.turn = mine.promise;
    let isHeld = true;
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      state.freeAt = Math.max(state.freeAt, clock.now() + state.pauseMs);
      mine.resolve();
    };
    await before;
    try {
      await clock.sleep(Math.max(0, state.freeAt - clock.now()), signal);
    } catch (error) {
      mine.resolve();
      throw error;
    }
    return release;
  }

  function note(host: string, status: StatusName | null, retryAfter: string | null = null): void {
    const state = stateOf(host);
    if (status === null || !unwell.has(status)) {
      state.pauseMs = Math.max(state.baseMs, Math.floor(state.pauseMs / 2));
      return;
    }
    const asked = retryAfterMs(retryAfter, clock.now()) ?? 0;
    state.pauseMs = Math.min(state.maxBackoffMs, Math.max(state.pauseMs * 2, firstBackoffMs));
    state.freeAt = clock.now() + Math.min(state.maxBackoffMs, Math.max(asked, state.pauseMs));
  }

  function setCrawlDelay(host: string, seconds: number): void {
    const state = stateOf(host);
    if (!(seconds > 0)) return;
    state.baseMs = Math.max(state.baseMs, Math.min(options.maxCrawlDelayMs, seconds * 1_000));
    state.pauseMs = Math.max(state.pauseMs, state.baseMs);
  }

  return { enter, note, setCrawlDelay };
}

/** `Retry-After` (RFC 9110 §10.2.3) in milliseconds from now; null where it is missing or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

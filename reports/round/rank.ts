import { toOneDecimal } from "../score/score.ts";
import type { Interval } from "./sampling-interval.ts";

/** One member of a group of peers with a score that may be ranked. */
export interface Contender {
  id: string;
  score: number;
  interval: Interval;
}

export interface Place {
  /** Equal scores share a rank; the next one follows after all of them. */
  rank: number;
  /** How far the sample lets the rank move: nobody surely better, nobody surely worse. */
  best: number;
  worst: number;
  /** Contenders in all. */
  of: number;
}

/** Ranks peers by their scores at one decimal, as they are shown. */
export function rankPeers(contenders: readonly Contender[]): ReadonlyMap<string, Place> {
  const shown = contenders.map((each) => ({
    ...each,
    score: toOneDecimal(each.score),
    low: toOneDecimal(each.interval.low),
    high: toOneDecimal(each.interval.high),
  }));
  return new Map(
    shown.map((own) => {
      const others = shown.filter((other) => other.id !== own.id);
      const ahead = others.filter(({ score }) => score > own.score).length;
      const surelyAhead = others.filter(({ low }) => low > own.high).length;
      const maybeAhead = others.filter(({ high }) => high > own.low).length;
      const place = { rank: 1 + ahead, best: 1 + surelyAhead, worst: 1 + maybeAhead, of: shown.length };
      return [
        own.id,
        { ...place, best: Math.min(place.best, place.rank), worst: Math.max(place.worst, place.rank) },
      ];
    }),
  );
}

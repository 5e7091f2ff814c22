import type { Instrument } from "./schema.ts";

/** Whether an instrument binds on a day. A date nobody knows bounds nothing. Days are YYYY-MM-DD. */
export function isInForce({ effectiveFrom, issuedOn, effectiveTo }: Instrument, date: string): boolean {
  return isWithin({ from: effectiveFrom ?? issuedOn, to: effectiveTo }, date);
}

export function hasEnded({ effectiveTo }: Instrument, date: string): boolean {
  return effectiveTo !== null && effectiveTo < date;
}

export function isWithin({ from, to }: { from: string | null; to: string | null }, date: string): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

/** The instrument that took an ended one's place, followed until one that is in force; null where none is known. */
export function successorOf(
  instrument: Instrument,
  date: string,
  instruments: Readonly<Record<string, Instrument>>,
): string | null {
  const next = instrument.replacedBy === null ? undefined : instruments[instrument.replacedBy];
  if (!next) return null;
  return isInForce(next, date) ? next.id : successorOf(next, date, instruments);
}

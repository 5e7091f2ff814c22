import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { toInstant } from "../clock.ts";
import type { RoundEvent } from "./round-event.ts";

/** Appends each event to a file of JSON lines, so that a killed run leaves its story behind. */
export function openRoundLog(path: string): (event: RoundEvent) => void {
  mkdirSync(dirname(path), { recursive: true });
  return (event) => {
    appendFileSync(path, `${JSON.stringify({ at: toInstant(Date.now()), ...event })}\n`);
  };
}

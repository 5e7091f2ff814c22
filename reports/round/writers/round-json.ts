import type { RoundReport } from "../model.ts";

/** `round.json`: the whole model, numbers unrounded. */
export function writeRoundJson(round: RoundReport): string {
  return `${JSON.stringify(round, null, 2)}\n`;
}

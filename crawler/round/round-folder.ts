import { join } from "node:path";

/** Where the papers and the log of a round lie. */
export function roundFolder(workspace: string, round: string): string {
  return join(workspace, "rounds", round);
}

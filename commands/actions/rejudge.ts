import { join } from "node:path";
import { rejudgeRound } from "../../crawler/round/judge-round.ts";
import { roundFolder } from "../../crawler/round/round-folder.ts";
import { openStore } from "../../crawler/store/audit-store.ts";
import { readReport } from "../../crawler/store/read-round.ts";
import { readWorkspace } from "../../crawler/workspace/read-workspace.ts";
import { agencyFolder } from "../../reports/round/agency-folder.ts";
import { writeWhole } from "../../reports/round/deliver-round.ts";
import { chooseRound } from "../../reports/round/write-papers.ts";
import { judgePortal } from "./judge-portal.ts";

/** What `kiemcong rejudge` was asked for. */
interface RejudgeOrder {
  folder: string;
  /** Null: the newest. */
  round: string | null;
  /** YYYY-MM-DD: the law of which day; null: the round's own. */
  date: string | null;
}

interface Rejudged {
  /** Where the new report lies. */
  path: string;
  /** Byte for byte what was kept: so it is under the round's own law and tool. */
  isSame: boolean;
}

/** Judges stored evidence again, portal by portal; what was kept is not touched. */
export async function* rejudge({ folder, round: id, date }: RejudgeOrder): AsyncGenerator<Rejudged> {
  const { law } = await readWorkspace(folder);
  const store = await openStore(folder);
  try {
    const round = await chooseRound(store, id);
    const day = date ?? round.plan.date;
    const into = join(roundFolder(folder, round.id), `rejudged-${day}`);
    for await (const { portal, report } of rejudgeRound(round, { store, law, judge: judgePortal }, day)) {
      const path = join(into, agencyFolder(portal.url), "report.json");
      const isSame = portal.report !== null && readReport(store, portal.report) === report;
      await writeWhole(path, report);
      yield { path, isSame };
    }
  } finally {
    await store.close();
  }
}

import law from "virtual:law";
import { checks } from "../../checks/index.ts";
import { nameInstrument } from "../../reports/citation.ts";
import { glanceAt } from "./glance.ts";
import { judgePage, type OpenedPage, openPage, type PageJudgement, putScan } from "./judge-page.ts";
import { proposeProfile } from "./propose.ts";
import { ruleSetFor } from "./rule-set-for.ts";
import type { Case, TaskName, WorkerAnswer, WorkerQuestion, WorkerTasks } from "./worker-messages.ts";

// Judging takes its time, so it happens away from the page's thread and from the panel's.

let last: { key: string; opened: OpenedPage } | null = null;

/** The page of the glance is read already; the whole judgement goes on with it. */
function open({ seen, profile }: Case): OpenedPage {
  const { part, within } = seen.page;
  const key = JSON.stringify([seen.at, part.finalUrl, within, profile]);
  if (last?.key === key && !last.opened.page.rendered?.axe) putScan(last.opened, seen.axe);
  else last = { key, opened: openPage(seen, profile) };
  return last.opened;
}

function judgeWhole(asked: Case): PageJudgement {
  return judgePage(open(asked), ruleSetFor(asked.profile, asked.date), checks, false);
}

type Tasks = { [Name in TaskName]: (ask: WorkerTasks[Name]["ask"]) => Answer<Name> | Promise<Answer<Name>> };
type Answer<Name extends TaskName> = WorkerTasks[Name]["answer"];

const tasks: Tasks = {
  regulations: () =>
    Object.values(law.provinces).map(({ id, name, regulation }) => {
      const instrument = law.instruments[regulation];
      if (!instrument) throw new Error(`no instrument ${regulation}`);
      return { id, province: name, instrument: nameInstrument(instrument) };
    }),
  propose: (seen) => proposeProfile(law, seen),
  glance: (asked) => glanceAt(asked, open(asked)),
  judge: (asked) => judgeWhole(asked).report,
  export: async ({ case: asked, format, lang, ...given }) => {
    // The writers are large and seldom wanted.
    const { exportJudgement } = await import("../exports/export-judgement.ts");
    return exportJudgement(judgeWhole(asked), format, lang, given);
  },
};

addEventListener("message", async ({ data }: MessageEvent<WorkerQuestion>) => {
  const { id, task, ask } = data;
  const run = tasks[task] as (ask: unknown) => unknown;
  let answer: WorkerAnswer;
  try {
    answer = { id, answer: await run(ask) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});

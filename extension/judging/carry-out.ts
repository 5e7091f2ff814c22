import law from "virtual:law";
import { checks } from "../../checks/index.ts";
import { nameInstrument } from "../../reports/citation.ts";
import { exportJudgement } from "../exports/export-judgement.ts";
import { glanceAt } from "./glance.ts";
import { judgePage, type OpenedPage, openPage, type PageJudgement, putScan } from "./judge-page.ts";
import { proposeProfile } from "./propose.ts";
import { ruleSetFor } from "./rule-set-for.ts";
import type { Answer, Case, Question, TaskName } from "./tasks.ts";

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

type Tasks = { [Name in TaskName]: (ask: Question<Name>) => Answer<Name> | Promise<Answer<Name>> };

const tasks: Tasks = {
  prepare: ({ profile, date }) => {
    ruleSetFor(profile, date);
    return null;
  },
  regulations: () =>
    Object.values(law.provinces).map(({ id, name, regulation }) => {
      const instrument = law.instruments[regulation];
      if (!instrument) throw new Error(`no instrument ${regulation}`);
      return { id, province: name, instrument: nameInstrument(instrument) };
    }),
  propose: (seen) => proposeProfile(law, seen),
  glance: (asked) => glanceAt(open(asked), asked),
  judge: (asked) => judgeWhole(asked).report,
  export: ({ case: asked, format, lang, ...given }) =>
    exportJudgement(judgeWhole(asked), format, lang, given),
};

/** Carries out a task; rejects with what went wrong in it. */
export async function carryOut<Name extends TaskName>(
  task: Name,
  question: Question<Name>,
): Promise<Answer<Name>> {
  return tasks[task](question);
}

import type { OutcomeValue } from "../../checks/outcome.ts";
import { pageKindNames } from "../../reports/wording.ts";
import type { PageReport } from "../judging/page-report.ts";
import { outcomeNames, words } from "../words.ts";
import { useSay } from "./language.ts";

const order: readonly OutcomeValue[] = ["failed", "cantTell", "untested", "passed", "inapplicable"];

/** The regulation's own list for this kind of page, met or not. */
export function CriteriaTab({ report }: { report: PageReport }) {
  const say = useSay();
  const { criteria, facts, ruleSet, siteWide } = report;
  const sorted = [...criteria].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return (
    <>
      <h3 class="part">{say(words.criteriaFor(say(pageKindNames[facts.kind])))}</h3>
      <p class="fine">
        {say(ruleSet.instrument)} ({say(ruleSet.province)})
      </p>
      {ruleSet.notices.map((notice) => (
        <p class="notice" key={notice.vi}>
          {say(notice)}
        </p>
      ))}
      <ul class="criteria">
        {sorted.map(({ requirement, title, outcome, message, citation }) => (
          <li key={requirement}>
            <span class={`outcome outcome-${outcome}`}>{say(outcomeNames[outcome])}</span>
            <span class="what">
              <strong>{say(title)}</strong>
              <span>{say(message)}</span>
              {citation && <span class="fine">{say(citation)}</span>}
            </span>
          </li>
        ))}
      </ul>
      {siteWide > 0 && <p class="fine">{say(words.siteWide(siteWide))}</p>}
    </>
  );
}

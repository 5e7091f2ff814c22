import { guidanceFor } from "../../../checks/accessibility/rule-guidance.ts";
import { ruleName } from "../../../checks/accessibility/rule-name.ts";
import { type BrokenRule, brokenRules } from "../../broken-rules.ts";
import { capitalised } from "../../capitalised.ts";
import { extentOf } from "../../wording.ts";
import { peopleWords } from "./people-sentences.ts";
import { Folded, Prose } from "./quoted.tsx";
import { words } from "./sentences.ts";
import type { View } from "./view.ts";

const rulesShown = 5;

/** For each kind of accessibility fault: for whom it matters and how an editor mends it. */
export function RuleGuidance({ view, requirement }: { view: View; requirement: string }) {
  const { r, report } = view;
  const rules = brokenRules(report, requirement);
  if (rules.length === 0) return null;
  return (
    <>
      <dt>{r.t(peopleWords.ruleGuidance)}</dt>
      <dd>
        <Folded
          items={rules.map((rule) => <Rule key={rule.id} view={view} rule={rule} />)}
          shown={rulesShown}
          more={(count) => r.t(words.showMore(count))}
        />
      </dd>
    </>
  );
}

function Rule({ view, rule }: { view: View; rule: BrokenRule }) {
  const { r } = view;
  const { id, criteria, pages, count } = rule;
  const guidance = guidanceFor(id);
  return (
    <>
      <p>
        <strong>{capitalised(r.t(ruleName(id)))}</strong>{" "}
        <span class="small quiet">
          {[criteria.length > 0 ? `WCAG ${criteria.join(", ")}` : [], r.t(extentOf(pages, count))]
            .flat()
            .join(" · ")}{" "}
          · <code>{id}</code>
        </span>
      </p>
      {guidance && (
        <>
          <p>
            <Prose>{r.t(guidance.why)}</Prose>
          </p>
          <p>
            {r.t(peopleWords.ruleFix)} <Prose>{r.t(guidance.fix)}</Prose>
          </p>
        </>
      )}
    </>
  );
}

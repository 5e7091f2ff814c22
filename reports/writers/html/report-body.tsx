import { requestsHeading, requestsOf } from "../../requests.ts";
import { AccessibilitySection } from "./accessibility-section.tsx";
import { AssessmentsSection } from "./assessments-section.tsx";
import { BasesSection } from "./bases-section.tsx";
import { Cover } from "./cover.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { limits } from "./limits.ts";
import { PagesSection } from "./pages-section.tsx";
import { peopleWords } from "./people-sentences.ts";
import { PrioritiesSection } from "./priorities-section.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { Jump, Prose } from "./quoted.tsx";
import { RoundSection } from "./round-section.tsx";
import { ScoreSection } from "./score-section.tsx";
import { words } from "./sentences.ts";
import { TechnicalSection } from "./technical-section.tsx";
import { InapplicableSection, PapersSection, UntestedSection } from "./undecided-sections.tsx";
import type { View } from "./view.ts";

const sections = [
  { id: "score", heading: words.scoreHeading, Section: ScoreSection },
  { id: "round", heading: words.roundHeading, Section: RoundSection },
  { id: "priorities", heading: words.prioritiesHeading, Section: PrioritiesSection },
  { id: "criteria", heading: words.criteriaHeading, Section: CriteriaSection },
  { id: "questions", heading: words.questionsHeading, Section: QuestionsSection },
  { id: "people", heading: peopleWords.assessmentsHeading, Section: AssessmentsSection },
  { id: "accessibility", heading: peopleWords.accessibilityHeading, Section: AccessibilitySection },
  { id: "untested", heading: words.untestedHeading, Section: UntestedSection },
  { id: "inapplicable", heading: words.inapplicableHeading, Section: InapplicableSection },
  { id: "papers", heading: words.papersHeading, Section: PapersSection },
  { id: "requests", heading: requestsHeading, Section: RequestsSection },
  { id: "pages", heading: words.pagesHeading, Section: PagesSection },
  { id: "bases", heading: words.basesHeading, Section: BasesSection },
  { id: "limits", heading: limits.heading, Section: LimitsSection },
  { id: "technical", heading: words.technicalHeading, Section: TechnicalSection },
] as const;

/** The whole report in one language. */
export function ReportBody({ view }: { view: View }) {
  const { r, report } = view;
  const empty = new Set([
    ...(report.assessments.length === 0 ? ["people"] : []),
    ...(view.round === null ? ["round"] : []),
    ...(report.accessibility === null ? ["accessibility"] : []),
  ]);
  const shown = sections.filter(({ id }) => !empty.has(id));
  return (
    <>
      <Cover view={view} />
      <nav class="contents" aria-labelledby={view.id("contents")}>
        <h2 id={view.id("contents")}>{r.t(words.contents)}</h2>
        <ol>
          {shown.map(({ id, heading }) => (
            <li key={id}>
              <Jump view={view} to={id}>
                {r.t(heading)}
              </Jump>
            </li>
          ))}
        </ol>
      </nav>
      {shown.map(({ id, heading, Section }, index) => (
        <section key={id} class={`section section-${id}`} aria-labelledby={view.id(id)}>
          <h2 id={view.id(id)}>
            <span class="ordinal">{index + 1}.</span> {r.t(heading)}
          </h2>
          <Section view={view} />
        </section>
      ))}
    </>
  );
}

function LimitsSection({ view: { r } }: { view: View }) {
  return (
    <ul class="prose">
      {limits.items.map((item) => (
        <li key={item.en}>{r.t(item)}</li>
      ))}
    </ul>
  );
}

function RequestsSection({ view: { r, report } }: { view: View }) {
  return (
    <ul class="prose">
      {requestsOf(report, r).map((item) => (
        <li key={item}>
          <Prose>{item}</Prose>
        </li>
      ))}
    </ul>
  );
}

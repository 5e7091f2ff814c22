import type { Language, Text } from "../../checks/text.ts";
import { countLevels } from "../judging/count-levels.ts";
import { type Issue, levels, type PageReport } from "../judging/page-report.ts";
import { localDate } from "../local-date.ts";
import { words } from "../words.ts";

/** What was checked, by what, when, and the verdict in one sentence. */
export function ReportHead({ report, lang, title }: { report: PageReport; lang: Language; title: Text }) {
  const say = (text: Text) => text[lang];
  const { ruleSet, facts, agency, url, checkedAt } = report;
  const rows: readonly (readonly [Text, string])[] = [
    [words.sheetPage, facts.title ?? say(words.notFound)],
    [words.sheetAddress, url],
    ...(report.isPart ? [[words.sheetExtent, say(words.ofPart)] as const] : []),
    ...(agency ? [[words.sheetAgency, agency] as const] : []),
    [words.sheetBasis, `${say(ruleSet.instrument)} (${say(ruleSet.province)}), ${localDate(ruleSet.date)}`],
    [words.sheetTime, localDate(checkedAt)],
    [words.sheetResult, say(words.verdict(countLevels(report.issues)))],
  ];
  return (
    <>
      <h1>{say(title)}</h1>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The gravest first, else as they stand on the page. */
export function byLevel(issues: readonly Issue[]): Issue[] {
  return issues.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

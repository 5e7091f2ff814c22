import type { Text } from "../../checks/text.ts";
import { pageKindNames } from "../../reports/wording.ts";
import type { ReadFacts } from "../judging/page-report.ts";
import { localDate } from "../local-date.ts";
import { words } from "../words.ts";
import { useSay } from "./language.ts";

/** What the machine read of the page: where it read wrongly, its findings are to be doubted. */
export function PageFacts({ facts }: { facts: ReadFacts }) {
  const say = useSay();
  const found = (value: string | null) => value || say(words.notFound);
  const rows: readonly (readonly [Text, string])[] = [
    [words.factKind, say(pageKindNames[facts.kind])],
    [words.factTitle, found(facts.title)],
    [words.factDate, found(facts.publishedAt && localDate(facts.publishedAt))],
    [words.factAuthor, found(facts.author)],
    [words.factSource, found(facts.source)],
    ...(facts.documentNumber ? [[words.factNumber, facts.documentNumber] as const] : []),
    ...(facts.attachments.length > 0
      ? [[words.factAttachments, String(facts.attachments.length)] as const]
      : []),
    [words.factTools, say(words.tools(facts.hasPrint, facts.hasSave, facts.hasShare))],
    [words.factLanguage, facts.language ? say(words.languages[facts.language]) : say(words.notFound)],
  ];
  return (
    <details class="folded facts">
      <summary>
        <h3>{say(words.facts)}</h3>
      </summary>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

import type { Check } from "../../checks/define-check.ts";
import type { Language } from "../../checks/text.ts";
import { type Measured, precisionOf } from "./measured.ts";
import { decided, sentencesOf } from "./outcome-sentences.ts";
import { outcomeNames, words } from "./words.ts";

/** What each check measures and says, and how right it was, as a part of the catalogue page. */
export function checksPart(checks: readonly Check[], measured: readonly Measured[], lang: Language): string {
  const known = new Map(measured.map((each) => [each.check, each]));
  const parts = checks
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((check) => checkPart(check, known.get(check.id), lang));
  return [`## ${words.checksPart[lang]}`, words.checksNote[lang], ...parts].join("\n\n");
}

function checkPart(check: Check, measured: Measured | undefined, lang: Language): string {
  const rows = decided.flatMap((outcome) =>
    sentencesOf(check, outcome).map(
      ({ reason, sentence }) =>
        `| ${outcomeNames[outcome][lang]} | \`${reason}\` | ${cell(sentence[lang])} |`,
    ),
  );
  return [
    `### \`${check.id}\``,
    `${check.measures[lang]} ${words.limitsShort[lang]} ${check.limits[lang]} ${precisionOf(measured)[lang]}`,
    ["|  |  |  |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

/** A bar would end the cell, an angle bracket would open a tag, a line break the row. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}

import type { Check } from "../../checks/define-check.ts";
import type { Language } from "../../checks/text.ts";
import { decided, sentencesOf } from "./outcome-sentences.ts";
import { measuredPrecision, outcomeNames, words } from "./words.ts";

/** How often a check's accusations were right where people had written down the truth. */
export interface Measured {
  check: string;
  /** Verdicts compared, and those of them that accused. */
  n: number;
  accused: number;
  /** 0 to 1; null where nothing was accused. */
  precision: number | null;
}

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
    `${check.measures[lang]} ${words.limitsShort[lang]} ${check.limits[lang]} ${precisionOf(measured, lang)}`,
    ["|  |  |  |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function precisionOf(measured: Measured | undefined, lang: Language): string {
  if (!measured || measured.precision === null) return words.notMeasured[lang];
  return measuredPrecision(measured.accused, Math.round(measured.precision * 100), measured.n)[lang];
}

/** A bar would end the cell, an angle bracket would open a tag, a line break the row. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
}

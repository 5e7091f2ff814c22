import type { Law } from "../../checks/regulations/load.ts";
import { type Question, resolve } from "../../checks/regulations/resolve.ts";
import type { ResolvedRequirement, RuleSet } from "../../checks/regulations/schema.ts";
import type { Language } from "../../checks/text.ts";
import { nameInstrument } from "../citation.ts";
import { createReader } from "../reader.ts";
import { agencyKindNames, instrumentStatusNames, severityNames } from "../wording.ts";
import { clauseLine } from "./clauses.ts";
import { periodOf } from "./list-regulations.ts";
import { heading, paragraph, type Terminal, table } from "./terminal.ts";
import { parameterName, parameterValue } from "./values.ts";
import { observabilityNames, strengthNames, words } from "./words.ts";

/**
 * `kiemcong regulations show ID`: what binds one kind of agency on one day, clause by clause.
 * @throws UsageError where the regulation or the day is not known.
 */
export function showRegulation(law: Law, question: Question, terminal: Terminal): string {
  const ruleSet = resolve(law, question);
  const { province, instrument } = ruleSet;
  const { lang } = terminal;
  const name = `${nameInstrument(instrument)[lang]}. ${instrument.title[lang]}`;
  return [
    heading(province.name, terminal),
    paragraph(name, terminal),
    table(facts(ruleSet, terminal), terminal),
    bullets(
      words.notices[lang],
      ruleSet.notices.map((notice) => notice[lang]),
      terminal,
    ),
    bullets(
      words.notes[lang],
      province.notes.map((note) => note[lang]),
      terminal,
    ),
    parameters(ruleSet, law, terminal),
    ...law.groups.map((group) => {
      const requirements = ruleSet.requirements.filter((requirement) => requirement.group === group.id);
      const title = `${group.section}. ${group.title[lang]}`;
      const entries = requirements.map((requirement) => entry(requirement, law, terminal));
      return [heading({ vi: title, en: title }, terminal), ...entries].join("\n\n");
    }),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function facts(ruleSet: RuleSet, terminal: Terminal): string[][] {
  const { lang } = terminal;
  const { instrument, province, requirements, rubric } = ruleSet;
  const applicable = requirements.filter(({ notApplicable }) => notApplicable === null).length;
  const status = `${instrumentStatusNames[instrument.status][lang]} ${periodOf(instrument, terminal)}`;
  const rows: [keyof typeof words, string][] = [
    ["date", createReader(lang).date(ruleSet.date)],
    ["agencyKind", agencyKindNames[ruleSet.agencyKind][lang]],
    ["status", status],
    ["host", province.host],
    ["english", province.english ?? words.none[lang]],
    ["rubric", rubric.title[lang]],
    ["applicable", `${applicable}/${requirements.length}`],
    ["hash", ruleSet.hash],
  ];
  return rows.map(([word, value]) => [words[word][lang], value]);
}

function bullets(title: string, lines: readonly string[], terminal: Terminal): string {
  if (lines.length === 0) return "";
  const rows = lines.map((line) => ["•", line]);
  return `${title}\n${table(rows, terminal)}`;
}

/** What clauses set, apart from the thresholds that only this product's checks use. */
function parameters({ requirements }: RuleSet, law: Law, terminal: Terminal): string {
  const rows = requirements
    .filter(({ notApplicable }) => notApplicable === null)
    .flatMap((requirement) => parameterRow(requirement, law, terminal.lang));
  if (rows.length === 0) return "";
  const head = [words.requirement, words.parameter, words.clause].map((text) => text[terminal.lang]);
  return `${words.parameters[terminal.lang]}\n${table([head, ...rows], terminal)}`;
}

function parameterRow(requirement: ResolvedRequirement, law: Law, lang: Language): string[][] {
  const { id, provisions, params } = requirement;
  const setting = provisions.filter(
    ({ binding, state, params }) => binding && state !== "replaced" && Object.keys(params).length > 0,
  );
  if (setting.length === 0) return [];
  const names = new Set(setting.flatMap((provision) => Object.keys(provision.params)));
  const values = [...names].map(
    (name) =>
      `${parameterName(name, law.vocabulary, lang)}: ${parameterValue(params[name], law.vocabulary, lang)}`,
  );
  return [[id, values.join("; "), clauseLine(setting, law, lang)]];
}

function entry(requirement: ResolvedRequirement, law: Law, terminal: Terminal): string {
  const { lang } = terminal;
  const { id, title, observability, severity, provisions, notApplicableText, conflict } = requirement;
  const marks = [
    stateOf(requirement, terminal),
    observabilityNames[observability][lang],
    severityNames[severity][lang].toLowerCase(),
  ];
  const grounds = notApplicableText?.[lang] ?? clauseLine(provisions, law, lang);
  return [
    paragraph(`${id} · ${marks.join(" · ")}`, terminal, 2),
    paragraph(title[lang], terminal, 4),
    paragraph(grounds, terminal, 4),
    ...(conflict ? [paragraph(conflict.text[lang], terminal, 4)] : []),
  ].join("\n");
}

function stateOf(requirement: ResolvedRequirement, { lang }: Terminal): string {
  if (requirement.notApplicable !== null) return words.notApplicable[lang];
  if (requirement.conflict !== null) return words.conflict[lang];
  if (requirement.strength === "should") return strengthNames.should[lang];
  return (requirement.verified ? words.applies : words.unverified)[lang];
}

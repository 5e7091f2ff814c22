import type { Check } from "../../checks/define-check.ts";
import type { Law } from "../../checks/regulations/load.ts";
import type { Instrument, Provision, Requirement } from "../../checks/regulations/schema.ts";
import type { Text } from "../../checks/text.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { agencyKindNames, ownerNames, severityNames, verificationNames } from "../wording.ts";
import { labelOf, shortPlace } from "./clauses.ts";
import { periodOf } from "./list-regulations.ts";
import { type Measured, precisionOf } from "./measured.ts";
import { decided, sentencesOf } from "./outcome-sentences.ts";
import { heading, paragraph, type Terminal, table } from "./terminal.ts";
import { parameterName, parameterValue } from "./values.ts";
import { observabilityNames, outcomeNames, strengthNames, words } from "./words.ts";

/** The checks there are, and what measuring found of them. */
export interface Known {
  checks: readonly Check[];
  measured: readonly Measured[];
}

/**
 * `kiemcong checks show ID`: one requirement with its clauses everywhere, or one check with all it judges.
 * @throws UsageError where neither is called so.
 */
export function showCheck(law: Law, known: Known, id: string, terminal: Terminal): string {
  const requirement = law.requirements.find((each) => each.id === id);
  if (requirement) return requirementSheet(requirement, law, known, terminal);
  const judged = law.requirements.filter(({ check }) => check === id);
  if (judged.length > 0) return checkSheet(id, judged, known, terminal);
  throw new UsageError(
    `Không có yêu cầu hay phép kiểm mang mã "${id}". Xem danh sách bằng lệnh: kiemcong checks.`,
    `There is no requirement or check "${id}". See the list with: kiemcong checks.`,
  );
}

function requirementSheet(requirement: Requirement, law: Law, known: Known, terminal: Terminal): string {
  const { lang } = terminal;
  const { title, fix, selfCheck, evidence, notRegulatedIn, conflicts } = requirement;
  const leftOut = Object.entries(notRegulatedIn).map(([id, reason]) => [
    law.provinces[id]?.name[lang] ?? id,
    reason[lang],
  ]);
  const departures = conflicts.map(({ text }) => text[lang]);
  return [
    heading(title, terminal),
    table(facts(requirement, law, terminal), terminal),
    section(words.clauses, table(clauseRows(requirement, law, terminal), terminal), terminal),
    leftOut.length > 0 ? section(words.notRegulated, table(leftOut, terminal), terminal) : "",
    ...departures.map((text) => section(words.conflicts, paragraph(text, terminal, 2), terminal)),
    parameterSection(requirement, law, terminal),
    measurement(requirement, known, terminal),
    prose(words.fix, fix, terminal),
    prose(words.selfCheck, selfCheck, terminal),
    evidence ? prose(words.evidence, evidence, terminal) : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function checkSheet(id: string, judged: readonly Requirement[], known: Known, terminal: Terminal): string {
  const { lang } = terminal;
  const rows = judged.map((requirement) => [
    requirement.id,
    requirement.title[lang],
    severityNames[requirement.severity][lang],
  ]);
  return [
    heading({ vi: id, en: id }, terminal),
    description(id, known, terminal),
    section(words.usedBy, table(rows, terminal), terminal),
    paragraph(words.moreChecks[lang], terminal),
  ].join("\n\n");
}

function section(title: Text, body: string, { lang }: Terminal): string {
  return `${title[lang]}\n${body}`;
}

function prose(title: Text, text: Text, terminal: Terminal): string {
  return section(title, paragraph(text[terminal.lang], terminal, 2), terminal);
}

function facts(requirement: Requirement, law: Law, { lang }: Terminal): string[][] {
  const { id, agencies, strength, severity, observability, owner, check, group } = requirement;
  const letter = law.groups.find((each) => each.id === group)?.section ?? "";
  return [
    [words.id[lang], `${id} (${letter})`],
    [words.appliesTo[lang], agencies.map((kind) => agencyKindNames[kind][lang]).join("; ")],
    [words.strength[lang], strengthNames[strength][lang]],
    [words.severity[lang], severityNames[severity][lang]],
    [words.observability[lang], observabilityNames[observability][lang]],
    [words.owner[lang], ownerNames[owner][lang]],
    [words.check[lang], check ?? words.none[lang]],
  ];
}

/** Text, its clauses, when it holds and how far it was checked; provinces first, as the data has them. */
function clauseRows({ provisions }: Requirement, law: Law, terminal: Terminal): string[][] {
  const { lang } = terminal;
  return provisions.flatMap((provision) => {
    const instrument = law.instruments[provision.instrument];
    if (!instrument) return [];
    const place = shortPlace(provision, lang) || words.none[lang];
    const label = labelOf(instrument, law, lang);
    return [[label, place, periodOf(instrument, terminal), standing(provision, instrument, law, terminal)]];
  });
}

function standing(provision: Provision, instrument: Instrument, law: Law, { lang }: Terminal): string {
  const parts = [verificationNames[provision.verified ? "verified" : unseen(instrument)][lang]];
  const via = provision.via === null ? undefined : law.instruments[provision.via];
  if (via) parts.push(`${words.refersTo[lang]} ${via.number}`);
  if (!provision.binding) parts.push(words.forReference[lang]);
  if (provision.agencies) {
    parts.push(provision.agencies.map((kind) => agencyKindNames[kind][lang]).join(", "));
  }
  return parts.join("; ");
}

/** A clause nobody saw of a text that was read in part is known from elsewhere. */
function unseen({ verification }: Instrument): Exclude<Instrument["verification"], "verified"> {
  return verification === "recalled" ? "recalled" : "secondary";
}

function parameterSection({ params, provisions }: Requirement, law: Law, terminal: Terminal): string {
  const { lang } = terminal;
  const spell = (set: Record<string, unknown>, source: string) =>
    Object.entries(set).map(([name, value]) => [
      parameterName(name, law.vocabulary, lang),
      parameterValue(value, law.vocabulary, lang),
      source,
    ]);
  const rows = [
    ...spell(params, words.none[lang]),
    ...provisions.flatMap((provision) => {
      const instrument = law.instruments[provision.instrument];
      return instrument ? spell(provision.params, labelOf(instrument, law, lang)) : [];
    }),
  ];
  if (rows.length === 0) return "";
  const head = [words.parameter, words.value, words.clause].map((text) => text[lang]);
  return table([head, ...rows], terminal, 0);
}

function measurement({ check }: Requirement, known: Known, terminal: Terminal): string {
  if (check === null) return paragraph(words.needsPapers[terminal.lang], terminal);
  return description(check, known, terminal);
}

function description(id: string, { checks, measured }: Known, terminal: Terminal): string {
  const { lang } = terminal;
  const check = checks.find((each) => each.id === id);
  if (!check) return paragraph(words.noCheck[lang], terminal);
  const rows = decided.flatMap((outcome) =>
    sentencesOf(check, outcome).map(({ reason, sentence }) => [
      outcomeNames[outcome][lang],
      reason,
      sentence[lang],
    ]),
  );
  return [
    prose(words.measures, check.measures, terminal),
    prose(words.limits, check.limits, terminal),
    paragraph(precisionOf(measured.find((each) => each.check === id))[lang], terminal),
    section(words.outcomes, table(rows, terminal), terminal),
  ].join("\n\n");
}

import type { Law } from "../../checks/regulations/load.ts";
import { severityNames } from "../wording.ts";
import { heading, paragraph, type Terminal, table } from "./terminal.ts";
import { observabilityNames, words } from "./words.ts";

/** `kiemcong checks`: every requirement with the check that judges it. */
export function listChecks(law: Law, terminal: Terminal): string {
  const { lang } = terminal;
  const head = [words.requirement, words.check, words.observability, words.severity].map(
    (text) => text[lang],
  );
  const groups = law.groups.map((group) => {
    const rows = law.requirements
      .filter((requirement) => requirement.group === group.id)
      .map(({ id, check, observability, severity }) => [
        id,
        check ?? words.none[lang],
        observabilityNames[observability][lang],
        severityNames[severity][lang],
      ]);
    return `${group.section}. ${group.title[lang]}\n${table([head, ...rows], terminal)}`;
  });
  return [heading(words.checks, terminal), ...groups, paragraph(words.moreChecks[lang], terminal)].join(
    "\n\n",
  );
}

import type { Check } from "../../checks/define-check.ts";
import type { Law } from "../../checks/regulations/load.ts";
import type { Provision, Requirement } from "../../checks/regulations/schema.ts";
import type { Language } from "../../checks/text.ts";
import { agencyKindNames, severityNames } from "../wording.ts";
import { checksPart } from "./checks-part.ts";
import { labelOf, shortPlace } from "./clauses.ts";
import type { Measured } from "./measured.ts";
import { observabilityNames, strengthNames, words } from "./words.ts";

const introduction = {
  vi: "Trang này được sinh ra từ dữ liệu pháp lý của Kiểm Cổng; không sửa bằng tay. Dấu * là căn cứ cần xác minh: được trình bày nhưng không trừ điểm. Dấu ° là căn cứ chỉ để tham khảo.",
  en: "This page is generated from Kiểm Cổng's law data; it is not edited by hand. * marks a basis to be verified: shown, but it costs no points. ° marks a basis for reference only.",
};

/** The catalogue of requirements and checks as a Markdown page (`docs/danh-muc.md`). */
export function cataloguePage(
  law: Law,
  checks: readonly Check[],
  measured: readonly Measured[],
  lang: Language,
): string {
  const head = [
    words.id,
    words.requirement,
    words.appliesTo,
    words.clause,
    words.observability,
    words.severity,
    words.check,
  ].map((text) => text[lang]);
  const groups = law.groups.map((group) => {
    const rows = law.requirements
      .filter((requirement) => requirement.group === group.id)
      .map((requirement) => rowOf(requirement, law, lang));
    const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
    return [`## ${group.section}. ${group.title[lang]}`, table.join("\n")].join("\n\n");
  });
  return `${[`# ${words.checks[lang]}`, introduction[lang], ...groups, checksPart(checks, measured, lang)].join("\n\n")}\n`;
}

function rowOf(requirement: Requirement, law: Law, lang: Language): string[] {
  const { id, title, agencies, provisions, observability, strength, severity, check } = requirement;
  const observed = observabilityNames[observability][lang];
  return [
    `\`${id}\``,
    cell(title[lang]),
    agencies.map((kind) => agencyKindNames[kind][lang]).join("; "),
    cell(clausesOf(provisions, law, lang)),
    strength === "should" ? `${observed}, ${strengthNames.should[lang]}` : observed,
    severityNames[severity][lang],
    check === null ? words.none[lang] : `\`${check}\``,
  ];
}

function clausesOf(provisions: readonly Provision[], law: Law, lang: Language): string {
  const byInstrument = Map.groupBy(provisions, ({ instrument }) => instrument);
  return [...byInstrument]
    .flatMap(([id, clauses]) => {
      const instrument = law.instruments[id];
      if (!instrument) return [];
      const places = clauses.map((clause) => `${shortPlace(clause, lang)}${markOf(clause)}`);
      return `${labelOf(instrument, law, lang)} ${places.join(", ")}`.trim();
    })
    .join("; ");
}

function markOf({ verified, binding }: Provision): string {
  return `${verified ? "" : "*"}${binding ? "" : "°"}`;
}

/** A bar would end the cell, an angle bracket would open a tag. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}

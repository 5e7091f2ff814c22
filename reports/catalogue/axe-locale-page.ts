import english from "axe-core/locales/_template.json" with { type: "json" };
import vietnamese from "../../checks/accessibility/locales/axe-vi.json" with { type: "json" };
import { guidanceFor } from "../../checks/accessibility/rule-guidance.ts";

const introduction = `# axe-core bằng tiếng Việt / axe-core in Vietnamese

Trang này được sinh ra để rà soát bản dịch; bản gốc nằm ở \`checks/accessibility/locales/axe-vi.json\`
(lời của quy tắc và phép kiểm) và \`checks/accessibility/axe-guidance.json\` (vì sao, cách sửa). /
Generated for review; the originals are \`checks/accessibility/locales/axe-vi.json\` (rules and checks) and
\`checks/accessibility/axe-guidance.json\` (why and how to fix).`;

/** Every message of axe-core and all that is told editors of its rules, in both languages side by side, as a Markdown page for reviewers. */
export function axeLocalePage(): string {
  const rules = Object.keys(english.rules).flatMap((id) => [
    ...rowsOf(id, english.rules, vietnamese.rules),
    ...guidanceRows(id),
  ]);
  const checks = Object.keys(english.checks).flatMap((id) => rowsOf(id, english.checks, vietnamese.checks));
  return `${[introduction, "## Quy tắc / Rules", table(rules), "## Phép kiểm / Checks", table(checks)].join("\n\n")}\n`;
}

type Tree = string | { readonly [key: string]: Tree };

function rowsOf(id: string, from: Record<string, Tree>, to: Record<string, Tree>): string[][] {
  const translated = new Map(leavesOf(to[id] ?? ""));
  return leavesOf(from[id] ?? "").map(([path, text]) => [
    `\`${id}\` ${path}`,
    text,
    translated.get(path) ?? "",
  ]);
}

/** For whom a rule matters, and how an editor mends what it finds. */
function guidanceRows(id: string): string[][] {
  const told = guidanceFor(id);
  if (!told) return [];
  return [
    [`\`${id}\` vì sao / why`, told.why.en, told.why.vi],
    [`\`${id}\` cách sửa / fix`, told.fix.en, told.fix.vi],
  ];
}

/** Each text with the keys that lead to it. */
function leavesOf(tree: Tree, path = ""): [path: string, text: string][] {
  if (typeof tree === "string") return [[path, tree]];
  return Object.entries(tree).flatMap(([key, below]) =>
    leavesOf(below, path === "" ? key : `${path}.${key}`),
  );
}

function table(rows: string[][]): string {
  const head = [
    ["", "English", "Tiếng Việt"],
    ["---", "---", "---"],
  ];
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  return [...head, ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");
}

import english from "axe-core/locales/_template.json" with { type: "json" };
import vietnamese from "../../checks/accessibility/locales/axe-vi.json" with { type: "json" };

const introduction = `# axe-core bằng tiếng Việt / axe-core in Vietnamese

Trang này được sinh ra để rà soát bản dịch; bản gốc nằm ở \`checks/accessibility/locales/axe-vi.json\`. /
Generated for review; the translation itself is \`checks/accessibility/locales/axe-vi.json\`.`;

/** Every message of axe-core beside its Vietnamese, as a Markdown page for reviewers. */
export function axeLocalePage(): string {
  const rules = Object.keys(english.rules).flatMap((id) => rowsOf(id, english.rules, vietnamese.rules));
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

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../../checks/usage-error.ts";
import { ensureBrowser } from "../../crawler/browser/install.ts";
import { toolName, toolVersion } from "../../crawler/user-agent.ts";
import { type ActCase, type ActSuite, readActSuite } from "./act-cases.ts";
import { type Answers, formatScore, scoreAnswers } from "./act-score.ts";
import { each } from "./each.ts";
import { findingsOf } from "./findings.ts";
import { serveFolder } from "./folder-server.ts";
import { openLocalRenderer } from "./local-renderer.ts";
import { openPlainAxe } from "./plain-axe.ts";
import { listRules } from "./rule-list.ts";

/** Where the W3C publishes these pages: they ask for their pictures and sounds there. */
const published = ["/WAI/content-assets/wcag-act-rules/"];

/**
 * Measures the product on test cases of the W3C's ACT rules beside axe-core alone in the same run, prints what
 * each caught, and writes the product's answers as JSON.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { folder, rule, out } = readArguments(args);
  const suite = await readActSuite(folder);
  const cases = suite.testcases.filter((each) => rule === undefined || rule.includes(each.rule));
  const { ours, plain } = await answer(folder, cases);
  const rules = listRules();
  const engines = { [toolName]: ours, "axe-core": plain };
  const chosen: ActSuite = { ...suite, testcases: cases };
  process.stdout.write(formatScore(scoreAnswers(chosen, engines, rules), toolName));
  await writeFile(
    out,
    `${JSON.stringify({ engine: toolName, version: toolVersion, rules, cases: ours }, null, 1)}\n`,
  );
  process.stdout.write(`${out}\n`);
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rule: { type: "string", multiple: true },
      out: { type: "string", default: "act-results.json" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    throw new UsageError("Thiếu thư mục chứa testcases.json.", "Name the folder that holds testcases.json.");
  }
  return { folder: resolve(folder), rule: values.rule, out: resolve(values.out) };
}

async function answer(folder: string, cases: readonly ActCase[]): Promise<{ ours: Answers; plain: Answers }> {
  const browser = await ensureBrowser(null);
  const server = await serveFolder(folder, published);
  const renderer = await openLocalRenderer(browser);
  const plainAxe = await openPlainAxe(browser);
  const ours: Answers = {};
  const plain: Answers = {};
  try {
    const addressOf = ({ path }: ActCase) => `${server.origin}${published[0]}${path}`;
    await each(cases, renderer.concurrency, async (testcase) => {
      const { findings } = await findingsOf(renderer, addressOf(testcase));
      ours[keyOf(testcase)] = {
        v: rulesOf(findings, "failed"),
        i: rulesOf(findings, "cantTell"),
      };
    });
    await each(cases, 1, async (testcase) => {
      const found = await plainAxe.scan(addressOf(testcase));
      plain[keyOf(testcase)] = { v: found?.violations ?? [], i: found?.incomplete ?? [] };
    });
  } finally {
    await Promise.all([plainAxe.close(), renderer.close(), server.close()]);
  }
  return { ours: inOrder(ours, cases), plain };
}

function keyOf({ id, rule }: ActCase): string {
  return `${id}@${rule}`;
}

function rulesOf(findings: readonly { rule: string; outcome: string }[], outcome: string): string[] {
  return [...new Set(findings.filter((each) => each.outcome === outcome).map(({ rule }) => rule))].sort();
}

/** Pages are opened several at a time and end in any order. */
function inOrder(answers: Answers, cases: readonly ActCase[]): Answers {
  return Object.fromEntries(cases.map((each) => [keyOf(each), answers[keyOf(each)] ?? { v: [], i: [] }]));
}

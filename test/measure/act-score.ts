import type { ActCase, ActSuite } from "./act-cases.ts";
import type { RuleScope } from "./rule-list.ts";

/** For each case: rules that failed the page (`v`), and rules that ask a person (`i`). */
export type Answers = Record<string, { v: string[]; i: string[] }>;

interface Count {
  /** Cases that must fail, and how many did. */
  failing: number;
  caught: number;
  /** Cases that must not fail, and how many did. */
  sound: number;
  accused: number;
  /** Cases on which nothing failed but a question was asked. */
  askedFailing: number;
  askedSound: number;
}

/** By engine, by ACT rule. */
export type Score = Record<string, Record<string, Count & { name: string; sc: string[] }>>;

/** Success criteria of level AAA are not part of any requirement. */
const levelAaa = new Set(
  "1.2.6 1.2.7 1.2.8 1.2.9 1.3.6 1.4.6 1.4.7 1.4.8 1.4.9 2.1.3 2.2.3 2.2.4 2.2.5 2.2.6 2.3.2 2.3.3 2.4.8 2.4.9 2.4.10 2.4.12 2.4.13 2.5.5 2.5.6 3.1.3 3.1.4 3.1.5 3.1.6 3.2.5 3.3.5 3.3.6 3.3.9".split(
    " ",
  ),
);

/**
 * Counts by ACT rules with a criterion of level A or AA. A case is caught where a rule fails it that stands for
 * one of the ACT rule's criteria, or for the ACT rule itself.
 */
export function scoreAnswers(
  suite: ActSuite,
  engines: Readonly<Record<string, Answers>>,
  rules: Readonly<Record<string, RuleScope>>,
): Score {
  const binding = Object.entries(suite.rules).filter(([, { sc }]) => sc.some((each) => !levelAaa.has(each)));
  const scoreRule = ([id, { name, sc }]: (typeof binding)[number], answers: Answers) => {
    const speaksOf = (rule: string) =>
      rules[rule]?.act.includes(id) === true || rules[rule]?.sc.some((each) => sc.includes(each)) === true;
    const cases = suite.testcases.filter(({ rule }) => rule === id);
    return [id, { name, sc, ...count(cases, answers, speaksOf) }] as const;
  };
  return Object.fromEntries(
    Object.entries(engines).map(([engine, answers]) => [
      engine,
      Object.fromEntries(binding.map((each) => scoreRule(each, answers))),
    ]),
  );
}

function count(cases: readonly ActCase[], answers: Answers, speaksOf: (rule: string) => boolean): Count {
  const counted = cases.map(({ id, rule, expected }) => {
    const { v = [], i = [] } = answers[`${id}@${rule}`] ?? {};
    const failed = v.some(speaksOf);
    return { mustFail: expected === "failed", failed, asked: !failed && i.some(speaksOf) };
  });
  const number = (test: (each: (typeof counted)[number]) => boolean) => counted.filter(test).length;
  return {
    failing: number(({ mustFail }) => mustFail),
    caught: number(({ mustFail, failed }) => mustFail && failed),
    sound: number(({ mustFail }) => !mustFail),
    accused: number(({ mustFail, failed }) => !mustFail && failed),
    askedFailing: number(({ mustFail, asked }) => mustFail && asked),
    askedSound: number(({ mustFail, asked }) => !mustFail && asked),
  };
}

/** One line a rule, the product's figures before each other engine's. */
export function formatScore(score: Score, first: string): string {
  const engines = [first, ...Object.keys(score).filter((engine) => engine !== first)];
  const rules = Object.keys(score[first] ?? {});
  const figures = (engine: string, ids: readonly string[]) => {
    const counts = ids.flatMap((id) => score[engine]?.[id] ?? []);
    const sum = (key: keyof Count) => counts.reduce((total, each) => total + each[key], 0);
    return `${sum("caught")}/${sum("failing")} ${sum("accused")}/${sum("sound")} ${sum("askedFailing")}+${sum("askedSound")}`;
  };
  const row = (cells: readonly string[]) => cells.map((cell) => cell.padEnd(20)).join("");
  const lines = rules
    .filter((id) => (score[first]?.[id]?.failing ?? 0) + (score[first]?.[id]?.sound ?? 0) > 0)
    .map((id) => {
      const about = `${id} ${score[first]?.[id]?.sc.join(" ")} ${score[first]?.[id]?.name}`;
      return row(engines.map((engine) => figures(engine, [id]))) + about;
    });
  return [
    "caught/failing accused/sound questions (on failing + on sound)",
    `${row(engines)}ACT rule`,
    ...lines,
    `${row(engines.map((engine) => figures(engine, rules)))}all of levels A and AA`,
    "",
  ].join("\n");
}

import { UsageError } from "../../checks/usage-error.ts";

interface Measurement {
  /** Arguments as a person writes them. */
  usage: string;
  /** Each file exports `run(args)`. Loaded when asked for: each needs other parts of the product. */
  load(): Promise<{ run(args: readonly string[]): Promise<void> }>;
}

/** What `npm run measure [-- NAME …]` can measure. */
const measurements: Readonly<Record<string, Measurement>> = {
  act: { usage: "act FOLDER [--rule ID]... [--out FILE]", load: () => import("./act.ts") },
  barriers: { usage: "barriers [FOLDER]", load: () => import("./barriers.ts") },
  pages: { usage: "pages FOLDER [--out FILE]", load: () => import("./pages.ts") },
  perturbed: { usage: "perturbed [CHANGE]", load: () => import("./perturbed.ts") },
  reading: { usage: "[reading [FOLDER [LABELS]]]", load: () => import("./reading.ts") },
};

const [name = "reading", ...args] = process.argv.slice(2);
try {
  const measurement = measurements[name];
  if (!measurement) throw unknown();
  await (await measurement.load()).run(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function unknown(): UsageError {
  const usages = Object.values(measurements).map(({ usage }) => `  npm run measure -- ${usage}`);
  return new UsageError(
    `Chưa rõ đo gì. Các cách dùng:\n${usages.join("\n")}`,
    "What to measure is not clear; see the uses above.",
  );
}

import { UsageError } from "../../checks/usage-error.ts";

/** What `npm run bench -- NAME` times; each file runs when it is loaded. */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  extension: () => import("./extension.ts"),
  judging: () => import("./judging.ts"),
  night: () => import("./night.ts"),
  rendering: () => import("./rendering.ts"),
};

const [, , name = "judging"] = process.argv;
const bench = benches[name];
if (!bench) {
  const names = Object.keys(benches).join(", ");
  const { message } = new UsageError(
    `Không có phép đo “${name}”. Có: ${names}.`,
    `There is no bench “${name}”. There are: ${names}.`,
  );
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
} else await bench();

#!/usr/bin/env node
// Makes a fresh clone ready and runs a command of it: needs nothing but Node ≥ 20 and npm.
//   node setup.mjs start [args]   the program; without arguments, the demonstration audit
//   node setup.mjs test [args]    the tests; test:slow, the long audits among them
//   node setup.mjs measure [args] how often reading and checks are right, on labelled pages
//   node setup.mjs bench [args]   CPU time of judging, of rendering beside plain axe-core, of a whole night
//   node setup.mjs [args]         the program, as `kiemcong`
// Plain JavaScript on purpose: it runs before any dependency and before the pinned Node are there.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const oldestNode = 20;
const windows = process.platform === "win32";
const pinnedNode = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
const stamp = join(root, "node_modules", ".kiemcong-lock");

function stop(vi, en) {
  process.stderr.write(`${vi}\n${en}\n`);
  process.exit(1);
}

function requireNode() {
  if (Number(process.versions.node.split(".")[0]) >= oldestNode) return;
  stop(
    `Cần Node.js ${oldestNode} trở lên, máy đang có ${process.versions.node}. Cài từ https://nodejs.org rồi chạy lại.`,
    `Node.js ${oldestNode} or later is needed; this is ${process.versions.node}. Install it from https://nodejs.org and run again.`,
  );
}

/** The lock file decides: dependencies are installed again only when it changed. */
function installDependencies() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && existsSync(pinnedNode) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("Đang cài các gói phụ thuộc (npm ci)… / Installing dependencies (npm ci)…\n");
  const install = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", install, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    stop(
      "Không cài được các gói phụ thuộc. Kiểm tra kết nối tới kho gói npm rồi chạy lại.",
      "The dependencies could not be installed. Check the connection to the npm registry and run again.",
    );
  }
  writeFileSync(stamp, lock);
}

/** Node's own type stripping does not read JSX, so TypeScript goes through tsx. */
const loader = ["--import", pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href];
const program = [...loader, join(root, "cli.ts")];
const instruments = {
  measure: join(root, "test/measure/index.ts"),
  bench: join(root, "test/bench/index.ts"),
};
const tests = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project"];
const suites = { test: "fast", "test:slow": "slow" };

function commandOf([word = "", ...rest]) {
  if (word in suites) return { args: [...tests, suites[word], ...rest], cwd: root };
  if (word in instruments) return { args: [...loader, instruments[word], ...rest], cwd: process.cwd() };
  if (word === "start")
    return { args: [...program, ...(rest.length > 0 ? rest : ["demo"])], cwd: process.cwd() };
  return { args: [...program, ...(word === "" ? [] : [word, ...rest])], cwd: process.cwd() };
}

requireNode();
installDependencies();
const { args, cwd } = commandOf(process.argv.slice(2));
const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") };
const child = spawn(pinnedNode, args, { cwd, env, stdio: "inherit" });
// The child decides how to end; a service manager's signal reaches it through us.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});

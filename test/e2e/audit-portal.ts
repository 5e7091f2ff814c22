import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Report, reportSchema } from "../../reports/model.ts";
import type { Demonstration } from "../sites/demo/serve.ts";

const root = join(import.meta.dirname, "../..");

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program as a person does, in a folder of its own; `stop` is their Ctrl-C. */
export async function kiemcong(args: readonly string[], folder: string, stop?: AbortSignal): Promise<Ended> {
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", loader, join(root, "cli.ts"), ...args], {
    cwd: folder,
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  stop?.addEventListener("abort", () => child.kill("SIGINT"), { once: true });
  const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return { code: child.exitCode ?? (await new Promise((end) => child.once("exit", end))), stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return text;
}

/** Audits one demonstration portal through the command line; gives the report it wrote. */
export async function auditDemonstration(
  host: string,
  { resolve, ca }: Demonstration,
  folder: string,
): Promise<Report> {
  const authority = join(folder, "ca.pem");
  writeFileSync(authority, ca);
  const mapped = resolve.flatMap((value) => ["--resolve", value]);
  const args = ["audit", host, ...mapped, "--ca", authority, "--out", join(folder, host)];
  const { code, stderr } = await kiemcong(args, folder);
  if (code !== 0) throw new Error(`audit of ${host} ended with ${code}:\n${stderr}`);
  return reportSchema.parse(JSON.parse(readFileSync(join(folder, host, "report.json"), "utf8")));
}

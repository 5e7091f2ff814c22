import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExtension } from "../../extension/build/build-extension.ts";
import { zipFolder } from "../../extension/build/zip-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "kiemcong-build-"));
const built = (name: string) => join(folder, name);
beforeAll(async () => {
  await buildExtension({ target: "firefox", outDir: built("first") });
  await buildExtension({ target: "firefox", outDir: built("second") });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Lint {
  errors: { code: string; file: string }[];
  warnings: { code: string; file: string }[];
}

async function lint(target: string): Promise<Lint> {
  const program = join(import.meta.dirname, "../../node_modules/web-ext/bin/web-ext.js");
  const options = ["--output", "json", "--no-config-discovery", "--no-input"];
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    "lint",
    "--source-dir",
    target,
    ...options,
  ]);
  return JSON.parse(stdout) as Lint;
}

describe("the built extension", () => {
  it("is packed into the same bytes each time", () => {
    const [first, second] = [zipFolder(built("first")), zipFolder(built("second"))];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(first.length).toBeGreaterThan(100_000);
  });

  it("has no error in Mozilla's linter, and only the warnings that the review notes explain", async () => {
    const { errors, warnings } = await lint(built("first"));
    expect(errors).toEqual([]);
    const ofOurs = warnings.filter(({ file }) => file !== "axe.min.js");
    expect(ofOurs.map(({ code, file }) => `${code} ${file}`).toSorted()).toEqual([
      "UNSAFE_VAR_ASSIGNMENT preact.js",
    ]);
    const ofAxe = new Set(warnings.filter(({ file }) => file === "axe.min.js").map(({ code }) => code));
    expect([...ofAxe].toSorted()).toEqual(["DANGEROUS_EVAL", "UNSAFE_VAR_ASSIGNMENT"]);
  }, 180_000);

  it("carries the accessibility engine unchanged", () => {
    const engine = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"));
    expect(Buffer.compare(readFileSync(join(built("first"), "axe.min.js")), engine)).toBe(0);
  });

  it("holds every file that its pages ask for", () => {
    const pages = readdirSync(built("first")).filter((name) => name.endsWith(".html"));
    const asked = pages.flatMap((page) =>
      [...readFileSync(join(built("first"), page), "utf8").matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(
        ([, file]) => file,
      ),
    );
    expect(asked).toContain("panel.js");
    expect(asked.filter((file) => !readdirSync(built("first")).includes(`${file}`))).toEqual([]);
  });

  it("names no file of the machine it was built on", () => {
    const here = join(import.meta.dirname, "../..");
    const naming = readdirSync(built("first"))
      .filter((name) => /\.(?:js|json|html|css)$/.test(name))
      .filter((name) => readFileSync(join(built("first"), name), "utf8").includes(here));
    expect(naming).toEqual([]);
  });
});

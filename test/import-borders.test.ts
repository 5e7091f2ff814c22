import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** What each part may import, besides packages and itself (design §3: data flows one way). */
const allowed: Record<string, string[]> = {
  checks: [],
  // Composes the others; nothing but cli.ts imports it.
  commands: ["checks", "crawler", "reports"],
  crawler: ["checks"],
  extension: ["checks", "reports"],
  reports: ["checks", "crawler"],
};
/** Of the crawler, reports may use the read side of the store only. */
const readSide = /^crawler\/store\//;
/** Runs inside the audited page and gathers; it judges nothing. */
const runsInPage = /^checks\/collect(\/|\.ts$)/;
/** What `kiemcong --help` may load: every command is defined, none is carried out. */
const lightPackages = ["commander", "zod"];
/** Packages that reach the network, the disk or a browser: no check may know them. */
const effects = /^(puppeteer|undici|kysely|lighthouse|axe-core(?!\/locales\/)|esbuild|node:)/;

interface Import {
  from: string;
  to: string;
}

/** Everything that is loaded as soon as a file is: its imports and theirs, but not those of types or on demand. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    if (file.endsWith(".ts")) waiting.push(...atOnce(file));
  }
  return loaded;
}

function atOnce(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"|^import "([^"]+)"/gm);
  return [...found].map(([, from, bare]) => localPath(file, from ?? bare ?? ""));
}

function localPath(file: string, target: string): string {
  return target.startsWith(".") ? relative(root, resolve(root, dirname(file), target)) : target;
}

function sources(part: string): string[] {
  if (!existsSync(join(root, part))) return [];
  return readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(part, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, target = ""]) => ({
    from: file,
    to: localPath(file, target),
  }));
}

function isLocal(target: string): boolean {
  return Object.keys(allowed).some((part) => target.startsWith(`${part}/`));
}

describe("import borders", () => {
  for (const [part, others] of Object.entries(allowed)) {
    it(`keeps ${part}/ to what it may import`, () => {
      const imports = sources(part)
        .flatMap(importsOf)
        .filter(({ to }) => isLocal(to));
      const crossing = imports.filter(
        ({ to }) => ![part, ...others].some((name) => to.startsWith(`${name}/`)),
      );
      expect(crossing).toEqual([]);
    });
  }

  it("defines all commands without loading what carries them out", () => {
    const loaded = [...loadedWith("cli.ts")];
    const packages = loaded.filter((name) => !/\.(ts|json)$/.test(name) && !isBuiltin(name));
    expect(packages.toSorted()).toEqual(lightPackages);
    expect(loaded).toContain("commands/run.ts");
    expect(loaded.filter((name) => /^(reports|commands\/actions)\//.test(name))).toEqual([]);
  });

  it("keeps checks/ free of Node, network and browser", () => {
    const imports = sources("checks")
      .filter((file) => !runsInPage.test(file))
      .flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(({ to }) => isBuiltin(to) || effects.test(to))).toEqual([]);
  });

  it("lets reports/ read the store and nothing else of the crawler", () => {
    const imports = sources("reports").flatMap(importsOf);
    expect(imports.filter(({ to }) => to.startsWith("crawler/") && !readSide.test(to))).toEqual([]);
  });
});

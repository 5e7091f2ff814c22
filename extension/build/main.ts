import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import tool from "../../package.json" with { type: "json" };
import { targets } from "../manifest.ts";
import { buildExtension } from "./build-extension.ts";
import { zipFolder } from "./zip-folder.ts";

// `npm run build:extension`: a folder and a package for each shop, under dist/extension.

const folder = join(import.meta.dirname, "../../dist/extension");

for (const target of targets) {
  const outDir = join(folder, target);
  await buildExtension({ target, outDir });
  const zip = zipFolder(outDir);
  const name = `kiemcong-${target}-${tool.version}.zip`;
  writeFileSync(join(folder, name), zip);
  const hash = createHash("sha256").update(zip).digest("hex");
  process.stdout.write(`${name}  ${(zip.length / 1024).toFixed(0)} KiB  sha256 ${hash}\n`);
}

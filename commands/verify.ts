import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { Console } from "./console.ts";
import { exitCodes } from "./exit-codes.ts";

/** `kiemcong verify <dossier.zip>`: whether a dossier is whole and unchanged. */
export function verifyCommand({ print }: Console): Command {
  return new Command("verify")
    .description("kiểm tra hồ sơ bằng chứng còn nguyên vẹn / see whether a dossier of evidence is intact")
    .argument("<file>", "tệp ZIP / the ZIP file")
    .action(async (file: string) => {
      const { verifyDossier } = await import("../reports/dossier/verify-dossier.ts");
      const { dossier, flaws } = verifyDossier(await readFile(file));
      if (flaws.length > 0) process.exitCode = exitCodes.toolFailed;
      for (const { vi, en } of flaws) print(`${vi} / ${en}`);
      if (!dossier || flaws.length > 0) return;
      print(`${dossier.agency}: ${dossier.files.length} tệp nguyên vẹn / files intact`);
      print(`Niêm phong, đối chiếu với báo cáo / Seal, to compare with the report: ${dossier.seal}`);
    });
}

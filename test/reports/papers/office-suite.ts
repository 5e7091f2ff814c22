import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../crawler/temporary-folder.ts";

const program = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

/** Opens a file in LibreOffice and saves it as another kind; throws where it cannot be opened. */
export function convert(bytes: Uint8Array, from: string, to: string): Buffer {
  if (!program) throw new Error("LibreOffice is needed for this test: apt-get install libreoffice");
  const folder = temporaryFolder();
  const source = join(folder, `van-ban.${from}`);
  writeFileSync(source, bytes);
  // A profile of its own: another one's would be locked where two tests run side by side.
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync(program, [profile, "--headless", "--convert-to", to, "--outdir", folder, source], {
    stdio: "pipe",
  });
  return readFileSync(join(folder, `van-ban.${to.split(":")[0]}`));
}

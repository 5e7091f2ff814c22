import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Whether pages in Vietnamese are drawn with letters and not with boxes. Windows and macOS bring such fonts;
 * elsewhere fontconfig knows. Null where it cannot be asked.
 */
export async function hasVietnameseFont(): Promise<boolean | null> {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  try {
    const { stdout } = await promisify(execFile)("fc-list", [":lang=vi", "family"], { timeout: 10_000 });
    return stdout.trim() !== "";
  } catch {
    return null;
  }
}

import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../../checks/usage-error.ts";

export interface BrowserChoice {
  path: string;
  /** The headless shell renders like Chromium with half of the start-up time; it has no extensions. */
  isHeadlessShell: boolean;
}

/** Where a machine is looked at; the process's own unless a test gives another. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
}

const here: Surroundings = { platform: process.platform, env: process.env };

const programNames = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
/** Debian and its like keep them here even where PATH is cut short, as under cron. */
const programFolders = ["/usr/bin", "/usr/local/bin", "/usr/lib/chromium", "/opt/google/chrome", "/snap/bin"];

const macApplications = [
  "Chromium.app/Contents/MacOS/Chromium",
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const windowsPrograms = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Finds a browser: the one that is asked for, else the one named by KIEMCONG_BROWSER or
 * PUPPETEER_EXECUTABLE_PATH, else one installed in the customary places. Null where there is none.
 *
 * @param asked path given with --browser
 * @throws {UsageError} when the one that is asked for or named is not there.
 */
export async function findBrowser(
  asked: string | null = null,
  surroundings: Surroundings = here,
): Promise<BrowserChoice | null> {
  const { env } = surroundings;
  const named = asked ?? (env.KIEMCONG_BROWSER || env.PUPPETEER_EXECUTABLE_PATH);
  if (named) return chooseNamed(named);
  for (const path of candidates(surroundings)) {
    if (await isExecutable(path)) return toChoice(path);
  }
  const registered = surroundings === here ? await findRegistered() : null;
  return registered ? toChoice(registered) : null;
}

async function chooseNamed(path: string): Promise<BrowserChoice> {
  if (await isExecutable(path)) return toChoice(path);
  throw new UsageError(
    `Không chạy được trình duyệt "${path}". Ghi đúng đường dẫn của Chromium, Chrome hoặc Edge ở --browser hoặc biến môi trường KIEMCONG_BROWSER (PUPPETEER_EXECUTABLE_PATH).`,
    `The browser "${path}" cannot be run. Give the path of Chromium, Chrome or Edge with --browser or in KIEMCONG_BROWSER (PUPPETEER_EXECUTABLE_PATH).`,
  );
}

function candidates({ platform, env }: Surroundings): string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", join(env.HOME ?? "", "Applications")];
    return folders.flatMap((folder) => macApplications.map((application) => join(folder, application)));
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`));
  }
  const folders = [...(env.PATH ?? "").split(delimiter), ...programFolders].filter((folder) => folder !== "");
  return programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where the system's own register of applications knows of one in an unusual place. */
async function findRegistered(): Promise<string | null> {
  const { Launcher } = await import("chrome-launcher");
  try {
    return Launcher.getFirstInstallation() ?? null;
  } catch {
    // It throws where it finds none.
    return null;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function toChoice(path: string): BrowserChoice {
  return { path, isHeadlessShell: /headless[-_]shell/.test(basename(path)) };
}

/**
 * `Chromium 156.0.8078.79`; null where the program does not say. Windows programs open a window instead of
 * answering, so they are not asked.
 */
export async function versionOf({ path }: BrowserChoice): Promise<string | null> {
  if (process.platform === "win32") return null;
  try {
    const { stdout } = await promisify(execFile)(path, ["--version"], { timeout: 10_000 });
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}

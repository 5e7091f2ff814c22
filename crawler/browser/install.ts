import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Text } from "../../checks/text.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { type BrowserChoice, findBrowser } from "./executable.ts";
import { hasVietnameseFont } from "./fonts.ts";

/** The system as far as it matters for installing a browser. */
export interface System {
  platform: NodeJS.Platform;
  /** `ID` and `ID_LIKE` of /etc/os-release; empty elsewhere. */
  family: readonly string[];
  isRoot: boolean;
}

/** Progress, told while packages are installed. */
export type Tell = (text: Text) => void;

const tellOnStderr: Tell = ({ vi, en }) => void process.stderr.write(`${vi} / ${en}\n`);

const fontPackage = "fonts-noto-core";

/**
 * A browser that can be started. On Debian, as root, missing packages are installed from the distribution;
 * nothing is ever downloaded from elsewhere.
 *
 * @param asked path given with --browser
 * @throws {UsageError} when there is none: says which command installs one.
 */
export async function ensureBrowser(
  asked: string | null = null,
  tell: Tell = tellOnStderr,
): Promise<BrowserChoice> {
  const found = await findBrowser(asked);
  const system = await readSystem();
  const missing = [
    ...(found ? [] : ["chromium"]),
    ...((await hasVietnameseFont()) === true ? [] : [fontPackage]),
  ];
  if (missing.length > 0 && system.isRoot && installsChromium(system)) await installPackages(missing, tell);
  const browser = found ?? (await findBrowser());
  if (browser) return browser;
  const { vi, en } = howToInstall(system);
  throw new UsageError(`Không tìm thấy trình duyệt. ${vi}`, `No browser was found. ${en}`);
}

export async function readSystem(): Promise<System> {
  return {
    platform: process.platform,
    family: process.platform === "linux" ? await readFamily() : [],
    isRoot: process.getuid?.() === 0,
  };
}

async function readFamily(): Promise<string[]> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  const lines = release.match(/^(?:ID|ID_LIKE)=.*$/gm) ?? [];
  return lines.flatMap((line) => line.replace(/^[^=]*=|"/g, "").split(/\s+/));
}

/** Ubuntu's package of that name only fetches a snap, which does not run in containers. */
function installsChromium({ family }: System): boolean {
  return family.includes("debian") && !family.includes("ubuntu");
}

/** One sentence with the command for this very system. */
export function howToInstall(system: System): Text {
  const run = (command: string): Text => ({
    vi: `Cài bằng lệnh: ${command} — hoặc đặt KIEMCONG_BROWSER là đường dẫn của Chromium, Chrome hay Edge đã có.`,
    en: `Install one with: ${command} — or set KIEMCONG_BROWSER to the path of an installed Chromium, Chrome or Edge.`,
  });
  const { platform, family } = system;
  if (platform === "darwin") return run("brew install --cask chromium");
  if (platform === "win32") return run("winget install --id Google.Chrome");
  const sudo = system.isRoot ? "" : "sudo ";
  if (installsChromium(system)) return run(`${sudo}apt-get install -y chromium ${fontPackage}`);
  if (family.includes("ubuntu")) return run(`${sudo}snap install chromium`);
  if (family.includes("fedora") || family.includes("rhel")) {
    return run(`${sudo}dnf install -y chromium google-noto-sans-fonts`);
  }
  if (family.includes("arch")) return run(`${sudo}pacman -S --noconfirm chromium noto-fonts`);
  if (family.includes("alpine")) return run(`${sudo}apk add chromium font-noto`);
  return {
    vi: "Cài Chromium, Chrome hoặc Edge từ kho phần mềm của hệ điều hành, rồi đặt KIEMCONG_BROWSER là đường dẫn của nó.",
    en: "Install Chromium, Chrome or Edge from the system's software source, then set KIEMCONG_BROWSER to its path.",
  };
}

async function installPackages(missing: readonly string[], tell: Tell): Promise<void> {
  tell({
    vi: `Đang cài ${missing.join(", ")} từ kho phần mềm của hệ điều hành…`,
    en: `Installing ${missing.join(", ")} from the system's software source…`,
  });
  await apt(["update", "-q"]);
  const withShell = missing.includes("chromium") && (await isOffered("chromium-headless-shell"));
  const wanted = withShell ? [...missing, "chromium-headless-shell"] : missing;
  if (await apt(["install", "-y", "-q", "--no-install-recommends", ...wanted])) return;
  tell({
    vi: "Cài không thành công; xem thông báo của apt-get ở trên.",
    en: "The installation failed; see apt-get's message above.",
  });
}

async function isOffered(name: string): Promise<boolean> {
  const policy = await promisify(execFile)("apt-cache", ["policy", name]).catch(() => ({ stdout: "" }));
  return /Candidate: \d/.test(policy.stdout);
}

/** What apt says goes to stderr: stdout belongs to results. */
function apt(args: readonly string[]): Promise<boolean> {
  const child = spawn("apt-get", args, {
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}

import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { networkInterfaces, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Text } from "../../checks/text.ts";
import { UsageError } from "../../checks/usage-error.ts";
import { findBrowser, versionOf } from "./executable.ts";
import { hasVietnameseFont } from "./fonts.ts";
import { howToInstall, readSystem } from "./install.ts";

/** `missing`: audits suffer; `optional`: only what the fact names is left out. */
export type FactState = "ok" | "missing" | "optional";

export interface DoctorFact {
  id: "node" | "platform" | "memory" | "browser" | "font" | "ipv6" | "folder";
  name: Text;
  state: FactState;
  /** What was found, in words of the system; null where nothing was. */
  value: string | null;
  /** How to get what is missing, or what will be left out. */
  help: Text | null;
}

const leastMemoryBytes = 2 * 1024 ** 3;

/** What of this machine an audit depends on. `folder` is where results would be written. */
export async function examineMachine(folder: string): Promise<DoctorFact[]> {
  return [
    { ...ok("node", "Node.js", "Node.js"), value: process.versions.node },
    {
      ...ok("platform", "Hệ điều hành", "Operating system"),
      value: `${process.platform} ${release()} ${process.arch}`,
    },
    examineMemory(Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)),
    await examineBrowser(),
    await examineFont(),
    examineIpv6(networkInterfaces()),
    await examineFolder(folder),
  ];
}

function ok(id: DoctorFact["id"], vi: string, en: string): DoctorFact {
  return { id, name: { vi, en }, state: "ok", value: null, help: null };
}

function examineMemory(bytes: number): DoctorFact {
  const fact = { ...ok("memory", "Bộ nhớ", "Memory"), value: `${(bytes / 1024 ** 3).toFixed(1)} GiB` };
  if (bytes >= leastMemoryBytes) return fact;
  return {
    ...fact,
    state: "missing",
    help: {
      vi: "Nên có ít nhất 2 GiB bộ nhớ; nếu không, chạy với --static.",
      en: "At least 2 GiB of memory are advised; otherwise run with --static.",
    },
  };
}

async function examineBrowser(): Promise<DoctorFact> {
  const fact = ok("browser", "Trình duyệt", "Browser");
  try {
    const browser = await findBrowser();
    if (!browser) return { ...fact, state: "missing", help: howToInstall(await readSystem()) };
    const version = await versionOf(browser);
    return { ...fact, value: version === null ? browser.path : `${browser.path} (${version})` };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...fact, state: "missing", help: error.text };
  }
}

async function examineFont(): Promise<DoctorFact> {
  const fact = ok("font", "Phông chữ tiếng Việt", "Vietnamese font");
  const found = await hasVietnameseFont();
  if (found === true) return fact;
  return {
    ...fact,
    state: found === false ? "missing" : "optional",
    help: {
      vi: "Cài một phông có đủ dấu tiếng Việt, ví dụ gói fonts-noto-core, để ảnh chụp và tệp PDF hiện đúng chữ.",
      en: "Install a font with all Vietnamese letters, such as the package fonts-noto-core, so that screenshots and PDF files show the right letters.",
    },
  };
}

/** A global unicast address (2000::/3) means that a route is likely; the audit itself probes it. */
function examineIpv6(interfaces: ReturnType<typeof networkInterfaces>): DoctorFact {
  const fact = ok("ipv6", "Kết nối IPv6", "IPv6 connection");
  const found = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal, address }) => family === "IPv6" && !internal && /^[23]/.test(address));
  if (found) return { ...fact, value: found.address };
  return {
    ...fact,
    state: "optional",
    help: {
      vi: "Máy này không có địa chỉ IPv6 công cộng, nên không thử được việc truy cập cổng qua IPv6; các phép kiểm khác không bị ảnh hưởng.",
      en: "This machine has no public IPv6 address, so reaching portals over IPv6 is not tried; other checks are not affected.",
    },
  };
}

async function examineFolder(folder: string): Promise<DoctorFact> {
  const fact = { ...ok("folder", "Thư mục kết quả", "Folder for results"), value: folder };
  const probe = join(folder, `.kiemcong-${randomUUID()}`);
  try {
    await writeFile(probe, "");
    await rm(probe);
    return fact;
  } catch {
    return {
      ...fact,
      state: "missing",
      help: {
        vi: "Không ghi được vào thư mục này; tạo thư mục, cấp quyền ghi, hoặc chọn thư mục khác bằng --out.",
        en: "This folder cannot be written to; create it, allow writing, or choose another with --out.",
      },
    };
  }
}
